import { actorOf, endOf, ladderOf, nextLevel, ownerLevel, stateOf } from './lookup.ts'
import type { Model } from './shape.ts'
import type { Notice, Release, SignalState } from './signal.ts'

/** A level may read it from now on; nothing when nobody holds it. */
export const releaseTo = (signal: SignalState, level: number, names: boolean): readonly Release[] => {
  const holder = signal.route[level]
  return holder === null || holder === undefined ? [] : [{ level, holder, names }]
}

/**
 * Who hears of a step. `level` is who held the level before the step, `owner` and `level-above` are those after it; an actor of a level is
 * its holder; raiser, affected person and oversight are told by mailbox or by role, so they have no holder here.
 */
export const noticesOf = (model: Model, before: SignalState, after: SignalState, tells: readonly string[], what: Notice['what']): readonly Notice[] => {
  const told = tells.map((to): Notice => ({ to: seatOrRole(model, after, to), holder: holderOf(model, before, after, to), what, at: after.at, due: after.due }))
  return told.filter((notice, index) => told.findIndex(({ to, holder }) => to === notice.to && holder === notice.holder) === index)
}

/** `owner` of a state that somebody outside the levels owns is that somebody. */
const seatOrRole = (model: Model, after: SignalState, to: string): string => {
  const owner = to === 'owner' ? stateOf(model, after.at)?.owner : to
  const seat = actorOf(model, owner)?.seat
  return seat === 'raiser' || seat === 'affected' ? seat : to
}

const holderOf = (model: Model, before: SignalState, after: SignalState, to: string): string | null => {
  const at = (level: number | null, signal: SignalState): string | null => (level === null ? null : (signal.route[level] ?? null))
  if (to === 'level') return at(before.level, before)
  if (to === 'level-above') return at(nextLevel(after.route, after.level), after)
  const state = stateOf(model, after.at)
  if (to === 'owner') return state === null || endOf(model, after.at) ? null : at(ownerLevel(model, state, after), after)
  const level = (ladderOf(model, after.ladder)?.levels ?? []).findIndex((id) => stateOf(model, id)?.owner === to)
  return level < 0 ? null : at(level, after)
}
