import { describe, expect, it } from 'vitest'
import type { Appointment, Certificate, Standing } from './appointment.ts'
import { aimProblem, diversityOf } from './diversity.ts'
import { draftOf, openHandover, saidOf, type Said } from './messages.ts'
import { neededFor, poolWarnings, recruitmentNeed, workloadBand, type Member } from './pool.ts'
import { replyBy, replyState } from './reply.ts'
import { emptySheet, noFigures, readSheet, sheetDelta, sheetOf } from './year.ts'

const today = '2026-11-23'
const member = (person: string, standing: Standing, more: Partial<Appointment> = {}, expires = '2028-01-01'): Member => ({
  name: person, standing, profile: null,
  appointment: { person, department: 'az', kind: 'internal', validFrom: '2026-01-01', validTo: null, leaveFrom: null, leaveTo: null, cover: null, version: 1, ...more },
  certificates: [{ id: person, person, kind: 'certificate', name: 'x', obtained: '2024-01-01', expires } satisfies Certificate],
})
const whats = (members: readonly Member[], employees: number | null = 900): readonly string[] => poolWarnings(members, employees, today).map(({ what }) => what)

describe('a pool', () => {
  it('is warned about its last adviser, and about having none', () => {
    expect(whats([member('a', 'available')])).toEqual(['last-one', 'ratio'])
    expect(whats([member('a', 'on-leave')])).toEqual(['nobody-available', 'ratio', 'no-cover'])
  })
  it('is warned about papers and appointments before they end', () => {
    expect(whats([member('a', 'available'), member('b', 'available', {}, '2027-01-15'), member('c', 'not-certified', {}, '2026-01-01'), member('d', 'available', { validTo: '2027-01-31' })], 1500)).toEqual(['expires', 'expired', 'appointment-ends'])
  })
  it('is warned when who covers is away too', () => {
    expect(whats([member('a', 'available'), member('e', 'available'), member('b', 'on-leave', { cover: 'c' }), member('c', 'not-certified', {}, '2026-01-01')])).toContain('cover-away')
  })
  it('needs two advisers however small, and has no ratio without a headcount', () => {
    expect([neededFor(0), neededFor(450), neededFor(1001)]).toEqual([2, 2, 3])
    expect(whats([member('a', 'available'), member('b', 'available')], null)).toEqual(['no-headcount'])
  })
  it('shows workload in bands of the whole, and none for fewer than three', () => {
    expect([workloadBand([9, 9]), workloadBand([1, 2, 3]), workloadBand([3, 3, 3]), workloadBand([8, 9, 7])]).toEqual(['too-few', 'quiet', 'normal', 'busy'])
  })
  it('recruits for numbers, languages and subjects, and never asks for an origin', () => {
    const need = recruitmentNeed([member('a', 'available', { validTo: '2027-01-31' })], 1500, today)
    expect([need.people, need.soon]).toEqual([2, 1])
    expect(Object.keys(need).sort()).toEqual(['languages', 'people', 'soon', 'subjects'])
  })
})

describe('the diversity of a pool', () => {
  const counts = (...origin: number[]) => ['nl-both', 'one-abroad', 'both-abroad', 'own-abroad', 'not-said'].map((answer, at) => ({ characteristic: 'origin' as const, answer, count: origin[at] ?? 0 }))
  const table = (...origin: number[]) => diversityOf(counts(...origin)).find(({ characteristic }) => characteristic === 'origin')?.table?.value
  it('is not shown below ten answers, nor when all answered alike', () => {
    expect([table(5, 4), table(12), table()]).toEqual([undefined, undefined, undefined])
  })
  it('shows only answers of ten or more, and says of no answer that nobody gave it', () => {
    expect(table(14, 12, 4, 7)?.rows.map(({ key, shown }) => [key, shown.state])).toEqual([['nl-both', 'shown'], ['one-abroad', 'shown'], ['both-abroad', 'hidden'], ['own-abroad', 'hidden']])
  })
  it('stands beside an aim in words: never a target on origin', () => {
    for (const words of ['30 procent van buiten Europa', 'de helft', 'minstens 3 mensen', 'a majority']) expect(aimProblem('origin', words)).toBe('target-for-origin')
    expect([aimProblem('origin', 'Iedereen vindt iemand die past.'), aimProblem('age', 'een kwart onder de 35'), aimProblem('sex', ' ')]).toEqual([null, null, 'empty'])
  })
})

