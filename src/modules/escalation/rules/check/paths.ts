import { actorOf, endOf, ladderOf, stateOf, type Model } from '../model/index.ts'
import { explore, type Edge, type Graph, type Node } from './graph.ts'
import { at, type Problem } from './problem.ts'
import { silenceProblems } from './silence.ts'
import { tellShortest, type Finding } from './story.ts'

const seatOf = (model: Model, id: string): string | undefined => actorOf(model, stateOf(model, id)?.owner)?.seat
const nodesOf = (graph: Graph): readonly Node[] => [...graph.nodes.values()]
const target = (graph: Graph, edge: Edge): Node | undefined => (edge.to === null ? undefined : graph.nodes.get(edge.to))

/** From everywhere an end must be in reach. */
const deadEnds = (model: Model, graph: Graph): readonly Finding[] => {
  const into = Map.groupBy(graph.edges.filter(({ to }) => to !== null), ({ to }) => to as string)
  const reaching = nodesOf(graph).filter(({ signal }) => endOf(model, signal.at)).map(({ key }) => key)
  const good = new Set(reaching)
  for (let place = 0; place < reaching.length; place++) for (const { from: source } of into.get(reaching[place] as string) ?? []) {
    if (good.has(source)) continue
    good.add(source)
    reaching.push(source)
  }
  return nodesOf(graph).filter(({ key }) => !good.has(key)).map((node) => ({ code: 'dead-end', node, more: [], conclusion: { nl: 'Hier komt het nooit meer weg: er volgt geen besluit en geen hoger niveau.', en: 'From here it never gets away: no follow-up comes, and no higher level.' } }))
}

const brokenSteps = (graph: Graph): readonly Finding[] => graph.edges.filter(({ refused }) => refused !== null).map((edge) =>
  ({ code: 'breaks-off', node: graph.nodes.get(edge.from) as Node, more: [edge], conclusion: { nl: 'Daarna is er niemand meer, en het model zegt niet hoe het verder gaat.', en: 'After that there is nobody left, and the model does not say how it goes on.' } }))

/** A signal never comes back to a level that it left; “not resolved” and “I cannot act” bring it higher. */
const downward = (model: Model, graph: Graph): readonly Finding[] => graph.edges.flatMap((edge): readonly Finding[] => {
  const [node, after] = [graph.nodes.get(edge.from), target(graph, edge)]
  if (!node || !after) return []
  const index = (ladderOf(model, graph.ladder)?.levels ?? []).indexOf(after.signal.at)
  if (index >= 0 && index < node.signal.level) return [{ code: 'goes-down', node, more: [edge], conclusion: { nl: 'Het signaal gaat terug naar een niveau dat het al had.', en: 'The signal goes back to a level that had it already.' } }]
  const higher = after.signal.level > node.signal.level || endOf(model, after.signal.at)?.kind === 'higher'
  if (edge.event === 'cannot-act' && !higher) return [{ code: 'stays-with-who-cannot-act', node, more: [edge], conclusion: { nl: 'Wie niets kan doen, houdt het toch: het komt niet een stap hoger.', en: 'Who cannot act keeps it all the same: it does not go one step up.' } }]
  return edge.event === 'not-resolved' && !higher ? [{ code: 'reopens-same-level', node, more: [edge], conclusion: { nl: 'Het is niet opgelost, en toch komt het niet een stap hoger.', en: 'It is not resolved, and still it does not go one step up.' } }] : []
})

const round = { nl: 'Nu staat het weer waar het stond, op dezelfde dag. Zo kan het eeuwig rondgaan zonder dat er tijd verstrijkt.', en: 'Now it is back where it was, on the same day. So it can go round for ever without any time passing.' }

