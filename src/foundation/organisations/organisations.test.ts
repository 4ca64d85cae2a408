import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { type Body, endBody, newBody } from './bodies.ts'
import { departmentsOf2024 } from './departments.ts'
import type { NumberedEvent, OrganisationEvent } from './events.ts'
import { type Position, managersAbove, positionProblems, reportsOf } from './management.ts'
import { isOpen, noOpening, takeStep } from './opening.ts'
import { append, childrenOf, departmentOf, pathOf, successorsOf, unitsEver, unitsOn } from './tree.ts'
import { endOn, overlaps, validOn } from './validity.ts'

const history = (...events: OrganisationEvent[]): readonly NumberedEvent[] => events.reduce<readonly NumberedEvent[]>((sofar, event) => {
  const next = append(sofar, event)
  if (!next.ok) throw new Error(`${next.error}: ${JSON.stringify(event)}`)
  return next.value
}, [])
const name = (nl: string) => ({ nl, en: nl })
const unit = (id: string, parent: string | null) => ({ id, kind: parent === null ? 'department' as const : 'unit' as const, name: name(id), parent })
const found = (id: string, parent: string | null, day = '2024-07-02'): OrganisationEvent => ({ kind: 'found', day, unit: unit(id, parent) })
const refusal = (events: readonly NumberedEvent[], event: OrganisationEvent) => {
  const result = append(events, event)
  return result.ok ? null : result.error
}