describe('a reply', () => {
  const said = (...rows: readonly (readonly ['in' | 'out', string])[]) => rows.map(([direction, day]) => ({ direction, day }))
  it('is due in two working days, counted from the first message that waits', () => {
    expect(replyBy('2026-11-27')).toBe('2026-12-01')
    expect(replyState(said(['in', '2026-11-19'], ['in', '2026-11-23']), today)).toEqual({ at: 'waiting', by: '2026-11-23' })
    expect(replyState(said(['in', '2026-11-18'], ['in', '2026-11-23']), today)).toEqual({ at: 'overdue', by: '2026-11-20' })
    expect(replyState(said(['in', '2026-11-01'], ['out', '2026-11-02']), today)).toEqual({ at: 'answered' })
  })
})

describe('what is said', () => {
  const message = (kind: string, body: unknown, direction: 'in' | 'out' = 'in') => saidOf({ hash: kind, message: { kind, body, direction, day: today } })
  it('is shown only when its side may say it', () => {
    expect(message('handover', { to: 'x'.repeat(22), name: 'a', why: '' }, 'in')).toBeNull()
    expect(message('companion', { what: 'a', day: 'b', place: '' }, 'out')).toBeNull()
    expect(message('text', { text: 'x', more: 1 })).toBeNull()
    expect(message('draft', { title: 'a', text: 'b' }, 'out')?.kind).toBe('draft')
  })
  it('keeps the newest draft, and a handover open until the employee answers', () => {
    const all = [message('draft', { title: 'a', text: '1' }), message('draft', { title: 'a', text: '2' }, 'out'), message('handover', { to: 'x'.repeat(22), name: 'b', why: '' }, 'out')] as Said[]
    expect(draftOf(all)?.text).toBe('2')
    expect(openHandover(all)?.name).toBe('b')
    expect(openHandover([...all, message('handover-answer', { to: 'x'.repeat(22), yes: false }) as Said])).toBeNull()
  })
})

describe('the yearly count', () => {
  const counts = { kind: 'racism', ground: 'origin', route: 'talk-only', 'why-not': 'enough' }
  it('adds up on the adviser’s device, and a correction moves only the difference', () => {
    const first = sheetOf([{ label: '', notes: '', counts }, { label: '', notes: '', counts }, { label: '', notes: '', counts: null }])
    expect(first.kind).toEqual({ racism: 2 })
    const next = { ...first, kind: { racism: 1, bullying: 1 } }
    expect(sheetDelta(first, next)).toEqual([{ dimension: 'kind', key: 'racism', delta: -1 }, { dimension: 'kind', key: 'bullying', delta: 1 }])
    expect(sheetDelta(emptySheet, emptySheet)).toEqual([])
  })
  it('takes known keys and whole numbers only', () => {
    for (const bad of [null, {}, { ...emptySheet, more: {} }, { ...emptySheet, kind: { racism: -1 } }, { ...emptySheet, kind: { racism: 1.5 } }, { ...emptySheet, kind: { names: 1 } }, { ...emptySheet, kind: { racism: 2001 } }, { ...emptySheet, kind: { racism: Number.NaN } }]) expect(readSheet(bad)).toBeNull()
    expect(readSheet({ ...emptySheet, kind: { racism: 3, bullying: 0 } })?.kind).toEqual({ racism: 3 })
  })
  it('shows no figures while it is open, of few conversations, or of a small ministry', () => {
    expect([noFigures(false, 99, 'bzk', 9000), noFigures(true, 9, 'bzk', 9000), noFigures(true, 99, 'az', 450), noFigures(true, 99, 'az', null), noFigures(true, 99, 'bzk', 9000), noFigures(true, 99, '', null)])
      .toEqual(['open', 'too-few', 'small', 'small', null, null])
  })
})