/** Steps of the staff that can go round on one day: each round begins the term again, so the signal never has to move. */
const instantLoops = (graph: Graph): readonly Finding[] => {
  const next = Map.groupBy(graph.edges.filter((edge) => edge.by === 'staff' && edge.to !== null && edge.to !== edge.from), (edge) => edge.from)
  const [open, done] = [new Set<string>(), new Set<string>()]
  const found: Finding[] = []
  for (const { key: start } of nodesOf(graph)) {
    // Depth first, with a list of its own: a model may be thousands of places deep.
    const stack: { readonly key: string; readonly by: Edge | null; left: number }[] = done.has(start) ? [] : [{ key: start, by: null, left: 0 }]
    if (stack.length > 0) open.add(start)
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const edge = next.get(top.key)?.[top.left]
      top.left += 1
      if (!edge) {
        open.delete(top.key)
        done.add(top.key)
        stack.pop()
      } else if (open.has(edge.to as string)) {
        const node = graph.nodes.get(edge.to as string)
        const from = stack.findIndex(({ key }) => key === edge.to)
        if (node) found.push({ code: 'instant-loop', node, more: [...stack.slice(from + 1).flatMap(({ by }) => by ?? []), edge], conclusion: round })
      } else if (!done.has(edge.to as string)) {
        open.add(edge.to as string)
        stack.push({ key: edge.to as string, by: edge, left: 0 })
      }
    }
  }
  return found
}

/** At every moment retaliation can be told, to the desk; and the affected person can stop it while nobody is unsafe. */
const always = (model: Model, graph: Graph): readonly Finding[] => nodesOf(graph).filter(({ signal }) => !endOf(model, signal.at)).flatMap((node): readonly Finding[] => {
  const steps = graph.out.get(node.key) ?? []
  const retaliation = steps.find(({ event, by }) => event === 'retaliation' && by === 'wish')
  const after = retaliation && target(graph, retaliation)
  const deaf = !after || seatOf(model, after.signal.at) !== 'desk'
  const stoppable = node.signal.unsafe || !model.actors.some(({ seat }) => seat === 'affected') || steps.some(({ event, by }) => event === 'withdraw' && by === 'wish')
  return [
    ...(deaf ? [{ code: 'retaliation-not-to-desk', node, more: retaliation ? [retaliation] : [], conclusion: { nl: 'Heeft wie het gaf er nadeel van, dan komt dat niet bij het loket.', en: 'When who raised it suffers for it, that does not reach the desk.' } }] : []),
    ...(stoppable ? [] : [{ code: 'wish-not-heard', node, more: [], conclusion: { nl: 'De persoon die het raakt kan het hier niet laten stoppen.', en: 'The person affected cannot have it stopped here.' } }]),
  ]
})

/** Everything that can happen to a signal, walked with the function that moves real signals. */
export const pathProblems = (model: Model): { readonly problems: readonly Problem[]; readonly places: number } => {
  const graphs = model.ladders.flatMap(({ id }) => [explore(model, id, false), explore(model, id, true)])
  const reached = new Set(graphs.flatMap((graph) => nodesOf(graph).map(({ signal }) => signal.at)))
  const lost = [...model.states.map(({ id, name }) => ({ id, name, list: 'states' })), ...model.ends.map(({ id, name }) => ({ id, name, list: 'ends' }))].filter(({ id }) => !reached.has(id))
  const fruitless = model.ladders.filter(({ id }) => !graphs.some((graph) => graph.ladder === id && nodesOf(graph).some(({ signal }) => endOf(model, signal.at)?.kind === 'follow-up')))
  return {
    places: graphs.reduce((sum, { nodes }) => sum + nodes.size, 0),
    problems: [
      ...(graphs.some(({ tooLarge }) => tooLarge) ? [at('too-large', [], 'Er zijn te veel wegen om ze allemaal te lopen.', 'There are too many ways to walk them all.')] : []),
      ...tellShortest(model, graphs.flatMap((graph) => [...deadEnds(model, graph), ...brokenSteps(graph), ...silenceProblems(model, graph), ...downward(model, graph), ...instantLoops(graph), ...always(model, graph)].map((finding) => ({ graph, finding })))),
      ...lost.map(({ id, name, list }) => at('never-reached', [list, id], `Geen enkel signaal komt ooit bij “${name.nl ?? id}”.`, `No signal ever comes to “${name.en ?? id}”.`)),
      ...fruitless.map(({ id, name }) => at('no-follow-up', ['ladders', id], `Een signaal over “${name.nl ?? id}” kan nergens eindigen met iets dat is gedaan.`, `A signal about “${name.en ?? id}” can end nowhere with something done.`)),
    ],
  }
}
