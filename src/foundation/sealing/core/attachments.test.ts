import { describe, expect, it } from 'vitest'
import { systemRandom as random } from '../../kernel/random.ts'
import { sealAttachment, type SealedPart } from './attachment-sealing.ts'
import { attachmentUpload } from './attachment-upload.ts'
import { openAttachment } from './attachments.ts'
import { padmeLength } from './padding.ts'
import { partBytes, type Attachment, type Id } from './protocol.ts'

const facts = (size: number) => ({ name: 'gesprek.txt', type: 'text/plain', size })
const streamOf = (content: Uint8Array, chunk = 100_000) => new ReadableStream<Uint8Array>({
  start: (out) => {
    for (let at = 0; at < content.length; at += chunk) out.enqueue(content.subarray(at, at + chunk))
    out.close()
  },
})
const seal = async (content: Uint8Array) => {
  const parts: SealedPart[] = []
  const sealing = sealAttachment(streamOf(content), facts(content.length), random)
  for (;;) {
    const next = await sealing.next()
    if (next.done) return { parts, attachment: next.value, fetch: async (id: Id) => parts.find((part) => part.id === id)?.bytes ?? null }
    parts.push(next.value)
  }
}
const bytesIn = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

describe('an attachment', () => {
  it.each([0, 1, 65_535, 65_536, 1_000_000, partBytes, 3_000_000])('of %i bytes opens as it was, from equal parts', async (size) => {
    const content = random(size)
    const { parts, attachment, fetch } = await seal(content)
    const opened = await openAttachment(attachment, fetch)
    expect(opened.ok && await bytesIn(opened.value)).toEqual(content)
    expect(new Set(parts.map((part) => part.bytes.length))).toEqual(new Set([partBytes]))
    expect(parts.map((part) => `${part.number}/${part.of}`)).toEqual(parts.map((_, i) => `${i + 1}/${parts.length}`))
    expect(attachment).toMatchObject({ ...facts(size), parts: parts.map((part) => part.id) })
    expect(attachment.sealedSize).toBeGreaterThan(padmeLength(size))
  })

  it('is saved as bytes, never as something a browser opens', async () => {
    const { attachment, fetch } = await seal(random(10))
    const opened = await openAttachment({ ...attachment, type: 'text/html' }, fetch)
    expect(opened.ok && opened.value.type).toBe('application/octet-stream')
  })

  it('of about the same length cannot be told apart', async () => {
    const [short, long] = [await seal(random(2_900_000)), await seal(random(2_949_000))]
    expect(short.parts.length).toBe(long.parts.length)
    expect(short.attachment.sealedSize).toBe(long.attachment.sealedSize)
  })

  it('tells its progress and stops when it is cancelled while opening', async () => {
    const { attachment, fetch, parts } = await seal(random(2_500_000))
    const progress: number[] = []
    await openAttachment(attachment, fetch, { onProgress: (done) => progress.push(done) })
    expect(progress).toEqual(parts.map((_, i) => i + 1))
    const stop = new AbortController()
    expect(await openAttachment(attachment, fetch, { signal: stop.signal, onProgress: () => stop.abort() })).toEqual({ ok: false, error: 'cancelled' })
  })

  it('says when a part is missing, and passes on a fault of the network', async () => {
    const { attachment, fetch, parts } = await seal(random(2_500_000))
    expect(await openAttachment(attachment, async (id) => (id === parts[1]?.id ? null : fetch(id)))).toEqual({ ok: false, error: 'part-missing' })
    await expect(openAttachment(attachment, async () => Promise.reject(new Error('offline')))).rejects.toThrow('offline')
  })
})

describe('an upload', () => {
  const content = random(4_000_000)
  const server = () => {
    const stored = new Map<Id, Uint8Array>()
    return { stored, send: async (part: SealedPart) => Boolean(stored.set(part.id, part.bytes)), open: (attachment: Attachment) => openAttachment(attachment, async (id) => stored.get(id) ?? null) }
  }

  it('goes on with the part under way after an interruption', async () => {
    const { stored, send, open } = server()
    const upload = attachmentUpload(streamOf(content), facts(content.length), random)
    expect(await upload.run({ send: async (part) => part.number < 3 && send(part) })).toEqual({ ok: false, error: 'interrupted' })
    expect(await upload.run({ send: async () => Promise.reject(new Error('offline')) })).toEqual({ ok: false, error: 'interrupted' })
    const done = await upload.run({ send })
    expect(done.ok && done.value.parts).toEqual([...stored.keys()])
    const opened = done.ok ? await open(done.value) : done
    expect(opened.ok && await bytesIn(opened.value)).toEqual(content)
  })

  it('does not send again what the server already has', async () => {
    const { stored, send } = server()
    const upload = attachmentUpload(streamOf(content), facts(content.length), random)
    // The first part arrives, but its acknowledgement is lost.
    await upload.run({ send: async (part) => (await send(part)) && false })
    const sent: Id[] = []
    const skip = new Set(stored.keys())
    const done = await upload.run({ skip, send: async (part) => (sent.push(part.id), send(part)) })
    expect(done.ok).toBe(true)
    expect(sent.filter((id) => skip.has(id))).toEqual([])
  })

  it('stops when cancelled, says how far it is, and stays ended', async () => {
    const { send, stored } = server()
    const stop = new AbortController()
    const progress: string[] = []
    const upload = attachmentUpload(streamOf(content), facts(content.length), random)
    expect(await upload.run({ send, signal: stop.signal, onProgress: (done, of) => (progress.push(`${done}/${of}`), stop.abort()) })).toEqual({ ok: false, error: 'cancelled' })
    expect(progress).toEqual(['1/4'])
    expect(await upload.run({ send })).toEqual({ ok: false, error: 'cancelled' })
    expect(stored.size).toBe(1)
  })

  it('refuses a file that changed while it was read', async () => {
    const { send } = server()
    for (const size of [content.length - 1, content.length + 1]) {
      expect(await attachmentUpload(streamOf(content), facts(size), random).run({ send })).toEqual({ ok: false, error: 'file-changed' })
    }
  })

  it('seals no faster than parts are acknowledged, so that memory stays flat', async () => {
    let pulled = 0
    const source = new ReadableStream<Uint8Array>({ pull: (out) => (pulled += 65_536, pulled > 40_000_000 ? out.close() : out.enqueue(new Uint8Array(65_536))) })
    await attachmentUpload(source, facts(40_000_000), random).run({ send: async () => false })
    expect(pulled).toBeLessThan(4 * partBytes)
  })
})
