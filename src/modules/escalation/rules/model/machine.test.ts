import { getAdjacencyMap } from 'xstate/graph'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../foundation/calendar/day.ts'
import { addWorkingDays, workingDaysBetween } from '../../../../foundation/calendar/free-days.ts'
import { advance, begin, endOf, ladderOf, movesOf, shippedModel as model, stateOf, type MoveKind, type SignalState } from './index.ts'
import { atOf, machineOf, placeName } from './machine.ts'

type Place = { readonly value: unknown }
type Adjacency = Readonly<Record<string, { readonly state: Place; readonly transitions: Readonly<Record<string, { readonly event: { readonly type: string }; readonly state: Place }>> }>>

/** Every step that the machine allows, place by place. */
const stepsOf = (ladder: string): ReadonlyMap<string, readonly { readonly event: string; readonly to: string }[]> =>
  new Map(Object.values(getAdjacencyMap(machineOf(model, ladder), {}) as unknown as Adjacency).map(({ state, transitions }) => [
    String(state.value), Object.values(transitions).map(({ event, state: next }) => ({ event: event.type, to: String(next.value) })).filter(({ to }) => to !== String(state.value)),
  ]))

const hatOf = (signal: SignalState, event: string): string => {
  const state = stateOf(model, signal.at)
  return (state ? movesOf(model, state).find((one) => one.event === event)?.by[0] : undefined) ?? ''
}

type Seen = { paths: number; ends: Set<string>; tried: Set<string> }

/** Walks on by every step that leads to a place not yet on this path, and holds each against the function that moves real signals. */
const walk = (steps: ReturnType<typeof stepsOf>, signal: SignalState, place: string, day: string, path: readonly string[], seen: Seen): void => {
  const next = (steps.get(place) ?? []).filter(({ to }) => !path.includes(to))
  if (next.length === 0) seen.paths += 1
  for (const { event, to } of next) {
    // Two steps between the same places are one path for the clock; the second is tried where it is met first.
    const first = next.find((one) => one.to === to)?.event === event
    if (!first && seen.tried.has(`${place} ${event}`)) continue
    seen.tried.add(`${place} ${event}`)
    const today = event === 'late' ? addDays(signal.due ?? '', 1) : day
    const taken = advance(model, signal, event === 'late' ? { kind: 'day' } : { kind: 'move', event: event as MoveKind, by: [hatOf(signal, event)], step: signal.step }, today)
    if (!taken.ok) {
      // Only wishes that are shut while somebody is unsafe are refused.
      expect([place, event, taken.error]).toEqual([place, event, signal.unsafe ? expect.stringMatching(/not-while-unsafe|nothing-changes/) : 'used-up'])
      continue
    }
    const { state, notices } = taken.value
    if (placeName(state.at, state.level) !== to) expect.fail(`${path.join(' > ')}: ${event} led to ${state.at}@${state.level}, the machine says ${to}`)
    if (!notices.some((notice) => notice.to === 'raiser')) expect.fail(`${path.join(' > ')}: who raised it is not told of ${event}`)
    if (state.due !== null && state.due < today) expect.fail(`${path.join(' > ')}: ${event} leaves no time`)
    if (atOf(model, to).end) {
      seen.paths += 1
      seen.ends.add(state.at)
    } else walk(steps, state, to, today, [...path, to], seen)
  }
}

describe.each(model.ladders.map(({ id }) => id))('every path of a signal about %s, against a clock', (ladder) => {
  it('goes as the machine says, leaves time at each place, tells who raised it, and ends', () => {
    const levels = ladderOf(model, ladder)?.levels ?? []
    const begun = begin(model, { ladder, route: levels.map((_, level) => `holder-${level}`), names: false, unsafe: false, adaptation: null }, '2026-12-18')
    if (!begun.ok) throw new Error(begun.error)
    const seen: Seen = { paths: 0, ends: new Set(), tried: new Set() }
    const start = placeName(begun.value.state.at, 0)
    walk(stepsOf(ladder), begun.value.state, start, '2026-12-18', [start], seen)
    expect([...seen.ends].sort()).toEqual(['closed', 'closed-unread', 'formal', 'outside', 'withdrawn'])
    expect(seen.paths).toBeGreaterThan({ conduct: 30_000, rule: 900, retaliation: 5 }[ladder] ?? Number.POSITIVE_INFINITY)
  }, 60_000)

  it('climbs by silence alone in exactly the terms of the model, holidays left out', () => {
    const levels = ladderOf(model, ladder)?.levels ?? []
    const begun = begin(model, { ladder, route: levels.map((_, level) => `holder-${level}`), names: false, unsafe: false, adaptation: null }, '2026-12-18')
    if (!begun.ok) throw new Error(begun.error)
    let { state } = begun.value
    let expected = '2026-12-18'
    for (const [level, id] of levels.entries()) {
      expect([state.at, state.level]).toEqual([id, level])
      const term = model.terms.find((one) => one.id === stateOf(model, id)?.term)
      expected = addWorkingDays(expected, Number.parseInt(term?.length ?? '', 10))
      expect(state.due).toBe(expected)
      expect(workingDaysBetween(state.since, expected)).toBe(Number.parseInt(term?.length ?? '', 10))
      expect(advance(model, state, { kind: 'day' }, expected)).toEqual({ ok: false, error: 'nothing-due' })
      const next = advance(model, state, { kind: 'day' }, addDays(expected, 1))
      if (!next.ok) throw new Error(next.error)
      state = next.value.state
    }
    expect(endOf(model, state.at)).toBeNull()
  })
})
