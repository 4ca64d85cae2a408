import { array, assert, asyncProperty, boolean, constantFrom, integer, oneof, record, double } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { match } from './match.ts'
import type { MatchAnswer, MatchQuestion } from './question.ts'

/**
 * Checks an answer with nothing but the question: a reader who trusts no line of ours can do the same on paper. Says what is wrong.
 */
const flaws = (question: MatchQuestion, { pairs, total, unmatched, certificate, optimal }: MatchAnswer): readonly string[] => {
  const found: string[] = []
  const score = (mentor: string, mentee: string): number | null => question.scores[question.mentors.indexOf(mentor)]?.[question.mentees.indexOf(mentee)] ?? null
  const room = (mentor: string): number => question.capacity[mentor] ?? 1
  const may = (value: number | null): value is number => value !== null && (question.minimumScore === null || value >= question.minimumScore)
  for (const [mentor, mentee, worth] of pairs) if (score(mentor, mentee) !== worth || !may(worth)) found.push(`${mentor} ${mentee} may not be`)
  for (const mentor of question.mentors) if (pairs.filter(([one]) => one === mentor).length > room(mentor)) found.push(`${mentor} has more than their room`)
  for (const mentee of question.mentees) if (pairs.filter(([, one]) => one === mentee).length > 1) found.push(`${mentee} is there twice`)
  if (Math.abs(pairs.reduce((sum, [, , worth]) => sum + worth, 0) - total) > 1e-9) found.push('the total is not the sum')
  const paired = new Set(pairs.flatMap(([mentor, mentee]) => [`m ${mentor}`, `n ${mentee}`]))
  if (unmatched.mentees.some((one) => paired.has(`n ${one}`)) || unmatched.mentees.length + pairs.length !== question.mentees.length) found.push('unmatched mentees are not who is left')
  if (unmatched.mentors.some((one) => paired.has(`m ${one}`))) found.push('an unmatched mentor has a pair')
  const counts = (quota: MatchQuestion['quotas'][number], mentor: string, mentee: string): boolean => (quota.mentors?.includes(mentor) ?? true) && (quota.mentees?.includes(mentee) ?? true)
  for (const quota of question.quotas) if (pairs.filter(([mentor, mentee]) => counts(quota, mentor, mentee)).length < quota.atLeast) found.push(`${quota.name} is not met`)
  // The dual: no price below nothing, every pair that may be made is covered, and the prices add up to the bound.
  const quotaPrices = question.quotas.map((_, at) => certificate.quotas?.[at] ?? 0)
  if ([...certificate.mentors, ...certificate.mentees, ...quotaPrices].some((price) => price < 0)) found.push('a price is below nothing')
  question.mentors.forEach((mentor, row) => question.mentees.forEach((mentee, column) => {
    const worth = question.scores[row]?.[column] ?? null
    const cover = (certificate.mentors[row] ?? 0) + (certificate.mentees[column] ?? 0) - question.quotas.reduce((sum, quota, at) => sum + (counts(quota, mentor, mentee) ? (quotaPrices[at] ?? 0) : 0), 0)
    if (may(worth) && cover < worth - 1e-6) found.push(`${mentor} ${mentee} is worth more than its prices`)
  }))
  const bound = certificate.mentees.reduce((sum, price) => sum + price, 0) + certificate.mentors.reduce((sum, price, row) => sum + price * Math.min(room(question.mentors[row] ?? ''), question.mentees.length), 0) - question.quotas.reduce((sum, { atLeast }, at) => sum + atLeast * (quotaPrices[at] ?? 0), 0)
  if (Math.abs(bound - certificate.bound) > 1e-6) found.push('the prices do not add up to the bound')
  if (total > bound + 1e-6) found.push('the total is above its bound')
  if (optimal && question.quotas.length === 0 && Math.abs(bound - total) > 1e-6) found.push('called the best without a proof')
  return found
}

