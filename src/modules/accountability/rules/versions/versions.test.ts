import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkContent } from './check.ts'
import { mayAdopt, mayOffer, type Draft } from './draft.ts'
import { inForce, modelOf, questionsOf, versionsWith } from './shipped.ts'
import type { Content, Version } from './shapes.ts'

const first = versionsWith([])
const questions = inForce(first, 'questions')
const [one, ...rest] = questions.content.list
const changed = (list: Content<'questions'>['list']): Content<'questions'> => ({ ...questions.content, list })
const another = (id: string) => ({ ...one!, id, title: { nl: `Vraag ${id}`, en: `Question ${id}` } })
const version = (number: number, content: Content<'questions'>): Version => ({ ...questions, version: number, content })
const codes = (content: Content, earlier: readonly Version[] = first.questions) => checkContent(content, earlier).map(({ code }) => code)

describe('a new version of the questions', () => {
  test('that says the same as the one in force is none', () => expect(codes(questions.content)).toEqual(['unchanged']))
  test('with another wording of a question is in order', () => expect(codes(changed([{ ...one!, title: { nl: 'Anders gevraagd', en: 'Asked otherwise' } }, ...rest]))).toEqual([]))
  test('asks about racism apart, always', () => expect(codes(changed(questions.content.list.map((each) => ({ ...each, racism: false }))))).toEqual(['nothing-on-racism']))
  test('has no short name twice, and none that the product uses itself', () => {
    expect(codes(changed([...questions.content.list, another('policy')]))).toEqual(['id-twice'])
    expect(codes(changed([...questions.content.list, another('ministry')]))).toEqual(['id-taken'])
    expect(codes(changed([...questions.content.list, { ...another('policy-2'), title: one!.title }]))).toEqual(['name-twice'])
  })
  test('never brings back the short name of a question that was taken away: last year’s texts would come along with it', () => {
    const without = version(2, changed(rest))
    expect(codes(changed([one!, ...rest]), [questions, without])).toEqual(['id-returns'])
  })
  test('in any order of the same questions is in order, but for the order that there was', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...questions.content.list], { minLength: questions.content.list.length }), (list) => {
      expect(codes(changed(list))).toEqual(list.every(({ id }, at) => id === questions.content.list[at]?.id) ? ['unchanged'] : [])
    }))
  })
})

describe('adopting', () => {
  const draft: Draft = { kind: 'questions', content: questions.content, owner: 'Directeur', reason: 'De vraag was te vaag.', state: 'editing', edition: 1, base: 1, editors: ['anna'], sentBack: '', day: '2027-01-01' }
  test('a draft is laid before a colleague with its owner and its reason, once nothing stands in its way', () => {
    expect([mayOffer(draft, []), mayOffer({ ...draft, owner: ' ' }, []), mayOffer({ ...draft, reason: 'kort' }, []), mayOffer({ ...draft, state: 'offered' }, [])]).toEqual([null, 'owner', 'reason', 'offered'])
    expect(mayOffer(draft, checkContent(questions.content, [questions]))).toHaveProperty('problems')
  })
  test('nobody adopts what they helped to write, nor what builds on a version that is not in force any more', () => {
    const offered: Draft = { ...draft, state: 'offered', editors: ['anna', 'bas'] }
    expect([mayAdopt(offered, 'bas', 1, []), mayAdopt(offered, 'carla', 1, []), mayAdopt(offered, 'carla', 2, []), mayAdopt(draft, 'carla', 1, [])]).toEqual(['another-person', null, 'stale', 'not-offered'])
  })
  test('what was adopted here is in force, and an older version is still found by its number', () => {
    const adopted = versionsWith([version(2, changed([another('fresh'), ...rest]))])
    expect([questionsOf(adopted).list[0]?.id, questionsOf(adopted, 1).list[0]?.id, questionsOf(adopted).version]).toEqual(['fresh', 'policy', 2])
    expect(() => questionsOf(adopted, 3)).toThrow('no version 3')
    expect(modelOf(adopted).version).toBe(1)
  })
})
