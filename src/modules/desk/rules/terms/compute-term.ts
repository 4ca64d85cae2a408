import type { Day } from '../../../../foundation/kernel/clock.ts'
import { yearOf } from '../../../../foundation/calendar/day.ts'
import { lastDecreeYear } from '../../../../foundation/calendar/decree-days.ts'
import { lengthen } from '../../../../foundation/calendar/lengthen.ts'
import type { TermKind } from '../../../../foundation/calendar/lengthen.ts'
import type { Length } from '../../../../foundation/calendar/length.ts'
import { formatTermId } from './term-id.ts'
import { termRule } from './term-rules.ts'
import type { TermRuleId } from './term-rule.ts'

/** A body's own lengths for the norms of the house; a term of law cannot be changed here. */
export type HouseNorms = { readonly [rule in TermRuleId]?: readonly [Length, ...Length[]] }

/** Both ends of one term and what they rest on. */
export type ComputedTerm = {
  readonly rule: string
  readonly from: Day
  /** The target: the end as counted. */
  readonly nominalEnd: Day
  /** After this day one is late. */
  readonly legalEnd: Day
  readonly kind: TermKind
  readonly ground: readonly string[]
  /** The rule is not confirmed, or the end lies beyond the known decree days. */
  readonly provisional: boolean
}

/** The length of a term, with the body's own norms where the table leaves the choice to the house. Throws on a step outside the row. */
export const lengthOf = (id: TermRuleId, step: number | null, norms: HouseNorms = {}): Length => {
  const rule = termRule(id)
  const lengths = (rule.kind === 'house' ? norms[id] : undefined) ?? rule.lengths
  if (rule.stepped === (step === null)) throw new RangeError(rule.stepped ? `${id} needs a step from 1 to ${lengths.length}` : `${id} has no steps`)
  const length = lengths[(step ?? 1) - 1]
  if (!length) throw new RangeError(`${id} has steps 1 to ${lengths.length}, not ${step}`)
  return length
}

/** Whether an end lies beyond the years whose decree days are known, so that it may still move. */
export const beyondKnownDecrees = (end: Day): boolean => yearOf(end) > lastDecreeYear

const awt = (article: string): string => `Algemene termijnenwet ${article}`

/** The statute articles of a term followed by those of the Algemene termijnenwet that apply to it. */
export const groundWith = (ground: readonly string[], articles: readonly string[]): readonly string[] => [...ground, ...articles.map(awt)]

/**
 * Computes one term of the table from the day of its event.
 * Throws a RangeError on a day that does not exist or a step the row does not have; read user input with `parseTermId` and `isDay` first.
 */
export const computeTerm = (id: TermRuleId, from: Day, options: { readonly step?: number; readonly norms?: HouseNorms } = {}): ComputedTerm => {
  const rule = termRule(id)
  const step = options.step ?? null
  const { nominalEnd, legalEnd, articles } = lengthen({ from, length: lengthOf(id, step, options.norms), kind: rule.kind })
  return {
    rule: formatTermId({ rule: id, step }),
    from,
    nominalEnd,
    legalEnd,
    kind: rule.kind,
    ground: groundWith(rule.ground, articles),
    provisional: rule.provisional || beyondKnownDecrees(legalEnd),
  }
}
