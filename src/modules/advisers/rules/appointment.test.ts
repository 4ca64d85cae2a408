import { describe, expect, it } from 'vitest'
import { appointmentProblem, certifiedUntil, standingOf, type Appointment, type Certificate } from './appointment.ts'
import { hasNobody, othersThan, selectListed, type Listed } from './listing.ts'

const today = '2026-11-23'
const appointment = (more: Partial<Appointment> = {}): Appointment => ({ person: 'fenna', department: 'bzk', kind: 'internal', validFrom: '2026-01-01', validTo: null, leaveFrom: null, leaveTo: null, cover: null, version: 1, ...more })
const certificate = (more: Partial<Certificate> = {}): Certificate => ({ id: 'c', person: 'fenna', kind: 'certificate', name: 'x', obtained: '2024-01-01', expires: '2027-01-01', ...more })
const standing = (one: Partial<Appointment>, papers: readonly Certificate[] = [certificate()], key = true) => standingOf(appointment(one), papers, key, today)

describe('who can be written to for the first time', () => {
  it('is an adviser who is appointed, certified, present and has a key', () => expect(standing({})).toBe('available'))
  it('is nobody on leave, from the first day of it to the last', () => {
    expect(standing({ leaveFrom: today, leaveTo: today })).toBe('on-leave')
    expect(standing({ leaveFrom: '2026-11-24', leaveTo: '2026-12-01' })).toBe('available')
    expect(standing({ leaveFrom: '2026-11-01', leaveTo: '2026-11-22' })).toBe('available')
    expect(standing({ leaveFrom: '2026-11-01' })).toBe('on-leave')
  })
  it('is nobody whose certificate expired, or who has only followed a training', () => {
    expect(standing({}, [certificate({ expires: '2026-11-22' })])).toBe('not-certified')
    expect(standing({}, [certificate({ kind: 'training', expires: null })])).toBe('not-certified')
    expect(standing({}, [certificate({ expires: today })])).toBe('available')
    expect(standing({}, [certificate({ person: 'somebody else' })])).toBe('not-certified')
  })
  it('is nobody whose appointment ended or has not begun, nor who has no key', () => {
    expect([standing({ validTo: '2026-11-22' }), standing({ validFrom: '2026-11-24' }), standing({}, [certificate()], false)]).toEqual(['ended', 'not-yet', 'no-key'])
  })
  it('stays certified until the last of several certificates ends', () => {
    expect(certifiedUntil([certificate(), certificate({ id: 'd', expires: '2028-01-01' })], 'fenna', today)).toBe('2028-01-01')
    expect(certifiedUntil([certificate({ expires: null })], 'fenna', today)).toBeNull()
  })
  it('is refused as an appointment that contradicts itself', () => {
    const problem = (more: Partial<Appointment>) => appointmentProblem(appointment(more), ['fenna', 'idris'])
    expect([problem({}), problem({ cover: 'idris' }), problem({ validTo: '2025-01-01' }), problem({ cover: 'fenna' }), problem({ cover: 'nobody' }), problem({ leaveTo: today }), problem({ leaveFrom: today, leaveTo: '2026-11-01' }), problem({ leaveFrom: '2025-12-01' })])
      .toEqual([null, null, 'ends-before-it-starts', 'covers-themselves', 'cover-of-nobody', 'leave-ends-before-it-starts', 'leave-ends-before-it-starts', 'leave-outside'])
  })
})

const listed = (person: string, department: string, more: Partial<Listed> = {}): Listed => ({ person, name: person, department, kind: 'internal', standing: 'available', leaveTo: null, cover: null, profile: null, ...more })
const all = [listed('a-bzk', 'bzk'), listed('b-szw', 'szw'), listed('c-house', '', { kind: 'external' }), listed('d-bzk-away', 'bzk', { standing: 'on-leave' }), listed('e-fin', 'fin', { standing: 'not-certified' })]
const wish = (more: object) => selectListed(all, { department: '', outside: false, language: '', subject: '', ...more }).map(({ person }) => person)

describe('the list of advisers', () => {
  it('shows one’s own ministry first, then who serves all of them, and last who is away', () => expect(wish({ department: 'bzk' })).toEqual(['a-bzk', 'c-house', 'd-bzk-away']))
  it('shows somebody outside one’s ministry, and nobody of it', () => expect(wish({ department: 'bzk', outside: true })).toEqual(['b-szw', 'c-house']))
  it('leaves out who cannot be written to', () => expect(wish({})).not.toContain('e-fin'))
  it('finds by language and subject only what somebody chose to show', () => {
    const profile = { person: 'b-szw', about: '', languages: ['tr' as const], subjects: ['racism' as const], weekdays: [], ways: [], telephone: '', characteristics: {}, version: 1 }
    const told = [...all.filter(({ person }) => person !== 'b-szw'), listed('b-szw', 'szw', { profile })]
    expect(selectListed(told, { department: '', outside: false, language: 'tr', subject: 'racism' }).map(({ person }) => person)).toEqual(['b-szw'])
    expect(selectListed(told, { department: '', outside: false, language: 'nl', subject: '' })).toHaveLength(4)
  })
  it('offers others instead of somebody it is about: of other ministries first', () => {
    expect(othersThan([...all, listed('f-bzk', 'bzk')], 'a-bzk').map(({ person }) => person)).toEqual(['b-szw', 'c-house', 'f-bzk'])
  })
  it('says so when a ministry has nobody left', () => expect([hasNobody(all, 'bzk'), hasNobody(all, 'fin'), hasNobody(all, 'az')]).toEqual([false, true, true]))
})
