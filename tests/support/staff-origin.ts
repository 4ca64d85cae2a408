import { Hono } from 'hono'
import { demoSignIn, guardRights, identityMigrations, mountIdentity, saveGrant, savePerson, type IdentityServices } from '../../src/foundation/identity/index.ts'
import type { Clock } from '../../src/foundation/kernel/clock.ts'
import { newId } from '../../src/foundation/kernel/ids.ts'
import { roles, type Module, type Role } from '../../src/foundation/kernel/module.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { organisationMigrations } from '../../src/foundation/organisations/index.ts'
import type { Database } from '../../src/foundation/storage/database.ts'

/** What a module's tables stand on: people and ministries. */
export const peopleTables = [...identityMigrations, ...organisationMigrations]

/** What pages draw with when no browser looks. */
export const plainSurroundings = { settings: { organisationName: 'Proef', telephone: '070', postAddress: 'Postbus', hours: 'werkdagen', demo: false }, assets: { style: '/s.css', island: (name: string) => `/${name}.js` } }

/** A person with one role, in a ministry or in the whole house. */
export const hire = (database: Database, name: string, role: Role, department: string | null): Promise<string> =>
  database.within({ kind: 'system' }, async (tx) => {
    const id = newId(systemRandom)
    await savePerson(tx, { id, sub: `s-${id}`, name, mail: null, language: 'nl', validFrom: '2026-01-01', validTo: null, version: 1 })
    await saveGrant(tx, { id: newId(systemRandom), person: id, role, scope: department === null ? { kind: 'house' } : { kind: 'department', id: department }, validFrom: '2026-01-01', validTo: null, version: 1 })
    return id
  })

/** A module's staff origin as it is served: sign-in, the table of rights before the routes, one holder of every role. */
export const staffOrigin = async <Services>(module: Module<Services>, database: Database, clock: Clock, pages: Services, staffUrl = 'http://localhost:4612') => {
  const site = new Hono()
  const identity: IdentityServices = { database, clock, random: systemRandom, staffUrl, signIn: null, demo: true, ticket: { read: async () => null, spend: async () => undefined } as never }
  mountIdentity(site, identity)
  guardRights(site, module.rights)
  site.get('/enter/:person', (context) => demoSignIn(context, identity, context.req.param('person'), '/nl'))
  module.api?.staff?.(site, pages)
  module.pages?.staff?.(site, pages)
  const holders = new Map<Role, string>()
  for (const role of roles) holders.set(role, await hire(database, `Houder ${role}`, role, null))
  const cookies = new Map<string, string>()
  /** A request of a person ('' = nobody signed in). */
  const as = async (person: string, method: string, path: string, form?: Readonly<Record<string, string>>): Promise<Response> => {
    if (person !== '' && !cookies.has(person)) cookies.set(person, (await site.request(`${staffUrl}/enter/${person}`)).headers.getSetCookie().map((one) => one.split(';')[0]).join('; '))
    return site.request(`${staffUrl}${path}`, { method, headers: { Cookie: cookies.get(person) ?? '', Origin: staffUrl, 'content-type': 'application/x-www-form-urlencoded' }, ...(method === 'GET' ? {} : { body: new URLSearchParams(form ?? {}).toString() }) })
  }
  return { site, as, holder: (role: Role): string => holders.get(role) ?? '', staffRights: module.rights.filter(({ origin }) => origin === 'staff') }
}
