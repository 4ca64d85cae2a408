import { expect, test } from 'vitest'
import { parseLength } from './length.ts'
import { lengthen } from './lengthen.ts'
import type { TermKind } from './lengthen.ts'

const ends = (from: string, length: string, kind: TermKind = 'law') => {
  const { nominalEnd, legalEnd } = lengthen({ from, length: parseLength(length)!, kind })
  return [nominalEnd, legalEnd]
}

test.each([
  ['6w', '2026-11-16', '2026-12-28', '2026-12-28'],
  ['10w', '2026-11-16', '2027-01-25', '2027-01-25'],
  ['4w', '2026-11-27', '2026-12-25', '2026-12-28'],
  ['4w', '2026-11-28', '2026-12-26', '2026-12-28'],
  ['10w', '2027-01-15', '2027-03-26', '2027-03-30'],
  ['6w', '2027-02-15', '2027-03-29', '2027-03-30'],
  ['6w', '2027-03-24', '2027-05-05', '2027-05-10'],
  ['7d', '2026-12-18', '2026-12-25', '2026-12-28'],
  ['7d', '2027-03-19', '2027-03-26', '2027-03-30'],
  ['3m', '2026-11-30', '2027-02-28', '2027-03-01'],
  ['3m', '2027-01-31', '2027-04-30', '2027-04-30'],
  ['3d', '2026-11-20', '2026-11-23', '2026-11-24'],
  ['2w', '2026-12-11', '2026-12-25', '2026-12-28'],
  ['12w', '2026-11-16', '2027-02-08', '2027-02-08'],
])('a term of %s from %s is counted to %s and ends in law on %s', (length, from, nominalEnd, legalEnd) => {
  expect(ends(from, length)).toEqual([nominalEnd, legalEnd])
  expect(ends(from, length, 'amvb')).toEqual([nominalEnd, legalEnd])
  expect(ends(from, length, 'regulation')).toEqual([nominalEnd, nominalEnd])
  expect(ends(from, length, 'house')).toEqual([nominalEnd, nominalEnd])
})

test('10 weeks adjourned by 4 weeks are two terms, the second from the nominal end of the first', () => {
  const first = lengthen({ from: '2026-11-16', length: { amount: 10, unit: 'week' }, kind: 'law' })
  expect(ends(first.nominalEnd, '4w')).toEqual(['2027-02-22', '2027-02-22'])
})

test.each([
  // covered: exactly 90 days, 12 weeks and 3 months
  ['90d', '2026-12-26', '2027-03-26', '2027-03-30'],
  ['12w', '2027-01-01', '2027-03-26', '2027-03-30'],
  ['3m', '2026-12-26', '2027-03-26', '2027-03-30'],
  // not covered: one more of each, and any year
  ['91d', '2026-12-25', '2027-03-26', '2027-03-26'],
  ['13w', '2026-12-25', '2027-03-26', '2027-03-26'],
  ['4m', '2026-11-26', '2027-03-26', '2027-03-26'],
  ['1y', '2026-03-26', '2027-03-26', '2027-03-26'],
])('article 4 draws its line at %s (from %s)', (length, from, nominalEnd, legalEnd) => {
  expect(ends(from, length)).toEqual([nominalEnd, legalEnd])
})

test('terms of one and two days do not need two working days, but never end on a free day', () => {
  expect(ends('2026-11-20', '1d')).toEqual(['2026-11-21', '2026-11-23'])
  expect(ends('2026-11-20', '2d')).toEqual(['2026-11-22', '2026-11-23'])
  expect(ends('2026-11-19', '1d')).toEqual(['2026-11-20', '2026-11-20'])
})

test('three days over Christmas and a weekend wait for two working days', () => {
  expect(ends('2026-12-24', '3d')).toEqual(['2026-12-27', '2026-12-29'])
  expect(ends('2027-05-04', '4d')).toEqual(['2027-05-08', '2027-05-11'])
})

test('a term that starts on a free day counts from that day', () => {
  expect(ends('2026-11-21', '3d')).toEqual(['2026-11-24', '2026-11-24'])
  expect(ends('2026-12-25', '7d')).toEqual(['2027-01-01', '2027-01-04'])
})

test('the articles that apply are named', () => {
  const articles = (from: string, length: string, kind: TermKind) => lengthen({ from, length: parseLength(length)!, kind }).articles
  expect(articles('2026-11-16', '10w', 'law')).toEqual(['art. 1'])
  expect(articles('2026-11-20', '3d', 'law')).toEqual(['art. 1', 'art. 2'])
  expect(articles('2026-11-16', '10w', 'amvb')).toEqual(['art. 1', 'art. 5'])
  expect(articles('2026-11-16', '13w', 'law')).toEqual([])
  expect(articles('2026-11-16', '10w', 'house')).toEqual([])
})
