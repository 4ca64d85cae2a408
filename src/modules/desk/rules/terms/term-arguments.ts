import type { Day } from '../../../../foundation/kernel/clock.ts'
import { ok, refuse } from '../../../../foundation/kernel/result.ts'
import type { Result } from '../../../../foundation/kernel/result.ts'
import { isDay, yearOf } from '../../../../foundation/calendar/day.ts'
import { formatLength, parseLength } from '../../../../foundation/calendar/length.ts'
import type { Length } from '../../../../foundation/calendar/length.ts'
import type { TermKind } from '../../../../foundation/calendar/lengthen.ts'
import { parseTermId, stepCount, termIds } from './term-id.ts'
import type { TermId, TermIdRefusal } from './term-id.ts'
import { termRule } from './term-rules.ts'
import type { TermRuleId } from './term-rule.ts'

/** What was asked: a term of the table, or a term given by its length and kind. */
export type TermQuestion =
  | { readonly by: 'rule'; readonly id: TermId; readonly from: Day; readonly adjourn: boolean }
  | { readonly by: 'length'; readonly length: Length; readonly kind: TermKind; readonly from: Day; readonly adjourn: Length | null }

const kinds: readonly string[] = ['law', 'amvb', 'regulation', 'house'] satisfies TermKind[]
const lengthHint = 'a length such as 6w, 10w, 3d, 7d, 5wd, 3m or 1y'
const usage = 'Expected RULE FROM, or --length LENGTH --kind KIND FROM'
/** What an adjournment is when no length is given (Awb 9:11 lid 2). */
const fourWeeks: Length = { amount: 4, unit: 'week' }
const withValue = ['length', 'kind', 'step']

type Options = { readonly values: ReadonlyMap<string, string>; readonly adjourn: string | true | null; readonly words: readonly string[] }

/** Splits options from words; `--name=value` is the same as `--name value`. */
const readOptions = (args: readonly string[]): Result<Options, string> => {
  const queue = args.flatMap((arg) => (/^--[a-z]+=/.test(arg) ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] : [arg]))
  const values = new Map<string, string>()
  const words: string[] = []
  let adjourn: string | true | null = null
  for (let index = 0; index < queue.length; index += 1) {
    const arg = queue[index] ?? ''
    const next = queue[index + 1]
    const name = arg.startsWith('--') ? arg.slice(2) : null
    if (name === null) words.push(arg)
    else if (name === 'adjourn') {
      adjourn = next !== undefined && parseLength(next) ? next : true
      if (adjourn !== true) index += 1
    } else if (withValue.includes(name)) {
      if (next === undefined || next.startsWith('--')) return refuse(`--${name} needs a value. ${usage}.`)
      if (values.has(name)) return refuse(`--${name} is given twice. Give it once.`)
      values.set(name, next)
      index += 1
    } else if (name !== 'json') return refuse(`Unknown option "${arg}". Known options are --length, --kind, --step, --adjourn, --json and --schema.`)
  }
  return ok({ values, adjourn, words })
}

const readFrom = (word: string | undefined): Result<Day, string> => {
  if (word === undefined) return refuse('FROM is missing. Expected the day of the event as YYYY-MM-DD, such as 2026-11-16.')
  if (!isDay(word)) {
    const story = /^\d{4}-\d{2}-\d{2}$/.test(word) ? 'which is no day of the calendar' : 'which has another form'
    return refuse(`FROM must be a calendar day as YYYY-MM-DD, such as 2026-11-16; got "${word}", ${story}.`)
  }
  return yearOf(word) >= 1900 && yearOf(word) <= 2999 ? ok(word) : refuse(`FROM must lie in the years 1900 to 2999; got "${word}".`)
}

const explainId = (refusal: TermIdRefusal, word: string): string => {
  const row = word.replace(/_\d+$/, '') as TermRuleId
  const steps = refusal === 'step-missing' || refusal === 'no-such-step' ? `1 to ${stepCount(row)}` : ''
  switch (refusal) {
    case 'unknown-rule':
      return `RULE must be one of ${termIds.join(', ')}; got "${word}".`
    case 'step-missing':
      return `RULE ${word} needs a step number, ${steps}, such as ${word}_1 or ${word} 1.`
    case 'no-such-step':
      return `RULE ${row} has the steps ${steps}; got another step number.`
    case 'rule-has-no-steps':
      return `RULE ${word} has no steps, so no step number was expected.`
  }
}

/** Reads the arguments of `gehoor term`; what is wrong comes back as one plain sentence. */
export const readTermQuestion = (args: readonly string[]): Result<TermQuestion, string> => {
  const options = readOptions(args)
  if (!options.ok) return options
  const { values, adjourn, words } = options.value
  const lengthText = values.get('length')
  const kindText = values.get('kind')

  if (lengthText !== undefined || kindText !== undefined) {
    if (lengthText === undefined) return refuse(`--kind goes with --length; a rule has its own kind. ${usage}.`)
    const length = parseLength(lengthText)
    if (!length) return refuse(`--length must be ${lengthHint}; got "${lengthText}".`)
    if (kindText === undefined) return refuse('--kind must be law, amvb, regulation or house; it is missing.')
    if (!kinds.includes(kindText)) return refuse(`--kind must be law, amvb, regulation or house; got "${kindText}".`)
    if (values.has('step')) return refuse('--step goes with a rule that has steps, not with --length.')
    if (words.length > 1) return refuse(`Give either a rule or --length with one day, not both; got "${words.join(' ')}".`)
    const from = readFrom(words[0])
    if (!from.ok) return from
    const extra = adjourn === true ? fourWeeks : adjourn === null ? null : parseLength(adjourn)
    return ok({ by: 'length', length, kind: kindText as TermKind, from: from.value, adjourn: extra })
  }

  // A row and its step may come as one word, as a shell hands on "ESC 2".
  const [first, ...rest] = words.flatMap((one) => one.trim().split(/\s+/))
  if (first === undefined) return refuse(`RULE is missing. ${usage}.`)
  const word = first.toUpperCase()
  const stepWords = [...rest.filter((item) => /^\d{1,3}$/.test(item)), ...(values.has('step') ? [values.get('step') ?? ''] : [])]
  const dayWords = rest.filter((item) => !/^\d{1,3}$/.test(item))
  const stepText = stepWords[0]
  if (stepWords.length > 1) return refuse(`Expected one step number; got "${stepWords.join(' ')}".`)
  if (stepText !== undefined && !/^\d{1,3}$/.test(stepText)) return refuse(`--step must be a whole number; got "${stepText}".`)
  const id = parseTermId(word, stepText === undefined ? null : Number(stepText))
  if (!id.ok) return refuse(explainId(id.error, id.error === 'unknown-rule' ? first : word))
  if (dayWords.length > 1) return refuse(`Expected one day after the rule; got "${dayWords.join(' ')}".`)
  const lawful = termRule(id.value.rule).extension.adjournment
  if (typeof adjourn === 'string' && lawful && adjourn !== formatLength(lawful.length)) {
    return refuse(`--adjourn of ${id.value.rule} is ${formatLength(lawful.length)} by law; got "${adjourn}".`)
  }
  const from = readFrom(dayWords[0])
  return from.ok ? ok({ by: 'rule', id: id.value, from: from.value, adjourn: adjourn !== null }) : from
}