describe('the history of the organisation', () => {
  const start = history(found('ez', null), found('kgg', null), found('ez-a', 'ez'), found('ez-b', 'ez'), found('ez-a1', 'ez-a'))
  test('the fifteen ministries of July 2024 stand from their day and not before', () => {
    const events = history(...departmentsOf2024)
    expect(unitsOn(events, '2024-07-02').size).toBe(15)
    expect(unitsOn(events, '2024-07-01').size).toBe(0)
  })
  test('a rename changes the name from its day on and leaves the past', () => {
    const events = history(found('ez', null), { kind: 'rename', day: '2026-01-01', unit: 'ez', name: name('Nieuw') })
    expect([unitsOn(events, '2025-12-31').get('ez')?.name.nl, unitsOn(events, '2026-01-01').get('ez')?.name.nl]).toEqual(['ez', 'Nieuw'])
  })
  test('a merge ends its parts, hands over what stood under them and can be followed', () => {
    const merged = append(start, { kind: 'merge', day: '2026-02-01', from: ['ez', 'kgg'], into: unit('ezk', null) })
    const events = merged.ok ? merged.value : []
    const tree = unitsOn(events, '2026-02-01')
    expect([tree.has('ez'), tree.has('kgg'), departmentOf(tree, 'ez-a1')]).toEqual([false, false, 'ezk'])
    expect(departmentOf(unitsOn(events, '2026-01-31'), 'ez-a1')).toBe('ez')
    expect([successorsOf(events, 'ez', '2026-01-31'), successorsOf(events, 'ez', '2026-02-01')]).toEqual([['ez'], ['ezk']])
  })
  test('a unit can absorb another and keep its id', () => {
    const merged = append(start, { kind: 'merge', day: '2026-02-01', from: ['ez-a', 'ez-b'], into: unit('ez-a', 'ez') })
    const tree = unitsOn(merged.ok ? merged.value : [], '2026-02-01')
    expect([childrenOf(tree, 'ez').map(({ id }) => id), tree.get('ez-a')?.since]).toEqual([['ez-a'], '2024-07-02'])
  })
  test('a split needs an empty unit, and its parts are its successors', () => {
    const split: OrganisationEvent = { kind: 'split', day: '2026-02-01', from: 'ez-b', into: [unit('ez-c', 'ez'), unit('ez-d', 'ez')] }
    const done = append(start, split)
    expect(successorsOf(done.ok ? done.value : [], 'ez-b', '2027-01-01')).toEqual(['ez-c', 'ez-d'])
    expect(refusal(start, { ...split, from: 'ez-a' })).toBe('units stand under it')
  })
  test.each<[OrganisationEvent, string]>([
    [found('ez', null, '2025-01-01'), 'id is taken'],
    [found('ez-z', 'nergens'), 'parent does not stand on that day'],
    [found('ez-z', 'ez', '2024-07-01'), 'parent does not stand on that day'],
    [found('ez-z', 'ez', '2025-02-29'), 'no such day'],
    [found('EZ Z', 'ez'), 'bad id'],
    [{ kind: 'found', day: '2025-01-01', unit: { ...unit('x', null), kind: 'unit' } }, 'only a department has no parent'],
    [{ kind: 'found', day: '2025-01-01', unit: { ...unit('x', 'ez'), kind: 'department' } }, 'a department has no parent'],
    [{ kind: 'move', day: '2025-01-01', unit: 'ez-a', parent: 'ez-a1' }, 'parent below itself'],
    [{ kind: 'move', day: '2025-01-01', unit: 'ez', parent: 'kgg' }, 'a department has no parent'],
    [{ kind: 'rename', day: '2025-01-01', unit: 'ez', name: name(' ') }, 'no name'],
    [{ kind: 'end', day: '2025-01-01', unit: 'ez-a' }, 'units stand under it'],
    [{ kind: 'end', day: '2025-01-01', unit: 'ooit' }, 'unknown unit'],
    [{ kind: 'merge', day: '2025-01-01', from: ['ez'], into: unit('x', null) }, 'nothing to merge'],
    [{ kind: 'merge', day: '2025-01-01', from: ['ez', 'ez-a'], into: unit('ez-a', 'ez') }, 'parent below itself'],
    [{ kind: 'split', day: '2025-01-01', from: 'ez-b', into: [unit('x', 'ez')] }, 'nothing to split into'],
    [{ kind: 'withdraw', day: '2025-01-01', event: 99 }, 'unknown event'],
    [{ kind: 'withdraw', day: '2025-01-01', event: 1 }, 'later events build on it'],
  ])('%j is refused: %s', (event, problem) => expect(refusal(start, event)).toBe(problem))
  test('a mistake is withdrawn without losing that it was made', () => {
    const events = history(
      found('ez', null), { kind: 'rename', day: '2026-01-01', unit: 'ez', name: name('Fout') }, { kind: 'withdraw', day: '2026-01-05', event: 2 },
    )
    expect([events.length, unitsOn(events, '2026-02-01').get('ez')?.name.nl]).toEqual([3, 'ez'])
  })
  test('an event entered late is refused when what came after no longer fits', () => {
    const events = history(found('ez', null), found('ez-a', 'ez', '2025-06-01'))
    expect(refusal(events, { kind: 'end', day: '2025-01-01', unit: 'ez' })).toBe('parent does not stand on that day')
  })
  test('what was merged away keeps the last name it had, also after a rename', () => {
    const events = history(found('ez', null), found('kgg', null), { kind: 'rename', day: '2025-01-01', unit: 'ez', name: name('Nieuw') }, { kind: 'merge', day: '2026-02-01', from: ['ez', 'kgg'], into: unit('ezk', null) })
    expect([...unitsEver(events, '2026-02-01').values()].map((one) => one.name.nl).toSorted()).toEqual(['Nieuw', 'ezk', 'kgg'])
    expect([...unitsEver(events, '2024-12-31').values()].map((one) => one.name.nl).toSorted()).toEqual(['ez', 'kgg'])
  })
  test('whatever is entered, every unit has a standing parent, every path ends at a department, and who ever stood is who stood on some day', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const day = fc.constantFrom('2025-01-01', '2025-02-01', '2025-03-01')
    const made = fc.tuple(id, fc.option(id, { nil: null })).map(([own, parent]) => unit(own, parent))
    const event: fc.Arbitrary<OrganisationEvent> = fc.oneof(
      fc.record({ kind: fc.constant('found' as const), day, unit: made }), fc.record({
        kind: fc.constant('move' as const), day, unit: id, parent: id,
      }), fc.record({ kind: fc.constant('end' as const), day, unit: id }),
      fc.record({ kind: fc.constant('merge' as const), day, from: fc.tuple(id, id), into: made }), fc.record({
        kind: fc.constant('split' as const), day, from: id, into: fc.tuple(made, made),
      }))
    fc.assert(fc.property(fc.array(event, { maxLength: 25 }), day, (list, on) => {
      let events: readonly NumberedEvent[] = []
      for (const item of list) {
        const next = append(events, item)
        if (next.ok) events = next.value
      }
      const tree = unitsOn(events, on)
      for (const { id: own } of tree.values()) expect(pathOf(tree, own).at(-1)?.parent).toBeNull()
      const dayByDay = new Map(['2025-01-01', '2025-02-01', '2025-03-01'].filter((one) => one <= on).flatMap((one) => [...unitsOn(events, one).values()]).map((one) => [one.id, one.name.nl]))
      expect(new Map([...unitsEver(events, on).values()].map((one) => [one.id, one.name.nl]))).toEqual(dayByDay)
    }))
  })
})

