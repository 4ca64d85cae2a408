import { describe, expect, test } from 'vitest'
import type { NumberedEvent, OrganisationEvent } from './events.ts'
import { lineOfUnit } from './line.ts'
import type { Position } from './management.ts'

const unit = (id: string, parent: string | null) => ({ id, kind: parent === null ? ('department' as const) : ('unit' as const), name: { nl: id, en: id }, parent })
const found = (id: string, parent: string | null): OrganisationEvent => ({ kind: 'found', day: '2026-01-01', unit: unit(id, parent) })
const numbered = (events: readonly OrganisationEvent[]): readonly NumberedEvent[] => events.map((event, index) => ({ number: index + 1, event }))
const chair = (id: string, at: string, holder: string | null, manager: string | null, more: Partial<Position> = {}): Position => ({ id, unit: at, holder, manager, validFrom: '2026-01-01', validTo: null, ...more })

const events = [found('min', null), found('dir', 'min'), found('team-a', 'dir'), found('team-b', 'dir')]
const positions = [
  chair('sg', 'min', 'sofie', null), chair('director', 'dir', 'dirk', 'sg'), chair('lead-a', 'team-a', 'anna', 'director'), chair('lead-b', 'team-b', 'dirk', 'director'),
  chair('officer-a', 'team-a', 'otto', 'lead-a'), chair('officer-b', 'team-b', 'piet', 'lead-b'),
]
const line = (at: string, over: readonly Position[] = positions, history = events, day = '2026-11-16') => lineOfUnit(over, numbered(history), at, day).map(({ holder }) => holder)

describe('the line above a unit', () => {
  test('begins at the unit’s own head and ends at the top', () => {
    expect(line('team-a')).toEqual(['anna', 'dirk', 'sofie'])
    expect(line('dir')).toEqual(['dirk', 'sofie'])
    expect(line('min')).toEqual(['sofie'])
  })
  test('keeps levels apart for somebody with two chairs, and keeps a vacant chair as a level', () => {
    expect(line('team-b')).toEqual(['dirk', 'dirk', 'sofie'])
    expect(line('team-a', positions.map((one) => (one.id === 'director' ? { ...one, holder: null } : one)))).toEqual(['anna', null, 'sofie'])
  })
  test('follows who leaves and who comes after them by the day', () => {
    const changed = [...positions.filter(({ id }) => id !== 'lead-a'), chair('lead-a', 'team-a', 'anna', 'director', { validTo: '2026-10-31' }), chair('lead-a', 'team-a', 'aisha', 'director', { validFrom: '2026-11-01' })]
    expect([line('team-a', changed, events, '2026-10-31')[0], line('team-a', changed, events, '2026-11-01')[0]]).toEqual(['anna', 'aisha'])
  })
  test('of a unit without any chair is that of the unit above', () => {
    expect(line('team-c', positions, [...events, found('team-c', 'dir')])).toEqual(['dirk', 'sofie'])
  })
  test('of a merged unit is that of the unit it became', () => {
    const merged: OrganisationEvent = { kind: 'merge', day: '2026-06-01', from: ['team-a', 'team-b'], into: unit('team-ab', 'dir') }
    expect(line('team-a', [...positions, chair('lead-ab', 'team-ab', 'fleur', 'director')], [...events, merged])).toEqual(['fleur', 'dirk', 'sofie'])
  })
  test('of a split or ended unit begins with what stands above all of it', () => {
    const split: OrganisationEvent = { kind: 'split', day: '2026-06-01', from: 'team-a', into: [unit('team-a1', 'dir'), unit('team-a2', 'dir')] }
    const parts = [...positions, chair('lead-a1', 'team-a1', 'fleur', 'director'), chair('lead-a2', 'team-a2', 'gijs', 'director')]
    expect(line('team-a', parts, [...events, split])).toEqual(['dirk', 'sofie'])
    expect(line('team-a', positions, [...events, { kind: 'end', day: '2026-06-01', unit: 'team-a' }])).toEqual(['dirk', 'sofie'])
  })
  test('ends where chairs report in a circle, and is empty for an unknown unit', () => {
    expect(line('team-a', positions.map((one) => (one.id === 'sg' ? { ...one, manager: 'lead-a' } : one)))).toEqual(['anna', 'dirk', 'sofie'])
    expect(line('nowhere')).toEqual([])
  })
})
