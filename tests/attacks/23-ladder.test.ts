import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as core from '../../src/foundation/sealing/core/index.ts'
import { directoryAnswer } from '../../src/foundation/directory/index.ts'
import { newId } from '../../src/foundation/kernel/ids.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { openOuter } from '../../src/foundation/storage/erase.ts'
import { actFromMailbox, actFromPerson, addStandIn, changeNames, endNames, mailboxSignals, openSignal, personSignal, runNight } from '../../src/modules/escalation/actions/signals/index.ts'
import { freshDatabase } from '../support/databases.ts'
import { compose, line, openedBy, raise, readerKeys, rungsFor, settleSignals, signalsTables, type Raised, type SignalsWorld } from '../support/signals.ts'
import type { Someone } from '../support/someone.ts'

let today = '2026-11-30'
let world: SignalsWorld
let remove: () => Promise<void>
const moment = () => ({ today, random: systemRandom })
beforeAll(async () => {
  const fresh = await freshDatabase('embedded', signalsTables)
  ;({ remove } = fresh)
  world = await settleSignals(fresh.database, () => today)
}, 60_000)
afterAll(() => remove())

type Row = { readonly content: Uint8Array }
/** Everything sealed of one signal as the whole database holds it, with every erase key: what an administrator could hand to a friend. */
const dump = (id: string): Promise<readonly string[]> => world.database.within({ kind: 'system' }, async (tx) => {
  const { rows } = await sql<Row>`SELECT wrap AS content FROM escalation.signal_rung WHERE signal = ${id} UNION ALL SELECT content FROM escalation.signal_plan WHERE signal = ${id}
    UNION ALL SELECT content FROM escalation.signal_item WHERE signal = ${id} UNION ALL SELECT content FROM escalation.signal_names WHERE signal = ${id} UNION ALL SELECT content FROM escalation.signal_slot WHERE signal = ${id}`.execute(tx)
  const keys = (await sql<{ key: Uint8Array }>`SELECT key FROM erase.key`.execute(tx)).rows
  return rows.map(({ content }) => {
    const outer = keys.map(({ key }) => openOuter(key, content)).find((one) => one.ok)
    if (!outer?.ok) throw new Error('an outer layer does not open')
    return Buffer.from(outer.value).toString('base64url')
  })
})
const opensWith = async (content: string, identities: readonly string[]): Promise<boolean> => (await core.decryptText(content, identities)).ok
const stand = async (raised: Raised) => (await mailboxSignals(world, raised.keys.mailboxId))[0]
const night = async (day: string): Promise<void> => {
  today = day
  await runNight(world)
}
const value = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T => {
  if (!result.ok) throw new Error(String(result.error))
  return result.value
}

