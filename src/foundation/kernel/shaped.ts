import * as z from 'zod'
import { ok, refuse, type Result } from './result.ts'
import { expectedBy, fieldsOf, listed, quoted, thereIs } from './shape-words.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** `waves[2].n` from the parts of a path. */
const placeOf = (path: Path): string => path.reduce<string>((name, part) => {
  if (typeof part === 'number') return `${name}[${part}]`
  const word = String(part)
  return /^[\p{L}\d_$-]{1,60}$/u.test(word) ? `${name}${name === '' ? '' : '.'}${word}` : `${name}[${quoted(word)}]`
}, '') || 'the whole'

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inside, part) => (typeof inside === 'object' && inside !== null && Object.hasOwn(inside, part) ? (inside as Record<PropertyKey, unknown>)[part] : undefined), value)

/** Every message is what was expected there: a schema's own words come first, and these fill in. */
const expectation = (issue: z.core.$ZodRawIssue): string => {
  if (issue.code === 'unrecognized_keys') return issue.schema ? listed(fieldsOf(issue.schema).map((one) => JSON.stringify(one)), 'and') : ''
  if (issue.code === 'too_big' && issue.maximum === Number.MAX_SAFE_INTEGER) return `a whole number of at most ${Number.MAX_SAFE_INTEGER}`
  if (issue.code === 'too_small' && issue.minimum === Number.MIN_SAFE_INTEGER) return `a whole number of at least ${Number.MIN_SAFE_INTEGER}`
  if (issue.code === 'invalid_union' && Array.isArray(issue['options'])) return `one of ${listed(issue['options'].map((one) => JSON.stringify(one)), 'or')}`
  return issue.schema ? expectedBy(issue.schema, issue.code === 'invalid_format') : 'another value'
}

const missingIn = (value: unknown, { path }: Issue): boolean => path.length > 0 && valueAt(value, path) === undefined

/** Of a choice between shapes, the complaint of the only one that was meant: the same kind of value, with nothing missing, unknown or said otherwise at its top. */
const meant = (issue: Issue, root: unknown): Issue => {
  if (issue.code !== 'invalid_union') return issue
  const tried = issue.errors.map((list) => list.map((one) => ({ ...one, path: [...issue.path, ...one.path] }) as Issue))
  const alike = tried.filter((list) => list.length > 0 && list.every((one) => one.path.length > issue.path.length || one.code === 'unrecognized_keys'))
  const close = alike.filter((list) => list.every((one) => !(one.path.length <= issue.path.length + 1 && (one.code === 'unrecognized_keys' || one.code === 'invalid_value' || missingIn(root, one)))))
  const [one] = close.length > 0 ? close : alike
  return one?.[0] && (close.length === 1 || alike.length === 1) ? meant(one[0], root) : issue
}

const clause = (first: Issue, root: unknown): string => {
  const issue = meant(first, root)
  const place = placeOf(issue.path)
  const there = missingIn(root, issue) ? 'is missing' : `is ${thereIs(valueAt(root, issue.path))}`
  const message = issue.message.replace(/\.$/, '')
  switch (issue.code) {
    case 'custom': return `${place}: ${message}`
    case 'unrecognized_keys': return `${place} has ${issue.keys.length > 1 ? 'fields that are' : 'a field that is'} not known: ${listed(issue.keys.map(quoted), 'and')}${message === '' ? '' : `; known are ${message}`}`
    case 'invalid_key': return `${placeOf(issue.path.slice(0, -1))} has a field called ${quoted(String(issue.path.at(-1)))}; ${issue.issues[0]?.message ?? 'another name'} is expected as its name`
    default: return `${place} ${there}; ${message.replace(/^expected /i, '')} is expected`
  }
}

/**
 * A value of this shape, or one clause in plain English about the first thing wrong with it: `waves[2].n is missing; a whole number of
 * 0 or more is expected`. The only place where what the schema library finds becomes words.
 */
export const shaped = <Shape>(schema: z.core.$ZodType<Shape>, value: unknown): Result<Shape, string> => {
  try {
    const parsed = z.safeParse(schema, value, { error: expectation })
    if (parsed.success) return ok(parsed.data)
    const [issue] = parsed.error.issues
    return refuse(issue ? clause(issue, value) : 'the whole has another shape than is expected')
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault
    return refuse('the whole is nested too deeply')
  }
}

/** The same from the text of a file; a byte order mark is left out. `each` sees every value, as `JSON.parse` offers it. */
export const shapedText = <Shape>(schema: z.core.$ZodType<Shape>, text: string, each?: (key: string, value: unknown) => unknown): Result<Shape, string> => {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''), each)
  } catch (fault) {
    return refuse(fault instanceof RangeError ? 'the whole is nested too deeply' : 'this file is not JSON')
  }
  return shaped(schema, value)
}
