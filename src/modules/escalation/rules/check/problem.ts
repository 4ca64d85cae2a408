/** One thing that is wrong: `path` is the place in the file, or the ladder and then the steps that lead there as `state:event`. */
export type Problem = { readonly code: string; readonly path: readonly string[]; readonly story: { readonly nl: string; readonly en: string } }

/** A problem at a place of the file. */
export const at = (code: string, path: readonly (string | number)[], nl: string, en: string): Problem => ({ code, path: path.map(String), story: { nl, en } })
