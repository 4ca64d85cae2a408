import { type Result, ok, refuse } from '../kernel/result.ts'
import { isDay } from '../calendar/day.ts'
import { type Validity, endOn } from './validity.ts'

export const bodyKinds = ['complaints', 'integrity'] as const
/** `complaints`: a complaints committee (Awb 9:14). `integrity`: a committee for wrongdoing (Wet bescherming klokkenluiders). */
export type BodyKind = (typeof bodyKinds)[number]

/** A body that hears reports, for some departments or, with an empty list, for all. */
export type Body = Validity & {
  readonly id: string
  readonly kind: BodyKind
  readonly nl: string
  readonly en: string
  readonly panelSize: number
  readonly serves: readonly string[]
  readonly version: number
}

export type BodyRefusal = 'bad id' | 'id is taken' | 'no name' | 'panel of at least two' | 'unknown department' | 'no such day' | 'ends before it starts' | 'unknown body' | 'ended earlier'

/** Checks a new body against those that exist and the departments of its first day. */
export const newBody = (body: Omit<Body, 'version'>, existing: readonly Body[], departments: ReadonlySet<string>): Result<Body, BodyRefusal> => {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(body.id)) return refuse('bad id')
  if (existing.some(({ id }) => id === body.id)) return refuse('id is taken')
  if (body.nl.trim() === '' || body.en.trim() === '') return refuse('no name')
  if (!Number.isInteger(body.panelSize) || body.panelSize < 2 || body.panelSize > 4) return refuse('panel of at least two')
  if (!isDay(body.validFrom) || (body.validTo !== null && !isDay(body.validTo))) return refuse('no such day')
  if (body.validTo !== null && body.validTo < body.validFrom) return refuse('ends before it starts')
  if (body.serves.some((department) => !departments.has(department))) return refuse('unknown department')
  return ok({ ...body, nl: body.nl.trim(), en: body.en.trim(), version: 1 })
}

/** The body with its last day. */
export const endBody = (body: Body, last: string): Result<Body, BodyRefusal> => {
  const ended = endOn(body, last)
  if (ended.ok) return ok({ ...ended.value, version: body.version + 1 })
  return refuse(ended.error === 'before start' ? 'ends before it starts' : ended.error)
}
