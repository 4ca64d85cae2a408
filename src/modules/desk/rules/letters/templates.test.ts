import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fillLetter, knownOpenPlaces, openPlacesIn } from './fill.ts'
import { letterBody } from './letter.ts'
import { lettersFor } from './owed.ts'
import { newestTemplate, templates } from './templates.ts'

const fromCase = ['salutation', 'accusedSalutation', 'body', 'receivedDay']
const head = { from: 'De commissie', to: 'de melder', day: '2026-11-23' }
const versions = templates.map((one) => `${one.id}/${one.version} ${createHash('sha256').update(JSON.stringify(one)).digest('hex').slice(0, 12)}`)

describe('model letters', () => {
  test('a version that may have been used is not changed: new words are a new version beside it', () => {
    expect(versions).toMatchSnapshot()
    expect(new Set(templates.map((one) => `${one.id}/${one.version}`)).size).toBe(templates.length)
  })
  test('every word between braces is filled from the case or is an open place with a name', () => {
    const known = new Set([...fromCase, ...knownOpenPlaces])
    for (const template of templates) {
      const names = [...JSON.stringify(template).matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
      expect(names.filter((name) => !known.has(name)), template.id).toEqual([])
    }
  })
  test('every model makes a letter that readers accept, in both languages, with the same open places', () => {
    for (const template of templates) {
      const [dutch, english] = (['nl', 'en'] as const).map((language) => fillLetter(template, language, { salutation: 'Beste melder,' }, head))
      expect(letterBody.safeParse(dutch).success && letterBody.safeParse(english).success, template.id).toBe(true)
      expect(openPlacesIn(dutch!).length, template.id).toBe(openPlacesIn(english!).length)
    }
  })
  test('a letter that ends the handling of a complaint names the ombudsman and the term (Awb 9:8(3), 9:12(2))', () => {
    for (const id of ['complaint-not-taken-up', 'complaint-decision']) {
      const letter = fillLetter(newestTemplate(id)!, 'nl', { ombudsmanUntil: '27 januari 2028' }, head)
      expect(JSON.stringify(letter.blocks), id).toContain('Nationale ombudsman. Dat kan tot een jaar na deze brief, dus tot en met 27 januari 2028')
    }
  })
  test('the acknowledgement of a complaint says that a committee will advise (Awb 9:15(1)); that of a report does not', () => {
    const words = (id: string): string => JSON.stringify(fillLetter(newestTemplate(id)!, 'nl', { body: 'commissie' }, head).blocks)
    expect(words('complaint-received')).toContain('geeft daarna advies aan het bevoegd gezag')
    expect(words('report-received')).not.toContain('advies')
  })
  test('words are filled once: what a reporter wrote between braces stays as it is', () => {
    const letter = fillLetter(newestTemplate('report-feedback')!, 'nl', { stepText: 'Wij keken naar {receivedDay} en <b>meer</b>.', receivedDay: '1 december 2026' }, head)
    expect(JSON.stringify(letter.blocks)).toContain('Wij keken naar {receivedDay} en <b>meer</b>.')
  })
})

describe('which letter is owed', () => {
  const step = (kind: string, body: object) => ({ kind, body, hash: kind, author: 'anna', direction: 'out', compartment: 'intake', day: '2026-11-20', attachments: [] }) as never
  const owed = (procedure: 'complaint' | 'integrity', ...messages: never[]) => lettersFor({ procedure }, messages).filter((one) => one.owed).map(({ template }) => template.id)
  const written = (id: string) => step('letter', { template: { id, version: 1 } })
  test('the step calls for it, and writing it settles it', () => {
    expect(owed('complaint')).toEqual([])
    expect(owed('complaint', step('acknowledge', { text: '' }))).toEqual(['complaint-received'])
    expect(owed('integrity', step('acknowledge', { text: '' }))).toEqual(['report-received'])
    expect(owed('complaint', step('acknowledge', { text: '' }), written('complaint-received'))).toEqual([])
    expect(owed('complaint', step('adjourned', { reason: '' }))).toEqual(['complaint-adjourned', 'accused-adjourned'])
  })
  test('a question and an outcome call for their own letter only', () => {
    expect(owed('complaint', step('consent-asked', { what: 'deferral' }))).toEqual(['complaint-deferral'])
    expect(owed('complaint', step('closed', { outcome: 'satisfied' }))).toEqual(['complaint-satisfied'])
    expect(owed('complaint', step('decided', { judgment: 'founded' }))).toEqual(['complaint-decision', 'accused-decision'])
    expect(owed('complaint', step('hearing-invited', { who: 'accused' }))).toEqual(['accused-hearing'])
    expect(owed('complaint', step('advised', {}))).toEqual(['advice'])
  })
})
