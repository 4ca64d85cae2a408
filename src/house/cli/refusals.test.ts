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

describe('what --schema prints holds for the examples of the reference', () => {
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]))
  test.each(Object.entries(examples).flatMap(([command, lines]) => lines.map((line) => [line, command] as const)))('%s', async (line, command) => {
    const { out } = await run([...command.split(' '), '--schema'], {})
    const schema = JSON.parse(out) as { readonly input: Parameters<typeof z.fromJSONSchema>[0]; readonly output: Parameters<typeof z.fromJSONSchema>[0] }
    const answered = await run([...line.split(' '), '--json'], files)
    expect([0, 1]).toContain(answered.exit)
    expect(z.fromJSONSchema(schema.output).safeParse(JSON.parse(answered.out)).error?.issues).toBe(undefined)
    const read = line.split(' ').find((word) => word.endsWith('.json'))
    if (read !== undefined) expect(z.fromJSONSchema(schema.input).safeParse(JSON.parse(files[read] ?? '')).error?.issues).toBe(undefined)
  })
})
