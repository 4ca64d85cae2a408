import { describe, expect, it } from 'vitest'
import { fromBase64Url, utf8 } from '../../kernel/bytes.ts'
import { systemRandom as random } from '../../kernel/random.ts'
import { encrypt, identityOf, recipientOf } from './age.ts'
import { fromSlots, toSlots } from './mailbox-slots.ts'
import { slotBytes, slotPlainBytes } from './protocol.ts'
import { pageBytes, readPage, sealedSlotBytes, slotPage } from './slot-page.ts'

const seed = random(32)
const [box, identity] = [await recipientOf(seed), identityOf(seed)]
const bytesOf = async (content: Uint8Array, to = box) => (await toSlots(content, to, random)).map(fromBase64Url)

describe('slots', () => {
  it('have one length, whatever they hold, and fit', async () => {
    const slots = [...await bytesOf(utf8('')), ...await bytesOf(random(1)), ...await bytesOf(random(14_312)), ...await bytesOf(random(40_000))]
    expect(new Set(slots.map((slot) => slot.length))).toEqual(new Set([sealedSlotBytes]))
    expect(sealedSlotBytes).toBeLessThanOrEqual(slotBytes)
  })

  it('hold one content up to 14,312 bytes and chain a longer one', async () => {
    expect(await bytesOf(random(14_312))).toHaveLength(1)
    expect(await bytesOf(random(14_313))).toHaveLength(2)
  })

  it('give the contents back in order, also those that span several slots', async () => {
    const contents = [random(10), random(50_000), utf8('{"a":1}'), random(14_312)]
    const slots = (await Promise.all(contents.map((content) => bytesOf(content)))).flat()
    expect(await fromSlots(slots, identity)).toEqual({ contents, incomplete: 0 })
  })

  it('skip what is random, made for somebody else or no slot at all', async () => {
    const other = await recipientOf(random(32))
    const mine = await bytesOf(utf8('van mij'))
    const slots = [random(sealedSlotBytes), ...await bytesOf(utf8('van een ander'), other), ...mine, await encrypt(random(slotPlainBytes).fill(9, 16, 20), [box]), await encrypt(random(12), [box])]
    expect(await fromSlots(slots, identity)).toEqual({ contents: [utf8('van mij')], incomplete: 0 })
  })

  it('never show half a content: a missing link is reported', async () => {
    const [first, , third] = await bytesOf(random(40_000))
    expect(await fromSlots([first as Uint8Array, third as Uint8Array], identity)).toEqual({ contents: [], incomplete: 1 })
  })

  it('count once when the server sends them twice or in another order', async () => {
    const content = random(40_000)
    const slots = await bytesOf(content)
    expect(await fromSlots([...slots.toReversed(), ...slots], identity)).toEqual({ contents: [content], incomplete: 0 })
  })
})

describe('a page of a mailbox', () => {
  it('carries its sixteen items to the client', async () => {
    const items = (await Promise.all(Array.from({ length: 17 }, (_, i) => bytesOf(utf8(`bericht ${i}`))))).flat()
    const pages = [0, 1].map((n) => readPage(slotPage(items, n, random)))
    const slots = pages.flatMap((page) => (page.ok ? page.value : []))
    const { contents } = await fromSlots(slots, identity)
    expect(contents).toEqual(Array.from({ length: 17 }, (_, i) => utf8(`bericht ${i}`)))
  })

  it('always has 262,144 bytes, and another length is refused', () => {
    expect([0, 3, 16, 40].map((count) => slotPage(Array.from({ length: count }, () => random(100)), 0, random).length)).toEqual([pageBytes, pageBytes, pageBytes, pageBytes])
    expect(pageBytes).toBe(262_144)
    expect(readPage(new Uint8Array(pageBytes - 1))).toEqual({ ok: false, error: 'wrong-length' })
    expect(() => slotPage([random(slotBytes + 1)], 0, random)).toThrow(RangeError)
  })
})
