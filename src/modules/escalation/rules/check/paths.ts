import { actorOf, endOf, ladderOf, stateOf, type Model } from '../model/index.ts'
import { explore, type Edge, type Graph, type Node } from './graph.ts'
import { at, type Problem } from './problem.ts'
import { silenceProblems } from './silence.ts'
import { told } from './story.ts'

const seatOf = (model: Model, id: string): string | undefined => actorOf(model, stateOf(model, id)?.owner)?.seat
const nodesOf = (graph: Graph): readonly Node[] => [...graph.nodes.values()]
const target = (graph: Graph, edge: Edge): Node | undefined => (edge.to === null ? undefined : graph.nodes.get(edge.to))

/** From everywhere an end must be in reach. */
const deadEnds = (model: Model, graph: Graph): readonly Problem[] => {
  const into = Map.groupBy(graph.edges.filter(({ to }) => to !== null), ({ to }) => to as string)
  const reaching = nodesOf(graph).filter(({ signal }) => endOf(model, signal.at)).map(({ key }) => key)
  const good = new Set(reaching)
  for (let place = 0; place < reaching.length; place++) for (const { from: source } of into.get(reaching[place] as string) ?? []) {
    if (good.has(source)) continue
    good.add(source)
    reaching.push(source)
  }
  return nodesOf(graph).filter(({ key }) => !good.has(key)).map((node) => told(model, graph, node, [], 'dead-end', { nl: 'Hier komt het nooit meer weg: er volgt geen besluit en geen hoger niveau.', en: 'From here it never gets away: no follow-up comes, and no higher level.' }))
}

const brokenSteps = (model: Model, graph: Graph): readonly Problem[] => graph.edges.filter(({ refused }) => refused !== null).map((edge) =>
  told(model, graph, graph.nodes.get(edge.from) as Node, [edge], 'breaks-off', { nl: 'Daarna is er niemand meer, en het model zegt niet hoe het verder gaat.', en: 'After that there is nobody left, and the model does not say how it goes on.' }))

/** A signal never comes back to a level that it left, and “not resolved” brings it higher. */
const downward = (model: Model, graph: Graph): readonly Problem[] => graph.edges.flatMap((edge): readonly Problem[] => {
  const [before, after] = [graph.nodes.get(edge.from), target(graph, edge)]
  if (!before || !after) return []
  const index = (ladderOf(model, graph.ladder)?.levels ?? []).indexOf(after.signal.at)
  if (index >= 0 && index < before.signal.level) return [told(model, graph, before, [edge], 'goes-down', { nl: 'Het signaal gaat terug naar een niveau dat het al had.', en: 'The signal goes back to a level that had it already.' })]
  const higher = after.signal.level > before.signal.level || endOf(model, after.signal.at)?.kind === 'higher'
  return edge.event === 'not-resolved' && !higher ? [told(model, graph, before, [edge], 'reopens-same-level', { nl: 'Het is niet opgelost, en toch komt het niet een stap hoger.', en: 'It is not resolved, and still it does not go one step up.' })] : []
})

/** Steps of the staff that can go round on one day: each round begins the term again, so the signal never has to move. */
const instantLoops = (model: Model, graph: Graph): readonly Problem[] => {
  const staff = graph.edges.filter((edge) => edge.by === 'staff' && edge.to !== null && edge.to !== edge.from)
  const next = Map.groupBy(staff, (edge) => edge.from)
  const color = new Map<string, 'open' | 'done'>()
  const found: Problem[] = []
  const visit = (key: string, way: readonly Edge[]): void => {
    color.set(key, 'open')
    for (const edge of next.get(key) ?? []) {
      if (color.get(edge.to as string) === 'open') {
        const round = [...way.slice(way.findIndex((one) => one.from === edge.to)), edge]
        const node = graph.nodes.get(edge.to as string)
        if (node) found.push(told(model, graph, node, way.some((one) => one.from === edge.to) ? round : [edge], 'instant-loop', { nl: 'Nu staat het weer waar het stond, op dezelfde dag. Zo kan het eeuwig rondgaan zonder dat er tijd verstrijkt.', en: 'Now it is back where it was, on the same day. So it can go round for ever without any time passing.' }))
      } else if (!color.has(edge.to as string)) visit(edge.to as string, [...way, edge])
    }
    color.set(key, 'done')
  }
  for (const { key } of nodesOf(graph)) if (!color.has(key)) visit(key, [])
  return found
}

/** At every moment retaliation can be told, to the desk; and the affected person can stop it while nobody is unsafe. */
const always = (model: Model, graph: Graph): readonly Problem[] => nodesOf(graph).filter(({ signal }) => !endOf(model, signal.at)).flatMap((node): readonly Problem[] => {
  const steps = graph.out.get(node.key) ?? []
  const retaliation = steps.find(({ event, by }) => event === 'retaliation' && by === 'wish')
  const after = retaliation && target(graph, retaliation)
  const deaf = !after || seatOf(model, after.signal.at) !== 'desk'
  const stoppable = node.signal.unsafe || !model.actors.some(({ seat }) => seat === 'affected') || steps.some(({ event, by }) => event === 'withdraw' && by === 'wish')
  return [
    ...(deaf ? [told(model, graph, node, retaliation ? [retaliation] : [], 'retaliation-not-to-desk', { nl: 'Heeft wie het gaf er nadeel van, dan komt dat niet bij het loket.', en: 'When who raised it suffers for it, that does not reach the desk.' })] : []),
    ...(stoppable ? [] : [told(model, graph, node, [], 'wish-not-heard', { nl: 'De persoon die het raakt kan het hier niet laten stoppen.', en: 'The person affected cannot have it stopped here.' })]),
  ]
})

/** Of several ways to the same fault in the same place only the shortest is told. */
const shortest = (problems: readonly Problem[]): readonly Problem[] => {
  const sorted = problems.toSorted((a, b) => a.path.length - b.path.length)
  return sorted.filter((problem, index) => sorted.findIndex((one) => one.code === problem.code && one.path.at(-1) === problem.path.at(-1) && one.path[0] === problem.path[0]) === index)
}

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
      ...shortest(graphs.flatMap((graph) => [...deadEnds(model, graph), ...brokenSteps(model, graph), ...silenceProblems(model, graph), ...downward(model, graph), ...instantLoops(model, graph), ...always(model, graph)])),
      ...lost.map(({ id, name, list }) => at('never-reached', [list, id], `Geen enkel signaal komt ooit bij “${name.nl ?? id}”.`, `No signal ever comes to “${name.en ?? id}”.`)),
      ...fruitless.map(({ id, name }) => at('no-follow-up', ['ladders', id], `Een signaal over “${name.nl ?? id}” kan nergens eindigen met iets dat is gedaan.`, `A signal about “${name.en ?? id}” can end nowhere with something done.`)),
    ],
  }
}
