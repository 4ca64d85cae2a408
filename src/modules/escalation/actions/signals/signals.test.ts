import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../../../tests/support/databases.ts'
import { line, openedBy, raise, readerKeys, settleSignals, signalsTables, type SignalsWorld } from '../../../../../tests/support/signals.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { composeLadderFromMailbox } from '../../../../foundation/sealing/core/ladder.ts'
import { composeLadderAnswer } from '../../../../foundation/sealing/core/ladder-reader.ts'
import type { MoveKind } from '../../rules/model/index.ts'
import { actFromMailbox, actFromPerson, mailboxSignals, openSignal, personSignals, runNight } from './index.ts'

let today = '2026-11-30'
describe.each(bothKinds)('signals on the %s database', (kind) => {
  let world: SignalsWorld
  let remove: () => Promise<void>
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, signalsTables)
    ;({ remove } = fresh)
    today = '2026-11-30'
    world = await settleSignals(fresh.database, () => today)
  }, 60_000)
  afterAll(() => remove())
  const moment = () => ({ today, random: systemRandom })
  const stand = async (mailbox: string) => (await mailboxSignals(world, mailbox))[0]

  test('a signal that nobody acts on climbs to the next level on the day after its term, and the level below keeps what it had', async () => {
    const { keys, id, request, made } = await raise(world)
    expect(await openSignal(world, request)).toMatchObject({ ok: true, value: { signal: id } })
    expect((await openedBy(world, line.low, id))?.view.messages).toHaveLength(1)
    expect(await openedBy(world, line.middle, id)).toBe(null)
    expect(await stand(keys.mailboxId)).toMatchObject({ at: 'with-manager', due: '2026-12-07', turn: 0, rungs: [{ released: true }, { released: false }, {}, {}, {}] })
    today = '2026-12-07'
    expect(await runNight(world)).toMatchObject({ moved: 0 })
    today = '2026-12-08'
    expect(await runNight(world)).toMatchObject({ moved: 1 })
    expect(await runNight(world)).toMatchObject({ moved: 0, passed: 0 })
    expect(await stand(keys.mailboxId)).toMatchObject({ at: 'with-manager-above', due: '2026-12-14', turn: 1, steps: [{ what: 'begin' }, { what: 'late', day: '2026-12-08' }] })
    const above = await openedBy(world, line.middle, id)
    expect(above?.view.rung).toBe(1)
    expect((await personSignals(world, line.middle.id, true, 0)).rows).toMatchObject([{ signal: id, mine: true, due: '2026-12-14' }])

    const answer = await composeLadderAnswer(above as never, readerKeys(line.middle), { what: 'act', body: { move: 'answer', text: 'Ik heb met hem gesproken. Het gebeurt niet meer.' } }, moment())
    const seen = (await stand(keys.mailboxId))?.step ?? 0
    expect(await actFromPerson(world, line.low.id, id, { append: null, move: 'answer', step: seen })).toEqual({ ok: false, error: 'not-now' })
    expect(await actFromPerson(world, line.middle.id, id, { append: answer, move: 'answer', step: seen })).toEqual({ ok: true, value: null })
    expect(await actFromPerson(world, line.middle.id, id, { append: null, move: 'answer', step: seen })).toEqual({ ok: false, error: 'stale' })
    expect(await stand(keys.mailboxId)).toMatchObject({ at: 'answered', turn: null })
    const word = await composeLadderFromMailbox(made.view, keys, 1, { what: 'act', body: { move: 'confirm', text: '' } }, moment())
    expect(await actFromMailbox(world, keys.mailboxId, id, { append: word.append, move: 'confirm' as MoveKind, step: seen + 1 })).toEqual({ ok: true, value: null })
    expect(await stand(keys.mailboxId)).toMatchObject({ at: 'closed', closed: today, due: null })
    // What was said a level up does not reach the level that did nothing.
    expect((await openedBy(world, line.low, id))?.view.messages).toHaveLength(1)
  }, 60_000)
})
