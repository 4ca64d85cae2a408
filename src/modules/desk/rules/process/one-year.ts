import { addLength } from '../../../../foundation/calendar/length.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'

/** What Awb 9:8 lid 1 onder b means for these incidents: something to decide on, never a decision. */
export type OneYear = {
  /** `in-time`: the last incident lies within the year. `may-decline`: it does not. `does-not-apply`: the conduct may be a crime (model: EZ scheme). */
  readonly proposal: 'in-time' | 'may-decline' | 'does-not-apply'
  readonly last: Day
  /** The last day on which a complaint about the last incident is in time. */
  readonly inTimeUntil: Day
  /** Incidents that, each alone, lie more than a year before the complaint. */
  readonly older: readonly Day[]
}

const year = { amount: 1, unit: 'year' } as const

/** The system proposes, a human decides: the limit counts from the last incident of a series, and falls away where the conduct may be a crime. Null without incidents. */
export const oneYear = (receivedDay: Day, incidents: readonly Day[], mayBeCrime: boolean): OneYear | null => {
  const last = incidents.reduce<Day | null>((latest, day) => (latest === null || day > latest ? day : latest), null)
  if (last === null) return null
  const inTimeUntil = addLength(last, year)
  return {
    proposal: mayBeCrime ? 'does-not-apply' : receivedDay <= inTimeUntil ? 'in-time' : 'may-decline',
    last, inTimeUntil, older: incidents.filter((day) => receivedDay > addLength(day, year)).toSorted(),
  }
}
