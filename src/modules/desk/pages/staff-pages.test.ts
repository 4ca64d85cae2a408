import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoSignIn, identityMigrations, mountIdentity, saveGrant, savePerson, signInFirst, type IdentityServices } from '../../../foundation/identity/index.ts'
import { fixedClock } from '../../../foundation/kernel/clock.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import type { Role } from '../../../foundation/kernel/module.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import type { Database } from '../../../foundation/storage/database.ts'
import { freshDatabase } from '../../../../tests/support/databases.ts'
import { mountWorkPages } from './staff-pages.tsx'

const staffUrl = 'http://localhost:4602'
const people = { triage: newId(systemRandom), manager: newId(systemRandom) }
let database: Database
let remove: () => Promise<void>
let site: Hono

const services = (demo: boolean) => ({
  surroundings: { settings: { organisationName: 'Proefdienst', telephone: '070 000 00 00', postAddress: 'Postbus 1', hours: '9-17', demo }, assets: { style: '/style.css', island: (name: string) => `/${name}.js` } },
  demoRoots: ['a-root'], demo, noticeDays: 3, doors: async () => ({ departments: [], bodies: [] }), demoPassphrase: () => 'zes bedachte woorden voor de demonstratie',
})

beforeAll(async () => {
  ;({ database, remove } = await freshDatabase('embedded', identityMigrations))
  await database.within({ kind: 'system' }, async (tx) => {
    for (const [role, id] of Object.entries(people)) {
      await savePerson(tx, { id, sub: role, name: 'Noor Linde', mail: null, language: 'nl', validFrom: '2026-01-01', validTo: null, version: 1 })
      await saveGrant(tx, { id: newId(systemRandom), person: id, role: role as Role, scope: role === 'triage' ? { kind: 'body', id: 'icr' } : { kind: 'department', id: newId(systemRandom) }, validFrom: '2026-01-01', validTo: null, version: 1 })
    }
  })
  const identity: IdentityServices = { database, clock: fixedClock('2026-11-22', Date.parse('2026-11-22T10:00:00Z')), random: systemRandom, staffUrl, signIn: null, demo: true, ticket: { read: async () => null, spend: async () => undefined } as never }
  site = new Hono()
  mountIdentity(site, identity)
  site.use('*', signInFirst)
  site.get('/enter/:person', (context) => demoSignIn(context, identity, context.req.param('person'), '/nl/werklijst'))
  mountWorkPages(site, services(false))
})
afterAll(() => remove())

const get = async (path: string, person?: string): Promise<Response> => {
  const entered = person === undefined ? null : await site.request(`${staffUrl}/enter/${person}`)
  const cookie = entered?.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ') ?? ''
  return site.request(`${staffUrl}${path}`, { headers: { Cookie: cookie } })
}

describe('the handlers\' pages', () => {
  it('send who is not signed in to the sign-in page of the same language, and back afterwards', async () => {
    const answer = await get('/en/worklist')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/sign-in?to=%2Fen%2Fworklist'])
    const id = newId(systemRandom)
    expect((await get(`/nl/zaak/${id}`)).headers.get('location')).toBe(`/nl/aanmelding?to=%2Fnl%2Fzaak%2F${id}`)
    // Also where there is no page, so that nobody learns what exists; an address that is none of ours is not taken along.
    expect((await get('/nl/bestaat-niet')).headers.get('location')).toBe('/nl/aanmelding?to=%2Fnl%2Fbestaat-niet')
    expect((await get('/nl/a.b')).headers.get('location')).toBe('/nl/aanmelding')
    for (const path of ['/nl/aanmelding', '/en/first-administrator', '/api/v1/x', '/assets/x.js']) expect([path, (await get(path)).status]).toEqual([path, 404])
  })
  it('serve worklist and case as the same island, so that the key stays when one goes to and fro', async () => {
    for (const path of ['/nl/werklijst', '/en/worklist', `/nl/zaak/${newId(systemRandom)}`]) {
      const answer = await get(path, people.triage)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('data-island="desk-work"')
    }
  })
  it('do not exist for somebody who handles no cases, nor does a case whose number is none', async () => {
    expect((await get('/nl/werklijst', people.manager)).status).toBe(404)
    expect((await get('/nl/zaak/geen-nummer', people.triage)).status).toBe(404)
  })
  it('carry neither roots nor a passphrase outside a demonstration', async () => {
    const page = await (await get('/nl/werklijst', people.triage)).text()
    expect(page).not.toContain('a-root')
    expect(page).not.toContain('zes bedachte woorden')
  })
})
