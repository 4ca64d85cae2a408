import { isDay } from '../calendar/day.ts'
import type { Day } from '../kernel/clock.ts'
import { type Result, ok, refuse } from '../kernel/result.ts'

/** A span of days: `validFrom` counts, `validTo` is the last day that counts, null is open. */
export type Validity = { readonly validFrom: Day; readonly validTo: Day | null }

/** Whether the span holds on that day. */
export const validOn = ({ validFrom, validTo }: Validity, day: Day): boolean => validFrom <= day && (validTo === null || day <= validTo)

/** Whether two spans share a day. */
export const overlaps = (a: Validity, b: Validity): boolean => (a.validTo === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom <= b.validTo)

/** The span with its last day set; refused when it would end before it starts or after its own end. */
export const endOn = <Item extends Validity>(item: Item, last: Day): Result<Item, 'no such day' | 'before start' | 'ended earlier'> => {
  if (!isDay(last)) return refuse('no such day')
  if (last < item.validFrom) return refuse('before start')
  if (item.validTo !== null && item.validTo < last) return refuse('ended earlier')
  return ok({ ...item, validTo: last })
}
