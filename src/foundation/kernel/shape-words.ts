import * as z from 'zod'

/** The part of a JSON Schema that these words are made of. */
type Node = {
  readonly $ref?: string; readonly type?: string | readonly string[]; readonly const?: unknown; readonly enum?: readonly unknown[]; readonly anyOf?: readonly Node[]; readonly oneOf?: readonly Node[]; readonly allOf?: readonly Node[]
  readonly minimum?: number; readonly maximum?: number; readonly exclusiveMinimum?: number; readonly exclusiveMaximum?: number; readonly minLength?: number; readonly maxLength?: number
  readonly format?: string; readonly pattern?: string; readonly minItems?: number; readonly maxItems?: number; readonly items?: Node | boolean; readonly prefixItems?: readonly Node[]
  readonly properties?: Readonly<Record<string, Node>>; readonly required?: readonly string[]; readonly $defs?: Readonly<Record<string, Node>>
}

const most = 12
/** `"a", "b" and "c"`, and how many more there are. */
export const listed = (words: readonly string[], last: 'and' | 'or'): string => {
  if (words.length > most + 1) return `${words.slice(0, most).join(', ')} ${last} ${words.length - most} more`
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

/** A text as it was written, in quotes, shortened, with nothing in it that a terminal would act on. */
export const quoted = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)
  .replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** What stands there, in words. */
export const thereIs = (value: unknown): string => {
  if (typeof value === 'string') return value === '' ? 'an empty text' : quoted(value)
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) {
    const names = Object.keys(value)
    return names.length === 0 ? 'an empty object' : `an object with ${listed(names.slice(0, 4).map(quoted), 'and')}${names.length > 4 ? ` and ${names.length - 4} more` : ''}`
  }
  return typeof value === 'number' && !Number.isFinite(value) ? 'a number too large to hold' : String(value ?? null)
}

const within = (low: number | undefined, high: number | undefined, above: number | undefined, below: number | undefined): string => {
  const [least, greatest] = [low === Number.MIN_SAFE_INTEGER ? undefined : low, high === Number.MAX_SAFE_INTEGER ? undefined : high]
  const [from, to] = [above === undefined ? (least === undefined ? '' : `${least} or more`) : `above ${above}`, below === undefined ? (greatest === undefined ? '' : `at most ${greatest}`) : `below ${below}`]
  if (least !== undefined && greatest !== undefined && above === undefined && below === undefined) return ` from ${least} to ${greatest}`
  return from === '' && to === '' ? '' : ` ${from.endsWith('more') ? 'of ' : ''}${from}${from !== '' && to !== '' ? ' and ' : ''}${to.startsWith('at most') && from === '' ? 'of ' : ''}${to}`
}

const characters = ({ minLength = 0, maxLength }: Node): string => {
  if (minLength > 1) return maxLength === undefined ? ` of at least ${minLength} characters` : maxLength === minLength ? ` of ${minLength} characters` : ` of ${minLength} to ${maxLength} characters`
  return `${minLength === 1 ? ' that is not empty' : ''}${maxLength === undefined ? '' : `${minLength === 1 ? ',' : ''} of at most ${maxLength} characters`}`
}

const formats: Readonly<Record<string, string>> = { date: 'a date such as 2026-11-30', 'date-time': 'a moment such as 2026-11-30T12:00:00Z', uri: 'a web address', email: 'a mail address', uuid: 'a UUID' }
/** The pattern of a text is told only where a text was given that does not fit it. */
const textIn = (node: Node, form: boolean): string => {
  const known = node.format === undefined ? undefined : formats[node.format]
  return known ?? `a text${characters(node)}${node.pattern === undefined || !form ? '' : ` of the form ${node.pattern.replace(/^\^|\$$/g, '')}`}`
}

const several: Readonly<Record<string, string>> = { string: 'texts', number: 'numbers', integer: 'whole numbers', object: 'objects', array: 'lists' }
const listIn = ({ items, prefixItems, minItems = 0, maxItems }: Node): string => {
  const of = prefixItems !== undefined || typeof items !== 'object' ? undefined : several[String(items.type)]
  if (minItems === maxItems) return `a list of ${minItems}${of === undefined ? '' : ` ${of}`}`
  const how = [...(minItems > 0 ? [`at least ${minItems}`] : []), ...(maxItems === undefined ? [] : [`at most ${maxItems}`])].join(' and ')
  return `a list${of === undefined ? '' : ` of ${of}`}${how === '' ? '' : `, ${how},`}`
}

const inWords = (node: Node, root: Node, form: boolean, inside: readonly Node[]): string => {
  if (node.$ref !== undefined) {
    const found = node.$ref === '#' ? root : root.$defs?.[node.$ref.replace('#/$defs/', '')]
    return found === undefined || inside.includes(found) ? 'another of the same' : inWords(found, root, form, [...inside, found])
  }
  if (node.const !== undefined) return JSON.stringify(node.const)
  if (node.enum) return `${node.enum.length > 1 ? 'one of ' : ''}${listed(node.enum.map((one) => JSON.stringify(one)), 'or')}`
  const choice = node.anyOf ?? node.oneOf ?? (Array.isArray(node.type) ? (node.type as readonly string[]).map((type): Node => ({ ...node, type })) : undefined)
  if (choice) return listed([...new Set(choice.map((one) => inWords(one, root, form, inside)))], 'or')
  if (node.allOf?.[0]) return inWords(node.allOf[0], root, form, inside)
  switch (node.type) {
    case 'integer':
    case 'number': return `${node.type === 'integer' ? 'a whole number' : 'a number'}${within(node.minimum, node.maximum, node.exclusiveMinimum, node.exclusiveMaximum)}`
    case 'string': return textIn(node, form)
    case 'array': return listIn(node)
    case 'boolean': return 'true or false'
    case 'null': return 'null'
    case 'object': return node.required?.length ? `an object with ${listed(node.required.map((one) => JSON.stringify(one)), 'and')}` : 'an object'
    default: return 'a value'
  }
}

const nodeOf = (schema: z.core.$ZodType): Node => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node

/** What a schema takes, in plain English: `a whole number of 0 or more`, `one of "a" or "b"`. */
export const expectedBy = (schema: z.core.$ZodType, form = false): string => {
  const node = nodeOf(schema)
  return inWords(node, node, form, [])
}

/** The fields that an object may have. */
export const fieldsOf = (schema: z.core.$ZodType): readonly string[] => Object.keys(nodeOf(schema).properties ?? {})
