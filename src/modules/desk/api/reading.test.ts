import { EventEmitter } from 'node:events'
import type { Context } from 'hono'
import { describe, expect, test } from 'vitest'
import { readBytes } from './reading.ts'

/** A request as Node hands it over, of a sender who announced so many octets. */
const sent = (octets: number) => {
  const incoming = Object.assign(new EventEmitter(), { destroyed: false })
  const context = { env: { incoming }, req: { header: (name: string) => (name === 'Content-Length' ? String(octets) : undefined) } } as unknown as Context
  return { incoming, read: (limit: number) => readBytes(context, limit) }
}

describe('the body of a request', () => {
  test('that comes in three hundred thousand pieces is read like any other, and ends nothing', async () => {
    const { incoming, read } = sent(300_000)
    const body = read(400_000)
    for (let at = 0; at < 300_000; at++) incoming.emit('data', new Uint8Array([at % 251]))
    incoming.emit('end')
    const whole = await body
    expect(whole.ok && [whole.value.length, whole.value[0], whole.value[299_999]]).toEqual([300_000, 0, 299_999 % 251])
  })

  test('that breaks off is a fault of the request alone', async () => {
    const { incoming, read } = sent(100)
    const body = read(400)
    incoming.emit('data', new Uint8Array(40))
    incoming.emit('close')
    await expect(body).rejects.toThrow('the request broke off')
  })

  test('that announces more than is allowed is not read at all', async () => {
    const { incoming, read } = sent(401)
    expect(await read(400)).toEqual({ ok: false, error: 'too-large' })
    expect(incoming.listenerCount('data')).toBe(0)
  })
})
