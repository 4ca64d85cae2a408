import { expect, test } from 'vitest'
import { mentoringMatch } from './match.ts'

const run = (value: unknown) => mentoringMatch.run({ words: ['IN.json'], option: () => undefined, on: () => false, read: async () => ({ ok: true, value: typeof value === 'string' ? value : JSON.stringify(value) }) })
const two = { mentors: ['m1', 'm2'], mentees: ['n1', 'n2'], scores: [[0.9, 0.8], [0.8, null]] }

test('answers in the agreed shape', async () => {
  expect(await run({ ...two, capacity: { m1: 2 }, minimumScore: 0, seed: 1 })).toMatchObject({ exit: 0, json: { pairs: [['m1', 'n1', 0.9], ['m1', 'n2', 0.8]], unmatched: { mentors: ['m2'], mentees: [] }, optimal: true } })
})
test('quotas that cannot be met: the answer is no, with their names', async () => {
  expect(await run({ ...two, quotas: [{ name: 'two with m2', mentors: ['m2'], atLeast: 2 }] })).toEqual({ exit: 1, json: { infeasible: ['two with m2'] } })
})
test.each([
  ['{', 'IN.json: this file is not JSON.'],
  [{ ...two, scores: [[1, 2]] }, 'IN.json: scores has 1 rows; expected one for each of the 2 mentors.'],
  [{ ...two, scores: [[1, 2], [3]] }, 'IN.json: scores[1] has 1 numbers; expected one for each of the 2 mentees.'],
  [{ ...two, mentors: ['m1', 'm1'] }, 'IN.json: "m1" is there twice in one list.'],
  [{ ...two, capacity: { x: 1 } }, 'IN.json: capacity names "x", who is not among the mentors.'],
  [{ ...two, quotas: [{ name: 'q', mentees: ['x'], atLeast: 1 }] }, 'IN.json: the quota "q" names "x", who is not in the list.'],
])('bad input is told in a sentence %#', async (value, sentence) => expect(await run(value)).toEqual({ exit: 2, error: sentence }))
test('a wrong field is named', async () => expect((await run({ ...two, scores: [[1, 'x'], [1, 1]] })).error).toMatch(/^IN\.json: scores\.0\.1: /))
