import { workingDaysBetween } from '../../../../foundation/calendar/free-days.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Id, Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { nameAmong } from '../shared/names.ts'

/** A handler's name as the roster has it; who left is named by the start of the id. */
export const nameOf = (roster: Roster, id: Id): string => nameAmong([roster], id)

/** A body's name in the reader's language. */
export const bodyName = (roster: Roster, id: string, language: 'nl' | 'en'): string => roster.bodies.find((one) => one.id === id)?.[language] ?? id

/** Working days left; a day that has passed counts at least one back, also over a weekend. */
export const workingDaysLeft = (today: Day, day: Day): number => (day >= today ? workingDaysBetween(today, day) : -Math.max(1, workingDaysBetween(day, today)))
