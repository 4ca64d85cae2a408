import { describe, expect, test } from 'vitest'
import { shippedQuestionnaires } from '../rules/shipped/index.ts'
import { surveyAllocate } from './allocate.ts'
import { surveyCheck } from './check.ts'

const run = (computation: typeof surveyAllocate, file: unknown) => computation.run({ words: ['in.json'], option: () => undefined, on: () => false, read: async () => ({ ok: true, value: typeof file === 'string' ? file : JSON.stringify(file) }) })

describe('gehoor survey allocate', () => {
  const strata = [{ id: 'a', population: 600, deviation: 0.5 }, { id: 'b', population: 400, deviation: 0.2 }]
  test('divides in whole numbers and says how precise it will be', async () => {
    const { exit, json } = await run(surveyAllocate, { strata, size: 101, method: 'proportional', response: 0.5 })
    expect(exit).toBe(0)
    expect(json).toMatchObject({ strata: [{ id: 'a', invited: 61, expected: 30 }, { id: 'b', invited: 40, expected: 20 }], total: { invited: 101, expected: 50 } })
  })
  test('more people than there are is a no; a plan of the wrong shape is bad input in one sentence', async () => {
    expect(await run(surveyAllocate, { strata, size: 5000, method: 'equal' })).toEqual({ exit: 1, json: { refused: 'too-large', reason: 'The sample is 5000 people, and the strata have 1000 together.' }, error: 'The sample is 5000 people, and the strata have 1000 together.' })
    for (const bad of ['{', { strata, size: -1, method: 'equal' }, { strata: [...strata, strata[0]], size: 9, method: 'equal' }, { strata: [{ id: 'a', population: 9 }], size: 3, method: 'neyman' }]) {
      const { exit, error } = await run(surveyAllocate, bad)
      expect([exit, error?.includes('in.json')]).toEqual([2, true])
    }
  })
})

describe('gehoor survey check', () => {
  const [{ questionnaire, questions }] = shippedQuestionnaires as [(typeof shippedQuestionnaires)[number]]
  test('a sound questionnaire is done, one with a missing question is a no that says which', async () => {
    expect(await run(surveyCheck, { questionnaire, questions })).toEqual({ exit: 0, json: { ok: true, problems: [] } })
    const { exit, json } = await run(surveyCheck, { questionnaire, questions: questions.slice(1) })
    expect(exit).toBe(1)
    expect(json).toMatchObject({ ok: false, problems: [{ code: 'no-such-question', question: 'rd_racism' }] })
  })
  test('a question that stands there twice is bad input', async () => {
    expect(await run(surveyCheck, { questionnaire, questions: [...questions, questions[0]] })).toEqual({ exit: 2, error: 'in.json: questions: version 1 of "rd_racism" is there twice; which of the two is meant cannot be told.' })
  })
  test('another shape is bad input', async () => expect((await run(surveyCheck, { questionnaire })).exit).toBe(2))
})
