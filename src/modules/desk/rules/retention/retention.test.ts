import { describe, expect, test } from 'vitest'
import { destroyFrom, isConfirmed, mayConfirm, retentionState } from './destruction.ts'
import { caseClasses, retentionRule, retentionTable } from './retention-table.ts'

const facts = { retentionClass: 'complaints', legalHold: false, closedYear: 2026 }

describe('the rules of retention', () => {
  test('each names its list, its category and its source, and is marked as long as it follows a model', () => {
    for (const rule of retentionTable) expect([rule.selectielijst, rule.category, rule.source].every((text) => text.length > 3) && rule.provisional, rule.id).toBe(true)
  })
  test('a case has the class of its body unless its readers choose another', () => {
    expect(caseClasses).toEqual(['complaints', 'integrity', 'short', 'legal-position'])
    expect(retentionRule('yearly-report')?.action).toBe('keep')
  })
})

describe('a case on its way to destruction', () => {
  test('ten years are counted from 1 January after the year of closing', () => {
    expect(destroyFrom({ years: 10 }, 2026)).toBe('2037-01-01')
    expect(retentionState(facts, '2036-12-31')).toEqual({ state: 'not-yet', from: '2037-01-01' })
    expect(retentionState(facts, '2037-01-01')).toEqual({ state: 'due', from: '2037-01-01' })
  })
  test('an open case, a hold, and a class that nobody knows keep it forever', () => {
    expect(retentionState({ ...facts, closedYear: null }, '2099-01-01').state).toBe('open')
    expect(retentionState({ ...facts, legalHold: true }, '2099-01-01').state).toBe('hold')
    expect(retentionState({ ...facts, retentionClass: 'toString' }, '2099-01-01').state).toBe('unknown-class')
    expect(retentionState({ ...facts, retentionClass: 'yearly-report' }, '2099-01-01').state).toBe('keep')
  })
  test('nobody says yes before it is due, nor before the decision is in the archive where it must be', () => {
    expect(mayConfirm(facts, '2036-12-31', { person: 'a', archived: true })).toBe('not-due')
    expect(mayConfirm(facts, '2037-01-01', { person: 'a', archived: false })).toBe('not-archived')
    expect(mayConfirm(facts, '2037-01-01', { person: 'a', archived: true })).toBeNull()
    expect(mayConfirm({ ...facts, retentionClass: 'integrity' }, '2037-01-01', { person: 'a', archived: false })).toBeNull()
  })
  test('two different present readers are needed: one twice, or one who left, is not enough', () => {
    const yes = (person: string) => ({ person, archived: true })
    expect(isConfirmed([yes('a'), yes('a')], ['a', 'b'])).toBe(false)
    expect(isConfirmed([yes('a'), yes('c')], ['a', 'b'])).toBe(false)
    expect(isConfirmed([yes('a'), yes('b')], ['a', 'b'])).toBe(true)
  })
})
