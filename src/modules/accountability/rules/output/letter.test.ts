import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsOf, readReference, resolveLetter, typedNumbers } from './letter.ts'

describe('a letter to parliament', () => {
  test.each([
    ['De helft is 50% getraind.', ['50%']], ['In 3 van de 12 ministeries', ['3', '12']], ['Het is 1.234,5 of 0,12', ['1.234,5', '0,12']], ['Sinds 20 mei 2027 en in november 2024', []], ['Kamerstukken II 30950, nr. 424 en TK 30950, nr 424', []], ['antwoord 7, vraag 11', []], ['In 2026', []], ['{{cijfer staff-talks}} en niets getypt', []], ['32 mei', ['32']],
  ])('%s: typed numbers are %j', (text, found) => expect(typedNumbers(text)).toEqual(found))
  test.each([
    ['cijfer staff-talks', { kind: 'figure', indicator: 'staff-talks', department: null }], ['marge survey.racism szw', { kind: 'interval', indicator: 'survey.racism', department: 'szw' }], ['toezegging model', { kind: 'commitment', id: 'model' }], [' ministeries ', { kind: 'departments' }],
    ['cijfer', null], ['constructor', null], ['cijfer a b c', null], ['', null],
  ])('{{%s}} is %j', (inside, reference) => expect(readReference(inside)).toEqual(reference))
  test('references are looked up; one that is not public or not known is named and keeps its place', () => {
    const { pieces, problems } = resolveLetter('A {{cijfer x}}, {{cijfer y}} en {{onzin}} 7', (reference) => ('indicator' in reference && reference.indicator === 'x' ? { ok: true, text: '12%' } : { ok: false, why: 'not-shown' }))
    expect(pieces.map(({ text }) => text).join('')).toBe('A 12%, {{cijfer y}} en {{onzin}} 7')
    expect(problems).toEqual([{ kind: 'typed-number', source: '7' }, { kind: 'not-shown', source: '{{cijfer y}}' }, { kind: 'unknown', source: '{{onzin}}' }])
  })
  test('cutting a letter loses nothing, whatever was typed', () => fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => partsOf(text).map((part) => (part.kind === 'text' ? part.text : part.source)).join('') === text)))
})
