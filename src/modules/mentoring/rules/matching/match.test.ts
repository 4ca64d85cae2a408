import { array, assert, asyncProperty, constantFrom, integer } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { match } from './match.ts'
import type { MatchAnswer, MatchQuestion } from './question.ts'

const ask = (scores: readonly (readonly (number | null)[])[], more: Partial<MatchQuestion> = {}): MatchQuestion => ({
  mentors: scores.map((_, at) => `m${at + 1}`), mentees: (scores[0] ?? []).map((_, at) => `n${at + 1}`), scores, capacity: {}, minimumScore: 0, quotas: [], seed: 1, ...more,
})
const matched = async (question: MatchQuestion): Promise<MatchAnswer> => {
  const answer = await match(question)
  if ('infeasible' in answer) throw new Error(answer.infeasible.join())
  return answer
}

describe('pairing', () => {
  test('the total counts, not the best single pair', async () => {
    expect(await matched(ask([[0.9, 0.8], [0.8, 0.1]]))).toMatchObject({ pairs: [['m1', 'n2', 0.8], ['m2', 'n1', 0.8]], total: 1.6, optimal: true, unmatched: { mentors: [], mentees: [] } })
  })
  test('a pair that may not be is never made, nor one below the minimum', async () => {
    const answer = await matched(ask([[null, 0.4], [null, 0.9]], { minimumScore: 0.5 }))
    expect(answer).toMatchObject({ pairs: [['m2', 'n2', 0.9]], unmatched: { mentors: ['m1'], mentees: ['n1'] } })
  })
  test('a mentor with room for two takes two, one without room none', async () => {
    const answer = await matched(ask([[0.9, 0.9], [0.1, 0.1], [1, 1]], { capacity: { m1: 2, m3: 0 } }))
    expect(answer).toMatchObject({ pairs: [['m1', 'n1', 0.9], ['m1', 'n2', 0.9]], unmatched: { mentors: ['m2'], mentees: [] } })
  })
  test('at the same total more pairs go before fewer', async () => expect((await matched(ask([[1, 0], [0, null]]))).pairs).toHaveLength(1))
  test('a pair worth nothing is made when it costs nothing', async () => expect((await matched(ask([[1, 0], [null, 0]]))).pairs).toHaveLength(2))
  test('the order of the lists makes no difference, another seed may', async () => {
    const ties = [[1, 1, 1], [1, 1, 1], [1, 1, 1]]
    const forward = await matched(ask(ties))
    const backward = await matched({ ...ask(ties), mentors: ['m3', 'm2', 'm1'], mentees: ['n3', 'n2', 'n1'] })
    expect([...backward.pairs].sort()).toEqual([...forward.pairs].sort())
    const outcomes = new Set<string>()
    for (let seed = 1; seed <= 40; seed++) outcomes.add(JSON.stringify([...(await matched(ask(ties, { seed }))).pairs].sort()))
    expect(outcomes.size).toBe(6)
  })
  test('nobody to pair is an answer too', async () => expect(await matched(ask([]))).toMatchObject({ pairs: [], total: 0, optimal: true }))

  test('without mentees every mentor with room is left over', async () => {
    expect((await matched(ask([[], [], []], { capacity: { m3: 0 } }))).unmatched).toEqual({ mentors: ['m1', 'm2'], mentees: [] })
  })
  test('a mentor with more room than there are mentees has a price of nothing, so that the bound holds for the room as stated', async () => {
    expect((await matched(ask([[0.5, 0.4]], { capacity: { m1: 3 } }))).certificate).toEqual({ mentors: [0], mentees: [0.5, 0.4], bound: 0.9 })
  })
  test('scores of a billionth are weighed as finely as scores of one', async () => {
    const scores = [[0.31, null, 0.62, 0.4], [0.9, 0.11, 0.5, null], [0.2, 0.85, 0.77, 0.3], [0.6, 0.58, null, 0.05]]
    const [large, small] = [await matched(ask(scores)), await matched(ask(scores.map((row) => row.map((score) => (score === null ? null : score * 1e-9)))))]
    expect(small.pairs.map(([mentor, mentee]) => [mentor, mentee])).toEqual(large.pairs.map(([mentor, mentee]) => [mentor, mentee]))
    expect(Math.abs(small.certificate.bound - small.total)).toBeLessThan(1e-20)
  })
  test('the certificate proves the optimum to anybody', async () => {
    await assert(asyncProperty(array(array(constantFrom(null, 0, 0.25, 0.5, 1), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 5 }), integer({ min: 0, max: 3 }), async (scores, room) => {
      const question = ask(scores, { capacity: { m1: room } })
      const { certificate, total, optimal } = await matched(question)
      const rooms = question.mentors.map((mentor) => Math.min(5, question.capacity[mentor] ?? 1))
      scores.forEach((row, mentor) => row.forEach((score, mentee) => {
        if (score !== null && (rooms[mentor] ?? 0) > 0) expect((certificate.mentors[mentor] ?? 0) + (certificate.mentees[mentee] ?? 0)).toBeGreaterThanOrEqual(score - 1e-9)
      }))
      expect(certificate.mentees.reduce((sum, price) => sum + price, 0) + certificate.mentors.reduce((sum, price, at) => sum + price * (rooms[at] ?? 0), 0)).toBeCloseTo(total, 9)
      expect(optimal).toBe(true)
    }))
  })
})

describe('quotas', () => {
  const scores = [[5, 1, 0], [4, 2, 0], [3, 3, 1]]
  test('are met at the least cost', async () => {
    expect(await matched(ask(scores, { quotas: [{ name: 'other ministry', mentors: ['m1'], mentees: ['n3'], atLeast: 1 }] }))).toMatchObject({ total: 7, pairs: [['m1', 'n3', 0], ['m2', 'n1', 4], ['m3', 'n2', 3]], optimal: true })
  })
  test('one that cannot be met is named', async () => {
    const quotas = [{ name: 'fine', mentors: null, mentees: ['n1'], atLeast: 1 }, { name: 'too much', mentors: ['m1'], mentees: null, atLeast: 2 }]
    expect(await match(ask(scores, { quotas }))).toEqual({ infeasible: ['too much'] })
  })
  test('the same pairs as without, where the quota asks nothing more', async () => {
    const free = await matched(ask(scores))
    expect((await matched(ask(scores, { quotas: [{ name: 'none', mentors: null, mentees: null, atLeast: 1 }] }))).total).toBeCloseTo(free.total, 9)
  })
})
