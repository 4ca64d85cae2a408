import { actorOf, endOf, stateOf, type Model } from '../model/index.ts'
import type { Edge, Graph, Node } from './graph.ts'
import type { Finding } from './story.ts'

const conclusions = {
  ignored: { nl: 'En zo gaat het door. Wie niets doet, merkt er niets van: het signaal komt nooit een stap hoger.', en: 'And so it goes on. Who does nothing notices nothing: the signal never goes one step up.' },
  'ignored-at-the-top': { nl: 'Dit is het laatste niveau, en niemand anders hoort dat het stil blijft.', en: 'This is the last level, and nobody else hears that it stays silent.' },
  'closed-by-silence': { nl: 'Het signaal is gesloten alsof er iets is gedaan, en niemand deed iets.', en: 'The signal is closed as if something was done, and nobody did anything.' },
  'stopped-by-silence': { nl: 'Het signaal stopt alsof de persoon die het raakt dat wil, en die is niets gevraagd.', en: 'The signal stops as if the person affected wanted it, and they were asked nothing.' },
} as const

type Code = keyof typeof conclusions

/**
 * Follows every place by the clock alone. Silence must bring a signal to a higher level, or on to an end above these levels. At the last
 * level it may stay, when somebody else hears of it. An answer that who raised it did not react to may close only where nobody is higher.
 */
export const silenceProblems = (model: Model, graph: Graph): readonly Finding[] => {
  const late = new Map(graph.edges.filter(({ event, to }) => event === 'late' && to !== null).map((edge) => [edge.from, edge]))
  const known = new Map<string, Code | null>()
  return [...graph.nodes.values()].flatMap((node): readonly Finding[] => {
    if (endOf(model, node.signal.at)) return []
    const code = outcome(model, graph, late, node, known)
    return code === null ? [] : [{ code, node, more: wayOf(model, graph, late, node), conclusion: conclusions[code] }]
  })
}

/** One step of silence that decides how it ends; undefined when it goes on at the same level. */
const decided = (model: Model, node: Node, next: Node): Code | null | undefined => {
  const end = endOf(model, next.signal.at)
  if (end?.kind === 'wish') return 'stopped-by-silence'
  const asked = actorOf(model, stateOf(model, node.signal.at)?.owner)?.seat === 'raiser'
  if (end?.kind === 'follow-up') return asked && node.signal.level === node.signal.route.length - 1 ? null : 'closed-by-silence'
  return end || next.signal.level > node.signal.level ? null : undefined
}

/** How silence ends from here; the same for every place on the way there, so each is followed once. */
const outcome = (model: Model, graph: Graph, late: ReadonlyMap<string, Edge>, start: Node, known: Map<string, Code | null>): Code | null => {
  const passed: string[] = []
  const seen = new Set<string>()
  let found: Code | null | undefined
  for (let node = start; found === undefined;) {
    const edge = late.get(node.key)
    const next = edge?.to === undefined || edge.to === null ? undefined : graph.nodes.get(edge.to)
    passed.push(node.key)
    seen.add(node.key)
    // A place without a step by the clock is told elsewhere.
    found = !edge || !next ? null : known.has(node.key) ? known.get(node.key) : decided(model, node, next)
    if (found === undefined && next && seen.has(next.key)) found = stuck(model, node)
    if (next) node = next
  }
  for (const key of passed) known.set(key, found)
  return found
}

/** It goes round at one level: that is being ignored, unless this is the last level and somebody else hears of it. */
const stuck = (model: Model, node: Node): Code | null => {
  if (node.signal.level < node.signal.route.length - 1) return 'ignored'
  const state = stateOf(model, node.signal.at)
  const others = (state?.late?.tells ?? []).filter((who) => who !== 'owner' && who !== 'level' && who !== state?.owner && !['raiser', 'affected'].includes(actorOf(model, who)?.seat ?? who))
  return others.length > 0 ? null : 'ignored-at-the-top'
}

/** The steps of silence from here until it is decided. */
const wayOf = (model: Model, graph: Graph, late: ReadonlyMap<string, Edge>, start: Node): readonly Edge[] => {
  const way: Edge[] = []
  const seen = new Set<string>()
  for (let node: Node | undefined = start; node && !seen.has(node.key) && !endOf(model, node.signal.at) && way.length < 50;) {
    seen.add(node.key)
    const edge = late.get(node.key)
    if (!edge?.to) break
    way.push(edge)
    node = graph.nodes.get(edge.to)
  }
  return way
}
