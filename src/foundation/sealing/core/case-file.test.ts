import { describe, expect, it } from 'vitest'
import { fileReport, makeWorld, moment, nothingElse, open, readBox, report, say, storeAppend, textsOf, value, write, writerOf, change, type Officer } from '../../../../tests/attacks/support/sealing-world.ts'
import { composeFromHandler, composeOpenedEntry, openCompartment, releaseName } from './case-append.ts'
import { joinShares, newest } from './case-keys.ts'
import { openItem } from './message.ts'
import { openRecovery } from './wrap.ts'

const world = await makeWorld()
const name = { name: 'A. Example', telephone: '06', address: '' }

describe('a filed report', () => {
  it('opens for each reader of the panel with what the reporter wrote, and for nobody else', async () => {
    const filed = await fileReport(world)
    for (const reader of filed.panel) {
      const opened = value(await open(world, filed.stored, reader))
      expect(opened.messages.map(({ message }) => message.kind)).toEqual(['report'])
      expect(opened.messages[0]?.message.body).toMatchObject(report)
      expect(opened.strangers).toEqual([])
      expect(opened.unreadable).toEqual([{ entry: 0, reason: 'no-key' }])
    }
    const outsider = world.officers.find((one) => !filed.panel.includes(one)) as Officer
    expect(await open(world, filed.stored, outsider)).toEqual({ ok: false, error: 'no-keys' })
  })

  it('shows a name given openly to each reader, and a confidential one to two together', async () => {
    const open1 = await fileReport(world, { identity: { compartment: 'intake', body: name } })
    expect(value(await open(world, open1.stored, open1.panel[0] as Officer)).messages.map(({ message }) => message.body).at(-1)).toEqual(name)
    const filed = await fileReport(world, { identity: { compartment: 'identity', body: name } })
    const [a, b] = [value(await open(world, filed.stored, filed.panel[0] as Officer)), value(await open(world, filed.stored, filed.panel[1] as Officer))]
    const key = value(await joinShares([...a.shares, ...b.shares]))
    const { signed } = value(await openItem(filed.filing.items[1] as string, [key]))
    expect(JSON.parse(Buffer.from(signed.payload, 'base64url').toString())).toMatchObject({ kind: 'identity', body: name })
    expect(await joinShares(a.shares)).toEqual({ ok: false, error: 'too-few-shares' })
  })

  it('opens a confidential name for the colleague to whom a second reader released a share, and for nobody else', async () => {
    const filed = await fileReport(world, { identity: { compartment: 'identity', body: name } })
    const [a, b, c] = filed.panel as readonly [Officer, Officer, Officer]
    const release = async (who: Officer, asked: string) => releaseName(value(await open(world, filed.stored, who)), writerOf(who), asked, { text: 'Why' }, nothingElse, moment)
    expect(await release(a, 'x'.repeat(43))).toEqual({ ok: false, error: 'not-asked' })
    storeAppend(filed.stored, value(await composeFromHandler(value(await open(world, filed.stored, b)), writerOf(b), { kind: 'name-asked', body: { reason: 'Why' }, direction: 'inside' }, nothingElse, moment)))
    const asked = value(await open(world, filed.stored, a)).messages.at(-1)?.hash as string
    expect(await release(b, asked)).toEqual({ ok: false, error: 'not-asked' })
    storeAppend(filed.stored, value(await release(a, asked)))
    // The reporter learns it from the very entry that carries the share.
    expect(value(await readBox(world, filed)).messages.map(({ message }) => [message.kind, message.body])).toEqual([['name-opened', { text: 'Why', to: b.id, asked }]])
    const kinds = async (who: Officer) => value(await open(world, filed.stored, who)).messages.map(({ message }) => message.kind)
    expect(await kinds(b)).toEqual(['report', 'identity', 'name-asked', 'name-opened'])
    expect(await kinds(a)).toEqual(['report', 'name-asked', 'name-opened'])
    expect(await kinds(c)).toEqual(['report', 'name-asked', 'name-opened'])
    // Who is added later gets the case, not the name, although the proposer could open it.
    const added = world.officers.find((one) => !filed.panel.includes(one)) as Officer
    await change(world, filed.stored, b, c, { act: 'add', add: [added.id], remove: [] })
    expect(await kinds(added)).toEqual(['report', 'name-asked', 'name-opened', 'change'])
    expect(await release(added, asked)).toEqual({ ok: false, error: 'no-share' })
  })

  it('can be recovered by both groups together only, unless the reporter chose none', async () => {
    const filed = await fileReport(world)
    const wrap = filed.filing.recovery as string
    const keys = value(await openRecovery(world.internal, world.external, wrap, filed.filing.case))
    expect(keys.map((key) => key.compartment)).toEqual(['intake', 'evidence', 'identity'])
    for (const [internal, external] of [[world.internal, world.internal], [world.external, world.external], [world.external, world.internal]] as const) {
      expect(await openRecovery(internal, external, wrap, filed.filing.case)).toEqual({ ok: false, error: 'cannot-open' })
    }
    expect((await fileReport(world, { noRecovery: true })).filing.recovery).toBeNull()
  })
})

