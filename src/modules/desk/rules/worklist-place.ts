import { isDay } from '../../../foundation/calendar/day.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { idPattern } from '../../../foundation/kernel/ids.ts'

export const worklistFilters = ['mine', 'due', 'open', 'closed'] as const
export type WorklistFilter = (typeof worklistFilters)[number]

/** The row of a worklist behind which, or before which, a page begins: due first, then by id; cases without a due day come last. */
export type WorklistPlace = { readonly due: Day | null; readonly case: string }
const placePattern = /^(?:(\d{4}-\d{2}-\d{2})|none)\.([A-Za-z0-9_-]{22})$/
/** As it stands in an address: `2026-12-01.id`, or `none.id`. */
export const placeText = (place: WorklistPlace): string => `${place.due ?? 'none'}.${place.case}`
/** Reads what `placeText` wrote; null for anything else. */
export const placeOf = (text: string): WorklistPlace | null => {
  const [, due, id] = placePattern.exec(text) ?? []
  return id === undefined || !idPattern.test(id) || (due !== undefined && !isDay(due)) ? null : { due: due ?? null, case: id }
}
/** Which page: the one after a row, the one before it, or the first. */
export type WorklistCut = { readonly after: WorklistPlace } | { readonly before: WorklistPlace } | null
