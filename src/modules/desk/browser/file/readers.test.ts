import { describe, expect, it } from 'vitest'
import type { Roster, RosterHandler } from '../../../../foundation/sealing/core/protocol.ts'
import { conductV1 } from '../../rules/intake/conduct-v1.ts'
import { newDraft, type Draft } from '../../rules/intake/draft.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { drawForGroup, excludable, groupReaders, openRoster, readersFor } from './readers.ts'

const handler = (id: string, body: string, unit: string, duty: RosterHandler['duty'] = 'triage'): RosterHandler => ({ id, body, duty, name: `Medewerker ${id}`, unitTags: [unit], enc: `age1pq1${id}`, sig: id })
const roster: Roster = {
  realm: 'r', epoch: 1, prev: '', notAfter: '2027-11-01', clockKeys: [], directoryKey: '', apiOrigins: [], demo: true, recovery: [],
  bodies: [{ id: 'kc', kind: 'complaints', nl: 'Klachtencommissie', en: 'Complaints', panelSize: 2 }, { id: 'ic', kind: 'integrity', nl: 'Integriteitscommissie', en: 'Integrity', panelSize: 2 }],
  handlers: [handler('a', 'kc', 'Noord'), handler('b', 'kc', 'Zuid'), handler('c', 'kc', 'Zuid'), handler('d', 'ic', 'Noord'), handler('e', 'ic', 'Oost'), handler('f', 'ic', 'West'), handler('g', 'ic', 'Zuid'), handler('m', 'kc', 'Noord', 'member')],
}
const draft = (procedure: 'complaint' | 'integrity' | 'triage', excluded: Partial<Draft['excluded']> = {}, otherBody: string | null = null): Draft =>
  ({ ...newDraft(conductV1, 'nl'), route: { procedure, naming: 'named' }, excluded: { handlers: [], unitTags: [], ...excluded }, otherBody })

describe('who may not read', () => {
  it('sends a complaint to the complaints committee and the rest to the integrity committee', () => {
    expect(readersFor(roster, draft('complaint')).body?.id).toBe('kc')
    expect(readersFor(roster, draft('integrity')).body?.id).toBe('ic')
    expect(readersFor(roster, draft('triage')).body?.id).toBe('ic')
  })
  it('offers the other body when too few readers are left', () => {
    expect(readersFor(roster, draft('complaint', { handlers: ['a'], unitTags: [] }))).toMatchObject({ enough: true, other: null })
    expect(readersFor(roster, draft('complaint', { unitTags: ['Zuid'] }))).toMatchObject({ body: { id: 'kc' }, enough: false, other: { id: 'ic' } })
  })
  it('offers nothing when no body has enough, so that the page names other ways', () => {
    expect(readersFor(roster, draft('complaint', { unitTags: ['Zuid', 'Noord', 'Oost'] }))).toMatchObject({ enough: false, other: null })
  })
  it('offers the other body, and takes none by itself, when the usual one is not open to the ministry', () => {
    expect(readersFor(openRoster(roster, ['ic']), draft('complaint'))).toMatchObject({ body: null, enough: false, other: { id: 'ic' } })
    expect(readersFor(openRoster(roster, ['ic']), draft('integrity'))).toMatchObject({ body: { id: 'ic' }, enough: true, other: null })
    expect(readersFor(openRoster(roster, []), draft('integrity'))).toMatchObject({ body: null, other: null })
    expect(excludable(openRoster(roster, ['ic'])).people).toHaveLength(7)
  })
  it('follows the body that the reporter chose', () => {
    expect(readersFor(roster, draft('complaint', { unitTags: ['Zuid'] }, 'ic'))).toMatchObject({ body: { id: 'ic' }, enough: true })
  })
  it('warns for a body with fewer officers than twice its panel', () => {
    expect(readersFor(roster, draft('complaint')).small).toBe(true)
    expect(readersFor(roster, draft('integrity')).small).toBe(false)
  })
  it('shows officers who can be drawn, not committee members', () => {
    expect(excludable(roster).people.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
    expect(excludable(roster).units).toEqual(['Noord', 'Oost', 'West', 'Zuid'])
  })
})

describe('the readers of a group that reports together', () => {
  const panels = drawForGroup(roster, draft('integrity', { handlers: ['d'] }), systemRandom)
  const member = (excluded: readonly string[] = []): Draft => ({ ...draft('integrity', { handlers: [...excluded] }), together: { group: 'g'.repeat(22), panels: { ...panels } } })
  it('are drawn once for each body, without whom the first one excludes', () => {
    expect(Object.keys(panels)).toEqual(['kc', 'ic'])
    expect(panels['ic']).toHaveLength(2)
    expect(panels['ic']).not.toContain('d')
  })
  it('are named to each member, and who excludes one of them is told that another is drawn', () => {
    expect(groupReaders(roster, member())).toEqual({ names: roster.handlers.filter(({ id }) => panels['ic']?.includes(id)).map(({ name }) => name), all: true })
    expect(groupReaders(roster, member([panels['ic']?.[0] ?? ''])).all).toBe(false)
    expect(groupReaders(roster, draft('integrity'))).toEqual({ names: [], all: true })
  })
})
