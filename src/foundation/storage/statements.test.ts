import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statementNames } from './statements.ts'

test('a statement gets a name when it is asked for the third time, and keeps it', () => {
  const nameOf = statementNames()
  expect([nameOf('SELECT 1'), nameOf('SELECT 1'), nameOf('SELECT 2')]).toEqual([undefined, undefined, undefined])
  expect([nameOf('SELECT 1'), nameOf('SELECT 1')]).toEqual(['g1', 'g1'])
  expect([nameOf('SELECT 2'), nameOf('SELECT 2'), nameOf('SELECT 1')]).toEqual([undefined, 'g2', 'g1'])
})

test('a name never stands for two texts, and no more than 120 are given', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 1500 }), (asked) => {
    const nameOf = statementNames()
    const given = new Map<string, string>()
    for (const n of asked) {
      const text = `SELECT ${n}`
      const name = nameOf(text)
      if (name === undefined) continue
      expect(given.get(name) ?? text).toBe(text)
      given.set(name, text)
    }
    expect(given.size).toBeLessThanOrEqual(120)
  }), { numRuns: 30 })
})

test('texts that never come again neither take a name nor are remembered without end', () => {
  const nameOf = statementNames()
  for (const n of Array.from({ length: 10_000 }, (_, i) => i)) expect(nameOf(`SELECT ${n}`)).toBeUndefined()
  expect([nameOf('SELECT a'), nameOf('SELECT a'), nameOf('SELECT a')]).toEqual([undefined, undefined, 'g1'])
})
