/** The longest text an open question takes. */
export const longestText = 4000
