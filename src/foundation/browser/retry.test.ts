import { describe, expect, it } from 'vitest'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { pauses, untilAccepted, type Waiting } from './retry.ts'

const run = async (answers: readonly Result<string, string>[], signal?: AbortSignal) => {
  const waits: number[] = []
  const shown: (number | null)[] = []
  let calls = 0
  const result = await untilAccepted(async () => answers[calls++] ?? refuse('offline'), {
    again: (refusal) => refusal === 'offline',
    pause: async (seconds) => { waits.push(seconds) },
    onWait: (waiting: Waiting | null) => { shown.push(waiting?.seconds ?? null) },
    ...(signal === undefined ? {} : { signal }),
  })
  return { result, waits, shown, calls }
}

describe('sending again', () => {
  it('sends once when it is accepted at once', async () => {
    expect(await run([ok('receipt')])).toMatchObject({ result: ok('receipt'), waits: [], calls: 1 })
  })
  it('goes on after a lost connection until it is accepted, and shows the wait', async () => {
    expect(await run([refuse('offline'), refuse('offline'), ok('receipt')])).toEqual({ result: ok('receipt'), waits: [2, 5], shown: [2, null, 5, null], calls: 3 })
  })
  it('waits longer, but never longer than half a minute', async () => {
    const { waits } = await run([...Array.from({ length: 8 }, () => refuse('offline')), ok('receipt')])
    expect(waits).toEqual([...pauses, 30, 30, 30])
  })
  it('stops at a refusal that the next time would not change', async () => {
    expect(await run([refuse('offline'), refuse('refused'), ok('never')])).toMatchObject({ result: refuse('refused'), calls: 2 })
  })
  it('stops when called off during the wait', async () => {
    const stop = new AbortController()
    let calls = 0
    const result = await untilAccepted(async () => { calls++; return refuse('offline') }, { again: () => true, pause: async (_, early) => { stop.abort(); await early }, onWait: () => {}, signal: stop.signal })
    expect([result, calls]).toEqual([refuse('cancelled'), 1])
  })
})
