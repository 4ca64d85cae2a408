import { expect, test } from 'vitest'
import { formatLength } from '../../../../foundation/calendar/length.ts'
import { computeTerm, lengthOf } from './compute-term.ts'
import { parseTermId, termIds } from './term-id.ts'
import { termName } from './term-name.ts'
import { termRule, termRules } from './term-rules.ts'
import type { TermRuleId } from './term-rule.ts'

test('the table states every term of the desk, its length and where it is set', () => {
  expect(termRules.map((rule) => [rule.id, rule.lengths.map(formatLength).join(' '), rule.kind, rule.provisional ? 'provisional' : 'firm'].join(' '))).toEqual([
    'AWB_ONTVANGST 2wd house firm',
    'AWB_HERSTEL 2w house firm',
    'AWB_NIET_IN_BEHANDELING 4w law firm',
    'AWB_AFDOENING_6 6w law firm',
    'AWB_AFDOENING_10 10w law firm',
    'KCOO_RAPPORT 7w house firm',
    'WBK_ONTVANGST 7d law provisional',
    'WBK_TERUGKOPPELING 3m law provisional',
    'HUIS_BESLUIT 6w law firm',
    'OMBUDSMAN 1y law firm',
    'BEKLAAGDE_ZIENSWIJZE 2w house firm',
    'ESC 5wd 10wd 15wd house provisional',
    'NAZORG 1m 3m 6m 12m house firm',
  ])
})

test('every term has a ground, a name and a plain sentence in both languages', () => {
  for (const rule of termRules) {
    expect(rule.ground.length, rule.id).toBeGreaterThan(0)
    for (const text of [rule.name, rule.text]) expect([text.nl, text.en].every((words) => words.length > 5 && !/[!{}]/.test(words)), rule.id).toBe(true)
  }
})

test('the sentences take their numbers from the table', () => {
  expect(termRule('AWB_AFDOENING_10').text.nl).toContain('de beslissing binnen 10 weken. Wij mogen dit één keer 4 weken later doen')
  expect(termRule('NAZORG').text.en).toContain('after 1, 3, 6 and 12 months')
})

test.each<[TermRuleId, number | undefined, string, string, string]>([
  ['AWB_ONTVANGST', undefined, '2026-11-20', '2026-11-24', '2026-11-24'],
  ['AWB_HERSTEL', undefined, '2026-12-11', '2026-12-25', '2026-12-25'],
  ['AWB_NIET_IN_BEHANDELING', undefined, '2026-11-27', '2026-12-25', '2026-12-28'],
  ['AWB_AFDOENING_6', undefined, '2027-03-24', '2027-05-05', '2027-05-10'],
  ['AWB_AFDOENING_10', undefined, '2027-01-15', '2027-03-26', '2027-03-30'],
  ['KCOO_RAPPORT', undefined, '2026-11-06', '2026-12-25', '2026-12-25'],
  ['WBK_ONTVANGST', undefined, '2027-03-19', '2027-03-26', '2027-03-30'],
  ['WBK_TERUGKOPPELING', undefined, '2026-11-30', '2027-02-28', '2027-03-01'],
  ['HUIS_BESLUIT', undefined, '2027-02-15', '2027-03-29', '2027-03-30'],
  ['OMBUDSMAN', undefined, '2026-03-26', '2027-03-26', '2027-03-26'],
  ['BEKLAAGDE_ZIENSWIJZE', undefined, '2026-12-11', '2026-12-25', '2026-12-25'],
  ['ESC', 1, '2026-12-22', '2026-12-30', '2026-12-30'],
  ['ESC', 3, '2026-11-16', '2026-12-07', '2026-12-07'],
  ['NAZORG', 1, '2027-01-31', '2027-02-28', '2027-02-28'],
  ['NAZORG', 4, '2028-02-29', '2029-02-28', '2029-02-28'],
])('%s (step %s) from %s is counted to %s and ends on %s', (rule, step, from, nominalEnd, legalEnd) => {
  const term = computeTerm(rule, from, step === undefined ? {} : { step })
  expect([term.nominalEnd, term.legalEnd]).toEqual([nominalEnd, legalEnd])
})

test('a term names its grounds, and beyond the known decree days it is provisional', () => {
  expect(computeTerm('AWB_AFDOENING_10', '2026-11-16')).toEqual({
    rule: 'AWB_AFDOENING_10', from: '2026-11-16', nominalEnd: '2027-01-25', legalEnd: '2027-01-25',
    kind: 'law', ground: ['Awb 9:11 lid 1', 'Algemene termijnenwet art. 1'], provisional: false,
  })
  expect(computeTerm('AWB_AFDOENING_10', '2028-12-01').provisional).toBe(true)
  expect(computeTerm('OMBUDSMAN', '2026-11-16').ground).toEqual(['Awb 9:24 lid 1'])
})

test('a body may set its own house norms, but not the length of a term of law', () => {
  const norms = { AWB_ONTVANGST: [{ amount: 1, unit: 'workingDay' }], AWB_AFDOENING_10: [{ amount: 20, unit: 'week' }] } as const
  expect(computeTerm('AWB_ONTVANGST', '2026-11-20', { norms }).nominalEnd).toBe('2026-11-23')
  expect(computeTerm('AWB_AFDOENING_10', '2026-11-16', { norms }).nominalEnd).toBe('2027-01-25')
})

test('rules and steps are read in each way people write them', () => {
  expect(parseTermId('ESC_1')).toEqual({ ok: true, value: { rule: 'ESC', step: 1 } })
  expect(parseTermId('ESC', 2)).toEqual({ ok: true, value: { rule: 'ESC', step: 2 } })
  expect(parseTermId('NAZORG', 3)).toEqual({ ok: true, value: { rule: 'NAZORG', step: 3 } })
  expect(parseTermId('AWB_AFDOENING_10')).toEqual({ ok: true, value: { rule: 'AWB_AFDOENING_10', step: null } })
  for (const id of termIds) expect(parseTermId(id).ok, id).toBe(true)
  expect(parseTermId('ESC')).toEqual({ ok: false, error: 'step-missing' })
  expect(parseTermId('ESC_4')).toEqual({ ok: false, error: 'no-such-step' })
  expect(parseTermId('NAZORG', 0)).toEqual({ ok: false, error: 'no-such-step' })
  expect(parseTermId('ESC_1', 2)).toEqual({ ok: false, error: 'unknown-rule' })
  expect(parseTermId('HUIS_BESLUIT', 1)).toEqual({ ok: false, error: 'rule-has-no-steps' })
  expect(parseTermId('AWB_AFDOENING_14')).toEqual({ ok: false, error: 'unknown-rule' })
})

test('a step outside the row is a fault', () => {
  expect(() => lengthOf('ESC', 4)).toThrow('ESC has steps 1 to 3, not 4')
  expect(() => lengthOf('ESC', null)).toThrow('ESC needs a step from 1 to 3')
  expect(() => lengthOf('OMBUDSMAN', 1)).toThrow('OMBUDSMAN has no steps')
})

test('a term is called by its name, and a step by its length too', () => {
  expect(termName('AWB_HERSTEL', 'nl')).toBe('Klacht aanvullen')
  expect(termName('NAZORG_3', 'easy')).toBe('Nazorg (6 maanden)')
  expect(termName('ESC_1', 'en')).toBe('The manager acts on a signal (5 working days)')
  for (const id of termIds) expect(termName(id, 'nl').length, id).toBeGreaterThan(5)
  expect(() => termName('ESC', 'nl')).toThrow('No term "ESC"')
})
