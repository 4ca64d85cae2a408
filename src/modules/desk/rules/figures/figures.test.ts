import { describe, expect, test } from 'vitest'
import { caseView } from '../case/view.ts'
import { termsFor } from '../case/terms.ts'
import type { CaseMessage } from '../case/said.ts'
import { recordOf, recordOwed, statisticalRecord, type StatisticalRecord } from './record.ts'
import { batchMinimum, countsFit, mayOpen, readRecord, tally } from './tally.ts'

const said = (kind: string, day: string, body: object, author = 'anna'): CaseMessage => ({ kind, day, body, author, hash: `${kind}${day}`, direction: 'out', compartment: 'intake', attachments: [] }) as unknown as CaseMessage
const report = (procedure: string, grounds: readonly string[]) => said('report', '2026-11-18', { procedure, naming: 'named', title: 'Geheim', answers: { grounds, what: 'Een verhaal' }, wayBack: 'mailbox' }, 'reporter')
const record = (messages: readonly CaseMessage[], today: string) => {
  const view = caseView('2026-11-18', messages, today)
  return recordOf(view, messages, termsFor(view, messages, today), today)
}

describe('the statistical record of a case', () => {
  const s2 = [report('complaint', ['race', 'sex']), said('acknowledge', '2026-11-19', { text: '', acknowledgedDay: '2026-11-19' }), said('adjourned', '2027-01-20', { reason: '', noticeToBoth: true }), said('closed', '2027-02-20', { outcome: 'partly-founded', text: 'Waarom' })]
  test('S2, decided within the adjourned term: on time, within fourteen weeks, in the year of closing', () => {
    expect(record(s2, '2027-02-20')).toEqual({ format: 'gehoor/record/v1', version: 1, year: 2027, procedure: 'complaint', grounds: ['race', 'sex'], outcome: 'partly-founded', timeliness: 'on-time', acknowledged: 'two-working-days', handling: 'fourteen-weeks' })
  })
  test('S2 decided a day after the adjourned term, 25 February 2027: late', () => {
    const late = [...s2.slice(0, 3), said('closed', '2027-02-25', { outcome: 'founded', text: '' })]
    expect(record(late, '2027-02-25')?.timeliness).toBe('late')
  })
  test('S12, an anonymous report of 25 December that was acknowledged on the 28th and could not be investigated, counts too', () => {
    const messages = [report('integrity', []), said('acknowledge', '2026-12-28', { text: '', acknowledgedDay: '2026-12-28' }), said('closed', '2027-03-01', { outcome: 'not-investigable', text: '' })]
    const view = caseView('2026-12-25', messages, '2027-03-01')
    expect(recordOf(view, messages, termsFor(view, messages, '2027-03-01'), '2027-03-01')).toMatchObject({ procedure: 'integrity', outcome: 'not-investigable', acknowledged: 'two-working-days', timeliness: 'on-time', grounds: [] })
  })
  test('holds no day, no case, no person, no unit, no department and no word of the report', () => {
    const made = record(s2, '2027-02-20')
    expect(Object.keys(made ?? {}).sort()).toEqual(['acknowledged', 'format', 'grounds', 'handling', 'outcome', 'procedure', 'timeliness', 'version', 'year'])
    expect(JSON.stringify(made)).not.toMatch(/\d{4}-\d\d|Geheim|verhaal|Waarom|anna/)
    expect(statisticalRecord.safeParse({ ...made, department: 'az' }).success).toBe(false)
  })
  test('is owed once a case is closed, until it was given; closed again, once more', () => {
    const closed = s2
    const given = said('statistics', '2027-02-20', { year: 2027 })
    const again = [...closed, given, said('reopened', '2027-03-01', { reason: '' }), said('closed', '2027-04-01', { outcome: 'founded', text: '' })]
    expect([recordOwed({ open: true }, s2.slice(0, 3)), recordOwed({ open: false }, closed), recordOwed({ open: false }, [...closed, given]), recordOwed({ open: false }, again)]).toEqual([false, true, false, true])
  })
  test('is not made of an open case', () => {
    expect(record(s2.slice(0, 3), '2027-02-01')).toBeNull()
  })
})

describe('a batch', () => {
  const one: StatisticalRecord = { format: 'gehoor/record/v1', version: 1, year: 2026, procedure: 'complaint', grounds: ['race', 'sex'], outcome: 'founded', timeliness: 'late', acknowledged: 'week', handling: 'longer' }
  test('opens from twenty records on, or when its year is over', () => {
    expect([mayOpen(batchMinimum - 1, 2026, 2026), mayOpen(batchMinimum, 2026, 2026), mayOpen(1, 2026, 2027), mayOpen(0, 2026, 2027)]).toEqual([false, true, true, false])
  })
  test('is counted by one dimension at a time, and what does not add up is refused', () => {
    const counts = tally([one, { ...one, outcome: 'unfounded', grounds: ['race'] }])
    expect(counts).toContainEqual({ dimension: 'ground', value: 'race', count: 2 })
    expect(counts).toContainEqual({ dimension: 'outcome', value: 'unfounded', count: 1 })
    expect(countsFit(counts, 2)).toBe(true)
    expect(countsFit(counts, 3)).toBe(false)
    expect(countsFit([...counts, counts[0]!], 2)).toBe(false)
    expect(countsFit(counts.map((row) => (row.value === 'race' ? { ...row, value: 'department-az' } : row)), 2)).toBe(false)
    expect(countsFit([], 0)).toBe(true)
  })
  test('takes nothing that is no record of its year', () => {
    expect(readRecord(one, 2026)).toEqual(one)
    expect(readRecord(one, 2027)).toBeNull()
    expect(readRecord({ ...one, name: 'N. Bedacht' }, 2026)).toBeNull()
    expect(readRecord(null, 2026)).toBeNull()
  })
})
