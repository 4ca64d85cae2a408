import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { Condition } from '../questionnaire/condition.ts'
import type { Question } from '../bank/question.ts'

const largest = 999_999_999

/** A condition in the language of XLSForm (XPath with `${…}` for answers). */
export const expressionOf = (condition: Condition, questions: ReadonlyMap<string, Question>): string => {
  if ('all' in condition) return condition.all.map((one) => wrapped(one, questions)).join(' and ')
  if ('any' in condition) return condition.any.map((one) => wrapped(one, questions)).join(' or ')
  if ('not' in condition) return `not(${expressionOf(condition.not, questions)})`
  const name = `\${${condition.question}}`
  if ('answered' in condition) return `${name} != ''`
  if ('from' in condition) {
    const parts = [...(condition.from > -largest ? [`${name} >= ${condition.from}`] : []), ...(condition.to < largest ? [`${name} <= ${condition.to}`] : [])]
    return parts.length === 2 ? `(${parts.join(' and ')})` : (parts[0] ?? `${name} != ''`)
  }
  const several = questions.get(condition.question)?.kind === 'several'
  const parts = condition.has.map((option) => (several ? `selected(${name}, '${option}')` : `${name} = '${option}'`))
  return parts.length > 1 ? `(${parts.join(' or ')})` : (parts[0] ?? '')
}
const wrapped = (condition: Condition, questions: ReadonlyMap<string, Question>): string => {
  const text = expressionOf(condition, questions)
  return 'any' in condition || 'all' in condition ? `(${text})` : text
}

type Sign = { readonly kind: 'name' | 'text' | 'number' | 'word' | 'sign'; readonly text: string }
const pattern = /\s*(?:\$\{([A-Za-z_][A-Za-z0-9_.-]*)\}|'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9-]*)|(!=|>=|<=|[=<>(),]))/y

const signsOf = (text: string): readonly Sign[] | null => {
  const signs: Sign[] = []
  pattern.lastIndex = 0
  while (pattern.lastIndex < text.trimEnd().length) {
    const found = pattern.exec(text)
    if (!found) return null
    const [, name, single, double, number, word, sign] = found
    signs.push(name !== undefined ? { kind: 'name', text: name } : single !== undefined || double !== undefined ? { kind: 'text', text: single ?? double ?? '' } : number !== undefined ? { kind: 'number', text: number } : word !== undefined ? { kind: 'word', text: word } : { kind: 'sign', text: sign ?? '' })
  }
  return signs
}

/** Thrown inside the reader alone; what is read from outside is answered as a value. */
class NotRead extends Error {}

/** Reads `relevant` of an XLSForm: `and`, `or`, `not()`, `selected()`, comparisons with a text or a number. Refuses all else. */
export const readExpression = (text: string): Result<Condition, 'not-understood'> => {
  const signs = text.length > 4000 ? null : signsOf(text)
  if (!signs || signs.length === 0) return refuse('not-understood')
  let at = 0
  let depth = 0
  const next = (): Sign | undefined => signs[at]
  const takes = (kind: Sign['kind'], sign?: string): string => {
    const one = signs[at]
    if (one?.kind !== kind || (sign !== undefined && one.text !== sign)) throw new NotRead()
    at += 1
    return one.text
  }
  const isWord = (word: string): boolean => next()?.kind === 'word' && next()?.text === word
  const isSign = (sign: string): boolean => next()?.kind === 'sign' && next()?.text === sign
  const either = (): Condition => {
    if (++depth > 50) throw new NotRead()
    const parts = [both()]
    while (isWord('or')) { at += 1; parts.push(both()) }
    depth -= 1
    return parts.length === 1 ? (parts[0] as Condition) : joined(parts)
  }
  const both = (): Condition => {
    const parts = [single()]
    while (isWord('and')) { at += 1; parts.push(single()) }
    return parts.length === 1 ? (parts[0] as Condition) : ranged(parts)
  }
  const single = (): Condition => {
    if (isSign('(')) { at += 1; const inside = either(); takes('sign', ')'); return inside }
    if (isWord('not')) { at += 1; takes('sign', '('); const inside = either(); takes('sign', ')'); return { not: inside } }
    if (isWord('selected')) { at += 1; takes('sign', '('); const question = takes('name'); takes('sign', ','); const option = takes('text'); takes('sign', ')'); return { question, has: [option] } }
    const question = takes('name')
    const sign = takes('sign')
    const value = next()
    at += 1
    if (value?.kind === 'text' && value.text === '' && (sign === '=' || sign === '!=')) return sign === '!=' ? { question, answered: true } : { not: { question, answered: true } }
    if (value?.kind === 'text' && (sign === '=' || sign === '!=')) return sign === '=' ? { question, has: [value.text] } : { not: { question, has: [value.text] } }
    if (value?.kind !== 'number') throw new NotRead()
    const number = Number(value.text)
    switch (sign) {
      case '=': return { question, from: number, to: number }
      case '!=': return { not: { question, from: number, to: number } }
      case '>=': return { question, from: number, to: largest }
      case '<=': return { question, from: -largest, to: number }
      case '>': return { question, from: number + 1, to: largest }
      case '<': return { question, from: -largest, to: number - 1 }
      default: throw new NotRead()
    }
  }
  try {
    const read = either()
    return at === signs.length ? ok(read) : refuse('not-understood')
  } catch (fault) {
    if (fault instanceof NotRead) return refuse('not-understood')
    throw fault
  }
}

/** `a = 'x' or a = 'y'` is one of several options. */
const joined = (parts: readonly Condition[]): Condition => {
  const [first] = parts
  return first && 'has' in first && parts.every((one) => 'has' in one && one.question === first.question) ? { question: first.question, has: parts.flatMap((one) => ('has' in one ? one.has : [])) } : { any: parts }
}
/** `a >= 1 and a <= 5` is one range. */
const ranged = (parts: readonly Condition[]): Condition => {
  const [low, high] = parts
  return parts.length === 2 && low && high && 'from' in low && 'from' in high && low.question === high.question && low.to === largest && high.from === -largest ? { question: low.question, from: low.from, to: high.to } : { all: parts }
}
