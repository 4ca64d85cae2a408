import { addDays } from '../../../../foundation/calendar/day.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'

/** Weeks after which to look again: the same for everybody, so that the dates say nothing of the kind of report or of its terms. */
export const checkBackWeeks = [1, 2, 4, 8, 12, 16, 20, 26] as const

/** The days to look, counted from the day of receipt. */
export const checkBackDays = (received: Day): readonly Day[] => checkBackWeeks.map((weeks) => addDays(received, 7 * weeks))
