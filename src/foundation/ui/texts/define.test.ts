import { describe, expect, it } from 'vitest'
import { defineTexts } from './define.ts'
import { words } from './words.ts'

describe('a dictionary', () => {
  const texts = defineTexts({
    nl: { greeting: 'Dag', count: (n: number) => `${n} berichten`, list: ['een', 'twee'] },
    en: { greeting: 'Hello', count: (n) => `${n} messages`, list: ['one'] },
    easy: { greeting: 'Hallo' },
  })

  it('speaks each language', () => {
    expect([texts.nl.greeting, texts.en.greeting, texts.easy.greeting]).toEqual(['Dag', 'Hello', 'Hallo'])
    expect(texts.en.count(3)).toBe('3 messages')
  })

  it('says the Dutch where easy Dutch is silent', () => {
    expect(texts.easy.count(2)).toBe('2 berichten')
  })

  it('does not compile when English misses a key, adds one or changes its kind', () => {
    // @ts-expect-error a key is missing
    defineTexts({ nl: { a: 'a', b: 'b' }, en: { a: 'a' } })
    // @ts-expect-error a key too many
    defineTexts({ nl: { a: 'a' }, en: { a: 'a', b: 'b' } })
    // @ts-expect-error a sentence where a function belongs
    const wrong = defineTexts({ nl: { a: (n: number) => `${n}` }, en: { a: 3 } })
    expect(wrong.en.a).toBe(3)
  })
})

describe('the words of the parts', () => {
  it('count working days with the right number, early and late', () => {
    expect([-2, -1, 0, 1, 4].map(words.nl.workingDays)).toEqual(['2 werkdagen te laat', '1 werkdag te laat', 'vandaag', 'over 1 werkdag', 'over 4 werkdagen'])
    expect([-2, -1, 0, 1, 4].map(words.en.workingDays)).toEqual(['2 working days late', '1 working day late', 'today', 'in 1 working day', 'in 4 working days'])
  })
})
