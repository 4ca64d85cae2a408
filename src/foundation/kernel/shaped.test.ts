import * as z from 'zod'
import { expect, test } from 'vitest'
import { shaped, shapedText } from './shaped.ts'

const wave = z.strictObject({ n: z.int().min(0), day: z.iso.date().optional(), mode: z.enum(['web', 'paper']).optional() })
type Condition = { readonly always: true } | { readonly question: string; readonly is: readonly string[] } | { readonly not: Condition }
const condition: z.ZodType<Condition> = z.lazy(() => z.union([z.strictObject({ always: z.literal(true) }), z.strictObject({ question: z.string(), is: z.array(z.string()).min(1) }), z.strictObject({ not: condition })])).meta({ id: 'When' })

const cases: readonly (readonly [what: string, schema: z.ZodType, value: unknown, sentence: string])[] = [
  ['a field that is missing', z.object({ waves: z.array(wave) }), { waves: [{ n: 1 }, { n: 2 }, {}] }, 'waves[2].n is missing; a whole number of 0 or more is expected'],
  ['a text for a number', wave, { n: 'ten' }, 'n is "ten"; a whole number of 0 or more is expected'],
  ['a broken number for a whole one', wave, { n: 1.5 }, 'n is 1.5; a whole number of 0 or more is expected'],
  ['null for a number', wave, { n: null }, 'n is null; a whole number of 0 or more is expected'],
  ['too small', wave, { n: -1 }, 'n is -1; a whole number of 0 or more is expected'],
  ['too large', z.object({ p: z.number().min(0).max(1) }), { p: 2 }, 'p is 2; a number from 0 to 1 is expected'],
  ['outside open bounds', z.object({ p: z.number().gt(0).lt(1) }), { p: 0 }, 'p is 0; a number above 0 and below 1 is expected'],
  ['above at most', z.object({ p: z.number().max(5) }), { p: 6 }, 'p is 6; a number of at most 5 is expected'],
  ['more than a number can hold', wave, { n: 1e300 }, 'n is 1e+300; a whole number of at most 9007199254740991 is expected'],
  ['infinite', z.object({ p: z.number() }), { p: Infinity }, 'p is a number too large to hold; a number is expected'],
  ['an unknown field', wave, { n: 1, m: 2 }, 'the whole has a field that is not known: "m"; known are "n", "day" and "mode"'],
  ['unknown fields deeper', z.object({ waves: z.array(wave) }), { waves: [{ n: 1, x: 2, y: 3 }] }, 'waves[0] has fields that are not known: "x" and "y"; known are "n", "day" and "mode"'],
  ['no field is known', z.strictObject({}), { a: 1 }, 'the whole has a field that is not known: "a"'],
  ['a wrong word', wave, { n: 1, mode: 'fax' }, 'mode is "fax"; one of "web" or "paper" is expected'],
  ['a wrong literal', z.object({ kind: z.literal('gehoor-roots') }), { kind: 'roots' }, 'kind is "roots"; "gehoor-roots" is expected'],
  ['a missing literal', z.object({ kind: z.literal('gehoor-roots') }), {}, 'kind is missing; "gehoor-roots" is expected'],
  ['a wrong date', wave, { n: 1, day: '2026-02-30' }, 'day is "2026-02-30"; a date such as 2026-11-30 is expected'],
  ['another root', wave, [], 'the whole is an empty list; an object with "n" is expected'],
  ['a list for a text', z.object({ name: z.string() }), { name: ['a', 'b'] }, 'name is a list of 2; a text is expected'],
  ['an empty text', z.object({ id: z.string().min(1) }), { id: '' }, 'id is an empty text; a text that is not empty is expected'],
  ['a text that is too long', z.object({ id: z.string().min(1).max(3) }), { id: 'abcd' }, 'id is "abcd"; a text that is not empty, of at most 3 characters is expected'],
  ['a text that is too short', z.object({ id: z.string().min(4) }), { id: 'abc' }, 'id is "abc"; a text of at least 4 characters is expected'],
  ['a text of another form', z.object({ id: z.string().regex(/^[a-z]+$/) }), { id: 'A' }, 'id is "A"; a text of the form [a-z]+ is expected'],
  ['a missing text of some form', z.object({ id: z.string().regex(/^[a-z]+$/) }), {}, 'id is missing; a text is expected'],
  ['the schema’s own words', z.object({ of: z.string().regex(/^n-\d+$/, 'expected n-1') }), { of: 'n' }, 'of is "n"; n-1 is expected'],
  ['a refinement’s own words', z.object({ p: z.number().optional() }).superRefine((_, context) => { context.addIssue({ code: 'custom', path: ['p'], message: 'a quantile needs it' }) }), {}, 'p: a quantile needs it'],
  ['a list that is too short', z.object({ of: z.array(z.string()).min(1) }), { of: [] }, 'of is an empty list; a list of texts, at least 1, is expected'],
  ['a list that is too long', z.object({ of: z.array(z.number()).max(1) }), { of: [1, 2] }, 'of is a list of 2; a list of numbers, at most 1, is expected'],
  ['a list of another length', z.object({ of: z.array(z.boolean()).length(3) }), { of: [true] }, 'of is a list of 1; a list of 3 is expected'],
  ['a pair that is none', z.tuple([z.string(), z.number()]), ['a'], 'the whole is a list of 1; a list of 2 is expected'],
  ['true or false', z.object({ on: z.boolean() }), { on: 'yes' }, 'on is "yes"; true or false is expected'],
  ['a choice of kinds', z.object({ at: z.union([z.literal('unspecified'), z.array(z.string())]) }), { at: 4 }, 'at is 4; "unspecified" or a list of texts is expected'],
  ['a choice of plain kinds', z.object({ at: z.union([z.string(), z.number()]) }), { at: [1] }, 'at is a list of 1; a text or a number is expected'],
  ['a choice of which one was meant', z.object({ at: z.union([z.literal('unspecified'), z.array(z.string())]) }), { at: [1] }, 'at[0] is 1; a text is expected'],
  ['a choice of shapes of which one was meant', condition, { not: { question: 'q', is: 'a' } }, 'not.is is "a"; a list of texts, at least 1, is expected'],
  ['a choice of shapes of which none was meant', condition, { never: true }, 'the whole is an object with "never"; an object with "always", an object with "question" and "is" or an object with "not" is expected'],
  ['a choice by name', z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b') })]), { kind: 'c' }, 'kind is "c"; one of "a" or "b" is expected'],
  ['a name that may not be', z.record(z.string().min(2), z.number()), { a: 1 }, 'the whole has a field called "a"; a text of at least 2 characters is expected as its name'],
  ['a name that is not a word', z.record(z.string(), z.number()), { 'm 1\u001b': 'x' }, '["m 1\\u001b"] is "x"; a number is expected'],
  ['a text that would turn a terminal', wave, { n: '\u001b[2J\u202e'.repeat(20) }, `n is ${`"${'\\u001b[2J\\u202e'.repeat(8)}…"`}; a whole number of 0 or more is expected`],
]

test.each(cases)('%s', (_, schema, value, sentence) => expect(shaped(schema, value)).toEqual({ ok: false, error: sentence }))

test('what fits comes back, with what the schema fills in', () => expect(shaped(z.object({ n: z.int().default(3) }), {})).toEqual({ ok: true, value: { n: 3 } }))
test('text that is not JSON is called that; a byte order mark is passed over', () => {
  expect(shapedText(wave, '{')).toEqual({ ok: false, error: 'this file is not JSON' })
  expect(shapedText(wave, '\uFEFF{"n":1}')).toEqual({ ok: true, value: { n: 1 } })
})
test('what is nested too deeply for the stack is told, not thrown', () => {
  const deep = `${'{"not":'.repeat(20_000)}{"always":true}${'}'.repeat(20_000)}`
  expect(shapedText(condition, deep)).toEqual({ ok: false, error: 'the whole is nested too deeply' })
})
