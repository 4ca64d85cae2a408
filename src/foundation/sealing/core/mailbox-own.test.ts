import { describe, expect, it } from 'vitest'
import { fileReport, makeWorld, readBox, say, textsOf, value, write } from '../../../../tests/attacks/support/sealing-world.ts'

const world = await makeWorld()

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
    // A short message fills one slot, the first of what was added; the state fills those behind it.
    const own = [await write(world, filed, 'mine 1'), await write(world, filed, 'mine 2')].map(({ mailboxItems }) => mailboxItems[0])
    for (const gone of own) {
      const less = { ...filed, stored: { ...filed.stored, slots: filed.stored.slots.filter((slot) => slot !== gone) } }
      expect(await readBox(world, less)).toEqual({ ok: false, error: 'own-message-missing' })
    }
  })

  it('and once only, although the server shows it twice', async () => {
    const filed = await fileReport(world)
    await write(world, filed, 'mine')
    const twice = { ...filed, stored: { ...filed.stored, slots: [...filed.stored.slots, ...filed.stored.slots.slice(1)] } }
    const view = value(await readBox(world, twice))
    expect([textsOf(view.messages), view.unreadable]).toEqual([['mine'], []])
  })
})
