import { ok, refuse, type Result } from '../../kernel/result.ts'
import { minimumCount } from './counts.ts'
import { possibleCounts, type Statement } from './percentages.ts'
import { release, type Released } from './released.ts'
import { minimumBase } from './share.ts'

/** A rounded share from a public source with the people it can rest on, as far as rounding lets anybody derive them. */
export type Quoted = { readonly name: string; readonly share: number; readonly of: string; readonly people: readonly [number, number]; readonly base: readonly [number, number]; /** Whether we would publish it as a figure of our own. */ readonly ownFigure: boolean }

/**
 * Shows rounded shares that somebody else published as what they are: a quotation, with the bases that follow from them. `ownFigure` is
 * false for a share of too few people, or about too few; such a share is never ours. Refuses, with a sentence, shares that contradict each other.
 */
export const releaseQuotation = (base: number, statements: readonly Statement[]): Result<Released<readonly Quoted[]>, string> => {
  const possible = possibleCounts(base, statements)
  if (!possible.ok) return possible
  const ranges = new Map<string, readonly [number, number]>([['base', [base, base]]])
  for (const { name, counts } of possible.value) {
    const [least, most] = [counts[0], counts.at(-1)]
    if (least === undefined || most === undefined) return refuse(`no number of people fits the statement "${name}" and the others`)
    ranges.set(name, [least, most])
  }
  const none = [0, 0] as const
  return ok(release(statements.map(({ name, share, of }) => {
    const [people, whole] = [ranges.get(name) ?? none, ranges.get(of) ?? none]
    return { name, share, of, people, base: whole, ownFigure: whole[0] >= minimumBase && people[0] >= minimumCount && whole[0] - people[1] >= minimumCount }
  })))
}
