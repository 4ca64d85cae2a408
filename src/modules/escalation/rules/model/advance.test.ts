import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays } from '../../../../foundation/calendar/free-days.ts'
import { addDays } from '../../../../foundation/calendar/day.ts'
import { adapt, advance, begin, endOf, hatsOf, openMoves, shippedModel as model, type Advanced, type Beginning, type MoveKind, type SignalEvent, type SignalState } from './index.ts'

const line = ['anna', 'bram', 'carla', 'sg', 'desk']
const start = (over: Partial<Beginning> = {}, today = '2026-11-16'): Advanced => {
  const begun = begin(model, { ladder: 'conduct', route: line, names: false, unsafe: false, adaptation: null, ...over }, today)
  if (!begun.ok) throw new Error(begun.error)
  return begun.value
}
const after = (signal: SignalState, event: SignalEvent, today: string): Advanced => {
  const next = advance(model, signal, event, today)
  if (!next.ok) throw new Error(next.error)
  return next.value
}
const move = (signal: SignalState, event: MoveKind, by: string): SignalEvent => ({ kind: 'move', event, by: [by], step: signal.step })
/** Every night from one day to another, as the night job does; what happened, in order. */
const nights = (signal: SignalState, from: string, to: string): { readonly signal: SignalState; readonly went: readonly string[] } => {
  const went: string[] = []
  let now = signal
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const next = advance(model, now, { kind: 'day' }, day)
    if (next.ok) {
      now = next.value.state
      went.push(`${day} ${now.at}`)
    }
  }
  return { signal: now, went }
}

describe('a signal that nobody acts on', () => {
  it('goes up a level the night after each term, and the levels end after 5, 10 and 15 working days from the signal', () => {
    const { state } = start()
    expect([state.due, addWorkingDays('2026-11-16', 5)]).toEqual(['2026-11-23', '2026-11-23'])
    const { went, signal } = nights(state, '2026-11-17', '2026-12-08')
    expect(went).toEqual(['2026-11-24 with-manager-above', '2026-12-01 with-manager-two-above', '2026-12-08 with-top'])
    expect(signal.since).toBe(addWorkingDays('2026-11-16', 15))
  })
  it('does not count a holiday: with Christmas in between the manager has longer', () => {
    expect(start({}, '2026-12-22').state.due).toBe('2026-12-30')
  })
  it('stays open at the desk: it is reminded, and the secretary-general and the works council hear of it', () => {
    const { signal } = nights(start().state, '2026-11-17', '2027-01-31')
    expect([signal.at, signal.level]).toEqual(['with-desk', 4])
    const reminded = after(signal, { kind: 'day' }, addDays(signal.due ?? '', 1))
    expect(reminded.state.at).toBe('with-desk')
    expect(reminded.notices.map(({ to }) => to)).toEqual(['raiser', 'affected', 'owner', 'secretary-general', 'works-council'])
    expect(reminded.state.due).toBe(addWorkingDays(signal.due ?? '', 15))
  })
  it('moves once after the server stood still for weeks, and the next level has its whole term', () => {
    const late = after(start().state, { kind: 'day' }, '2026-12-17')
    expect([late.state.at, late.state.since, late.state.due]).toEqual(['with-manager-above', '2026-12-16', '2026-12-23'])
    expect(advance(model, late.state, { kind: 'day' }, '2026-12-17')).toEqual({ ok: false, error: 'nothing-due' })
  })
  it('does not move while the clock stands back', () => {
    expect(advance(model, start().state, { kind: 'day' }, '2026-11-01')).toEqual({ ok: false, error: 'nothing-due' })
  })
})