describe('days of validity', () => {
  test('the last day counts', () => expect([
    validOn({ validFrom: '2026-01-01', validTo: '2026-01-31' }, '2026-01-31'), validOn({ validFrom: '2026-01-01', validTo: '2026-01-31' }, '2026-02-01'),
  ]).toEqual([true, false]))
  test('two spans overlap when they share one day, whichever comes first', () => {
    const a = { validFrom: '2026-01-01', validTo: '2026-01-31' }
    expect([
      overlaps(a, { validFrom: '2026-01-31', validTo: null }), overlaps({ validFrom: '2026-01-31', validTo: null }, a),
      overlaps(a, { validFrom: '2026-02-01', validTo: null }),
    ]).toEqual([true, true, false])
  })
  test('an end before the start, after an earlier end or on no day is refused', () => {
    const open = { validFrom: '2026-01-10', validTo: null }
    expect(endOn(open, '2026-01-09')).toEqual({ ok: false, error: 'before start' })
    expect(endOn({ ...open, validTo: '2026-02-01' }, '2026-03-01')).toEqual({ ok: false, error: 'ended earlier' })
    expect(endOn(open, '2026-02-30')).toEqual({ ok: false, error: 'no such day' })
  })
})

describe('who manages whom', () => {
  const span = (
    id: string, holder: string | null, manager: string | null, validFrom = '2025-01-01', validTo: string | null = null,
  ): Position => ({ id, unit: 'ez', holder, manager, validFrom, validTo })
  const positions = [
    span('sg', 'p1', null), span('dg', null, 'sg'), span('dir', 'p3', 'dg', '2025-01-01', '2025-06-30'), span('dir', 'p9', 'dg', '2025-07-01'),
    span('mt', 'p4', 'dir'),
  ]
  test('a vacant chair is passed over', () => expect(managersAbove(positions, 'p4', '2025-03-01').map(({ holder }) => holder)).toEqual(['p3', 'p1']))
  test('who held the chair on the day counts', () => expect(managersAbove(positions, 'p4', '2025-07-01').map(({ holder }) => holder)).toEqual(['p9', 'p1']))
  test(
    'reports come through a vacant chair too',
    () => expect([reportsOf(positions, 'p1', '2025-07-01'), reportsOf(positions, 'p9', '2025-07-01')]).toEqual([['p9'], ['p4']]),
  )
  test('a circle is refused, and would not hang', () => {
    const circle = [span('a', 'p1', 'b'), span('b', 'p2', 'a')]
    expect(positionProblems(circle, new Set(['ez'])).map(({ problem }) => problem)).toEqual(['reports in a circle', 'reports in a circle'])
    expect(managersAbove(circle, 'p1', '2025-02-01').map(({ holder }) => holder)).toEqual(['p2'])
  })
  test('spans of one chair may not overlap', () => expect(positionProblems(
    [span('a', 'p', null), span('a', 'q', null, '2026-01-01')], new Set(['ez']),
  )).toEqual([{ index: 1, problem: 'spans overlap' }]))
})

describe('bodies and the gate', () => {
  const departments = new Set(['ez'])
  const body: Body = {
    id: 'klachten', kind: 'complaints', nl: 'Klachten', en: 'Complaints', panelSize: 3, serves: [], validFrom: '2024-07-02', validTo: null, version: 1,
  }
  test('a body needs a new id, two readers and departments that exist', () => {
    expect(newBody(body, [body], departments)).toEqual({ ok: false, error: 'id is taken' })
    expect(newBody({ ...body, id: 'x', panelSize: 1 }, [body], departments)).toEqual({ ok: false, error: 'panel of at least two' })
    expect(newBody({ ...body, id: 'x', serves: ['xx'] }, [body], departments)).toEqual({ ok: false, error: 'unknown department' })
    expect(endBody(body, '2024-01-01')).toEqual({ ok: false, error: 'ends before it starts' })
    expect(endBody(body, '2027-01-01')).toMatchObject({ ok: true, value: { validTo: '2027-01-01', version: 2 } })
  })
  test('a department opens only after the works council consented and the assessment is on record', () => {
    const today = '2026-11-22'
    const blank = noOpening('ez')
    expect(takeStep(blank, { kind: 'open' }, today)).toEqual({ ok: false, error: 'no consent yet' })
    const consented = takeStep(blank, { kind: 'consent', day: '2026-11-01' }, today)
    if (!consented.ok) throw new Error(consented.error)
    expect(takeStep(consented.value, { kind: 'open' }, today)).toEqual({ ok: false, error: 'no assessment yet' })
    expect(takeStep(consented.value, { kind: 'assessment', day: '2026-11-23' }, today)).toEqual({ ok: false, error: 'in the future' })
    const assessed = takeStep(consented.value, { kind: 'assessment', day: today }, today)
    const opened = assessed.ok ? takeStep(assessed.value, { kind: 'open' }, today) : assessed
    if (!opened.ok) throw new Error(opened.error)
    expect([isOpen(opened.value), opened.value.version]).toEqual([true, 3])
    const closed = takeStep(opened.value, { kind: 'close' }, today)
    expect(closed.ok && isOpen(closed.value)).toBe(false)
  })
})
