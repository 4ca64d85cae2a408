import { actorOf, advance, begin, endOf, ladderOf, movesOf, stateOf, type AdvanceRefusal, type Model, type MoveKind, type SignalState } from '../model/index.ts'

/** A step that can be taken: by the clock, by who raised it or whom it touches, or by somebody of the staff. `to` null: the step breaks off. */
export type Edge = { readonly from: string; readonly to: string | null; readonly event: MoveKind | 'late'; readonly who: string; readonly by: 'clock' | 'wish' | 'staff'; readonly refused: AdvanceRefusal | null }
/** A place on the way: where the signal stands, the last step of the shortest way there, and how many steps that way has. */
export type Node = { readonly key: string; readonly signal: SignalState; readonly by: Edge | null; readonly depth: number }
export type Graph = { readonly ladder: string; readonly nodes: ReadonlyMap<string, Node>; readonly edges: readonly Edge[]; /** The steps from each place. */ readonly out: ReadonlyMap<string, readonly Edge[]>; readonly tooLarge: boolean }

/** The shortest way to a place, from the beginning. */
export const wayTo = (graph: Graph, node: Node): readonly Edge[] => {
  const way: Edge[] = []
  for (let at: Node | undefined = node; at?.by; at = graph.nodes.get(at.by.from)) way.push(at.by)
  return way.reverse()
}

const most = 200_000
// Any day will do: only the order of days matters here.
const [firstDay, lastDay, dayAfter] = ['2026-01-05', '2026-01-06', '2026-01-07']
/** The same place on the same day: however long the way there was, what can happen next does not depend on it. */
const onFirstDay = (signal: SignalState): SignalState => ({ ...signal, since: firstDay, due: signal.due === null ? null : lastDay })

/** Two signals are in the same place when the same can still happen to them. How often a move with a limit was used counts, unless it only adds time. */
const keyOf = (model: Model, { at, level, unsafe, used }: SignalState): string => {
  const state = stateOf(model, at)
  const limited = state === null ? [] : movesOf(model, state).filter(({ times, to }) => times !== undefined && to !== 'stays').map(({ event }) => `${event}${used[event] ?? 0}`)
  return [at, level, unsafe ? 'unsafe' : '', ...limited].join('|')
}

/** Everything that can happen to a signal of a ladder, walked with the same function that moves real signals. */
export const explore = (given: Model, ladder: string, unsafe: boolean): Graph => {
  // Which ways there are does not depend on how long a term is.
  const model: Model = { ...given, terms: given.terms.map((term) => ({ ...term, length: '1d' })) }
  const route = (ladderOf(model, ladder)?.levels ?? []).map((_, level) => `level-${level}`)
  const nodes = new Map<string, Node>()
  const edges: Edge[] = []
  const begun = begin(model, { ladder, route, names: false, unsafe, adaptation: null }, firstDay)
  if (!begun.ok) return { ladder, nodes, edges, out: new Map(), tooLarge: false }
  const start = onFirstDay(begun.value.state)
  const queue: Node[] = [{ key: keyOf(model, start), signal: start, by: null, depth: 0 }]
  nodes.set(keyOf(model, start), queue[0] as Node)
  for (let place = 0; place < queue.length && nodes.size < most; place++) {
    const { key, signal, depth } = queue[place] as Node
    const state = stateOf(model, signal.at)
    if (state === null || endOf(model, signal.at)) continue
    const steps = [
      ...movesOf(model, state).flatMap((move) => (move.by[0] === undefined ? [] : [{ event: move.event, who: move.by[0], wish: move.by.every((who) => ['raiser', 'affected'].includes(actorOf(model, who)?.seat ?? who)), next: advance(model, signal, { kind: 'move', event: move.event, by: [move.by[0]], step: signal.step }, signal.since) }])),
      ...(signal.due === null ? [] : [{ event: 'late' as const, who: state.owner ?? '', wish: false, next: advance(model, signal, { kind: 'day' }, dayAfter) }]),
    ]
    for (const { event, who, wish, next } of steps) {
      if (!next.ok && (next.error === 'used-up' || next.error === 'not-while-unsafe' || next.error === 'nothing-changes')) continue
      const target = next.ok ? keyOf(model, next.value.state) : null
      const edge: Edge = { from: key, to: target, event, who, by: event === 'late' ? 'clock' : wish ? 'wish' : 'staff', refused: next.ok ? null : next.error }
      edges.push(edge)
      if (!next.ok || target === null || nodes.has(target)) continue
      const node = { key: target, signal: onFirstDay(next.value.state), by: edge, depth: depth + 1 }
      nodes.set(target, node)
      queue.push(node)
    }
  }
  return { ladder, nodes, edges, out: Map.groupBy(edges, ({ from }) => from), tooLarge: nodes.size >= most }
}