describe('who may read', () => {
  it('only the level that was reached, and each level once', () => {
    const begun = start()
    expect(begun.releases).toEqual([{ level: 0, holder: 'anna', names: false }])
    const up = after(begun.state, { kind: 'day' }, '2026-11-24')
    expect(up.releases).toEqual([{ level: 1, holder: 'bram', names: false }])
    const told = after(up.state, move(up.state, 'answer', 'owner'), '2026-11-25')
    expect(told.releases).toEqual([])
  })
  it('passes over a level without a holder', () => {
    const { state, releases } = start({ route: [null, null, 'carla', 'sg', 'desk'] })
    expect([state.at, releases[0]?.holder]).toEqual(['with-manager-two-above', 'carla'])
  })
  it('with a name only when the affected person wants it, and then from that moment', () => {
    const { state } = start()
    const named = after(state, { kind: 'names', names: true, step: state.step }, '2026-11-17')
    expect(named.releases).toEqual([{ level: 0, holder: 'anna', names: true }])
    expect(after(named.state, { kind: 'day' }, '2026-11-24').releases).toEqual([{ level: 1, holder: 'bram', names: true }])
    const unnamed = after(named.state, { kind: 'names', names: false, step: named.state.step }, '2026-11-18')
    expect(after(unnamed.state, { kind: 'day' }, '2026-11-24').releases).toEqual([{ level: 1, holder: 'bram', names: false }])
  })
  it('with the name in any case while somebody is unsafe, and each level has one working day', () => {
    const { state, releases } = start({ unsafe: true })
    expect([releases[0]?.names, state.due]).toEqual([true, '2026-11-17'])
    const later = after(start().state, move(start().state, 'unsafe', 'raiser'), '2026-11-18')
    expect([later.state.due, later.state.unsafe, later.releases[0]?.names]).toEqual(['2026-11-19', true, true])
  })
})

describe('what people do', () => {
  it('closing takes one sentence of the owner and a yes of who raised it', () => {
    const { state } = start()
    const told = after(state, move(state, 'answer', 'owner'), '2026-11-18').state
    expect(advance(model, told, move(told, 'confirm', 'level'), '2026-11-19')).toEqual({ ok: false, error: 'not-yours' })
    expect(after(told, move(told, 'confirm', 'raiser'), '2026-11-19').state).toMatchObject({ at: 'closed', due: null })
  })
  it('“not resolved” reopens it one level up', () => {
    const { state } = start()
    const told = after(state, move(state, 'answer', 'owner'), '2026-11-18').state
    expect(after(told, move(told, 'not-resolved', 'raiser'), '2026-11-19').state).toMatchObject({ at: 'with-manager-above', level: 1, since: '2026-11-19' })
  })
  it('an answer that nobody reacts to is read by somebody one step up', () => {
    const { state } = start()
    const told = after(state, move(state, 'answer', 'owner'), '2026-11-18').state
    const { signal } = nights(told, '2026-11-19', '2026-12-05')
    expect([signal.at, hatsOf(model, signal, 'bram'), hatsOf(model, signal, 'anna')]).toEqual(['unread', ['owner', 'level-above'], ['level']])
    expect(after(signal, move(signal, 'close', 'owner'), '2026-12-07').state.at).toBe('closed-unread')
  })
  it('retaliation goes to the desk at once, past every level', () => {
    const { state } = start()
    const gone = after(state, move(state, 'retaliation', 'affected'), '2026-11-18')
    expect([gone.state.at, gone.state.level, gone.releases]).toEqual(['with-desk', 4, [{ level: 4, holder: 'desk', names: false }]])
  })
  it('the affected person slows it twice at most, and stops it unless somebody is unsafe', () => {
    let { state } = start()
    state = after(state, move(state, 'slow', 'affected'), '2026-11-17').state
    expect(state.due).toBe(addWorkingDays('2026-11-16', 15))
    state = after(state, move(state, 'slow', 'affected'), '2026-11-17').state
    expect(advance(model, state, move(state, 'slow', 'affected'), '2026-11-17')).toEqual({ ok: false, error: 'used-up' })
    expect(after(state, move(state, 'withdraw', 'affected'), '2026-11-18').state.at).toBe('withdrawn')
    const unsafe = start({ unsafe: true }).state
    expect(openMoves(model, unsafe, ['affected'])).not.toContain('withdraw')
  })
  it('only the manager above gives more time, once', () => {
    const { state } = start()
    expect(advance(model, state, move(state, 'extend', 'owner'), '2026-11-17')).toEqual({ ok: false, error: 'not-yours' })
    expect(after(state, move(state, 'extend', 'level-above'), '2026-11-17').state.due).toBe('2026-11-30')
  })
  it('a step asked for twice is taken once', () => {
    const { state } = start()
    const told = move(state, 'cannot-act', 'owner')
    const once = after(state, told, '2026-11-17').state
    expect(once.at).toBe('with-manager-above')
    expect(advance(model, once, told, '2026-11-17')).toEqual({ ok: false, error: 'already-moved' })
  })
})

