import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { advisersRoster, advisersTables, origin, people, settleAdvisers, type Name } from '../../../../tests/support/advisers.ts'
import { freshDatabase } from '../../../../tests/support/databases.ts'
import { directoryAnswer } from '../../../foundation/directory/index.ts'
import { demoSignIn, grantsOn, guardRights, loadGrants, mountIdentity, saveGrant, type IdentityServices } from '../../../foundation/identity/index.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { roles, type Role } from '../../../foundation/kernel/module.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { verifyDirectory } from '../../../foundation/sealing/core/directory.ts'
import { mailboxKeys } from '../../../foundation/sealing/core/mailbox-keys.ts'
import { composePostOpening } from '../../../foundation/sealing/core/post.ts'
import { addCertificate, appoint } from '../actions/index.ts'
import { advisers } from '../index.ts'

const staffUrl = 'http://localhost:4612'
const today = '2026-11-23'
const staffRights = advisers.rights.filter((right) => right.origin === 'staff')

/** Role x action, from the same table of rights that guards the server, with the sign-in that people use. */
describe('who may do what with advisers', () => {
  const [open, staff] = [new Hono(), new Hono()]
  const cookies = new Map<string, string>()
  const holders = new Map<Role, string>()
  let remove: () => Promise<void>
  let thread = ''
  let services: Awaited<ReturnType<typeof settleAdvisers>>
  beforeAll(async () => {
    const fresh = await freshDatabase('embedded', advisersTables)
    ;({ remove } = fresh)
    services = await settleAdvisers(fresh.database, () => today)
    const identity: IdentityServices = { ...services, staffUrl, signIn: null, demo: true, ticket: { read: async () => null, spend: async () => undefined } as never }
    const pages = { ...services, demo: false, demoRoots: [], demoPassphrase: () => null, surroundings: { settings: { organisationName: 'Proef', telephone: '070', postAddress: 'Postbus', hours: 'werkdagen', demo: false }, assets: { style: '/s.css', island: (name: string) => `/${name}.js` } } } as never
    mountIdentity(staff, identity)
    guardRights(staff, advisers.rights)
    staff.get('/enter/:person', (context) => demoSignIn(context, identity, context.req.param('person'), '/nl/gesprekken'))
    advisers.api?.staff?.(staff, pages)
    advisers.pages?.staff?.(staff, pages)
    advisers.api?.public?.(open, pages)
    advisers.pages?.public?.(open, pages)
    const house = { person: people.gerda.id, scopes: [''] }
    for (const name of ['fenna', 'idris'] as const) {
      await appoint(services, house, { person: people[name].id, department: 'bzk', kind: 'internal', validFrom: '2026-01-01', validTo: null, leaveFrom: null, leaveTo: null, cover: null, version: 1 }, true)
      await addCertificate(services, house, { person: people[name].id, kind: 'certificate', name: 'basis', obtained: '2024-01-01', expires: null })
    }
    const verified = verifyDirectory(await directoryAnswer(services.directory, { role: 'adviser' }), advisersRoster, today, null)
    const entry = verified.ok ? verified.value.people.find(({ person }) => person === people.fenna.id) : undefined
    if (!entry) throw new Error('no entry')
    const { opening } = await composePostOpening(await mailboxKeys(systemRandom(16), advisersRoster.realm), advisersRoster.realm, entry, { kind: 'ask', body: { text: 'vlinderzwerm' } }, { today, random: systemRandom })
    expect((await open.request(`${origin}/api/v1/advisers/threads`, { method: 'POST', body: JSON.stringify(opening) })).status).toBe(201)
    thread = JSON.parse(Buffer.from(opening.door.payload, 'base64url').toString()).thread
    // Everybody else in the house holds one of the other roles, so that each role has a holder.
    await services.database.within({ kind: 'system' }, async (tx) => {
      const taken = new Set(grantsOn(await loadGrants(tx), today).map(({ role }) => role))
      for (const role of roles.filter((one) => !taken.has(one))) {
        const id = newId(systemRandom)
        const { savePerson } = await import('../../../foundation/identity/index.ts')
        await savePerson(tx, { id, sub: `s-${role}`, name: role, mail: null, language: 'nl', validFrom: '2026-01-01', validTo: null, version: 1 })
        await saveGrant(tx, { id: newId(systemRandom), person: id, role, scope: { kind: 'house' }, validFrom: '2026-01-01', validTo: null, version: 1 })
        holders.set(role, id)
      }
    })
    for (const [role, name] of [['adviser', 'fenna'], ['coordinator', 'gerda'], ['authority', 'willem'], ['administrator', 'boss']] as const) holders.set(role, people[name].id)
  })
  afterAll(() => remove())

  const as = async (person: string, method: string, path: string, body?: string): Promise<Response> => {
    if (person !== '' && !cookies.has(person)) cookies.set(person, (await staff.request(`${staffUrl}/enter/${person}`)).headers.getSetCookie().map((one) => one.split(';')[0]).join('; '))
    return staff.request(`${staffUrl}${path}`, { method, headers: { Cookie: cookies.get(person) ?? '', Origin: staffUrl, 'content-type': 'application/x-www-form-urlencoded' }, ...(body === undefined ? {} : { body }) })
  }
  const pathOf = (path: string): string => path.replace(':thread', thread).replace(':person', people.idris.id).replace(':year', '2026')
  const rows = staffRights.flatMap((right) => roles.map((role) => ({ right, role })))

  test.each(rows)('$right.action as $role', async ({ right, role }) => {
    const asks = /jaarverslag|yearly-report|pool/.test(right.path) && !right.path.includes(':person') && right.method === 'GET' ? '?pool=bzk' : ''
    const answer = await as(holders.get(role) ?? '', right.method, `${pathOf(right.path)}${asks}`, right.method === 'GET' ? undefined : 'pool=bzk&year=2026&employees=x')
    expect(answer.status === 404).toBe(!(right.who as readonly Role[]).includes(role))
  })
  test.each(staffRights)('$action signed out is answered as if nothing were there', async (right) => {
    expect((await as('', right.method, pathOf(right.path), right.method === 'GET' ? undefined : '')).status).toBe(404)
  })
  test('an adviser finds nothing of a colleague’s conversations', async () => {
    expect(await (await as(people.idris.id, 'GET', '/api/v1/advisers/threads')).json()).toEqual([])
    for (const right of staffRights.filter(({ path }) => path.includes(':thread'))) expect((await as(people.idris.id, right.method, pathOf(right.path), right.method === 'GET' ? undefined : '{}')).status).toBe(404)
  })
  test('a coordinator or authority of one ministry sees no other, nor the house', async () => {
    for (const [name, path] of [['bo', '/nl/vertrouwenspool?pool=az'], ['bo', '/nl/vertrouwenspool?pool='], ['willem', '/nl/vertrouwenspool/jaarverslag?pool=az'], ['willem', '/nl/vertrouwenspool/jaarverslag?pool=']] as const) expect((await as(people[name as Name].id, 'GET', path)).status).toBe(404)
    expect((await as(people.willem.id, 'POST', '/nl/vertrouwenspool/jaarverslag', 'pool=bzk&year=2026&signals=x&advice=y&version=0')).status).toBe(404)
  })
  test('the public pages work without JavaScript or a cookie, and name the duty to report before the first message', async () => {
    for (const path of ['/nl/vertrouwenspersonen', '/en/confidential-advisers', '/easy/vertrouwenspersonen', `/nl/vertrouwenspersonen/${people.fenna.id}`, '/nl/gesprek']) {
      const answer = await open.request(`${origin}${path}`)
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null])
    }
    const person = await (await open.request(`${origin}/nl/vertrouwenspersonen/${people.fenna.id}`)).text()
    expect(person.indexOf('artikelen 160 en 162')).toBeGreaterThan(0)
    expect(person.indexOf('artikelen 160 en 162')).toBeLessThan(person.indexOf('data-island="advisers-contact"'))
    const outside = await (await open.request(`${origin}/nl/vertrouwenspersonen?ministry=bzk&outside=1`)).text()
    expect(outside).not.toContain('>fenna<')
    expect((await open.request(`${origin}/nl/vertrouwenspersonen/${people.otis.id}`)).status).toBe(404)
  })
  test('no word of a first message is in any table', async () => {
    const tables = await services.database.within({ kind: 'system' }, async (tx) => (await import('kysely')).sql<{ content: string }>`SELECT encode(content, 'escape') AS content FROM post.item UNION ALL SELECT encode(content, 'escape') FROM post.slot`.execute(tx))
    expect(tables.rows.length).toBeGreaterThan(2)
    for (const { content } of tables.rows) expect(content).not.toContain('vlinderzwerm')
  })
})
