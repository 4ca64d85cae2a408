import type { Day } from '../kernel/clock.ts'
import { type Result, ok, refuse } from '../kernel/result.ts'

/** A span of days: `validFrom` counts, `validTo` is the last day that counts, null is open. */
export type Validity = { readonly validFrom: Day; readonly validTo: Day | null }

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the text is a day that exists, such as 2028-02-29, between 1900 and 2199. */
export const isDay = (text: string): text is Day => {
  const match = shape.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return year >= 1900 && year < 2200 && days !== undefined && day >= 1 && day <= days
}

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

/** The day before, across months and years. Throws for what is no day. */
export const dayBefore = (day: Day): Day => {
  if (!isDay(day)) throw new TypeError('not a day')
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month - 1, date - 1)).toISOString().slice(0, 10)
}