describe('when people change', () => {
  it('a successor may read it, and the term runs on', () => {
    const { state } = start()
    const changed = after(state, { kind: 'route', route: ['dirk', 'bram', 'carla', 'sg', 'desk'] }, '2026-11-18')
    expect([changed.releases, changed.state.due]).toEqual([[{ level: 0, holder: 'dirk', names: false }], state.due])
  })
  it('who leaves without a successor is passed over the same day', () => {
    const changed = after(start().state, { kind: 'route', route: [null, 'bram', 'carla', 'sg', 'desk'] }, '2026-11-18')
    expect([changed.state.at, changed.releases[0]?.holder]).toEqual(['with-manager-above', 'bram'])
  })
  it('a department’s terms hold within the bounds and are refused outside', () => {
    const mine = adapt(model, { terms: { ESC_1: '3wd' } })
    expect(mine.ok && begin(mine.value, { ladder: 'conduct', route: line, names: false, unsafe: false, adaptation: 2 }, '2026-11-16')).toMatchObject({ value: { state: { due: '2026-11-19', model: { adaptation: 2 } } } })
    expect(adapt(model, { terms: { ESC_1: '20wd', ESC_ACT: '1wd', OTHER: '1wd' } })).toEqual({
      ok: false, error: [{ term: 'ESC_1', problem: 'too-long' }, { term: 'ESC_ACT', problem: 'too-short' }, { term: 'OTHER', problem: 'unknown-term' }],
    })
  })
})

describe('whatever happens, in any order', () => {
  const kinds: readonly MoveKind[] = ['take-up', 'answer', 'cannot-act', 'close', 'look-again', 'extend', 'confirm', 'not-resolved', 'slow', 'withdraw', 'retaliation', 'unsafe', 'carry-on']
  it('the level never falls, a step is never taken twice, who raised it hears of every step, and nobody reads it twice', () => {
    fc.assert(fc.property(
      fc.array(fc.record({ kind: fc.constantFrom(...kinds), hat: fc.constantFrom('owner', 'level-above', 'raiser', 'affected'), wait: fc.nat(25) }), { maxLength: 30 }), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), fc.boolean(),
      (plan, held, unsafe) => {
        let { state, releases } = start({ unsafe, route: [...line.slice(0, 4).map((who, at) => (held[at] ? who : null)), 'desk'] })
        let day = '2026-11-16'
        const read = releases.map(({ level }) => level)
        for (const { kind, hat, wait } of plan) {
          day = addDays(day, wait)
          for (const event of [{ kind: 'day' } as const, move(state, kind, hat)]) {
            const next = advance(model, state, event.kind === 'move' ? { ...event, step: state.step } : event, day)
            if (!next.ok) continue
            expect(next.value.state.level).toBeGreaterThanOrEqual(state.level)
            expect(next.value.state.step).toBe(state.step + 1)
            expect(next.value.notices.map(({ to }) => to)).toContain('raiser')
            expect(endOf(model, next.value.state.at) === null).toBe(next.value.state.due !== null)
            if (kind !== 'unsafe' || event.kind === 'day') for (const { level } of next.value.releases) {
              expect(read).not.toContain(level)
              read.push(level)
            }
            state = next.value.state
          }
        }
      },
    ))
  })
})
