import { expect, test } from 'vitest'
import { consentDetail } from './consent-detail.ts'

const opened = { bodies: [{ id: 'integrity', kind: 'integrity', nl: 'Integriteitscommissie', en: 'Integrity committee', panelSize: 2 }] } as const

test('a question for consent says in words what a yes is for', () => {
  expect(consentDetail({ what: 'conversion', detail: 'complaint' }, opened, 'nl')).toBe('Klacht')
  expect(consentDetail({ what: 'hand-over', detail: 'integrity' }, opened, 'en')).toBe('Integrity committee')
  expect(consentDetail({ what: 'deferral', detail: '2026-12-18' }, opened, 'nl')).toBe('18 december 2026')
  expect(consentDetail({ what: 'hand-over', detail: 'unknown' }, opened, 'nl')).toBe('unknown')
  expect(consentDetail({ what: 'deferral', detail: '2026-13-40' }, opened, 'nl')).toBe('2026-13-40')
})
