import { expect, test } from 'vitest'
import { languages } from '../../../../foundation/kernel/language.ts'
import { lengthInWords } from '../../../../foundation/calendar/length-in-words.ts'
import { workCaseTexts } from '../../texts/work-case.ts'
import { fillLengths } from './fill-lengths.ts'
import { termRule } from './term-rules.ts'

test('a sentence says the length that the table has, and what an adjournment adds', () => {
  const days = lengthInWords(termRule('WBK_ONTVANGST').lengths[0], 'nl')
  expect(fillLengths('Binnen {WBK_ONTVANGST}. Niet meer dan {WBK_ONTVANGST}.', 'nl')).toBe(`Binnen ${days}. Niet meer dan ${days}.`)
  expect(fillLengths('{AWB_AFDOENING_10+} more', 'en')).toMatch(/^\d+ weeks more$/)
  expect(() => fillLengths('{NOTHING}', 'nl')).toThrow('no length of NOTHING')
  expect(() => fillLengths('{WBK_ONTVANGST+}', 'nl')).toThrow('no length of WBK_ONTVANGST+')
})

test('every sentence beside an act can be filled', () => {
  for (const language of languages) {
    if (language === 'easy') continue
    for (const sentence of Object.values(workCaseTexts[language])) if (typeof sentence === 'string') expect(fillLengths(sentence, language)).not.toMatch(/[{}]/)
  }
})
