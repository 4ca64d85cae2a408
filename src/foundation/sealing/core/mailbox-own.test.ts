import { describe, expect, it } from 'vitest'
import { fromBase64Url } from '../../kernel/bytes.ts'
import { fileReport, makeWorld, readBox, say, textsOf, value, write } from '../../../../tests/attacks/support/sealing-world.ts'
import { identityOf } from './age.ts'
import { parseCanonical } from './canonical.ts'
import { fromSlots } from './mailbox-slots.ts'
import { unverifiedMessage } from './message.ts'
import type { Age, Signed } from './protocol.ts'

const world = await makeWorld()

/** The number of the message that a single slot holds; null for (part of) a state. */
const numberIn = async (slot: Age, boxSeed: Uint8Array): Promise<number | null> => {
  const [content] = (await fromSlots([fromBase64Url(slot)], identityOf(boxSeed))).contents
  return content ? (unverifiedMessage(parseCanonical(content) as Signed)?.sequence ?? null) : null
}

describe('what the reporter wrote later stands in the own mailbox', () => {
  it('in order with the answers, but neither the report nor the name that came with it', async () => {
    const filed = await fileReport(world)
    const [reader] = filed.panel
    if (!reader) throw new Error('no panel')
    await write(world, filed, 'mine 1')
    await say(world, filed.stored, reader, 'theirs')
    await write(world, filed, 'mine 2')
    const view = value(await readBox(world, filed))
    expect(textsOf(view.messages)).toEqual(['mine 1', 'theirs', 'mine 2'])
    expect(view.messages.map(({ message }) => message.kind)).not.toContain('report')
    expect([view.unreadable, view.receivedDay, view.state.about]).toEqual([[], '2026-11-22', { procedure: 'complaint', naming: 'anonymous', language: '' }])
  })

  it('and the mailbox refuses to open when one of them is withheld', async () => {
    const filed = await fileReport(world)
    await write(world, filed, 'mine 1')
    await write(world, filed, 'mine 2')
    const { slots } = filed.stored
    const claims = await Promise.all(slots.map((slot) => numberIn(slot, filed.seeds.box)))
    expect(claims.filter((number) => number !== null)).toEqual([3, 4])
    for (const gone of [3, 4]) {
      const less = { ...filed, stored: { ...filed.stored, slots: slots.filter((_, index) => claims[index] !== gone) } }
      expect(await readBox(world, less)).toEqual({ ok: false, error: 'own-message-missing' })
    }
  })

  it('and once only, although the server shows it twice', async () => {
    const filed = await fileReport(world)
    await write(world, filed, 'mine')
    const twice = { ...filed, stored: { ...filed.stored, slots: [...filed.stored.slots, ...filed.stored.slots] } }
    const view = value(await readBox(world, twice))
    expect([textsOf(view.messages), view.unreadable]).toEqual([['mine'], []])
  })
})
