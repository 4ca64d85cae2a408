import { expect, test } from 'vitest'
import { mentoringMatch } from './match.ts'

const run = (value: unknown) => mentoringMatch.run({ words: ['IN.json'], option: () => undefined, on: () => false, read: async () => ({ ok: true, value: typeof value === 'string' ? value : JSON.stringify(value) }) })
const two = { mentors: ['m1', 'm2'], mentees: ['n1', 'n2'], scores: [[0.9, 0.8], [0.8, null]] }

test('answers in the agreed shape', async () => {
  expect(await run({ ...two, capacity: { m1: 2 }, minimumScore: 0, seed: 1 })).toMatchObject({ exit: 0, json: { pairs: [['m1', 'n1', 0.9], ['m1', 'n2', 0.8]], unmatched: { mentors: ['m2'], mentees: [] }, optimal: true } })
})
test.each([
  ['nobody can be paired', { mentors: ['a', 'b'], mentees: ['x'], scores: [[null], [null]] }, []], ['nobody has room', { mentors: ['a'], mentees: ['x'], scores: [[1]], capacity: { a: 0 } }, []],
  ['nobody is there', { mentors: [], mentees: [], scores: [] }, []], ['one side is empty', { mentors: ['a'], mentees: [], scores: [[]] }, []], ['every score is below the minimum', { mentors: ['a'], mentees: ['x'], scores: [[0.5]], minimumScore: 0.6 }, []],
  ['a score equal to the minimum counts', { mentors: ['a'], mentees: ['x'], scores: [[0.6]], minimumScore: 0.6 }, [['a', 'x', 0.6]]], ['one mentor with room for two', { mentors: ['a'], mentees: ['x', 'y', 'z'], scores: [[1, 2, 2]], capacity: { a: 2 } }, [['a', 'y', 2], ['a', 'z', 2]]],
  ['two who are both', { mentors: ['a', 'b'], mentees: ['a', 'b'], scores: [[null, 2], [3, null]] }, [['a', 'b', 2], ['b', 'a', 3]]],
])('an edge has an answer that is proved: %s', async (_, value, pairs) => expect(await run(value)).toMatchObject({ exit: 0, json: { pairs, optimal: true } }))
test('quotas that contradict each other: dropping those that are named makes it possible', async () => {
  const conflict = { mentors: ['a'], mentees: ['x', 'y'], scores: [[1, 2]], quotas: [{ name: 'x in', mentees: ['x'], atLeast: 1 }, { name: 'y in', mentees: ['y'], atLeast: 1 }] }
  const { exit, json } = await run(conflict)
  expect(exit).toBe(1)
  const { infeasible } = json as { infeasible: string[] }
  expect(await run({ ...conflict, quotas: conflict.quotas.filter(({ name }) => !infeasible.includes(name)) })).toMatchObject({ exit: 0, json: { optimal: true } })
})
test('quotas that cannot be met: the answer is no, with their names', async () => {
  expect(await run({ ...two, quotas: [{ name: 'two with m2', mentors: ['m2'], atLeast: 2 }] })).toEqual({ exit: 1, json: { infeasible: ['two with m2'] } })
})
test.each([
  ['{', 'IN.json: this file is not JSON.'],
  [{ ...two, scores: [[1, 2]] }, 'IN.json: scores has 1 rows; expected one for each of the 2 mentors.'],
  [{ ...two, scores: [[1, 2], [3]] }, 'IN.json: scores[1] has 1 numbers; expected one for each of the 2 mentees.'],
  [{ ...two, mentors: ['m1', 'm1'] }, 'IN.json: "m1" is there twice in one list.'],
  [{ mentors: ['m1', 'x'], mentees: ['x'], scores: [[1], [2]] }, 'IN.json: "x" stands in both lists and has a score with themselves; expected null there.'],
  [{ ...two, capacity: { x: 1 } }, 'IN.json: capacity names "x", who is not among the mentors.'],
  [{ ...two, quotas: [{ name: 'q', mentees: ['x'], atLeast: 1 }] }, 'IN.json: the quota "q" names "x", who is not in the list.'],
])('bad input is told in a sentence %#', async (value, sentence) => expect(await run(value)).toEqual({ exit: 2, error: sentence }))
test('a wrong field is named', async () => expect((await run({ ...two, scores: [[1, 'x'], [1, 1]] })).error).toBe('IN.json: scores[0][1] is "x"; a number from -1e+100 to 1e+100 is expected.'))
