import { expect, test } from 'vitest'
import { inherited } from './inherited.ts'

const answer = (question: string, text: string, day = '2026-03-01') => ({ question, text, missed: null, version: 1, day, by: 'anna' })

test('a department reads its own texts of last year, also when another was merged into it', () => {
  const own = [answer('policy', 'Wij leggen uit.')]
  expect(inherited(own, [{ name: 'EZ', answers: [answer('policy', 'Iets anders.')] }])).toEqual(own)
})

test('one that came from two others reads both, each under its name, and a question that only one answered once', () => {
  const read = inherited([], [{ name: 'EZ', answers: [answer('policy', 'Wij leggen uit.', '2026-03-02'), answer('effect', ' ')] }, { name: 'KGG', answers: [answer('policy', 'Wij luisteren.'), answer('next', 'Wij gaan door.')] }])
  expect(read.map(({ question, text, day }) => [question, text, day])).toEqual([['policy', 'EZ: Wij leggen uit.\n\nKGG: Wij luisteren.', '2026-03-02'], ['next', 'KGG: Wij gaan door.', '2026-03-01']])
})

test('a new department without anything before it reads nothing', () => expect(inherited([], [])).toEqual([]))
