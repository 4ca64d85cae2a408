import { expect, test } from 'vitest'
import { bothKeptOut, isKeptOut, isWithin, keepsOut, nobodyKeptOut } from './kept-out.ts'

const wish = { handlers: ['a'], units: ['Team Ver'] }

test.each([
  ['is named, whatever their unit', { id: 'a', unitTags: [] }, true],
  ['works in a unit that is named', { id: 'b', unitTags: ['Team Dichtbij', 'Team Ver'] }, true],
  ['is neither named nor in such a unit', { id: 'b', unitTags: ['Team Dichtbij'] }, false],
])('somebody who %s', (_, person, kept) => {
  expect(isKeptOut(wish, person)).toBe(kept)
  expect(keepsOut(wish, ['c', person.id], { handlers: [{ ...person, body: 'x', duty: 'authority', name: 'X', enc: 'age1pq1x', sig: 's' }] })).toBe(kept)
})

test('who stands in no roster is known by name alone', () => {
  expect([keepsOut(wish, ['a'], undefined), keepsOut(wish, ['b'], { handlers: [] })]).toEqual([true, false])
})

test('who wishes nothing keeps nobody out', () => expect(isKeptOut(nobodyKeptOut, { id: 'a', unitTags: ['Team Ver'] })).toBe(false))

test('two wishes together hold both, and each lies within them', () => {
  const other = { handlers: ['a', 'b'], units: [] }
  const both = bothKeptOut(wish, other)
  expect(both).toEqual({ handlers: ['a', 'b'], units: ['Team Ver'] })
  expect([isWithin(wish, both), isWithin(other, both), isWithin(both, wish), isWithin(nobodyKeptOut, nobodyKeptOut)]).toEqual([true, true, false, true])
})
