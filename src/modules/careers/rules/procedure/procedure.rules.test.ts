import { array, assert, constantFrom, integer, property, uniqueArray } from 'fast-check'
import { getSimplePaths } from 'xstate/graph'
import { describe, expect, test } from 'vitest'
import { checkAnswers, hasContactData } from './candidates.ts'
import { active, gateOpen, mayAssess, wordsOpen, type Member, type Situation } from './gates.ts'
import { machineOf } from './machine.ts'
import { gates, offered, states, steps, take } from './model.ts'
import { readingOrder } from './order.ts'
import { emptyPlan, planProblems, planShape, type Plan } from './plan.ts'
import { choiceProblem, followsRanking, ranking, spreadOf, type Score } from './scores.ts'
import { dutchWords, englishWords } from './word-lists.ts'
import { wordsFound } from './wording.ts'

const plan: Plan = {
  ...emptyPlan({ title: 'Adviseur', kind: 'acting', band: '10-12', department: 'bzk' }), analysis: { tasks: 'x', needed: 'y', notNeeded: '' }, advert: 'Een tekst.',
  criteria: [{ id: 'c1', name: 'A', task: 't', weight: 60, low: 'l', middle: 'm', high: 'h' }, { id: 'c2', name: 'B', task: 't', weight: 40, low: 'l', middle: 'm', high: 'h' }],
  questions: [{ id: 'q1', stage: 'sift', criterion: 'c1', text: '?' }, { id: 'q2', stage: 'sift', criterion: 'c2', text: '?' }, { id: 'q3', stage: 'interview', criterion: 'c1', text: '?' }],
}
const member = (more: Partial<Member> = {}): Member => ({ person: 'p', place: 1, name: 'P', trainedUntil: 'no-end', override: '', leftDay: null, leftReason: '', ...more })
const situation: Situation = { plan, panel: [member(), member({ person: 'r', place: 2 })], composition: 'ja', wordReasons: {}, postings: 1, candidates: [{ number: 1, state: 'applied', informed: true }], siftShown: true, interviewsShown: true }

describe('the procedure as a state machine', () => {
  const paths = getSimplePaths(machineOf())
  test('every state can be reached, and from every state the end can', () => {
    expect(new Set(paths.map((path) => String(path.state.value)))).toEqual(new Set(states))
    const ends = new Set(['closed', 'stopped'])
    for (const state of states) expect(ends.has(state) || steps.some(({ from, to }) => from.includes(state) && to !== 'stays')).toBe(true)
  })
  test('no path reaches applications without the seal, nor a decision without both rounds of scores', () => {
    for (const path of paths) {
      const acts = path.steps.map((step) => step.event.type)
      if (acts.includes('open')) expect(acts.indexOf('seal')).toBeLessThan(acts.indexOf('open'))
      if (acts.includes('decide')) expect(['seal', 'open', 'start-sifting', 'invite', 'decide'].map((act) => acts.indexOf(act))).toEqual(['seal', 'open', 'start-sifting', 'invite', 'decide'].map((act) => acts.indexOf(act)).toSorted((a, b) => a - b))
    }
    expect(steps.find(({ act }) => act === 'decide')?.needs).toContain('interviews-complete')
    expect(steps.find(({ act }) => act === 'invite')?.needs).toContain('sift-complete')
  })
  test('an act is refused outside its states, and behind a shut gate with that gate', () => {
    expect(take('closed', 'edit', () => true)).toEqual({ ok: false, error: { why: 'not-now' } })
    expect(take('sealed', 'open', (gate) => gate !== 'posted')).toEqual({ ok: false, error: { why: 'gate', gate: 'posted' } })
    expect(take('sealed', 'open', () => true)).toEqual({ ok: true, value: 'open' })
    expect(offered('closed', 'recruiter')).toEqual([])
  })
  test('with everything in order every gate is open; each can be shut by what it guards', () => {
    expect(gates.filter((gate) => !gateOpen(situation)(gate))).toEqual([])
    const shut = (more: Partial<Situation>) => gates.filter((gate) => !gateOpen({ ...situation, ...more })(gate))
    expect(shut({ panel: [member()] })).toEqual(['panel-large-enough'])
    expect(shut({ panel: [member(), member({ person: 'r', trainedUntil: null })] })).toEqual(['panel-trained'])
    expect(shut({ composition: ' ' })).toEqual(['composition-attested'])
    expect(shut({ postings: 0 })).toEqual(['posted'])
    expect(shut({ candidates: [{ number: 1, state: 'withdrawn', informed: false }] })).toEqual(['has-candidates'])
    expect(shut({ candidates: [{ number: 1, state: 'applied', informed: false }] })).toEqual(['everyone-informed'])
  })
  test('who left the panel neither assesses nor holds the others up', () => {
    expect(active([member({ leftDay: '2026-11-23' })])).toEqual([])
    expect([mayAssess(member({ trainedUntil: null })), mayAssess(member({ trainedUntil: null, override: 'reden' })), mayAssess(member({ leftDay: '2026-11-23' }))]).toEqual([false, true, false])
  })
})

