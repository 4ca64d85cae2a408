import { z } from 'zod'
import type { Day } from '../kernel/clock.ts'

const day = z.iso.date()

/** Whether a text from outside is an existing day as `YYYY-MM-DD`. */
export const isDay = (text: string): text is Day => day.safeParse(text).success
