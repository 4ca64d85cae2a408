/** The provision's name in each language. */
export const guideName = { nl: 'Wegwijzer', en: 'Guide' } as const
