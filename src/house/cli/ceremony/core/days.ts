import { Temporal } from 'temporal-polyfill'
import type { Day } from '../../../../foundation/kernel/clock.ts'

/** The same day so many years and months on; the 31st of a shorter month becomes its last day. */
export const addYears = (day: Day, years: number, months = 0): Day => Temporal.PlainDate.from(day).add({ years, months }).toString()
