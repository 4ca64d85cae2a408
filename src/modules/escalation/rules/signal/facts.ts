import type { Day } from '../../../../foundation/kernel/clock.ts'

/** What a step says of a signal for the yearly figures. `first`: the level that was reached first is still the only one. */
export type Fact = 'in-time' | 'without-follow-up' | 'above-first' | 'with-desk' | 'ended-confirmed' | 'ended-unread' | 'ended-elsewhere' | 'ended-stopped'
/** How a signal ended; null while it runs. */
export type Ended = 'confirmed' | 'unread' | 'elsewhere' | 'stopped' | null
type Seen = { readonly takenUpDay: Day | null; readonly firstDue: Day | null; readonly reached: number; readonly level: number; readonly ended: Ended }

/** Facts that a step makes, each at most once in the life of a signal. `deskLevel`: the last level of its ladder. */
export const factsOf = (before: Seen, after: Seen, what: string, deskLevel: number): readonly Fact[] => [
  ...(before.takenUpDay === null && after.takenUpDay !== null && after.firstDue !== null && after.takenUpDay <= after.firstDue ? ['in-time' as const] : []),
  ...(what === 'late' && before.takenUpDay === null && before.reached === 1 && after.reached > 1 ? ['without-follow-up' as const] : []),
  ...(before.reached === 1 && after.reached > 1 ? ['above-first' as const] : []),
  ...(before.level < deskLevel && after.level === deskLevel ? ['with-desk' as const] : []),
  ...(before.ended === null && after.ended !== null ? [`ended-${after.ended}` as const] : []),
]
