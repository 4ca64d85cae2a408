import { expect, test } from 'vitest'
import { anyOpen, bodiesOpenTo, dependsOnDepartment, takesReports, type DeskDoors } from './doors.ts'

const ministry = (id: string) => ({ id, nl: id, en: id })
const doors = (kcoo: readonly string[], icr: readonly string[]): DeskDoors => ({ departments: [ministry('az'), ministry('bzk')], bodies: [{ id: 'kcoo', departments: kcoo }, { id: 'icr', departments: icr }] })

test('nobody is asked for a ministry while every ministry is open at every body', () => {
  expect(dependsOnDepartment(doors(['az', 'bzk'], ['az', 'bzk']), ['kcoo', 'icr'])).toBe(false)
  expect(dependsOnDepartment(doors(['az', 'bzk'], ['az']), ['kcoo', 'icr'])).toBe(true)
  expect(dependsOnDepartment(doors(['az', 'bzk'], ['az', 'bzk']), ['kcoo', 'new'])).toBe(true)
})

test('a ministry reaches the bodies that serve it, and one that is not on the list reaches none', () => {
  expect(bodiesOpenTo(doors(['az'], ['az', 'bzk']), 'bzk')).toEqual(['icr'])
  expect(bodiesOpenTo(doors(['az'], ['az', 'bzk']), null)).toEqual([])
})

test('a body takes reports as soon as one ministry is open, and one without any takes none', () => {
  expect(takesReports(doors(['az'], []), 'kcoo')).toBe(true)
  expect(takesReports(doors(['az'], []), 'icr')).toBe(false)
  expect(takesReports(doors(['az'], []), 'unknown')).toBe(false)
  expect(anyOpen(doors([], []), ['kcoo', 'icr'])).toBe(false)
})
