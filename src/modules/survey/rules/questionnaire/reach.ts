import type { Question } from '../bank/question.ts'
import type { Condition } from './condition.ts'

/** What must hold of one question's answer. */
type Demand = { readonly question: string; /** `open`: an answer is not demanded, only some answers are excluded. */ readonly is: 'some' | 'open' | 'none'; readonly has: readonly (readonly string[])[]; readonly hasNot: readonly string[]; readonly from: number; readonly to: number; readonly holes: readonly (readonly [number, number])[] }
type Way = ReadonlyMap<string, Demand>

/** Above this many ways the question is left open: nothing is called out of reach without having been looked at. */
const most = 4000

const free = (question: string): Demand => ({ question, is: 'open', has: [], hasNot: [], from: -Infinity, to: Infinity, holes: [] })

/** A condition as ways to meet it, each a set of demands; null when there are too many. */
const waysOf = (condition: Condition, wanted: boolean): readonly (readonly Condition[])[] | null => {
  if ('not' in condition) return waysOf(condition.not, !wanted)
  const [parts, together] = 'all' in condition ? [condition.all, wanted] : 'any' in condition ? [condition.any, !wanted] : [null, true]
  if (parts === null) return [[wanted ? condition : { not: condition }]]
  let ways: readonly (readonly Condition[])[] = together ? [[]] : []
  for (const part of parts) {
    const more = waysOf(part, wanted)
    if (more === null) return null
    ways = together ? ways.flatMap((way) => more.map((one) => [...way, ...one])) : [...ways, ...more]
    if (ways.length > most) return null
  }
  return ways
}

const add = (way: Map<string, Demand>, condition: Condition): boolean => {
  const negative = 'not' in condition
  const atom = (negative ? condition.not : condition) as Extract<Condition, { question: string }>
  const before = way.get(atom.question)
  const base = before ?? free(atom.question)
  if (negative && 'answered' in atom) {
    if (base.is === 'some') return false
    way.set(atom.question, { ...base, is: 'none' })
  } else if (negative) {
    if (base.is !== 'none') way.set(atom.question, 'from' in atom ? { ...base, holes: [...base.holes, [atom.from, atom.to]] } : 'has' in atom ? { ...base, hasNot: [...base.hasNot, ...atom.has] } : base)
  } else {
    if (base.is === 'none') return false
    const some = { ...base, is: 'some' as const }
    way.set(atom.question, 'has' in atom ? { ...some, has: [...base.has, atom.has] } : 'from' in atom ? { ...some, from: Math.max(base.from, atom.from), to: Math.min(base.to, atom.to) } : some)
  }
  return true
}

/** Whether some answer of the question meets the demand. */
const canMeet = (demand: Demand, question: Question | undefined): boolean => {
  if (demand.is !== 'some') return true
  if (!question) return false
  if (question.kind === 'text') return demand.has.length === 0
  if (question.kind === 'number') {
    const [least, top] = [Math.max(demand.from, question.range?.[0] ?? 0), Math.min(demand.to, question.range?.[1] ?? 0)]
    const starts = [Math.ceil(least), ...demand.holes.map(([, end]) => Math.floor(end) + 1)].filter((at) => at >= least && at <= top)
    return demand.has.length === 0 && starts.some((at) => demand.holes.every(([from, to]) => at < from || at > to))
  }
  const open = question.options.filter(({ id }) => !demand.hasNot.includes(id))
  if (question.kind === 'one') return open.some(({ id }) => demand.has.every((set) => set.includes(id)))
  const single = open.some(({ id, alone }) => alone === true && demand.has.every((set) => set.includes(id)))
  const joinable = open.filter(({ alone }) => alone !== true)
  return single || (joinable.length > 0 && demand.has.every((set) => joinable.some(({ id }) => set.includes(id))))
}

/** Whether any answers meet all the conditions; true as well when there are too many ways to look at. */
export const canHold = (conditions: readonly Condition[], questions: ReadonlyMap<string, Question>): boolean => {
  const ways = waysOf({ all: conditions }, true)
  if (ways === null || conditions.length === 0) return true
  return ways.some((atoms) => {
    const way: Map<string, Demand> = new Map()
    // What demands an answer comes first, so that "no answer" meets it and is refused.
    return atoms.toSorted((a, b) => Number('not' in a) - Number('not' in b)).every((atom) => add(way, atom)) && [...(way as Way).values()].every((demand) => canMeet(demand, questions.get(demand.question)))
  })
}
