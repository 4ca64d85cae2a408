import { ok, refuse, type Result } from '../../kernel/result.ts'

/** Time to an event per person: `time` is finite and not negative, `event` 1 = it happened, 0 = still waiting when last seen (censored). */
export type Observations = { readonly time: Float64Array; readonly event: Uint8Array }
export type ObservationsRefusal = { readonly at: number; readonly reason: 'time' | 'event' }

/** Checks times and events; the refusal names the first row (from 0) that does not fit. */
export const observations = (time: ArrayLike<number>, event: ArrayLike<number>): Result<Observations, ObservationsRefusal> => {
  for (let row = 0; row < time.length; row += 1) {
    if (!(Number.isFinite(time[row]) && (time[row] ?? -1) >= 0)) return refuse({ at: row, reason: 'time' })
    if (event[row] !== 0 && event[row] !== 1) return refuse({ at: row, reason: 'event' })
  }
  return ok({ time: Float64Array.from(time), event: Uint8Array.from(event) })
}

/** Row numbers in order of time, the earliest first. */
export const byTime = ({ time }: Observations): Int32Array => Int32Array.from(time.keys()).sort((one, other) => (time[one] ?? 0) - (time[other] ?? 0))
