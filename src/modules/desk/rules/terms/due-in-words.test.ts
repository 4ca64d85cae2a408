import { expect, test } from 'vitest'
import { dueInWords } from './due-in-words.ts'

test.each([
  ['2026-11-20', '2026-11-20', 'vandaag', 'today'],
  ['2026-11-19', '2026-11-20', 'morgen', 'tomorrow'],
  ['2026-11-20', '2026-11-23', 'over 1 werkdag', 'in 1 working day'],
  ['2026-11-20', '2026-11-24', 'over 2 werkdagen', 'in 2 working days'],
  ['2026-11-20', '2026-11-22', 'over 2 dagen', 'in 2 days'],
  ['2026-11-16', '2026-11-30', 'over 10 werkdagen', 'in 10 working days'],
  ['2026-11-16', '2026-12-28', 'over 6 weken', 'in 6 weeks'],
  ['2026-11-16', '2026-12-02', 'over 2 weken', 'in 2 weeks'],
  ['2026-11-24', '2026-11-20', '2 werkdagen te laat', '2 working days overdue'],
  ['2026-11-21', '2026-11-20', '1 dag te laat', '1 day overdue'],
  ['2027-05-10', '2027-05-05', '1 werkdag te laat', '1 working day overdue'],
])('on %s the day %s is "%s", in English "%s"', (today, day, nl, en) => {
  expect(dueInWords(today, day, 'nl')).toBe(nl)
  expect(dueInWords(today, day, 'easy')).toBe(nl)
  expect(dueInWords(today, day, 'en')).toBe(en)
})
