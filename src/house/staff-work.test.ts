import { describe, expect, test } from 'vitest'
import { roles, type Role } from '../foundation/kernel/module.ts'
import { modules } from './modules.ts'
import { houseWork, workFor } from './staff-work.tsx'

const groups = [...modules, houseWork]
const shownTo = (...held: readonly Role[]): readonly string[] => workFor(groups, held.map((role) => ({ role, scope: { kind: 'house' } }))).flatMap(({ work }) => work.map(({ place }) => place.nl))

describe('the page with somebody’s work', () => {
  test('leads each role to where its work begins', () => {
    for (const role of roles) expect(shownTo(role), role).not.toEqual([])
    expect(shownTo('triage')).toEqual(expect.arrayContaining(['/werklijst', '/intake', '/signalen']))
    expect(shownTo('analyst')).toEqual(expect.arrayContaining(['/onderzoek', '/cijfers-openen', '/rapportage', '/doorstroom']))
    expect(shownTo('administrator')).toContain('/beheer')
  })

  test('shows nobody what is not theirs, and somebody without a role nothing', () => {
    expect(shownTo('employee')).toEqual(['/gesprekshulp', '/mijn-mentoring'])
    expect(shownTo('analyst')).not.toContain('/werklijst')
    expect(shownTo()).toEqual([])
    const ofCommittee = workFor(groups, [{ role: 'authority', scope: { kind: 'body', id: 'kcoo' } }]).flatMap(({ work }) => work.map(({ place }) => place.nl))
    expect(ofCommittee).toContain('/werklijst')
    expect(ofCommittee).not.toContain('/doorstroom')
  })

  test('names a place once in each language, and every page that the table of rights holds is open to exactly those it is shown to', () => {
    const rows = groups.flatMap(({ work }) => work)
    for (const language of ['nl', 'en'] as const) expect(new Set(rows.map(({ place }) => place[language])).size).toBe(rows.length)
    const rights = modules.flatMap((module) => module.rights.filter(({ origin, method }) => origin === 'staff' && method === 'GET'))
    const held = rows.filter(({ place }) => rights.some(({ path }) => path === `/nl${place.nl}`))
    expect(held.length).toBeGreaterThan(10)
    for (const { place, roles: shown } of held) {
      const who = rights.find(({ path }) => path === `/nl${place.nl}`)?.who
      expect([place.nl, [...shown].sort()]).toEqual([place.nl, [...(who ?? [])].sort()])
    }
  })
})