describe('attack 23: a signal that goes up by a clock', () => {
  it('is handed to nobody before their step: not by the API, not by a query as that person, and no act of theirs counts', async () => {
    today = '2026-11-30'
    const raised = await raise(world)
    for (const who of [line.middle, line.high, line.top, world.desk[0] as Someone]) {
      expect(await personSignal(world, who.id, raised.id)).toEqual({ ok: false, error: 'not-found' })
      expect(await actFromPerson(world, who.id, raised.id, { append: null, move: 'answer', step: 1 })).toEqual({ ok: false, error: 'not-found' })
      const seen = await world.database.within({ kind: 'person', person: who.id }, async (tx) => {
        const counts: number[] = []
        for (const table of ['signal', 'signal_rung', 'signal_plan', 'signal_item', 'signal_names', 'signal_slot', 'signal_step']) counts.push((await sql`SELECT 1 FROM escalation.${sql.raw(table)} WHERE ${sql.raw(table === 'signal' ? 'id' : 'signal')} = ${raised.id}`.execute(tx)).rows.length)
        return [...counts, (await sql`SELECT 1 FROM erase.key WHERE subject LIKE ${`${raised.id}%`}`.execute(tx)).rows.length]
      })
      expect(seen).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    }
    // A person writes no row themselves: nobody hands a wrap to themselves.
    await expect(world.database.within({ kind: 'person', person: line.low.id }, (tx) => sql`UPDATE escalation.signal_rung SET released_day = '2026-11-30', person = ${line.low.id} WHERE signal = ${raised.id} AND level = 1`.execute(tx).then(({ numAffectedRows }) => numAffectedRows))).resolves.toBe(0n)
    await expect(world.database.within({ kind: 'person', person: line.low.id }, (tx) => sql`INSERT INTO escalation.signal_step VALUES (${raised.id}, 99, '2026-11-30', 'close', 'closed', 0, NULL, NULL)`.execute(tx))).rejects.toThrow()
  })

  it('whose level was skipped opens nothing of it with the whole database, every erase key and their own key', async () => {
    today = '2026-11-30'
    const raised = await raise(world, { about: [line.low.id] })
    expect(await stand(raised)).toMatchObject({ at: 'with-manager-above', rungs: [{ state: 'with-manager-above', released: true }, {}, {}, {}] })
    const all = await dump(raised.id)
    expect(all.length).toBeGreaterThan(8)
    for (const content of all) expect(await opensWith(content, [readerKeys(line.low).identity])).toBe(false)
    expect(await personSignal(world, line.low.id, raised.id)).toEqual({ ok: false, error: 'not-found' })
  })

  it('a level that was passed reads nothing of what came after, with the whole database and the keys it was given', async () => {
    today = '2026-11-30'
    const raised = await raise(world)
    const low = await openedBy(world, line.low, raised.id)
    await night('2026-12-08')
    const middle = await openedBy(world, line.middle, raised.id)
    const answer = await core.composeLadderAnswer(middle as core.OpenedLadder, readerKeys(line.middle), { what: 'text', body: { text: 'over de leidinggevende' } }, moment())
    value(await actFromPerson(world, line.middle.id, raised.id, { append: answer, move: null, step: 0 }))
    const theirs = [readerKeys(line.low).identity, ...(low?.seeds ?? []).map((seed) => core.identityOf(Buffer.from(seed, 'base64url'))), core.identityOf(Buffer.from(low?.namesSeed ?? '', 'base64url'))]
    const items = await world.database.within({ kind: 'system' }, async (tx) => (await sql<{ author: string }>`SELECT author FROM escalation.signal_item WHERE signal = ${raised.id} AND rung = 1`.execute(tx)).rows)
    expect(items).toEqual([{ author: line.middle.id }])
    expect(await opensWith(answer.item, theirs)).toBe(false)
    expect((await openedBy(world, line.low, raised.id))?.view.messages).toHaveLength(1)
  })

  it('a server that puts another key in a level’s place is refused before anything is sealed', async () => {
    await rungsFor(world)
    const honest = await directoryAnswer(world.directory, { persons: [line.low.id, line.middle.id] })
    const roster = { realm: world.realm, directoryKey: JSON.parse(Buffer.from(world.trust().chain.at(-1)?.payload ?? '', 'base64url').toString()).directoryKey as string }
    const evil = { enc: await core.recipientOf(systemRandom(32)), sig: core.publicKey(systemRandom(32)) }
    const entry = JSON.parse(Buffer.from(honest?.entries[0]?.payload ?? '', 'base64url').toString())
    const forged = { payload: Buffer.from(core.canonical({ ...entry, ...evil })).toString('base64url'), sig: honest?.entries[0]?.sig ?? '' }
    expect(core.verifyDirectory({ head: honest?.head, entries: [forged, honest?.entries[1]] }, roster, today, null)).toEqual({ ok: false, error: 'bad-signature' })
    expect(core.verifyDirectory({ head: honest?.head, entries: [core.sign('directory', { ...entry, ...evil }, systemRandom(32))] }, roster, today, null)).toEqual({ ok: false, error: 'bad-signature' })
  })

  it('a server that changes who is handed what, or seals to a person of its own, is refused', async () => {
    today = '2026-12-08'
    const raised = await compose(world)
    const { opening } = raised.request
    const swapped = opening.wraps.map((one) => (one.rung === 0 ? { ...one, person: line.other.id } : one))
    expect(await openSignal(world, { ...raised.request, opening: { ...opening, wraps: swapped } })).toEqual({ ok: false, error: 'not-valid' })
    // Signed by the mailbox itself, but to somebody who does not stand in the line: refused as well.
    const rungs = (await rungsFor(world)).map((one, at) => (at === 0 ? { ...one, readers: [{ person: line.other.id, name: 'x', enc: one.readers[0]?.enc ?? '', sig: one.readers[0]?.sig ?? '' }] } : one))
    const made = await core.composeLadder(raised.keys, world.realm, rungs, { what: 'signal', body: {} }, null, moment())
    expect(await openSignal(world, { ...raised.request, opening: made.opening })).toEqual({ ok: false, error: 'stale' })
    // A reader is not fooled by a plan of the server's, nor by a wrap of another signal.
    value(await openSignal(world, raised.request))
    const given = value(await personSignal(world, line.low.id, raised.id)).file
    const foreign = value(await personSignal(world, line.low.id, (await raise(world)).id)).file
    const me = readerKeys(line.low)
    for (const file of [{ ...given, plan: foreign.plan }, { ...given, wraps: foreign.wraps }, { ...foreign, ladder: given.ladder }, { ...given, mailbox: foreign.mailbox }]) expect((await core.openLadder(file, world.realm, me)).ok).toBe(false)
    expect((await core.openLadder(given, newId(systemRandom), me)).ok).toBe(false)
    const mixed = value(await core.openLadder({ ...given, items: [...given.items, ...foreign.items] }, world.realm, me))
    expect([mixed.view.messages.length, mixed.view.refused]).toEqual([1, 1])
    const twice = value(await core.openLadder({ ...given, items: [...given.items, ...given.items] }, world.realm, me))
    expect([twice.view.messages.length, twice.view.refused]).toEqual([1, 1])
  })

  it('no act counts twice, no message is taken twice, and nobody acts with an older step', async () => {
    today = '2026-12-08'
    const raised = await raise(world)
    const opened = (await openedBy(world, line.low, raised.id)) as core.OpenedLadder
    const first = await core.composeLadderAnswer(opened, readerKeys(line.low), { what: 'act', body: { move: 'take-up', text: 'gesproken' } }, moment())
    const step = (await stand(raised))?.step ?? 0
    expect(await actFromPerson(world, line.low.id, raised.id, { append: { ...first, rung: 1 }, move: 'take-up', step })).toEqual({ ok: false, error: 'not-valid' })
    value(await actFromPerson(world, line.low.id, raised.id, { append: first, move: 'take-up', step }))
    expect(await actFromPerson(world, line.low.id, raised.id, { append: first, move: 'take-up', step })).toEqual({ ok: false, error: 'stale' })
    expect(await actFromPerson(world, line.low.id, raised.id, { append: null, move: 'answer', step })).toEqual({ ok: false, error: 'stale' })
    // A refused move takes its message back with it: nothing is left half done.
    const second = await core.composeLadderAnswer((await openedBy(world, line.low, raised.id)) as core.OpenedLadder, readerKeys(line.low), { what: 'text', body: { text: 'nog iets' } }, moment())
    expect(await actFromPerson(world, line.low.id, raised.id, { append: second, move: 'confirm', step: step + 1 })).toEqual({ ok: false, error: 'not-now' })
    expect((await openedBy(world, line.low, raised.id))?.view.messages).toHaveLength(2)
    // Another mailbox finds nothing, and a reader cannot confirm for who raised it.
    expect(await actFromMailbox(world, newId(systemRandom), raised.id, { append: null, move: 'confirm', step: step + 1 })).toEqual({ ok: false, error: 'not-found' })
  })

  it('who stands in must stand in the ministry’s list, and passes nothing on', async () => {
    today = '2026-12-08'
    const raised = await raise(world)
    const opened = (await openedBy(world, line.low, raised.id)) as core.OpenedLadder
    const friend = { person: newId(systemRandom), name: 'friend', enc: await core.recipientOf(systemRandom(32)), sig: core.publicKey(systemRandom(32)) }
    const toFriend = value(await core.composeLadderDeputy(opened, readerKeys(line.low), friend, { what: 'deputy', body: { text: '' } }, moment()))
    expect(await addStandIn(world, line.low.id, raised.id, toFriend)).toEqual({ ok: false, error: 'not-valid' })
    const other = readerKeys(line.other)
    const toOther = value(await core.composeLadderDeputy(opened, readerKeys(line.low), { person: line.other.id, name: 'other', enc: await core.recipientOf(Buffer.from(line.other.encSeed, 'base64url')), sig: other.sig }, { what: 'deputy', body: { text: '' } }, moment()))
    expect(await addStandIn(world, line.middle.id, raised.id, toOther)).toEqual({ ok: false, error: 'not-found' })
    value(await addStandIn(world, line.low.id, raised.id, toOther))
    const seen = (await openedBy(world, line.other, raised.id)) as core.OpenedLadder
    expect(seen.view.messages).toHaveLength(2)
    expect(await core.composeLadderDeputy(seen, other, friend, { what: 'deputy', body: { text: '' } }, moment())).toEqual({ ok: false, error: 'not-a-reader' })
    const step = (await stand(raised))?.step ?? 0
    value(await actFromPerson(world, line.other.id, raised.id, { append: await core.composeLadderAnswer(seen, other, { what: 'act', body: { move: 'take-up', text: 'ik neem waar' } }, moment()), move: 'take-up', step }))
  })

  it('names that were shredded at the end stay closed after their rows are put back from a backup', async () => {
    today = '2026-12-08'
    const names = { affected: 'A. B.', about: 'C. D.', others: '' }
    const raised = await raise(world, { names })
    expect((await openedBy(world, line.low, raised.id))?.view.names).toEqual(names)
    const backup = await world.database.within({ kind: 'system' }, async (tx) => ({
      names: (await sql<{ version: number; content: Uint8Array }>`SELECT version, content FROM escalation.signal_names WHERE signal = ${raised.id}`.execute(tx)).rows,
      slots: (await sql<Row>`SELECT content FROM escalation.signal_slot WHERE signal = ${raised.id} AND names`.execute(tx)).rows,
    }))
    expect([backup.names.length, backup.slots.length]).toEqual([1, 1])
    const step = (await stand(raised))?.step ?? 0
    value(await actFromPerson(world, line.low.id, raised.id, { append: null, move: 'answer', step }))
    value(await actFromMailbox(world, raised.keys.mailboxId, raised.id, { append: null, move: 'confirm', step: step + 1 }))
    await world.database.within({ kind: 'system' }, async (tx) => {
      for (const { version, content } of backup.names) await sql`INSERT INTO escalation.signal_names VALUES (${raised.id}, ${version}, ${content})`.execute(tx)
      for (const { content } of backup.slots) await sql`INSERT INTO escalation.signal_slot (mailbox, signal, names, content) VALUES (${raised.keys.mailboxId}, ${raised.id}, true, ${content})`.execute(tx)
      const keys = (await sql<{ key: Uint8Array }>`SELECT key FROM erase.key`.execute(tx)).rows
      for (const { content } of [...backup.names, ...backup.slots]) expect(keys.some(({ key }) => openOuter(key, content).ok)).toBe(false)
    })
    expect((await openedBy(world, line.low, raised.id))?.view.names).toBe(null)
  })

  it('names that were taken out are in no row any more, and from the rows nobody can tell whether there are names', async () => {
    today = '2026-12-08'
    const [named, unnamed] = [await raise(world, { names: { affected: 'A. B.', about: '', others: '' } }), await raise(world)]
    const sizes = async (id: string) => world.database.within({ kind: 'system' }, async (tx) => (await sql<{ length: number }>`SELECT length(content) FROM escalation.signal_names WHERE signal = ${id} UNION ALL SELECT length(content) FROM escalation.signal_slot WHERE signal = ${id} AND names`.execute(tx)).rows.map(({ length }) => length))
    expect(await sizes(named.id)).toEqual(await sizes(unnamed.id))
    const { change } = await core.composeLadderNames(named.made.view, named.keys, null, moment())
    expect(await changeNames(world, named.keys.mailboxId, { ...change, version: 3 })).toEqual({ ok: false, error: 'stale' })
    value(await changeNames(world, named.keys.mailboxId, change))
    expect((await openedBy(world, line.low, named.id))?.view.names).toBe(null)
  })
})

