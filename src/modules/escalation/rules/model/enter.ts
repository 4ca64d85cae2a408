import type { Day } from '../../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { endOf, endOfTerm, ladderOf, nextLevel, ownerLevel, stateOf, termOf } from './lookup.ts'
import { releaseTo } from './told.ts'
import type { Model } from './shape.ts'
import type { Advanced, AdvanceRefusal, SignalState } from './signal.ts'

export type Entered = Omit<Advanced, 'notices'>

/** Puts a signal where a move or a passed term leads it; its term counts from `since`. */
export const enter = (model: Model, signal: SignalState, to: string, since: Day, passed: readonly string[] = []): Result<Entered, AdvanceRefusal> => {
  if (to === 'stays') return ok({ state: { ...signal, step: signal.step + 1 }, releases: [] })
  const levels = ladderOf(model, signal.ladder)?.levels ?? []
  if (to === 'up') return climb(model, signal, signal.level, since, passed)
  // A level named by its state: that level, or the next one that can be reached. Never down.
  const named = levels.indexOf(to)
  if (named >= 0) return named <= signal.level ? arrive(model, signal, to, Math.max(named, signal.level), since, passed) : climb(model, signal, named - 1, since, passed)
  return arrive(model, signal, to, signal.level, since, passed)
}

/** Up to the next level that can be reached, from this one; past the last one to what the model names. */
const climb = (model: Model, signal: SignalState, from: number, since: Day, passed: readonly string[]): Result<Entered, AdvanceRefusal> => {
  const next = nextLevel(signal.route, from)
  const state = next === null ? model.beyond : ladderOf(model, signal.ladder)?.levels[next]
  return state === undefined ? refuse('nobody-left') : arrive(model, signal, state, next ?? signal.level, since, passed)
}

const arrive = (model: Model, signal: SignalState, at: string, level: number, since: Day, passed: readonly string[]): Result<Entered, AdvanceRefusal> => {
  const moved: SignalState = { ...signal, at, level, since, step: signal.step + 1 }
  if (endOf(model, at)) return ok({ state: { ...moved, due: null }, releases: [] })
  const state = stateOf(model, at)
  if (!state) return refuse('unknown-state')
  const owner = ownerLevel(model, state, moved)
  // Nobody stands above the last level: what the level above would have to do is passed over.
  if (owner === null && state.owner === 'level-above') return state.late && !passed.includes(at) ? enter(model, signal, state.late.to, since, [...passed, at]) : refuse('nobody-left')
  const placed = { ...moved, due: dueAt(model, moved, since) }
  if (owner === null || placed.reached.includes(owner)) return ok({ state: placed, releases: [] })
  return ok({ state: { ...placed, reached: [...placed.reached, owner] }, releases: releaseTo(placed, owner, placed.names || placed.unsafe) })
}

/** The last day of the term of where a signal stands; null at a place without one. */
export const dueAt = (model: Model, signal: SignalState, since: Day): Day | null => {
  const isLevel = ladderOf(model, signal.ladder)?.levels[signal.level] === signal.at
  const term = (signal.unsafe && isLevel ? termOf(model, model.unsafeTerm) : null) ?? termOf(model, stateOf(model, signal.at)?.term)
  return term === null ? null : endOfTerm(term, since)
}
