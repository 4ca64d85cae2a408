import type { Day } from '../../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'

/** What one participant agreed to. The number is all that is known of them here; who it is stands with the facilitator, on paper. */
export type Participant = {
  readonly group: number
  readonly number: number
  readonly takesPart: boolean
  /** That the conversation is recorded and written out. */
  readonly recorded: boolean
  /** That words may be quoted, after the check. */
  readonly quotes: boolean
  /** The last day on which everything can be taken back. */
  readonly until: Day
  readonly withdrawn: Day | null
}

export type Given = Pick<Participant, 'takesPart' | 'recorded' | 'quotes' | 'until'>

/** Who does not take part has nothing recorded, and who is not recorded has nothing to quote. */
export const givenIn = ({ takesPart, recorded, quotes, until }: Given): Given => ({ takesPart, recorded: takesPart && recorded, quotes: takesPart && recorded && quotes, until })

export const mayHavePassages = (one: Participant): boolean => one.takesPart && one.recorded && one.withdrawn === null
export const mayBeQuoted = (one: Participant): boolean => mayHavePassages(one) && one.quotes

/** Taking back is possible up to and including the day that was agreed, and once. */
export const withdraw = (one: Participant, today: Day): Result<Participant, 'too-late' | 'withdrawn-already'> => {
  if (one.withdrawn !== null) return refuse('withdrawn-already')
  return today > one.until ? refuse('too-late') : ok({ ...one, recorded: false, quotes: false, withdrawn: today })
}

/** Consent as it stands after a change. What was withdrawn stays so; a smaller consent counts at once, whatever the day. */
export const changeConsent = (one: Participant, given: Given): Result<Participant, 'withdrawn-already'> => (one.withdrawn !== null ? refuse('withdrawn-already') : ok({ ...one, ...givenIn(given) }))