describe('attack 23, the second mailbox: the person whom a signal touches, beside who raised it', () => {
  const theirs = async (raised: Raised) => (await mailboxSignals(world, raised.second.mailboxId))[0]
  const openedByAffected = async (raised: Raised) => {
    const now = await theirs(raised)
    if (!now?.file) throw new Error('nothing is handed to the second mailbox')
    return value(await core.openLadder(now.file, world.realm, { person: raised.second.mailboxId, identity: raised.second.identity, sig: raised.second.signKey }))
  }

  it('reads from the first day, writes as itself on the rung that has it, and the first reader and who raised it verify that', async () => {
    today = '2026-12-14'
    const raised = await raise(world, { names: { affected: 'A. B.', about: '', others: '' } })
    const opened = await openedByAffected(raised)
    expect(opened.view).toMatchObject({ rung: 4, refused: 0, names: { affected: 'A. B.' }, messages: [{ message: { what: 'signal' } }] })
    expect(opened.view.shown.map(({ person }) => person)).toContain(line.low.id)
    const words = await core.composeLadderAnswer({ view: { ...opened.view, rung: 0 } }, { person: raised.second.mailboxId, signSeed: raised.second.sign }, { what: 'text', body: { text: 'mijn eigen woorden' } }, moment())
    value(await actFromMailbox(world, raised.second.mailboxId, raised.id, { append: words, move: null, step: 1 }))
    expect((await openedBy(world, line.low, raised.id))?.view).toMatchObject({ refused: 0, messages: [{}, { message: { author: raised.second.mailboxId, body: { text: 'mijn eigen woorden' } } }] })
    // Who raised it cannot speak in their name, nor can a reader.
    const forged = await core.composeLadderAnswer({ view: { ...opened.view, rung: 0 } }, { person: raised.second.mailboxId, signSeed: raised.keys.sign }, { what: 'text', body: { text: 'niet van mij' } }, moment())
    value(await actFromMailbox(world, raised.second.mailboxId, raised.id, { append: { ...forged, sequence: 2 }, move: null, step: 1 }))
    expect((await openedBy(world, line.low, raised.id))?.view).toMatchObject({ refused: 1, messages: [{}, {}] })
  })

  it('once opened, slowing and stopping are theirs alone; who raised it keeps confirming', async () => {
    const raised = await raise(world)
    expect((await stand(raised))?.moves).toContain('withdraw')
    await theirs(raised)
    expect((await stand(raised))?.moves).not.toContain('withdraw')
    expect(await actFromMailbox(world, raised.keys.mailboxId, raised.id, { append: null, move: 'slow', step: 1 })).toEqual({ ok: false, error: 'not-now' })
    value(await actFromMailbox(world, raised.second.mailboxId, raised.id, { append: null, move: 'slow', step: 1 }))
    value(await actFromPerson(world, line.low.id, raised.id, { append: null, move: 'answer', step: 2 }))
    expect(await actFromMailbox(world, raised.second.mailboxId, raised.id, { append: null, move: 'confirm', step: 3 })).toEqual({ ok: false, error: 'not-now' })
    expect((await theirs(raised))?.steps.map(({ what }) => what)).toEqual(['begin', 'slow', 'answer'])
    value(await actFromMailbox(world, raised.keys.mailboxId, raised.id, { append: null, move: 'confirm', step: 3 }))
  })

  it('ends the names for everybody and for good, but not while somebody is unsafe; who raised it cannot put them back', async () => {
    const names = { affected: 'A. B.', about: '', others: '' }
    const raised = await raise(world, { names })
    expect(await endNames(world, raised.keys.mailboxId, raised.id, 1)).toEqual({ ok: false, error: 'not-found' })
    value(await endNames(world, raised.second.mailboxId, raised.id, 1))
    expect((await openedBy(world, line.low, raised.id))?.view.names).toBe(null)
    expect((await openedByAffected(raised)).view.names).toBe(null)
    const again = await core.composeLadderNames(raised.made.view, raised.keys, names, moment())
    expect(await changeNames(world, raised.keys.mailboxId, again.change)).toEqual({ ok: false, error: 'not-now' })
    const unsafe = await raise(world, { names, unsafe: true })
    expect(await endNames(world, unsafe.second.mailboxId, unsafe.id, 1)).toEqual({ ok: false, error: 'not-now' })
  })

  it('is nobody else: another second mailbox sees no row of it, and a server that puts another in its place is refused', async () => {
    const [raised, other] = [await raise(world), await raise(world)]
    const seen = await world.database.within({ kind: 'mailbox', mailbox: other.second.mailboxId }, async (tx) => {
      const counts: number[] = []
      for (const table of ['signal', 'signal_rung', 'signal_plan', 'signal_item', 'signal_names', 'signal_slot', 'signal_step', 'signal_second']) counts.push((await sql`SELECT 1 FROM escalation.${sql.raw(table)} WHERE ${sql.raw(table === 'signal' ? 'id' : 'signal')} = ${raised.id}`.execute(tx)).rows.length)
      return counts
    })
    expect(seen).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    expect(await actFromMailbox(world, other.second.mailboxId, raised.id, { append: null, move: 'withdraw', step: 1 })).toEqual({ ok: false, error: 'not-found' })
    const composed = await compose(world)
    const { opening } = composed.request
    expect(await openSignal(world, { ...composed.request, opening: { ...opening, second: other.made.opening.second } })).toEqual({ ok: false, error: 'not-valid' })
    expect(await openSignal(world, { ...composed.request, opening: { ...opening, second: null } })).toEqual({ ok: false, error: 'not-valid' })
    const file = (await theirs(other))?.file
    expect(file && (await core.openLadder({ ...file, ladder: raised.id }, world.realm, { person: other.second.mailboxId, identity: other.second.identity, sig: other.second.signKey })).ok).toBe(false)
  })
})
