import { addDays } from '../../../../foundation/calendar/day.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { allows, endOfTerm, endOf, ladderOf, movesOf, stateOf, termOf } from './lookup.ts'
import { dueAt, enter } from './enter.ts'
import { noticesOf, releaseTo } from './told.ts'
import type { Model } from './shape.ts'
import type { Advanced, AdvanceRefusal, SignalEvent, SignalState } from './signal.ts'

type Outcome = Result<Advanced, AdvanceRefusal>

/**
 * One step of a signal: who may read it next and who hears of it follow from the model alone. Each step raises `step`, so a step asked
 * for twice is refused the second time. Time passes only by `{ kind: 'day' }`: at most one step a call, however long nobody looked.
 */
export const advance = (model: Model, signal: SignalState, event: SignalEvent, today: Day): Outcome => {
  if (endOf(model, signal.at)) return refuse('ended')
  if (!stateOf(model, signal.at)) return refuse('unknown-state')
  if ('step' in event && event.step !== signal.step) return refuse('already-moved')
  const now = today > signal.since ? today : signal.since
  switch (event.kind) {
    case 'day': return passTerm(model, signal, now)
    case 'move': return makeMove(model, signal, event, now)
    case 'names': return wishNames(signal, event.names)
    case 'route': return changeRoute(model, signal, event.route, now)
  }
}

/**
 * The term has passed without the owner doing what was asked. The next term counts from its last day; when the step comes later than the
 * day after (the server was down), from yesterday, so that no level is late for what it could not yet see.
 */
const passTerm = (model: Model, signal: SignalState, today: Day): Outcome => {
  const late = stateOf(model, signal.at)?.late
  if (signal.due === null || late === undefined || today <= signal.due) return refuse('nothing-due')
  const yesterday = addDays(today, -1)
  const since = signal.due > yesterday ? signal.due : yesterday
  // What stays where it is begins its term again: the same place is reminded.
  const entered = enter(model, late.to === 'stays' ? { ...signal, since, due: dueAt(model, signal, since) } : signal, late.to, since)
  return entered.ok ? ok({ ...entered.value, notices: noticesOf(model, signal, entered.value.state, late.tells, 'late') }) : entered
}

const makeMove = (model: Model, signal: SignalState, event: Extract<SignalEvent, { kind: 'move' }>, today: Day): Outcome => {
  const state = stateOf(model, signal.at)
  const move = state ? movesOf(model, state).find((one) => one.event === event.event) : undefined
  if (!state || !move) return refuse('no-such-move')
  if (!allows(model, move, state, event.by)) return refuse('not-yours')
  if (move.event === 'unsafe' && signal.unsafe) return refuse('nothing-changes')
  if (move.notUnsafe && signal.unsafe) return refuse('not-while-unsafe')
  const count = signal.used[move.event] ?? 0
  if (move.times !== undefined && count >= move.times) return refuse('used-up')
  const before = { ...signal, used: { ...signal.used, [move.event]: count + 1 }, unsafe: signal.unsafe || move.event === 'unsafe' }
  const entered = move.event === 'unsafe' && move.to === 'stays' ? ok(hasten(model, before, today)) : enter(model, before, move.to, today)
  if (!entered.ok) return entered
  const added = termOf(model, move.adds)
  const moved = entered.value.state
  const after = added && moved.due !== null ? { ...moved, due: endOfTerm(added, moved.due) } : moved
  return ok({ state: after, releases: entered.value.releases, notices: noticesOf(model, signal, after, move.tells, move.event) })
}

/** While somebody is unsafe a level has the shorter term, and gets to know the name: who can protect must know whom. */
const hasten = (model: Model, signal: SignalState, today: Day): Omit<Advanced, 'notices'> => {
  const term = termOf(model, model.unsafeTerm)
  const soon = term && ladderOf(model, signal.ladder)?.levels[signal.level] === signal.at ? endOfTerm(term, today) : null
  return {
    state: { ...signal, step: signal.step + 1, due: soon !== null && signal.due !== null && soon < signal.due ? soon : signal.due },
    releases: releaseTo(signal, signal.level, true),
  }
}

/** A name that may travel goes to the level reached; a name that may no longer travel goes no further, though who knows it knows it. */
const wishNames = (signal: SignalState, names: boolean): Outcome => {
  if (signal.names === names) return refuse('nothing-changes')
  const state = { ...signal, names, step: signal.step + 1 }
  const told = ['raiser', 'affected'].map((to) => ({ to, holder: null, what: 'names' as const, at: state.at, due: state.due }))
  return ok({ state, releases: names && !signal.unsafe ? releaseTo(state, state.level, true) : [], notices: told })
}

/** Who holds the levels has changed. A new holder of the level reached may read it; a level without holder is passed over at once. */
const changeRoute = (model: Model, signal: SignalState, route: SignalState['route'], today: Day): Outcome => {
  if (route.length !== signal.route.length) return refuse('route-does-not-fit')
  if (route.every((holder, level) => holder === signal.route[level])) return refuse('nothing-changes')
  const state = { ...signal, route }
  const levelLost = route[signal.level] === null
  if (levelLost) {
    const entered = enter(model, state, 'up', today)
    return entered.ok ? ok({ ...entered.value, notices: noticesOf(model, signal, entered.value.state, ['raiser', 'affected', 'owner'], 'passed-over') }) : entered
  }
  const changed = signal.reached.filter((level) => route[level] !== null && route[level] !== signal.route[level])
  const after = { ...state, step: signal.step + 1 }
  return ok({
    state: after, releases: changed.flatMap((level) => releaseTo(after, level, after.names || after.unsafe)),
    notices: changed.length === 0 ? [] : noticesOf(model, signal, after, ['raiser', 'affected', 'owner'], 'passed-over'),
  })
}
