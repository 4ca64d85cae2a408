import { expect, test } from 'vitest'
import { isKeptOut } from './kept-out.ts'

const report = { notBy: { handlers: ['a'], units: ['Team Ver'] } }

test.each([
  ['is named, whatever their unit', { id: 'a', unitTags: [] }, true],
  ['works in a unit that is named', { id: 'b', unitTags: ['Team Dichtbij', 'Team Ver'] }, true],
  ['is neither named nor in such a unit', { id: 'b', unitTags: ['Team Dichtbij'] }, false],
])('somebody who %s', (_, person, kept) => expect(isKeptOut(report, person)).toBe(kept))

test('a report that keeps nobody out, or none at all, keeps nobody out', () => {
  for (const none of [{}, null]) expect(isKeptOut(none, { id: 'a', unitTags: ['Team Ver'] })).toBe(false)
})
