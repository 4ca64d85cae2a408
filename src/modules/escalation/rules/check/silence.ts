import { actorOf, endOf, stateOf, type Model } from '../model/index.ts'
import type { Edge, Graph, Node } from './graph.ts'
import type { Problem } from './problem.ts'
import { told } from './story.ts'

const conclusions = {
  ignored: { nl: 'En zo gaat het door. Wie niets doet, merkt er niets van: het signaal komt nooit een stap hoger.', en: 'And so it goes on. Who does nothing notices nothing: the signal never goes one step up.' },
  'ignored-at-the-top': { nl: 'Dit is het laatste niveau, en niemand anders hoort dat het stil blijft.', en: 'This is the last level, and nobody else hears that it stays silent.' },
  'closed-by-silence': { nl: 'Het signaal is gesloten alsof er iets is gedaan, en niemand deed iets.', en: 'The signal is closed as if something was done, and nobody did anything.' },
  'stopped-by-silence': { nl: 'Het signaal stopt alsof de persoon die het raakt dat wil, en die is niets gevraagd.', en: 'The signal stops as if the person affected wanted it, and they were asked nothing.' },
} as const

/**
 * Follows every place by the clock alone. Silence must bring a signal to a higher level, or on to an end above these levels. At the last
 * level it may stay, when somebody else hears of it. An answer that who raised it did not react to may close only where nobody is higher.
 */
export const silenceProblems = (model: Model, graph: Graph): readonly Problem[] => {
  const late = new Map(graph.edges.filter(({ event, to }) => event === 'late' && to !== null).map((edge) => [edge.from, edge]))
  return [...graph.nodes.values()].flatMap((node): readonly Problem[] => {
    if (endOf(model, node.signal.at)) return []
    const found = follow(model, graph, late, node)
    return found === null ? [] : [told(model, graph, node, found.way, found.code, conclusions[found.code])]
  })
}

const follow = (model: Model, graph: Graph, late: ReadonlyMap<string, Edge>, start: Node): { readonly code: keyof typeof conclusions; readonly way: readonly Edge[] } | null => {
  const way: Edge[] = []
  const last = start.signal.route.length - 1
  let node = start
  for (const seen = new Set<string>(); ; ) {
    const edge = late.get(node.key)
    const next = edge?.to === undefined || edge.to === null ? undefined : graph.nodes.get(edge.to)
    // A place without a step by the clock is told elsewhere.
    if (!edge || !next) return null
    way.push(edge)
    const end = endOf(model, next.signal.at)
    const asked = actorOf(model, stateOf(model, node.signal.at)?.owner)?.seat === 'raiser'
    if (end?.kind === 'wish') return { code: 'stopped-by-silence', way }
    if (end?.kind === 'follow-up') return asked && node.signal.level === last ? null : { code: 'closed-by-silence', way }
    if (end || next.signal.level > start.signal.level) return null
    if (seen.has(next.key) || next.key === node.key) {
      if (node.signal.level < last) return { code: 'ignored', way }
      const others = (stateOf(model, node.signal.at)?.late?.tells ?? []).filter((who) => who !== 'owner' && who !== 'level' && who !== stateOf(model, node.signal.at)?.owner && !['raiser', 'affected'].includes(actorOf(model, who)?.seat ?? who))
      return others.length > 0 ? null : { code: 'ignored-at-the-top', way }
    }
    seen.add(node.key)
    node = next
  }
}
