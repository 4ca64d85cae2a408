import { addLength, parseLength } from '../../../../foundation/calendar/length.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Actor, End, Ladder, Model, Move, MoveKind, State, Term } from './shape.ts'
import type { SignalState } from './signal.ts'

type Index = {
  readonly states: ReadonlyMap<string, State>; readonly ends: ReadonlyMap<string, End>; readonly terms: ReadonlyMap<string, Term>; readonly actors: ReadonlyMap<string, Actor>; readonly ladders: ReadonlyMap<string, Ladder>
  readonly moves: Map<State, readonly Move[]>
}
// A model never changes: its parts are found by id once, however large it is. Of two with one id the first counts.
const indexes = new WeakMap<Model, Index>()
const byId = <One extends { readonly id: string }>(list: readonly One[]): ReadonlyMap<string, One> => new Map(list.toReversed().map((one) => [one.id, one]))
const indexOf = (model: Model): Index => {
  const known = indexes.get(model)
  if (known) return known
  const index: Index = { states: byId(model.states), ends: byId(model.ends), terms: byId(model.terms), actors: byId(model.actors), ladders: byId(model.ladders), moves: new Map() }
  indexes.set(model, index)
  return index
}

export const stateOf = (model: Model, id: string): State | null => indexOf(model).states.get(id) ?? null
export const endOf = (model: Model, id: string): End | null => indexOf(model).ends.get(id) ?? null
export const termOf = (model: Model, id: string | undefined): Term | null => indexOf(model).terms.get(id ?? '') ?? null
export const actorOf = (model: Model, id: string | undefined): Actor | null => indexOf(model).actors.get(id ?? '') ?? null
export const ladderOf = (model: Model, id: string): Ladder | null => indexOf(model).ladders.get(id) ?? null

// In one night many terms of one length begin on one day: each end is worked out once.
const ends = new Map<string, Day>()
/** The last day of a term that counts from this day. */
export const endOfTerm = (term: Term, from: Day): Day => {
  const known = ends.get(`${term.length} ${from}`)
  if (known !== undefined) return known
  const length = parseLength(term.length)
  if (length === null) throw new RangeError(`${term.id} has no length that can be counted: "${term.length}"`)
  const end = addLength(from, length)
  if (ends.size > 5_000) ends.clear()
  ends.set(`${term.length} ${from}`, end)
  return end
}

/** Moves that can be made in a state: its own, then those of every state that it does not state itself. */
export const movesOf = (model: Model, state: State): readonly Move[] => {
  const { moves } = indexOf(model)
  const found = moves.get(state) ?? [...state.moves, ...model.everywhere.filter(({ event }) => !state.moves.some((own) => own.event === event))]
  moves.set(state, found)
  return found
}

/** Which level's holder owns a state: the level reached, the one above, or null when it is somebody outside the levels (who raised it). */
export const ownerLevel = (model: Model, state: State, signal: Pick<SignalState, 'level' | 'route'>): number | null => {
  if (state.owner === 'level') return signal.level
  if (state.owner === 'level-above') return nextLevel(signal.route, signal.level)
  const seat = actorOf(model, state.owner)?.seat
  return seat === undefined || seat === 'raiser' || seat === 'affected' ? null : signal.level
}

/** The next level up that can be reached; null past the last. */
export const nextLevel = (route: SignalState['route'], level: number): number | null => {
  const found = route.findIndex((holder, index) => index > level && holder !== null)
  return found < 0 ? null : found
}

/** The hats that a person of the staff wears towards a signal now, as moves and notices name them. Who raised it and the affected person are known elsewhere. */
export const hatsOf = (model: Model, signal: SignalState, person: string): readonly string[] => {
  const state = stateOf(model, signal.at)
  if (!state) return []
  const owner = ownerLevel(model, state, signal)
  const above = nextLevel(signal.route, signal.level)
  return [
    ...(owner !== null && signal.route[owner] === person ? ['owner'] : []),
    ...(signal.route[signal.level] === person ? ['level'] : []),
    ...(above !== null && signal.route[above] === person ? ['level-above'] : []),
  ]
}

/** Whether a move of this kind exists here for somebody with these hats. An actor's id in `by` stands for the actor's seat: raiser or affected person. */
export const allows = (model: Model, move: Move, state: State, hats: readonly string[]): boolean =>
  move.by.some((one) => hats.includes(one) || hats.includes(actorOf(model, one)?.seat ?? one) || (one === 'owner' && hats.includes(actorOf(model, state.owner)?.seat ?? '')))

/** What somebody with these hats can do with the signal now. */
export const openMoves = (model: Model, signal: SignalState, hats: readonly string[]): readonly MoveKind[] => {
  const state = stateOf(model, signal.at)
  return state === null ? [] : movesOf(model, state).filter((move) =>
    allows(model, move, state, hats) && !((move.notUnsafe || move.event === 'unsafe') && signal.unsafe) && !(move.times !== undefined && (signal.used[move.event] ?? 0) >= move.times)).map(({ event }) => event)
}
