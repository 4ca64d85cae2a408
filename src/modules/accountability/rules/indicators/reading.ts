import { z } from 'zod'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { Definition } from './definition.ts'

/** What a department brings: whole numbers where the unit has them, so that the base is always known. */
export const rawShape = z.strictObject({
  department: z.string().regex(/^[a-z0-9-]{1,40}$/),
  period: z.string().regex(/^20\d\d(-T[1-3])?$/),
  numerator: z.number().finite().min(0).max(1e9),
  denominator: z.number().finite().min(0).max(1e9).nullable(),
})
export type Raw = z.infer<typeof rawShape>

export type RawRefusal = 'not-whole' | 'no-base' | 'part-larger' | 'base-not-used' | 'wrong-period' | 'future-period'

/** Whether a figure fits its definition. `thisYear`: a period that has not begun has no figure. */
export const checkRaw = (raw: Raw, definition: Pick<Definition, 'unit' | 'cadence'>, thisYear: number): Result<Raw, RawRefusal> => {
  const { unit, cadence } = definition
  if ((cadence === 'term') !== raw.period.includes('-T')) return refuse('wrong-period')
  if (Number(raw.period.slice(0, 4)) > thisYear) return refuse('future-period')
  if (unit === 'count') return raw.denominator !== null ? refuse('base-not-used') : Number.isSafeInteger(raw.numerator) ? ok(raw) : refuse('not-whole')
  if (raw.denominator === null || raw.denominator <= 0) return refuse('no-base')
  if (unit === 'share' && (!Number.isSafeInteger(raw.numerator) || !Number.isSafeInteger(raw.denominator))) return refuse('not-whole')
  if (unit !== 'share' && !Number.isSafeInteger(raw.denominator)) return refuse('not-whole')
  return unit === 'share' && raw.numerator > raw.denominator ? refuse('part-larger') : ok(raw)
}

/** A figure as it is kept: of which version of the definition, from where. A later revision takes its place and keeps its reason. */
export type KeptReading = Raw & { readonly indicator: string; readonly version: number; readonly revision: number; readonly source: 'form' | 'csv' | 'xlsx' | 'api'; readonly reason: string; readonly day: string }
