/**
 * What the browser gets in place of `zod/mini`: the few shapes and checks that the product's own schemas use, a twentieth of its size. The server,
 * the command line and the types keep zod itself; `vite.config.ts` exchanges the two in the build, as it does with the parts of age
 * that are never admitted. `lean-zod.test.ts` builds every schema of the product with both and holds their answers against each other. A schema that
 * uses something else does not build: add it here, and the test covers it.
 */
type Read = (value: unknown) => { readonly ok: true; readonly value: unknown } | null
type Check = (value: never) => boolean
type Safe = { readonly success: true; readonly data: unknown } | { readonly success: false; readonly error: Error }
type Shape = {
  readonly read: Read
  readonly optional: boolean
  readonly check: (...checks: readonly Check[]) => Shape
  readonly safeParse: (value: unknown) => Safe
}
type Fields = Readonly<Record<string, Shape>>

const good = (value: unknown): { readonly ok: true; readonly value: unknown } => ({ ok: true, value })
const shape = (read: Read, optional = false): Shape => ({
  read, optional,
  check: (...checks) => shape((value) => {
    const first = read(value)
    return first && checks.every((check) => check(first.value as never)) ? first : null
  }, optional),
  safeParse: (value) => {
    const first = read(value)
    return first ? { success: true, data: first.value } : { success: false, error: new TypeError('not of this shape') }
  },
})
const when = (fits: (value: unknown) => boolean): Shape => shape((value) => (fits(value) ? good(value) : null))
const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

export const config = (_settings: unknown): void => undefined
export const safeParse = (of: Shape, value: unknown): Safe => of.safeParse(value)

export const string = (): Shape => when((value) => typeof value === 'string')
export const boolean = (): Shape => when((value) => typeof value === 'boolean')
export const int = (): Shape => when(Number.isSafeInteger)
export const unknown = (): Shape => when(() => true)
export const literal = (one: unknown): Shape => when((value) => value === one)
const enumOf = (words: readonly string[]): Shape => when((value) => words.includes(value as string))
export { enumOf as enum }

export const optional = (inner: Shape): Shape => shape((value) => (value === undefined ? good(value) : inner.read(value)), true)
export const nullable = (inner: Shape): Shape => shape((value) => (value === null ? good(value) : inner.read(value)), inner.optional)
export const union = (options: readonly Shape[]): Shape => shape((value) => {
  for (const option of options) {
    const read = option.read(value)
    if (read) return read
  }
  return null
})

export const array = (element: Shape): Shape => shape((value) => {
  if (!Array.isArray(value)) return null
  const all: unknown[] = []
  for (const one of value as readonly unknown[]) {
    const read = element.read(one)
    if (!read) return null
    all.push(read.value)
  }
  return good(all)
})

/** The one name that is no plain property when it is written: left out, as zod does. */
const hidden = '__proto__'

const objectOf = (fields: Fields, others: 'refused' | 'kept'): Shape => shape((value) => {
  if (!isPlain(value)) return null
  const all: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(fields)) {
    const there = Object.hasOwn(value, key)
    if (!there && field.optional) continue
    const read = there ? field.read(value[key]) : null
    if (!read) return null
    all[key] = read.value
  }
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(fields, key)) continue
    if (others === 'refused') return null
    if (key !== hidden) all[key] = value[key]
  }
  return good(all)
})
/** An unknown field refuses the whole. */
export const strictObject = (fields: Fields): Shape => objectOf(fields, 'refused')
export const looseObject = (fields: Fields): Shape => objectOf(fields, 'kept')
export const record = (key: Shape, field: Shape): Shape => shape((value) => {
  if (!isPlain(value)) return null
  const all: Record<string, unknown> = {}
  for (const name of Object.keys(value)) {
    if (name === hidden) continue
    const read = key.read(name) && field.read(value[name])
    if (!read) return null
    all[name] = read.value
  }
  return good(all)
})

type Long = { readonly length: number }
export const regex = (pattern: RegExp): Check => (value: string) => ((pattern.lastIndex = 0), pattern.test(value))
export const startsWith = (start: string): Check => (value: string) => value.startsWith(start)
export const minLength = (least: number): Check => (value: Long) => value.length >= least
export const maxLength = (most: number): Check => (value: Long) => value.length <= most
export const length = (exactly: number): Check => (value: Long) => value.length === exactly
export const minimum = (least: number): Check => (value: number) => value >= least
export { minimum as gte }
export const maximum = (most: number): Check => (value: number) => value <= most
export { maximum as lte }
export const positive = (): Check => (value: number) => value > 0
export const nonnegative = (): Check => minimum(0)

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** `YYYY-MM-DD`, a day that exists in the proleptic Gregorian calendar. */
export const iso = {
  date: (): Shape => when((value) => {
    const parts = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null
    if (!parts) return false
    const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
    const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    return day >= 1 && day <= (monthDays[month - 1] ?? 0) + (leap ? 1 : 0)
  }),
}