describe('the plan', () => {
  test('a complete plan lacks nothing; each lack is named', () => {
    expect(planProblems(plan)).toEqual([])
    expect(planProblems(emptyPlan(plan)).map(({ what }) => what)).toEqual(['no-analysis', 'no-advert', 'few-criteria', 'no-question', 'no-question'])
    expect(planProblems({ ...plan, criteria: plan.criteria.map((one) => ({ ...one, weight: 60 })) })).toEqual([{ what: 'weights', sum: 120 }])
    expect(planProblems({ ...plan, questions: plan.questions.filter(({ criterion }) => criterion === 'c1') })).toEqual([{ what: 'criterion-unasked', criterion: 'B' }])
    expect(planProblems({ ...plan, criteria: plan.criteria.map((one) => ({ ...one, high: 'L' })) }).map(({ what }) => what)).toEqual(['same-anchors', 'same-anchors'])
  })
  test('unknown fields and weights that are no whole numbers are refused', () => {
    expect(planShape.safeParse({ ...plan, extra: 1 }).success).toBe(false)
    expect(planShape.safeParse({ ...plan, criteria: [{ ...plan.criteria[0], weight: 50.5 }] }).success).toBe(false)
  })
})

describe('neutral wording', () => {
  test('flags whole words of either language, whatever their capitals, and what to write instead', () => {
    expect(wordsFound('Wij zoeken een Jonge topper met netwerk. Native speaker.').map(({ found }) => found)).toEqual(['native', 'jonge', 'netwerk', 'topper', 'native speaker'])
    expect(wordsFound('Een manager die netwerken bouwt in de hijskraan.')).toEqual([])
  })
  test('a word is settled once it has a reason', () => {
    const one = { plan: { ...plan, advert: 'Een jong team.' }, wordReasons: {} }
    expect(wordsOpen(one)).toEqual(['jong'])
    expect(wordsOpen({ ...one, wordReasons: { jong: 'Het team bestaat een jaar.' } })).toEqual([])
  })
  test('every word of the list finds itself', () => {
    for (const { word } of [...dutchWords, ...englishWords]) expect(wordsFound(`x ${word} y`).some(({ flag }) => flag.word === word), word).toBe(true)
  })
})

