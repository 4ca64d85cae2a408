import { describe, expect, it } from 'vitest'
import * as core from '../../src/foundation/sealing/core/index.ts'
import { change, fileFor, fileReport, makeWorld, moment, nothingElse, open, say, storeAppend, textsOf, value, write, writerOf, type Officer } from './support/sealing-world.ts'

describe('a removed member who kept every key and reads the whole database', () => {
  it('opens nothing new: not the change, not the reporter\'s text, not a colleague\'s note', async () => {
    const world = await makeWorld()
    const filed = await fileReport(world)
    const [first, second, removed] = filed.panel as readonly [Officer, Officer, Officer]
    const added = world.officers.find((one) => !filed.panel.includes(one)) as Officer
    await say(world, filed.stored, removed, 'while still a reader')
    const cached = value(await open(world, filed.stored, removed))
    const until = filed.stored.file.items.length

    const applied = await change(world, filed.stored, first, second, { act: 'remove', add: [added.id], remove: [removed.id] })
    await say(world, filed.stored, second, 'inside, after', 'inside')
    await write(world, filed, 'from the reporter, after')

    const fresh = filed.stored.file.items.slice(until)
    expect(fresh).toHaveLength(3)
    for (const { content } of fresh) expect(await core.openItem(content, cached.seeds)).toEqual({ ok: false, error: 'cannot-open' })
    for (const sealed of [...applied.wraps.map((wrap) => wrap.content), applied.recovery as string]) {
      expect(await core.decryptText(sealed, [removed.encIdentity])).toEqual({ ok: false, error: 'cannot-open' })
    }
    expect(fileFor(filed.stored, removed.id).wraps).toEqual([])

    // Even with the wraps they cached, their own client shows nothing of what came later.
    const stale = { ...filed.stored, wraps: [...filed.stored.wraps, ...filed.filing.wraps.filter((wrap) => wrap.reader === removed.id)] }
    const view = value(await open(world, stale, removed))
    expect(textsOf(view.messages)).toEqual(['while still a reader'])

    for (const reader of [first, second, added]) {
      expect(textsOf(value(await open(world, filed.stored, reader)).messages)).toEqual(['while still a reader', 'inside, after', 'from the reporter, after'])
    }
  })

  it('cannot write any more, although their signing key is in the roster', async () => {
    const world = await makeWorld()
    const filed = await fileReport(world)
    const [first, second, removed] = filed.panel as readonly [Officer, Officer, Officer]
    const before = value(await open(world, filed.stored, removed))
    await change(world, filed.stored, first, second, { act: 'remove', add: [], remove: [removed.id] })
    const opened = value(await open(world, filed.stored, first))
    const forged = value(await core.composeFromHandler({ ...before, next: opened.next, logHead: opened.logHead }, writerOf(removed), { kind: 'text', body: { text: 'still here' }, direction: 'inside' }, nothingElse, moment))
    storeAppend(filed.stored, forged)
    const seen = value(await open(world, filed.stored, first))
    expect(textsOf(seen.messages)).toEqual([])
    expect(seen.unreadable.filter((one) => one.entry === opened.next).map((one) => one.reason)).toEqual(['unknown-author', 'other-readers'])
    expect(await core.composeFromHandler(opened, writerOf(removed), { kind: 'text', body: {}, direction: 'inside' }, nothingElse, moment)).toEqual({ ok: false, error: 'not-a-reader' })
  })

  it('gets nothing either when the server withholds the change from a colleague who still writes', async () => {
    const world = await makeWorld()
    const filed = await fileReport(world)
    const [first, second, removed] = filed.panel as readonly [Officer, Officer, Officer]
    await change(world, filed.stored, first, second, { act: 'remove', add: [], remove: [removed.id] })
    const withheld = { ...filed.stored, file: { ...filed.stored.file, items: filed.stored.file.items.filter((item) => item.i === 0) } }
    const opened = value(await open(world, withheld, first))
    expect(opened.unreadable.filter((one) => one.entry === 1).map((one) => one.reason)).toEqual(['content-missing', 'other-readers'])
    const message = { kind: 'text', body: { text: 'to whom?' }, direction: 'inside' } as const
    expect(await core.composeFromHandler(opened, writerOf(first), message, nothingElse, moment)).toEqual({ ok: false, error: 'change-withheld' })
  })
})
