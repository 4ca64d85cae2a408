import { lengthInWords } from '../../../../foundation/calendar/length-in-words.ts'
import { parseLength } from '../../../../foundation/calendar/length.ts'
import { actorOf, endOf, ladderOf, movesOf, stateOf, termOf, type Model } from '../model/index.ts'
import { wayTo, type Edge, type Graph, type Node } from './graph.ts'
import type { Problem } from './problem.ts'

const named = (model: Model, id: string, language: 'nl' | 'en'): string => (stateOf(model, id) ?? endOf(model, id))?.name[language] ?? id
const words = { nl: { level: 'wie het signaal heeft', 'level-above': 'wie een stap hoger zit', owner: 'wie het signaal heeft' }, en: { level: 'whoever has the signal', 'level-above': 'whoever is one step up', owner: 'whoever has the signal' } } as const

const person = (model: Model, who: string, language: 'nl' | 'en'): string => (who in words[language] ? words[language][who as 'level'] : (actorOf(model, who)?.name[language] ?? who))
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const lengthOf = (model: Model, state: string, unsafe: boolean, language: 'nl' | 'en'): string => {
  const term = (unsafe ? termOf(model, model.unsafeTerm) : null) ?? termOf(model, stateOf(model, state)?.term)
  const length = parseLength(term?.length ?? '')
  return length === null ? '' : lengthInWords(length, language)
}

/** One step of a way in a sentence. */
const sentence = (model: Model, graph: Graph, edge: Edge, language: 'nl' | 'en'): string => {
  const from = graph.nodes.get(edge.from)
  const to = edge.to === null ? undefined : graph.nodes.get(edge.to)
  if (!from) return ''
  const state = stateOf(model, from.signal.at)
  const there = to ? named(model, to.signal.at, language) : null
  const where = there === null ? '' : from.signal.at === to?.signal.at && from.signal.level === to.signal.level ? { nl: ' Het blijft waar het is.', en: ' It stays where it is.' }[language] : { nl: ` Nu: ${there.charAt(0).toLowerCase()}${there.slice(1)}.`, en: ` Now: ${there.charAt(0).toLowerCase()}${there.slice(1)}.` }[language]
  if (edge.event === 'late') {
    const length = lengthOf(model, from.signal.at, from.signal.unsafe, language)
    return language === 'nl' ? `${capital(length)} gaan voorbij en ${person(model, edge.who, 'nl')} doet niets.${where}` : `${capital(length)} pass and ${person(model, edge.who, 'en')} does nothing.${where}`
  }
  const name = (state ? movesOf(model, state).find(({ event }) => event === edge.event)?.name[language] : undefined) ?? edge.event
  return language === 'nl' ? `${capital(person(model, edge.who, 'nl'))} kiest “${name}”.${where}` : `${capital(person(model, edge.who, 'en'))} chooses “${name}”.${where}`
}

/** A long way is told by its beginning and its end. */
const shortened = (sentences: readonly string[], language: 'nl' | 'en'): readonly string[] => (sentences.length <= 12 ? sentences
  : [...sentences.slice(0, 6), language === 'nl' ? `Zo gaat het ${sentences.length - 11} stappen verder.` : `So it goes on for ${sentences.length - 11} steps.`, ...sentences.slice(-5)])

/** Something wrong at the end of a way, not told yet: only the shortest of its kind is. */
export type Finding = { readonly code: string; readonly node: Node; readonly more: readonly Edge[]; readonly conclusion: { readonly nl: string; readonly en: string } }

/** What happens to a signal on the way to a place where something is wrong, told from its beginning. */
export const told = (model: Model, graph: Graph, { code, node, more, conclusion }: Finding): Problem => {
  const way = [...wayTo(graph, node), ...more]
  const ladder = ladderOf(model, graph.ladder)
  const first = graph.nodes.get(way[0]?.from ?? node.key)?.signal.at ?? node.signal.at
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
  const story = (language: 'nl' | 'en'): string => [
    language === 'nl' ? `Iemand geeft een signaal over “${ladder?.name.nl ?? graph.ladder}”. Eerst: ${lower(named(model, first, 'nl'))}.` : `Somebody raises a signal about “${ladder?.name.en ?? graph.ladder}”. First: ${lower(named(model, first, 'en'))}.`,
    ...shortened(way.map((edge) => sentence(model, graph, edge, language)), language), conclusion[language],
  ].join(' ')
  return { code, path: [graph.ladder, ...way.map((edge) => `${graph.nodes.get(edge.from)?.signal.at ?? ''}:${edge.event}`), ...(way.length === 0 ? [node.signal.at] : [])], story: { nl: story('nl'), en: story('en') } }
}

/** Of several ways to the same fault in the same place only the shortest is told. */
export const tellShortest = (model: Model, found: readonly { readonly graph: Graph; readonly finding: Finding }[]): readonly Problem[] => {
  const kept = new Map<string, (typeof found)[number]>()
  const length = ({ finding: { node, more } }: (typeof found)[number]): number => node.depth + more.length
  for (const one of found) {
    const { graph, finding: { code, node, more } } = one
    const last = more.at(-1) ?? node.by
    const key = `${code} ${graph.ladder} ${last ? `${graph.nodes.get(last.from)?.signal.at ?? ''}:${last.event}` : node.signal.at}`
    const before = kept.get(key)
    if (!before || length(one) < length(before)) kept.set(key, one)
  }
  return [...kept.values()].toSorted((a, b) => length(a) - length(b)).map(({ graph, finding }) => told(model, graph, finding))
}
