/** What the build puts in the place of `gehoor:roots`; tests bring their own. */
export const roots: readonly string[] = []
export const builtInEpoch = 0
