import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { CommandResult } from '../../../foundation/kernel/computation.ts'
import type { Comparison } from '../rules/compare/index.ts'
import { surveyCompare } from './compare.ts'

const run = (files: Readonly<Record<string, unknown>>, bridges?: string): Promise<CommandResult> => surveyCompare.run({
  words: ['a.json', 'b.json'], option: () => bridges, on: () => false,
  read: async (path) => (path in files ? { ok: true, value: typeof files[path] === 'string' ? (files[path] as string) : JSON.stringify(files[path]) } : { ok: false, error: `${path}: this file cannot be read.` }),
})
const example = (name: string): string => readFileSync(new URL(`../../../../docs/reference/examples/${name}`, import.meta.url), 'utf8')

test('the two figures of the parliamentary answer, as files: exit 1, refused in words, the JSON complete', async () => {
  const { exit, json, error } = await run({ 'a.json': example('survey-2022.json'), 'b.json': example('survey-baseline.json') })
  const answer = json as Comparison
  expect([exit, answer.verdict, answer.difference]).toEqual([1, 'not-comparable', null])
  expect(error).toContain('neither a rise nor its absence')
  expect(answer.rules.filter(({ level }) => level === 'different').map(({ rule }) => rule)).toEqual(['H1', 'H3'])
  expect(answer.rules.find(({ rule }) => rule === 'H2')?.level).toBe('unknown')
})

const figure = (change: object): object => ({
  id: 'one', wave: '1', estimate: 0.1, se: 0.01, n: 900, construct: { act: ['racism'], grounds: ['origin'], scope: 'broad', role: 'experienced', source: ['colleague'] },
  question: { id: 'q', version: '1', textHash: 't', optionsHash: 'o' }, reference: { months: 12 }, base: { filter: '', n: 900 }, universe: { definition: 'all', organisations: ['x'] },
  design: { kind: 'census', weighting: 'none' }, mode: ['web'], response: { invited: 2000, completed: 900 }, derivation: 'share', classifications: {}, disclosure: 'd', ...change,
})
const next = { id: 'two', wave: '2', estimate: 0.13, question: { id: 'q', version: '2', textHash: 'u', optionsHash: 'o' } }

test('bridges may stand in a file of their own', async () => {
  const files = { 'a.json': figure({}), 'b.json': figure(next), 'join.json': { bridges: [{ id: 'ballot', kind: 'splitBallot', rules: ['H7'], from: 'one', to: 'two', effect: 0.02, se: 0.01 }] } }
  expect((await run(files)).exit).toBe(1)
  const { exit, json } = await run(files, 'join.json')
  expect([exit, (json as Comparison).verdict]).toEqual([0, 'with-adjustment'])
  expect((json as Comparison).difference?.estimate).toBeCloseTo(0.01, 12)
})

test('a figure on few answers is not shown as a difference, whatever base it names', async () => {
  const { json } = await run({ 'a.json': figure({}), 'b.json': figure({ id: 'two', wave: '2', n: 5 }) })
  expect(json).toMatchObject({ verdict: 'comparable', difference: null, rules: expect.arrayContaining([expect.objectContaining({ rule: 'P1', level: 'different' })]) })
})

test('what is wrong with a file is one sentence', async () => {
  expect(await run({ 'a.json': figure({}), 'b.json': '{' })).toEqual({ exit: 2, error: 'b.json: this file is not JSON.' })
  expect(await run({ 'a.json': figure({}) })).toEqual({ exit: 2, error: 'b.json: this file cannot be read.' })
  expect((await run({ 'a.json': figure({ estimate: 'ten' }), 'b.json': figure({}) })).error).toBe('a.json: estimate is "ten"; a number is expected.')
  expect((await run({ 'a.json': figure({ reference: { months: 0 } }), 'b.json': figure({}) })).error).toMatch(/^a\.json: reference\.months is 0; /)
  expect((await run({ 'a.json': figure({ fieldwork: { from: '2025-04-01', to: '2025-03-01' } }), 'b.json': figure({}) })).error).toBe('a.json: fieldwork.to: the end of the fieldwork lies before its beginning.')
  expect((await run({ 'a.json': figure({}), 'b.json': figure({ response: { invited: 10, completed: 20 } }) })).error).toBe('b.json: response.completed: more people completed than were invited.')
})
