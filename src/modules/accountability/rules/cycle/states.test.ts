import { describe, expect, test } from 'vitest'
import { createMachine } from 'xstate'
import { getShortestPaths, getSimplePaths } from 'xstate/graph'
import { roles, type Role } from '../../../../foundation/kernel/module.ts'
import { reportStates, stepOf, steps, stepsFrom, turnOf, writable, type ReportState, type Step } from './states.ts'

const all: readonly Step[] = steps
const machine = createMachine({ initial: 'draft', states: Object.fromEntries(reportStates.map((state) => [state, { on: Object.fromEntries(all.filter(({ from }) => from.includes(state)).map(({ act, to }) => [act, to])) }])) })
const acts = (path: { readonly steps: readonly { readonly event: { readonly type: string } }[] }): readonly string[] => path.steps.map(({ event }) => event.type).filter((type) => type !== 'xstate.init')

describe('the cycle of a report', () => {
  const paths = getSimplePaths(machine)
  const published = paths.filter(({ state }) => state.value === 'published').map(acts)

  test('every state is reached, and from every state a way leads on to publication', () => {
    expect(new Set(getShortestPaths(machine).map(({ state }) => state.value))).toEqual(new Set(reportStates))
    for (const state of reportStates.filter((one) => one !== 'published')) {
      const seen = new Set<ReportState>([state])
      for (let grown = true; grown;) { grown = false; for (const one of all) if (one.from.some((from) => seen.has(from)) && !seen.has(one.to)) { seen.add(one.to); grown = true } }
      expect(seen.has('published'), state).toBe(true)
    }
  })
  test('no path reaches publication without the council being asked, a colleague, the secretary-general and the ministry of the Interior', () => {
    expect(published.length).toBeGreaterThan(0)
    for (const path of published) for (const act of ['consult', 'approve', 'sign', 'accept', 'publish']) expect(path).toContain(act)
  })
  test('a report that came back is signed again before it is accepted', () => {
    for (const path of published.filter((one) => one.includes('return'))) expect(path.lastIndexOf('sign')).toBeGreaterThan(path.indexOf('return'))
    const back = steps.find(({ act }) => act === 'resubmit')
    expect(back).toMatchObject({ from: ['returned'], to: 'review', needs: ['complete', 'questions-answered'] })
  })
  test('what is published has no way back', () => expect(roles.flatMap((role) => stepsFrom('published', role))).toEqual([]))
  test('who writes never signs, and who signs never accepts', () => {
    const may = (act: string): readonly Role[] => stepOf(act)?.role ?? []
    expect(may('sign').filter((role) => may('consult').includes(role) || may('accept').includes(role))).toEqual([])
  })
  test('texts change only while the department holds the report', () => expect(reportStates.filter(writable)).toEqual(['draft', 'returned']))
  test('somebody is always next until it is published', () => {
    for (const state of reportStates) expect(turnOf(state).length > 0).toBe(state !== 'published')
  })
})
