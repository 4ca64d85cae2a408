import { ok, refuse, type Result } from '../kernel/result.ts'

export type Waiting = { readonly seconds: number; readonly now: () => void }
export type RetryOptions<Refusal> = {
  /** A refusal that may be gone the next time; the others end it. */
  readonly again: (refusal: Refusal) => boolean
  /** Waits; `now` in the notice ends the wait early. */
  readonly pause: (seconds: number, early: Promise<void>) => Promise<void>
  readonly onWait: (waiting: Waiting | null) => void
  readonly signal?: AbortSignal
}

/** Seconds before each further attempt; the last one repeats. */
export const pauses = [2, 5, 10, 20, 30] as const

/** Does the very same thing again until it is accepted, refused for good or called off: a lost connection loses nothing. */
export const untilAccepted = async <Value, Refusal>(attempt: () => Promise<Result<Value, Refusal>>, options: RetryOptions<Refusal>): Promise<Result<Value, Refusal | 'cancelled'>> => {
  for (let tries = 0; ; tries++) {
    if (options.signal?.aborted) return refuse('cancelled')
    const answer = await attempt()
    if (answer.ok) return ok(answer.value)
    if (options.signal?.aborted) return refuse('cancelled')
    if (!options.again(answer.error)) return answer
    const seconds = pauses[Math.min(tries, pauses.length - 1)] as number
    const early = new Promise<void>((now) => {
      options.onWait({ seconds, now })
      options.signal?.addEventListener('abort', () => now(), { once: true })
    })
    await options.pause(seconds, early)
    options.onWait(null)
  }
}

/** A pause by the clock, ended early by the reporter or by the connection coming back. */
export const browserPause = async (seconds: number, early: Promise<void>): Promise<void> => {
  const stop = new AbortController()
  await Promise.race([
    new Promise<void>((done) => { const timer = setTimeout(done, seconds * 1000); stop.signal.addEventListener('abort', () => clearTimeout(timer)) }),
    new Promise<void>((done) => addEventListener('online', () => done(), { once: true, signal: stop.signal })),
    early,
  ])
  stop.abort()
}
