import { readdirSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import { describe, expect, test } from 'vitest'
import { examples, groups } from './commands-page.ts'
import { main } from './main.ts'
import { memoryIo } from './testing/memory-io.ts'

const folder = 'docs/reference/examples'
const today = '2026-11-23'
const run = async (args: readonly string[], files: Readonly<Record<string, string>>) => {
  const io = memoryIo(today)
  for (const [name, content] of Object.entries(files)) io.put(name, content)
  return { exit: await main(args, io), out: io.out.join(''), err: io.err.join('') }
}

/** What no answer may hold: the words of a library, of the language or of a stack. */
const foreign = /Invalid input|Invalid option|Too (?:small|big)|Unrecognized|undefined|\[object|NaN|zod|papaparse|ajv|TypeError|RangeError|SyntaxError|Unexpected token|\n\s+at |node_modules|\.ts:\d/i

const deeply = JSON.stringify({ dimensions: [{ name: 'a', total: 'T', children: { T: [3] } }], cells: [{ at: 'x', count: -1 }], mentors: ['m'], mentees: [{}], scores: [[{}]], strata: [{ id: 'a', population: -1 }], states: [[]], transition: [['x']], statistics: [{ id: 'a', kind: 'mode' }], base: 'x', statements: [[]], list: [{ id: 3 }], lines: [{ id: 3 }], questionnaire: { pages: [7] }, questions: [{}], routes: [{ when: { not: { not: 3 } } }], construct: { act: ['?'] }, format: 'x' })
const wrong: readonly (readonly [string, string])[] = [['an object', '{}'], ['a list', '[]'], ['null', 'null'], ['a text', '"x"'], ['a value wrong deep inside', deeply], ['nothing', ''], ['half a file', '{"mentors":['], ['nested endlessly', '['.repeat(50_000)], ['a list nested endlessly', `${'['.repeat(50_000)}${']'.repeat(50_000)}`]]
const given: Readonly<Record<string, readonly string[]>> = { 'survey analyse': ['--design', 'IN'], 'careers impact': ['--reference', 'A'], 'careers project': ['--years', '2'], 'careers survival': ['--time', 't', '--event', 'e'] }
const reading = [
  ...Object.entries(groups).flatMap(([group, all]) => Object.entries(all).filter(([, { words }]) => words.length > 0).map(([name, { words }]) => [group, name, ...words.map(() => 'IN'), ...(given[`${group} ${name}`] ?? [])])),
  ...[
    'guide check IN', 'disclosure audit IN --percentages', 'verify-client http://localhost --roots IN', 'verify-log http://localhost --since IN', 'ceremony roster make IN --out OUT', 'ceremony roots IN IN IN --out OUT',
    'ceremony leaver --handler a --draft IN --out OUT', 'ceremony roster join IN IN --roots IN --freshness IN --out OUT', 'ceremony recovery check IN', 'ceremony manifest IN --release 1 --roots IN --key IN --out OUT',
  ].map((line) => line.split(' ')),
]

describe('a file of the wrong shape ends every command with 2 and one plain sentence', () => {
  test.each(wrong)('%s', async (_, content) => {
    for (const words of reading) {
      const command = words.join(' ')
      const { exit, out, err } = await run([...words, '--json'], { IN: content })
      expect({ command, exit, out, foreign: foreign.exec(err)?.[0] ?? null, lines: err.trim().split('\n').length }).toEqual({ command, exit: 2, out: '', foreign: null, lines: 1 })
    }
  })
})

test.each([
  ['effect estimate IN --margin -1', '--margin must be a number above 0; got "-1".'], ['effect lottery --units a,b --starts 1:1 --seed -1', '--seed must be a whole number from 0 to 4294967295; got "-1".'],
  ['report check QUESTIONS', 'QUESTIONS: version is "x"; a whole number of 0 or more is expected.'], ['careers project IN --years -5', '--years must be a whole number from 1 to 1000; got "-5".'], ['effect estimate IN --margin --json', '--margin needs a value.'], ['effect estimate IN --margins 1', '--margins is not an option. Did you mean --margin?'],
])('%s is told as one sentence', async (line, sentence) => {
  const { exit, err } = await run(line.split(' '), { IN: '', QUESTIONS: JSON.stringify({ version: 'x', content: JSON.parse(readFileSync(`${folder}/questions.json`, 'utf8')) }) })
  expect([exit, err.trim().split('\n').length, foreign.exec(err)]).toEqual([2, 1, null])
  expect(err).toContain(sentence)
})

type Schemas = { readonly input: Parameters<typeof z.fromJSONSchema>[0]; readonly output: Parameters<typeof z.fromJSONSchema>[0] }
const schemasOf = async (command: string): Promise<Schemas> => JSON.parse((await run([...command.split(' '), '--schema'], {})).out) as Schemas

test.each<[line: string, files: Readonly<Record<string, unknown>>]>([
  ['survey allocate IN', { IN: { strata: [{ id: 'a', population: 10 }], size: 11, method: 'equal' } }], ['survey allocate IN', { IN: { strata: [{ id: 'a', population: 10 }, { id: 'b', population: 10 }], size: 3, method: 'equal' } }],
  ['survey analyse DATA --design IN', { DATA: 'g,x\na,1\na,2\nb,3\nb,4\n', IN: { calibration: { method: 'raking', margins: [{ variable: 'g', totals: { a: 10, b: 20 } }, { variable: 'x', totals: { 1: 1, 2: 1, 3: 1, 4: 27 } }] }, statistics: [{ id: 'm', kind: 'mean', variable: 'x' }] } }],
  ['mentoring match IN', { IN: { mentors: ['m'], mentees: ['n'], scores: [[1]], quotas: [{ name: 'q', atLeast: 2 }] } }], ['effect estimate IN', { IN: 'unit,period,start,value\na,1,,1\na,2,,2\n' }],
  ['disclosure audit IN', { IN: { dimensions: [{ name: 'd', total: 'T', children: { T: ['a', 'b'] } }], cells: [{ at: ['T'], count: 12 }, { at: ['a'], count: 9 }, { at: ['b'], suppressed: true }] } }],
  ['disclosure audit IN --percentages', { IN: { base: 10, statements: [{ name: 'e', of: 'base', share: 0.33 }] } }], ['survey agreement IN', { IN: 'u,a,b\nx,1,1\n' }], ['term WBK_ONTVANGST 2026-11-16 --adjourn', {}],
])('the answer no has the shape that --schema prints: %s %#', async (line, files) => {
  const { exit, out } = await run([...line.split(' '), '--json'], Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? content : JSON.stringify(content)])))
  expect(exit).toBe(1)
  expect(z.fromJSONSchema((await schemasOf(line.startsWith('term') ? 'term' : line.split(' ').slice(0, 2).join(' '))).output).safeParse(JSON.parse(out)).error?.issues).toBe(undefined)
})

describe('what --schema prints holds for the examples of the reference', () => {
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]))
  test.each(Object.entries(examples).flatMap(([command, lines]) => lines.map((line) => [line, command] as const)))('%s', async (line, command) => {
    const schema = await schemasOf(command)
    const answered = await run([...line.split(' '), '--json'], files)
    expect([0, 1]).toContain(answered.exit)
    expect(z.fromJSONSchema(schema.output).safeParse(JSON.parse(answered.out)).error?.issues).toBe(undefined)
    const read = line.split(' ').find((word) => word.endsWith('.json'))
    if (read !== undefined) expect(z.fromJSONSchema(schema.input).safeParse(JSON.parse(files[read] ?? '')).error?.issues).toBe(undefined)
  })
})