describe('a conversation', () => {
  it('goes to and fro between the reporter and several readers, in the order of the log', async () => {
    const filed = await fileReport(world)
    const [a, b] = filed.panel as readonly [Officer, Officer]
    await say(world, filed.stored, a, 'one')
    await say(world, filed.stored, a, 'a note inside', 'inside')
    await write(world, filed, 'two')
    await say(world, filed.stored, b, 'three')
    await write(world, filed, 'four')
    await say(world, filed.stored, a, 'five')
    expect(textsOf(value(await open(world, filed.stored, b)).messages)).toEqual(['one', 'a note inside', 'two', 'three', 'four', 'five'])
    const box = value(await readBox(world, filed))
    expect([textsOf(box.messages), box.unreadable]).toEqual([['one', 'two', 'three', 'four', 'five'], []])
  })

  it('goes on when the server has not yet released what the reporter wrote', async () => {
    const filed = await fileReport(world)
    const who = filed.panel[0] as Officer
    await write(world, filed, 'not released yet')
    const all = filed.stored.file.items
    filed.stored.file = { ...filed.stored.file, items: all.filter((item) => item.i === 0) }
    expect(value(await open(world, filed.stored, who)).unreadable.at(-1)).toEqual({ entry: 1, reason: 'content-missing' })
    await say(world, filed.stored, who, 'meanwhile')
    await write(world, filed, 'later')
    expect(textsOf(value(await open(world, filed.stored, who)).messages)).toEqual(['meanwhile', 'later'])
    filed.stored.file = { ...filed.stored.file, items: [...all, ...filed.stored.file.items.filter((item) => item.i > 1)] }
    expect(textsOf(value(await open(world, filed.stored, who)).messages)).toEqual(['not released yet', 'meanwhile', 'later'])
  })

  it('shows who opened the case as an entry without content', async () => {
    const filed = await fileReport(world)
    const who = filed.panel[0] as Officer
    const append = value(await composeOpenedEntry(value(await open(world, filed.stored, who)), writerOf(who), moment.today, { label: null, nextDueDay: null, open: true }))
    storeAppend(filed.stored, append)
    expect(value(await open(world, filed.stored, filed.panel[1] as Officer)).next).toBe(2)
  })
})

describe('a compartment opened later', () => {
  it('is readable by those it was opened for, survives a change of readers, and is not opened twice', async () => {
    const filed = await fileReport(world)
    const [a, b, c] = filed.panel as readonly [Officer, Officer, Officer]
    const first = value(await open(world, filed.stored, a))
    const { append } = value(await openCompartment(first, writerOf(a), 'deliberation', nothingElse, moment))
    storeAppend(filed.stored, append)
    const opened = value(await open(world, filed.stored, b))
    expect(await openCompartment(opened, writerOf(b), 'deliberation', nothingElse, moment)).toEqual({ ok: false, error: 'exists-already' })
    storeAppend(filed.stored, value(await composeFromHandler(opened, writerOf(b), { kind: 'text', body: { text: 'between us' }, direction: 'inside', compartment: 'deliberation' }, nothingElse, moment)))
    const added = world.officers.find((one) => !filed.panel.includes(one)) as Officer
    await change(world, filed.stored, a, b, { act: 'remove', add: [added.id], remove: [c.id] })
    const later = value(await open(world, filed.stored, added))
    expect(textsOf(later.messages)).toEqual(['between us'])
    expect(newest(later.keys, 'deliberation')?.epoch).toBe(2)
    // The one who was added can carry the next change.
    await change(world, filed.stored, added, a, { act: 'rotate', add: [], remove: [] })
    expect(newest(value(await open(world, filed.stored, b)).keys, 'deliberation')?.epoch).toBe(3)
    await write(world, filed, 'after two changes')
    expect(textsOf(value(await open(world, filed.stored, added)).messages)).toEqual(['between us', 'after two changes'])
  })
})
