import { beforeAll, describe, expect, it } from 'vitest'
import { concat } from '../../src/foundation/kernel/bytes.ts'
import { newId } from '../../src/foundation/kernel/ids.ts'
import * as core from '../../src/foundation/sealing/core/index.ts'
import { random } from './support/sealing-world.ts'

type Stored = { readonly attachment: core.Attachment; readonly parts: Map<core.Id, Uint8Array> }

const upload = async (content: Uint8Array<ArrayBuffer>): Promise<Stored> => {
  const parts = new Map<core.Id, Uint8Array>()
  const facts = { name: 'foto.jpg', type: 'image/jpeg', size: content.length }
  const sent = await core.attachmentUpload(new Blob([content]).stream(), facts, random).run({ send: async (part) => Boolean(parts.set(part.id, part.bytes)) })
  if (!sent.ok) throw new Error(sent.error)
  return { attachment: sent.value, parts }
}
const open = (attachment: core.Attachment, parts: Map<core.Id, Uint8Array>) => core.openAttachment(attachment, async (id) => parts.get(id) ?? null)
const tampered = { ok: false, error: 'tampered' }

const content = random(3_000_000).fill(1, 2_999_999)
let file: Stored
let other: Stored
beforeAll(async () => {
  file = await upload(content)
  other = await upload(random(3_000_000))
})
const ids = () => file.attachment.parts
const part = (n: number) => file.parts.get(ids()[n] as core.Id) as Uint8Array

describe('an attachment that somebody changed', () => {
  it('opens when nobody touched it', async () => {
    const opened = await open(file.attachment, file.parts)
    expect(opened.ok && new Uint8Array(await opened.value.arrayBuffer())).toEqual(content)
  })

  it('is refused whole for any sampled flipped bit, also in the fill after its end', async () => {
    const last = ids().length - 1
    for (const [n, at] of [[0, 0], [0, 100], [0, 1500], [0, 1650], [0, 70_000], [1, 0], [1, 500_000], [last, 10], [last, core.partBytes - 1]] as const) {
      const flipped = concat(part(n))
      flipped[at] = (flipped[at] as number) ^ 1
      expect(await open(file.attachment, new Map([...file.parts, [ids()[n] as core.Id, flipped]]))).toEqual(tampered)
    }
  })

  it('is refused when its end is cut off, and nothing of its verified beginning is handed out', async () => {
    expect(await open({ ...file.attachment, parts: ids().slice(0, -1) }, file.parts)).toEqual({ ok: false, error: 'malformed' })
    const cut = { ...file.attachment, parts: ids().slice(0, 1), sealedSize: 1627 + 16 + 10 * (65_536 + 16) }
    expect(await open(cut, file.parts)).toEqual(tampered)
    expect(await open({ ...file.attachment, sealedSize: file.attachment.sealedSize - 1 }, file.parts)).toEqual(tampered)
    expect(await open(file.attachment, new Map([...file.parts, [ids()[2] as core.Id, part(2).subarray(1)]]))).toEqual(tampered)
    expect(await open(file.attachment, new Map([...file.parts].slice(0, -1)))).toEqual({ ok: false, error: 'part-missing' })
  })

  it('is refused when the server swaps, repeats or exchanges parts', async () => {
    const swapped = new Map([...file.parts, [ids()[0] as core.Id, part(1)], [ids()[1] as core.Id, part(0)]])
    expect(await open(file.attachment, swapped)).toEqual(tampered)
    expect(await open(file.attachment, new Map([...file.parts, [ids()[2] as core.Id, part(1)]]))).toEqual(tampered)
    const foreign = other.parts.get(other.attachment.parts[1] as core.Id) as Uint8Array
    expect(await open(file.attachment, new Map([...file.parts, [ids()[1] as core.Id, foreign]]))).toEqual(tampered)
    expect(await open({ ...file.attachment, parts: [ids()[0] as core.Id, ids()[0] as core.Id, ids()[1] as core.Id] }, file.parts)).toEqual({ ok: false, error: 'malformed' })
  })

  it('is refused when two files are put one after the other', async () => {
    const both = new Map([...file.parts, ...other.parts])
    const parts = [...ids(), ...other.attachment.parts]
    const joined = { ...file.attachment, parts, sealedSize: (ids().length * core.partBytes) + other.attachment.sealedSize, size: file.attachment.size + other.attachment.size }
    expect(await open(joined, both)).toEqual(tampered)
  })

  it('is refused with the key, the length or the hash of another file', async () => {
    expect(await open({ ...file.attachment, seed: other.attachment.seed }, file.parts)).toEqual(tampered)
    expect(await open({ ...file.attachment, seed: 'x' }, file.parts)).toEqual({ ok: false, error: 'malformed' })
    expect(await open({ ...file.attachment, hash: other.attachment.hash }, file.parts)).toEqual(tampered)
    expect(await open({ ...file.attachment, size: file.attachment.size - 1 }, file.parts)).toEqual(tampered)
    expect(await open({ ...file.attachment, size: file.attachment.size + 70_000 }, file.parts)).toEqual(tampered)
    expect(await open({ ...file.attachment, parts: ids().map(() => newId(random)) }, file.parts)).toEqual({ ok: false, error: 'part-missing' })
  })

  it('is read whole by the page before a byte of it can be used', async () => {
    const fetched: core.Id[] = []
    let shown = false
    const opening = core.openAttachment(file.attachment, async (id) => {
      fetched.push(id)
      expect(shown).toBe(false)
      return file.parts.get(id) ?? null
    }).then((result) => {
      shown = result.ok
    })
    await opening
    expect(fetched).toEqual(ids())
    expect(shown).toBe(true)
  })
})
