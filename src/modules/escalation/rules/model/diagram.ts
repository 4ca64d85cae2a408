import { ladderOf, movesOf, stateOf } from './lookup.ts'
import type { Model, MoveKind } from './shape.ts'

/** An arrow of the drawing: what can lead from one place to another. `from` null: from several places, named in `sources`. */
export type FlowStep = { readonly number: string; readonly from: string | null; readonly sources: readonly string[]; readonly to: string; readonly events: readonly (MoveKind | 'late')[] }
export type FlowGroup = 'levels' | 'underway' | 'ends'
export type FlowBox = { readonly id: string; readonly group: FlowGroup }
export type ModelFlow = { readonly places: readonly FlowBox[]; readonly steps: readonly FlowStep[] }

/** The box that stands for “the next level up”, where a step can be taken from any level. */
export const upBox = 'up'

type Pair = { readonly from: string; readonly to: string; readonly events: FlowStep['events'] }
type Raw = { readonly from: string; readonly to: string; readonly event: MoveKind | 'late' }

const rawSteps = (model: Model, levels: readonly string[], id: string): readonly Raw[] => {
  const state = stateOf(model, id)
  if (!state) return []
  const level = levels.indexOf(id)
  const target = (to: string): string => (to !== 'up' ? to : level < 0 ? upBox : (levels[level + 1] ?? model.beyond ?? upBox))
  return [...(state.late ? [{ event: 'late' as const, to: state.late.to }] : []), ...movesOf(model, state)].filter(({ to }) => to !== 'stays').map(({ event, to }) => ({ from: id, to: target(to), event }))
}

/** A ladder as a drawing: its levels, the states on the way, the ends, and every step that leads on; one number for steps between the same places. */
export const flowOf = (model: Model, ladder: string): ModelFlow => {
  const levels = ladderOf(model, ladder)?.levels ?? []
  const seen: string[] = [...levels]
  for (let place = 0; place < seen.length; place++) for (const { to } of rawSteps(model, levels, seen[place] as string)) if (!seen.includes(to)) seen.push(to)
  const underway = seen.filter((id) => !levels.includes(id) && stateOf(model, id) !== null)
  const places: readonly FlowBox[] = [
    ...levels.map((id) => ({ id, group: 'levels' as const })), ...underway.map((id) => ({ id, group: 'underway' as const })), ...(seen.includes(upBox) ? [{ id: upBox, group: 'underway' as const }] : []),
    ...model.ends.filter(({ id }) => seen.includes(id)).map(({ id }) => ({ id, group: 'ends' as const })),
  ]
  const raw = places.flatMap(({ id }) => rawSteps(model, levels, id)).filter(({ from, to }) => from !== to)
  const pairs: readonly Pair[] = [...Map.groupBy(raw, ({ from, to }) => `${from} ${to}`).values()].map((list) => ({ from: (list[0] as Raw).from, to: (list[0] as Raw).to, events: list.map(({ event }) => event) }))
  const several = [...Map.groupBy(pairs, ({ to, events }) => `${to} ${[...events].sort().join()}`).values()]
  const order = (id: string): number => places.findIndex((one) => one.id === id)
  return {
    places,
    steps: several.map((list) => ({ ...(list[0] as Pair), sources: list.map(({ from }) => from), from: list.length > 1 ? null : (list[0] as Pair).from }))
      .toSorted((a, b) => Math.min(...a.sources.map(order)) - Math.min(...b.sources.map(order)) || order(a.to) - order(b.to)).map((step, index) => ({ number: String(index + 1), ...step })),
  }
}