const cell = oneof(constantFrom(null, -1, 0, 0, 1, 1, 2), double({ min: -1, max: 5, noNaN: true }).map((one) => Math.round(one * 1e4) / 1e4))
const named = (letter: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`)
const questions = record({
  rows: integer({ min: 0, max: 7 }), columns: integer({ min: 0, max: 7 }), cells: array(cell, { minLength: 49, maxLength: 49 }), rooms: array(integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 }),
  minimumScore: constantFrom(null, 0, 0.5), seed: integer({ min: 1, max: 9 }), quotas: array(record({ mentors: array(boolean(), { minLength: 7, maxLength: 7 }), mentees: array(boolean(), { minLength: 7, maxLength: 7 }), atLeast: integer({ min: 1, max: 2 }) }), { maxLength: 2 }),
}).map(({ rows, columns, cells, rooms, minimumScore, seed, quotas }): MatchQuestion => {
  const [mentors, mentees] = [named('m', rows), named('n', columns)]
  return {
    mentors, mentees, minimumScore, seed, scores: mentors.map((_, row) => cells.slice(row * columns, (row + 1) * columns)), capacity: Object.fromEntries(mentors.map((one, at) => [one, rooms[at] ?? 1])),
    quotas: quotas.map((quota, at) => ({ name: `q${at}`, atLeast: quota.atLeast, mentors: mentors.filter((_, one) => quota.mentors[one]), mentees: mentees.filter((_, one) => quota.mentees[one]) })),
  }
})

describe('an answer checked by somebody who trusts nothing', () => {
  test('pairs, total, who is left and the proof hold for any question without quotas', () =>
    assert(asyncProperty(questions, async (question) => {
      const free = { ...question, quotas: [] }
      const answer = await match(free)
      expect('infeasible' in answer ? answer.infeasible : [...flaws(free, answer), ...(answer.optimal ? [] : ['not proved'])]).toEqual([])
    }), { numRuns: 200 }))
  test('with quotas too; and without those that are named as impossible the rest can be met', () =>
    assert(asyncProperty(questions, async (question) => {
      const answer = await match(question)
      if (!('infeasible' in answer)) {
        expect(flaws(question, answer)).toEqual([])
        return
      }
      expect(answer.infeasible.length).toBeGreaterThan(0)
      const rest = { ...question, quotas: question.quotas.filter(({ name }) => !answer.infeasible.includes(name)) }
      const less = await match(rest)
      expect('infeasible' in less ? less.infeasible : flaws(rest, less)).toEqual([])
    }), { numRuns: 40 }))
  test('at sixty people with quotas the proof still adds up', async () => {
    const [mentors, mentees] = [named('m', 30), named('n', 30)]
    const question: MatchQuestion = { mentors, mentees, minimumScore: 0, seed: 4, capacity: { m1: 3 }, scores: mentors.map((_, row) => mentees.map((__, column) => (row * 7 + column * 13) % 11 === 0 ? null : ((row * 31 + column * 17) % 97) / 97)), quotas: [{ name: 'ten', mentors: mentors.slice(0, 12), mentees: mentees.slice(15), atLeast: 10 }] }
    const answer = await match(question)
    if ('infeasible' in answer) throw new Error(answer.infeasible.join())
    expect(flaws(question, answer)).toEqual([])
    expect(answer.optimal).toBe(true)
  })
  test('the checker itself finds a pair too many, a price too low and a total that is not the sum', async () => {
    const question: MatchQuestion = { mentors: ['m1', 'm2'], mentees: ['n1', 'n2'], scores: [[3, 1], [2, 2]], capacity: {}, minimumScore: 0, quotas: [], seed: 1 }
    const answer = await match(question)
    if ('infeasible' in answer) throw new Error('no quota stands')
    expect(flaws(question, answer)).toEqual([])
    expect(flaws(question, { ...answer, pairs: [...answer.pairs, ['m1', 'n2', 1]] })).toContain('m1 has more than their room')
    expect(flaws(question, { ...answer, certificate: { ...answer.certificate, mentors: [0, 0], mentees: [0, 0] } })).toContain('m1 n1 is worth more than its prices')
    expect(flaws(question, { ...answer, total: 6 })).toContain('the total is not the sum')
  })
})
