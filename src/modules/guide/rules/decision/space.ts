import type { Condition, Guide, Question } from '../guide.ts'
import { diagrams, type Cube, type Diagram, type Diagrams } from './diagram.ts'

/** One thing that can be answered: an option of a question with one answer is a value, an option of one with many is a variable of its own. */
type Place = { readonly question: Question; readonly option: string | null; readonly variable: number }

/** One answer on a path: which option of which question. */
export type Said = { readonly question: string; readonly option: string }

/** All combinations of answers that somebody can give, as diagrams. */
export type Space = {
  readonly diagrams: Diagrams
  /** The combinations that the questions allow; all that follows is asked within it. */
  readonly possible: Diagram
  readonly when: (condition: Condition | undefined) => Diagram
  readonly all: (parts: readonly Diagram[]) => Diagram
  readonly any: (parts: readonly Diagram[]) => Diagram
  /** Where that option is chosen. */
  readonly chosen: (question: string, option: string) => Diagram
  /** Where the question is asked. */
  readonly asked: (question: string) => Diagram
  /** The fewest answers (in the order of the questions) after which `bad` is certain, and how many combinations it stands for; null when `bad` never happens. */
  readonly story: (bad: Diagram) => { readonly said: readonly Said[]; readonly cube: Cube } | null
}

/**
 * Builds the space of a guide whose references are in order and run in no circle. Throws `TooLarge` when it is too tangled.
 * A question of one answer has one value more than options: not asked.
 */
export const spaceOf = (guide: Guide): Space => {
  const sizes: number[] = []
  const places: Place[] = []
  for (const question of guide.questions) {
    const add = (option: string | null, size: number): void => { places.push({ question, option, variable: sizes.length }); sizes.push(size) }
    if (question.answers === 'one') add(null, question.options.length + 1)
    else for (const option of question.options) add(option.id, 2)
  }
  const d = diagrams(sizes)
  const all = (parts: readonly Diagram[]): Diagram => parts.reduce((made, part) => d.and(made, part), 1)
  const any = (parts: readonly Diagram[]): Diagram => parts.reduce((made, part) => d.or(made, part), 0)

  const chosen = (question: string, option: string): Diagram => {
    const many = places.find((place) => place.question.id === question && place.option === option)
    if (many) return d.is(many.variable, 1)
    const one = places.find((place) => place.question.id === question && place.option === null)
    const value = one?.question.options.findIndex(({ id }) => id === option) ?? -1
    return one && value >= 0 ? d.is(one.variable, value) : 0
  }
  const asked = (question: string): Diagram => any(guide.questions.find(({ id }) => id === question)?.options.map((option) => chosen(question, option.id)) ?? [])
  const known = new Map<string, Diagram>()
  const when = (condition: Condition | undefined): Diagram => {
    if (condition === undefined || 'always' in condition) return 1
    if ('question' in condition) return any(condition.is.map((option) => chosen(condition.question, option)))
    if ('named' in condition) {
      const made = known.get(condition.named) ?? when(guide.conditions[condition.named]?.is ?? { any: [] })
      known.set(condition.named, made)
      return made
    }
    if ('not' in condition) return d.not(when(condition.not))
    return 'all' in condition ? all(condition.all.map(when)) : any(condition.any.map(when))
  }

  const allowed = (question: Question): Diagram => {
    const may = question.options.map((option) => when(option.when))
    const asks = d.and(when(question.when), any(may))
    const each = question.options.map((option, index) => d.or(d.not(chosen(question.id, option.id)), may[index] as Diagram))
    const alone = question.answers === 'one' ? [] : question.options.filter((option) => option.alone).map((option) => d.or(d.not(chosen(question.id, option.id)), all(
      question.options.filter((other) => other.id !== option.id).map((other) => d.not(chosen(question.id, other.id))))))
    const answered = asked(question.id)
    return d.or(all([asks, answered, ...each, ...alone]), d.and(d.not(asks), d.not(answered)))
  }
  const possible = all(guide.questions.map(allowed))

  const said = (variable: number, value: number): Said | null => {
    const place = places[variable] as Place
    if (place.option !== null) return value === 1 ? { question: place.question.id, option: place.option } : null
    const option = place.question.options[value]
    return option ? { question: place.question.id, option: option.id } : null
  }
  const toldBy = (cube: Cube): readonly Said[] => [...cube].toSorted(([a], [b]) => a - b).flatMap(([variable, value]) => said(variable, value) ?? [])
  const choices = places.flatMap(({ question, option, variable }) => (option === null ? question.options.map((_, value): [number, number] => [variable, value]) : [[variable, 1] as [number, number]]))
  /** No answer, one, or two that make `bad` certain: most stories are that short. */
  const shortest = (bad: Diagram, certain: (cube: Cube) => boolean): Cube | null => {
    const shows = (cube: Cube): boolean => certain(cube) && d.and(d.and(d.cube(cube), possible), bad) !== 0
    if (shows(new Map())) return new Map()
    const one = choices.find((choice) => shows(new Map([choice])))
    if (one) return new Map([one])
    const likely = choices.length <= 80 ? choices.filter((choice) => d.and(d.and(d.cube(new Map([choice])), possible), bad) !== 0) : []
    for (const [i, first] of likely.entries()) for (const second of likely.slice(i + 1)) if (first[0] !== second[0] && shows(new Map([first, second]))) return new Map([first, second])
    return null
  }

  const story = (bad: Diagram) => {
    const found = d.example(d.and(possible, bad))
    if (found === null) return null
    const certain = (cube: Cube): boolean => d.and(d.and(d.cube(cube), possible), d.not(bad)) === 0
    // What was not said is left out first: a story tells what somebody answered, and silence only where it matters.
    const short = shortest(bad, certain)
    if (short) return { cube: short, said: toldBy(short) }
    const order = [...found.keys()].toSorted((a, b) => Number(said(a, found.get(a) as number) !== null) - Number(said(b, found.get(b) as number) !== null) || b - a)
    const cube = new Map(found)
    for (const variable of order) {
      const less = new Map(cube)
      less.delete(variable)
      if (certain(less)) cube.delete(variable)
    }
    return { cube, said: toldBy(cube) }
  }
  return { diagrams: d, possible, when, all, any, chosen, asked, story }
}
