import { describe, expect, test } from 'vitest'
import { asksTheSame, firstForm, formProblems, lists, readOptions, writeOptions } from './form.ts'
import { enrolmentOf, type Given } from './profile.ts'

const given: Given = { part: 'both', band: '9-11', region: 'west', experience: '', contact: 'tst 12', bring: '', seek: '', notWith: '', room: 1, online: true, consent: false, offers: ['career'], seeks: ['region'], languages: ['nl'], days: ['mon'] }

describe('the enrolment form as data', () => {
  test('the one that comes with the product can be used, and its lists can be written and read again', () => {
    expect(formProblems(firstForm)).toEqual([])
    for (const list of lists) expect(readOptions(writeOptions(firstForm[list]))).toEqual({ ok: true, value: firstForm[list] })
  })
  test.each([
    ['een sleutel met hoofdletters', 'Career; Loopbaan; Career'], ['een taal te weinig', 'career; Loopbaan'], ['een deel te veel', 'career; a; b; c'], ['twee keer dezelfde sleutel', 'a; b; c\na; d; e'],
  ])('a line that cannot be read is refused with its number: %s', (_, typed) => expect(readOptions(`x; y; z\n\n${typed}`).ok).toBe(false))
  test('needs two possibilities in each list and words for each question in both languages, and says all at once', () => {
    const poor = { ...firstForm, topics: firstForm.topics.slice(0, 1), words: { ...firstForm.words, seeks: { nl: ' ', en: 'x'.repeat(201) } } }
    expect(formProblems(poor)).toEqual([{ field: 'topics', problem: 'too-few' }, { field: 'seeks-nl', problem: 'missing' }, { field: 'seeks-en', problem: 'too-long' }])
  })
  test('an enrolment keeps only what its form offers', () => {
    const other = { ...firstForm, version: 2, topics: [...firstForm.topics.slice(1), { key: 'digital', nl: 'Digitaal werken', en: 'Working digitally' }] }
    const { enrolment, problems } = enrolmentOf(other, { ...given, offers: ['career', 'digital'] })
    expect(enrolment.profile.offers).toEqual(['digital'])
    expect(problems).toEqual([])
    expect(enrolmentOf(firstForm, { ...given, region: 'moon' }).problems).toEqual([{ field: 'region', problem: 'missing' }])
  })
  test('two forms that ask the same are the same, whatever their number', () => {
    expect(asksTheSame({ ...firstForm, version: 9 } as never, firstForm)).toBe(true)
    expect(asksTheSame({ ...firstForm, regions: firstForm.regions.slice(1) }, firstForm)).toBe(false)
  })
})
