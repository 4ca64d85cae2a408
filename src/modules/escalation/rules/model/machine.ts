import { createMachine, type AnyStateMachine } from 'xstate'
import { endOf, ladderOf, movesOf, stateOf } from './lookup.ts'
import type { Model, State } from './shape.ts'

/** A place of the machine: a state or end, and the level that was reached. */
export const placeName = (at: string, level: number): string => `${at}@${level}`

/** Where a step leads, read from the data alone; every level can be reached. */
const targetOf = (model: Model, levels: readonly string[], level: number, to: string): string | null => {
  if (to === 'stays') return null
  const named = to === 'up' ? level + 1 : levels.indexOf(to)
  if (to === 'up' && named >= levels.length) return model.beyond === undefined ? null : placeName(model.beyond, level)
  if (named >= 0) return placeName(levels[named] as string, Math.max(named, level))
  const above = stateOf(model, to)?.owner === 'level-above'
  // Nobody stands above the last level: its step is passed over.
  if (above && level === levels.length - 1) return targetOf(model, levels, level, stateOf(model, to)?.late?.to ?? 'stays')
  return placeName(to, level)
}

const movesAt = (model: Model, levels: readonly string[], state: State, level: number): Record<string, { target: string }> =>
  Object.fromEntries([...(state.late ? [{ event: 'late', to: state.late.to }] : []), ...movesOf(model, state)].flatMap(({ event, to }) => {
    const target = targetOf(model, levels, level, to)
    return target === null ? [] : [[event, { target }] as const]
  }))

/** The statechart of a ladder: every state at every level it can have, every step that leads on a transition. Limits and wishes are left out: what they shut is a subset. */
export const machineOf = (model: Model, ladder: string): AnyStateMachine => {
  const levels = ladderOf(model, ladder)?.levels ?? []
  const states = levels.flatMap((_, level) => [
    ...model.states.filter(({ id }) => levels.indexOf(id) === level || !model.ladders.some((one) => one.levels.includes(id))).map((state) => [placeName(state.id, level), { on: movesAt(model, levels, state, level) }] as const),
    ...model.ends.map(({ id }) => [placeName(id, level), { type: 'final' as const }] as const),
  ])
  return createMachine({ id: `${model.id}-${ladder}`, initial: placeName(levels[0] ?? '', 0), states: Object.fromEntries(states) })
}

/** The state or end in a place's name. */
export const atOf = (model: Model, place: string): { readonly at: string; readonly level: number; readonly end: boolean } => {
  const [at = '', level = ''] = place.split('@')
  return { at, level: Number(level), end: endOf(model, at) !== null }
}
