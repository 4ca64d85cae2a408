import { settings } from '../settings.ts'
import { bands, kinds } from '../procedure/model.ts'
import type { StageCount } from './impact.ts'

/** The moments at which candidates are asked, each time anew. */
export const moments = ['applied', 'invited', 'chosen'] as const
export type Moment = (typeof moments)[number]
/** From one moment to the next. */
export const passages = [{ id: 'sift', from: 'applied', to: 'invited' }, { id: 'choice', from: 'invited', to: 'chosen' }, { id: 'whole', from: 'applied', to: 'chosen' }] as const
export type Passage = (typeof passages)[number]['id']

/** What somebody may answer: where they or their parents were born, in the three groups of the Barometer. The first is what others are compared with. */
export const groups = ['nl', 'eu', 'non-eu'] as const
export type Group = (typeof groups)[number]
export const countAnswers = [...groups, 'not-said'] as const
export type CountAnswer = (typeof countAnswers)[number]

/** One pooled count: of all procedures of a kind and band in a department and year. */
export type Pooled = { readonly stratum: string; readonly moment: Moment; readonly answer: CountAnswer; readonly count: number }
export const stratumOf = (kind: (typeof kinds)[number], band: (typeof bands)[number]): string => `${kind} ${band}`

export type FairnessInput = { readonly state: 'ready'; readonly counts: readonly StageCount[] } | { readonly state: 'cannot'; readonly because: 'few-procedures' | 'nothing-counted' | 'more-after-than-before' }

/**
 * Counts of a passage for the comparison of groups. Answers are voluntary at each moment, so fewer may have answered at the first than at the
 * second: a stratum and group where that happened is left out whole, because a share above one says nothing.
 */
export const passageCounts = (pooled: readonly Pooled[], passage: Passage, procedures: number): FairnessInput => {
  if (procedures < settings.proceduresMinimum) return { state: 'cannot', because: 'few-procedures' }
  const { from, to } = passages.find(({ id }) => id === passage) ?? passages[0]
  const at = (stratum: string, moment: Moment, group: Group): number => pooled.find((one) => one.stratum === stratum && one.moment === moment && one.answer === group)?.count ?? 0
  const all = [...new Set(pooled.map(({ stratum }) => stratum))].toSorted().flatMap((stratum) => groups.map((group) => ({ stratum, group, selected: at(stratum, to, group), total: at(stratum, from, group) })))
  const counts = all.filter(({ total, selected }) => total > 0 && selected <= total)
  if (counts.length > 0) return { state: 'ready', counts }
  return { state: 'cannot', because: all.some(({ selected, total }) => selected > total) ? 'more-after-than-before' : 'nothing-counted' }
}
