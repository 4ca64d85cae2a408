import { expect, test } from 'vitest'
import { type Opening, departmentsOf2024, doorsOn, noOpening, unitsOn } from './index.ts'

const today = '2026-11-22'
const tree = unitsOn(departmentsOf2024.slice(0, 3).map((event, index) => ({ number: index + 1, event })), today)
const body = (id: string, serves: readonly string[], validTo: string | null = null) => ({ id, kind: 'integrity' as const, nl: id, en: id, panelSize: 2, serves, validFrom: '2026-01-01', validTo, version: 1 })
const gates = (...list: readonly Partial<Opening>[]) => new Map(list.map((gate) => [gate.department ?? '', { ...noOpening(gate.department ?? ''), ...gate }]))
const open = { consentDay: '2026-01-01', assessmentDay: '2026-01-02', openedDay: '2026-01-03' }

test('a body without a list of its own serves every ministry whose gate is open', () => {
  const doors = doorsOn([body('all', []), body('two', ['az', 'bzk']), body('over', [], '2026-11-21')], tree, gates({ department: 'az', ...open }, { department: 'aenm', ...open }, { department: 'bzk', consentDay: '2026-01-01' }), today)
  expect(doors.bodies).toEqual([{ id: 'all', departments: ['az', 'aenm'] }, { id: 'two', departments: ['az'] }])
  expect(doors.departments.map(({ id }) => id)).toEqual(['az', 'aenm', 'bzk'])
})

test('a gate that closed, or of a ministry that no longer stands, lets nobody in, but the house has been open', () => {
  const doors = doorsOn([body('all', [])], tree, gates({ department: 'az', ...open, closedDay: '2026-05-01' }, { department: 'gone', ...open }), today)
  expect(doors.bodies).toEqual([{ id: 'all', departments: [] }])
  expect(doors.everOpened).toBe(true)
})

test('a house that never opened a gate says so', () => {
  expect(doorsOn([body('all', [])], tree, gates({ department: 'az', consentDay: '2026-01-01', assessmentDay: '2026-01-01' }), today).everOpened).toBe(false)
})
