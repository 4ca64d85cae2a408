import { addDays } from '../../../foundation/calendar/day.ts'
import { releaseCounts, type CountTable, type Released } from '../../../foundation/disclosure/index.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { openedBetween } from '../store.ts'
import { guideInForce } from './published.ts'
import type { GuideServices } from './services.ts'

export type DayFigures = { readonly day: Day; readonly released: Released<CountTable> }

/**
 * How often each way was opened, a day at a time, over the last days that are over: today's count still grows, and two looks at it
 * would tell what happened in between. Counts below the minimum are hidden.
 */
export const openedPerDay = async (services: GuideServices, days = 14): Promise<readonly DayFigures[]> => {
  const today = services.clock.today()
  const { guide } = await guideInForce(services)
  const rows = await services.database.within({ kind: 'system' }, (tx) => openedBetween(tx, addDays(today, -days), addDays(today, -1)))
  return [...new Set(rows.map(({ day }) => day))].toSorted().toReversed().map((day) => {
    const counts = new Map(rows.filter((row) => row.day === day).map(({ route, count }) => [route, count]))
    const keys = [...guide.routes.map(({ id }) => id), ...[...counts.keys()].filter((id) => !guide.routes.some((route) => route.id === id))]
    return { day, released: releaseCounts(keys.map((key) => ({ key, count: counts.get(key) ?? 0 }))) }
  })
}
