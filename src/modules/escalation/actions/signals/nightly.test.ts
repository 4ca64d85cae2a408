import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../../../tests/support/databases.ts'
import { compose, line, openedBy, raise, readerKeys, settleSignals, signalsTables, type Raised, type SignalsWorld } from '../../../../../tests/support/signals.ts'
import { addDays } from '../../../../foundation/calendar/day.ts'
import { endRole, loadGrants, saveGrant } from '../../../../foundation/identity/index.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { recipientOf } from '../../../../foundation/sealing/core/age.ts'
import { composeLadderDeputy, type OpenedLadder } from '../../../../foundation/sealing/core/ladder-reader.ts'
import { actFromMailbox, actFromPerson, addStandIn, dueSignalReaders, eraseOldSignals, mailboxSignals, openSignal, releaseSignals, runNight, setAbsence, signalIndicators } from './index.ts'

let today = '2026-11-30'
describe.each(bothKinds)('the clock of signals on the %s database', (kind) => {
  let world: SignalsWorld
  let remove: () => Promise<void>
  // Each story has a database of its own, because time only goes forward in one.
  beforeEach(async () => {
    const fresh = await freshDatabase(kind, signalsTables)
    ;({ remove } = fresh)
    today = '2026-11-30'
    world = await settleSignals(fresh.database, () => today)
  }, 60_000)
  afterEach(() => remove())
  const stand = async ({ keys }: Raised) => (await mailboxSignals(world, keys.mailboxId))[0]
  const on = async (day: string) => {
    today = day
    return runNight(world)
  }
  const alone = async (day: string, more: Parameters<typeof raise>[1] = {}): Promise<Raised> => {
    today = day
    return raise(world, more)
  }

  test('a signal that nobody ever acts on climbs level by level to the desk, in order, and each step is told once', async () => {
    const raised = await alone('2026-11-30')
    for (let day = '2026-12-01'; day < '2027-02-20'; day = addDays(day, 1)) await on(day)
    const now = await stand(raised)
    expect(now?.steps.map(({ at }) => at)).toEqual(['with-manager', 'with-manager-above', 'with-manager-two-above', 'with-top', 'with-desk', 'with-desk', 'with-desk'])
    expect(now?.steps.map(({ day }) => day).slice(0, 5)).toEqual(['2026-11-30', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-30'])
    expect(now?.closed).toBe(null)
    expect((await openedBy(world, world.desk[0] as never, raised.id))?.view.rung).toBe(4)
  }, 60_000)

  test('after a server that stood still for weeks one step is taken, and the next level has its whole term', async () => {
    const raised = await alone('2026-11-30')
    expect(await on('2027-01-11')).toEqual({ passed: 0, moved: 1 })
    expect(await stand(raised)).toMatchObject({ at: 'with-manager-above', due: '2027-01-15' })
    expect(await on('2027-01-11')).toEqual({ passed: 0, moved: 0 })
  })

  test('holidays count for nobody: five working days from the day before Christmas end in the new year', async () => {
    const raised = await alone('2026-12-24')
    expect(await stand(raised)).toMatchObject({ due: '2027-01-04' })
  })

  test('a run that breaks off leaves whole steps only, and the next one takes each step once', async () => {
    const raised = await alone('2026-11-30')
    // Something stands where the step would be written: the transaction fails as a whole.
    await world.database.within({ kind: 'system' }, (tx) => sql`INSERT INTO escalation.signal_step VALUES (${raised.id}, 2, '2026-12-01', 'planted', 'x', 0, NULL, NULL)`.execute(tx))
    await expect(on('2026-12-08')).rejects.toThrow()
    expect(await stand(raised)).toMatchObject({ at: 'with-manager', step: 1, rungs: [{ released: true }, { released: false }, {}, {}, {}] })
    await world.database.within({ kind: 'system' }, (tx) => sql`DELETE FROM escalation.signal_step WHERE what = 'planted'`.execute(tx))
    const both = await Promise.all([runNight(world), runNight(world)])
    expect(both.reduce((sum, { moved }) => sum + moved, 0)).toBe(1)
    expect((await stand(raised))?.steps).toHaveLength(2)
  })

  test('who is away for the whole term is passed over, who is away for a day is not, and who lets somebody stand in keeps the level', async () => {
    const raised = await alone('2026-11-30')
    await setAbsence(world, line.low.id, { firstDay: '2026-12-01', lastDay: '2026-12-02' })
    expect(await on('2026-12-01')).toEqual({ passed: 0, moved: 0 })
    await setAbsence(world, line.low.id, { firstDay: '2026-12-01', lastDay: '2026-12-20' })
    const opened = (await openedBy(world, line.low, raised.id)) as OpenedLadder
    const other = readerKeys(line.other)
    const made = await composeLadderDeputy(opened, readerKeys(line.low), { person: line.other.id, name: 'other', enc: await recipientOf(Buffer.from(line.other.encSeed, 'base64url')), sig: other.sig }, { what: 'deputy', body: { text: '' } }, { today, random: systemRandom })
    if (!made.ok) throw new Error(made.error)
    expect(await addStandIn(world, line.low.id, raised.id, made.value)).toEqual({ ok: true, value: null })
    expect(await on('2026-12-02')).toEqual({ passed: 0, moved: 0 })
    const second = await raise(world)
    expect(await on('2026-12-03')).toEqual({ passed: 1, moved: 0 })
    expect(await stand(second)).toMatchObject({ at: 'with-manager-above', steps: [{ what: 'begin' }, { what: 'passed-over' }] })
    await setAbsence(world, line.low.id, null)
  })

  test('who left is passed over at once, and a new signal goes past them', async () => {
    const raised = await alone('2026-11-30', { about: [line.low.id] })
    expect((await stand(raised))?.at).toBe('with-manager-above')
    const grant = await world.database.within({ kind: 'system' }, async (tx) => (await loadGrants(tx, line.middle.id))[0])
    const ended = grant && endRole(grant, '2026-11-30', '2026-11-30', [])
    if (!ended?.ok) throw new Error('not ended')
    await world.database.within({ kind: 'system' }, (tx) => saveGrant(tx, ended.value))
    expect(await on('2026-12-01')).toEqual({ passed: 1, moved: 0 })
    expect(await stand(raised)).toMatchObject({ at: 'with-manager-two-above', steps: [{ what: 'begin' }, { what: 'passed-over' }] })
    expect((await stand(await raise(world)))?.rungs.map(({ state }) => state)).toEqual(['with-manager', 'with-manager-two-above', 'with-top', 'with-desk'])
    await world.database.within({ kind: 'system' }, (tx) => saveGrant(tx, { ...ended.value, validTo: null, version: ended.value.version + 1 }))
  })

  test('slowing gives a longer term, stopping ends it, and detriment goes to the desk at once', async () => {
    const slow = await alone('2026-11-30')
    const before = (await stand(slow))?.due ?? ''
    expect(await actFromMailbox(world, slow.keys.mailboxId, slow.id, { append: null, move: 'slow', step: 1 })).toEqual({ ok: true, value: null })
    expect(((await stand(slow))?.due ?? '') > before).toBe(true)
    const hurt = await raise(world)
    expect(await actFromMailbox(world, hurt.keys.mailboxId, hurt.id, { append: null, move: 'retaliation', step: 1 })).toEqual({ ok: true, value: null })
    expect(await stand(hurt)).toMatchObject({ at: 'with-desk', rungs: [{ released: true }, { released: false }, { released: false }, { released: false }, { released: true }] })
    const stopped = await raise(world)
    expect(await actFromMailbox(world, stopped.keys.mailboxId, stopped.id, { append: null, move: 'withdraw', step: 1 })).toEqual({ ok: true, value: null })
    expect(await stand(stopped)).toMatchObject({ closed: '2026-11-30', due: null, moves: [] })
  })

  test('what is written waits for the fixed hour, but not when somebody is unsafe; the daily mail knows who must act', async () => {
    const patient = { ...world, releaseAtOnce: false }
    const [calm, unsafe] = [await compose(world), await compose(world)]
    expect((await openSignal(patient, calm.request)).ok).toBe(true)
    expect(await openedBy(world, line.low, calm.id)).toBe(null)
    expect(await dueSignalReaders(world)).toEqual([])
    expect((await openSignal(patient, { ...unsafe.request, unsafe: true })).ok).toBe(true)
    expect((await openedBy(world, line.low, unsafe.id))?.view.messages).toHaveLength(1)
    await releaseSignals(world)
    expect((await openedBy(world, line.low, calm.id))?.view.messages).toHaveLength(1)
    expect(await dueSignalReaders(world)).toEqual([line.low.id])
  })

  test('what ended is erased after its days, and the figures stay: hidden while they are few', async () => {
    const raised = await alone('2026-11-30')
    await actFromPerson(world, line.low.id, raised.id, { append: null, move: 'answer', step: 1 })
    await actFromMailbox(world, raised.keys.mailboxId, raised.id, { append: null, move: 'confirm', step: 2 })
    // Nine more of that year: only then is there a number to show.
    for (let more = 0; more < 9; more++) await raise(world)
    today = '2027-02-27'
    expect(await eraseOldSignals(world)).toBe(0)
    today = '2027-02-28'
    expect(await eraseOldSignals(world)).toBe(1)
    expect(await stand(raised)).toBe(undefined)
    const [numbers, without] = await Promise.all(signalIndicators.map((one) => one.read(world)))
    expect(numbers?.value.filter(({ department }) => department === 'bzk')).toMatchObject([{ period: '2026', shown: { state: 'shown' } }])
    expect(without?.value).toMatchObject([{ department: 'bzk', period: '2026', shown: { state: 'hidden' } }])
  })
})
