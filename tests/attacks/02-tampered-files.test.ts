import { describe, expect, it } from 'vitest'
import { fromBase64Url, toBase64Url } from '../../src/foundation/kernel/bytes.ts'
import { concat } from '../../src/foundation/kernel/bytes.ts'
import * as core from '../../src/foundation/sealing/core/index.ts'
import { fileReport, makeWorld, open, random, value } from './support/sealing-world.ts'

const seed = random(32)
const identity = core.identityOf(seed)
const recipient = await core.recipientOf(seed)
const chunk = 65_536
/** Three chunks and a bit, so that whole chunks can be moved about. */
const content = random(3 * chunk + 1000)
const file = await core.encrypt(content, [recipient])
const sealedChunk = chunk + 16
const headerLength = file.length - (content.length + 4 * 16)
const chunkAt = (index: number): Uint8Array => file.subarray(headerLength + index * sealedChunk, headerLength + (index + 1) * sealedChunk)
const head = file.subarray(0, headerLength)
const refused = { ok: false, error: 'cannot-open' }

describe('a sealed file that somebody changed', () => {
  it('opens when nobody touched it', async () => {
    expect(value(await core.decrypt(file, [identity]))).toEqual(content)
  })

  it('is refused whole for any sampled flipped bit', async () => {
    const places = [0, 20, 60, 1000, headerLength - 20, headerLength - 1, headerLength, headerLength + 5, headerLength + sealedChunk, file.length - 17, file.length - 1]
    const sampled = Array.from({ length: 14 }, () => Math.floor(((random(1)[0] as number) / 256) * file.length))
    for (const place of [...places, ...sampled]) {
      const flipped = concat(file)
      flipped[place] = (flipped[place] as number) ^ 1
      expect(await core.decrypt(flipped, [identity]), `byte ${place}`).toEqual(refused)
    }
  })

  it('is refused when cut at a chunk, within a chunk or within the header', async () => {
    for (const length of [headerLength - 3, headerLength + 16, headerLength + sealedChunk, headerLength + 2 * sealedChunk, headerLength + 3 * sealedChunk, file.length - 1]) {
      expect(await core.decrypt(file.subarray(0, length), [identity]), `cut at ${length}`).toEqual(refused)
    }
  })

  it('is refused when chunks change places, repeat, or another file follows', async () => {
    const rest = file.subarray(headerLength + 3 * sealedChunk)
    for (const forged of [
      concat(head, chunkAt(1), chunkAt(0), chunkAt(2), rest), concat(head, chunkAt(0), chunkAt(0), chunkAt(1), chunkAt(2), rest),
      concat(head, chunkAt(0), chunkAt(2), rest), concat(file, file), concat(file, new Uint8Array(1)),
    ]) expect(await core.decrypt(forged, [identity])).toEqual(refused)
  })

  it('shows nothing of a message whose last chunk is gone', async () => {
    const world = await makeWorld()
    const filed = await fileReport(world, { report: { title: 'long', answers: 'x'.repeat(100_000) } })
    const item = fromBase64Url(filed.filing.items[0] as string)
    const [reader] = filed.panel
    const cut = toBase64Url(item.subarray(0, item.length - 40))
    const stored = { ...filed.stored, file: { ...filed.stored.file, items: [{ i: 0, content: cut }, ...filed.stored.file.items.slice(1)] } }
    expect(reader && (await open(world, stored, reader))).toEqual({ ok: false, error: 'no-report' })
  })
})
