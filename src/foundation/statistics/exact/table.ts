import { ok, refuse, type Result } from '../../kernel/result.ts'

/** Two groups: `a` of `n1` selected in the first, `b` of `n2` in the second. All are whole numbers, 0 ≤ a ≤ n1 and 0 ≤ b ≤ n2. */
export type TwoGroups = { readonly a: number; readonly n1: number; readonly b: number; readonly n2: number }
export type TableRefusal = 'not-whole' | 'negative' | 'more-selected-than-present' | 'empty-group'

/** Checks counts before they reach a test; the tests themselves take them for granted. */
export const twoGroups = (a: number, n1: number, b: number, n2: number): Result<TwoGroups, TableRefusal> => {
  const all = [a, n1, b, n2]
  if (!all.every((value) => Number.isSafeInteger(value))) return refuse('not-whole')
  if (all.some((value) => value < 0)) return refuse('negative')
  if (a > n1 || b > n2) return refuse('more-selected-than-present')
  return n1 === 0 || n2 === 0 ? refuse('empty-group') : ok({ a, n1, b, n2 })
}