describe('answers', () => {
  test.each(['mail a.b@c.nl', 'zie https://x.nl/y', 'www.site.nl', 'bel 06-12345678', 'bel +31 70 123 45 67', 'ik woon op 1234 AB'])('%s betrays who wrote it', (text) => expect(hasContactData(text)).toBe(true))
  test.each(['In 2024 behandelde ik 1200 zaken.', 'artikel 3 lid 2', 'van 9 tot 17 uur', 'tussen 1000 en 2000 BETALINGEN'])('%s does not', (text) => expect(hasContactData(text)).toBe(false))
  test('a line stands or falls by itself', () => {
    const { taken, problems } = checkAnswers([{ candidate: '7', question: 'q1', answer: ' ja ' }, { candidate: '007', question: 'q1', answer: 'x' }, { candidate: '7', question: 'q1', answer: 'weer' }], ['q1'], new Set())
    expect(taken).toEqual([{ candidate: 7, question: 'q1', text: 'ja' }])
    expect(problems.map(({ line, what }) => [line, what])).toEqual([[3, 'not-a-number'], [4, 'twice']])
  })
  test('the reading order holds everybody once, the same every time, and differs per assessor and question', () => {
    assert(property(uniqueArray(integer({ min: 1, max: 9999 }), { maxLength: 40 }), integer({ min: 0, max: 2 ** 32 - 1 }), (numbers, seed) => {
      const order = readingOrder(numbers, seed, 1, 'q1')
      expect(order.toSorted()).toEqual(numbers.toSorted())
      expect(readingOrder([...numbers].reverse(), seed, 1, 'q1')).toEqual(order)
    }))
    const many = Array.from({ length: 30 }, (_, at) => at + 1)
    const orders = [[1, 'q1'], [2, 'q1'], [1, 'q2']].map(([place, question]) => readingOrder(many, 1, Number(place), String(question)).join())
    expect(new Set(orders).size).toBe(3)
  })
})

describe('scores', () => {
  const scores = (rows: Readonly<Record<number, readonly [number, number]>>): readonly Score[] => Object.entries(rows).flatMap(([candidate, values]) => ['a', 'b'].flatMap((assessor) => values.map((score, at) => ({ candidate: Number(candidate), assessor, question: `q${at + 1}`, score }))))
  test('the weights decide, and what is equal is a tie', () => {
    const ranked = ranking(plan, 'sift', [1, 2, 3, 4], scores({ 1: [5, 1], 2: [1, 5], 3: [5, 1], 4: [3, 4] }))
    expect(ranked.map(({ candidate, place, tied }) => [candidate, place, tied])).toEqual([[1, 1, true], [3, 1, true], [4, 1, true], [2, 4, false]])
    expect(ranked[0]?.total).toBeCloseTo(3.4, 12)
  })
  test('a decision follows the ranking when nobody above is passed over; within a tie, and with nobody, it needs words', () => {
    const ranked = ranking(plan, 'sift', [1, 2, 3], scores({ 1: [5, 5], 2: [4, 4], 3: [4, 4] }))
    expect([[1], [1, 2, 3], [2], [1, 2], []].map((chosen) => followsRanking(ranked, chosen))).toEqual([true, true, false, false, false])
    expect(choiceProblem(ranked, [2], '')).toBe('reason-missing')
    expect(choiceProblem(ranked, [2], 'Kandidaat 1 heeft een andere baan.')).toBeNull()
    expect(choiceProblem(ranked, [9], 'Kandidaat 1 heeft een andere baan.')).toBe('unknown-candidate')
  })
  test('a single applicant is ranked, and choosing them follows', () => expect(followsRanking(ranking(plan, 'sift', [1], scores({ 1: [2, 2] })), [1])).toBe(true))
  test('whoever scores higher on everything never stands lower, whatever the weights', () => {
    assert(property(array(constantFrom(1, 2, 3, 4), { minLength: 2, maxLength: 2 }), integer({ min: 1, max: 99 }), ([a = 1, b = 1], weight) => {
      const weighed = { ...plan, criteria: plan.criteria.map((one, at) => ({ ...one, weight: at === 0 ? weight : 100 - weight })) }
      const ranked = ranking(weighed, 'sift', [1, 2], scores({ 1: [a, b], 2: [a + 1, b + 1] }))
      expect(ranked.map(({ candidate }) => candidate)).toEqual([2, 1])
    }))
  })
  test('the spread between assessors', () => {
    expect(spreadOf([{ candidate: 1, question: 'q1', assessor: 'a', score: 1 }, { candidate: 1, question: 'q1', assessor: 'b', score: 4 }, { candidate: 2, question: 'q1', assessor: 'a', score: 3 }, { candidate: 2, question: 'q1', assessor: 'b', score: 3 }])).toEqual({ answers: 2, mean: 1.5, far: 0.5 })
    expect(spreadOf([{ candidate: 1, question: 'q1', assessor: 'a', score: 1 }])).toBeNull()
  })
})
