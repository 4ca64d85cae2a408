import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../tests/support/databases.ts'
import { line, raise, settleSignals, signalsOrigin, signalsTables, type SignalsWorld } from '../../../../tests/support/signals.ts'
import { demoSignIn, grantsOn, guardRights, loadGrants, mountIdentity, saveGrant, savePerson, type IdentityServices } from '../../../foundation/identity/index.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { roles, type Role } from '../../../foundation/kernel/module.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { escalation } from '../index.ts'

const staffUrl = 'http://localhost:4612'
const today = '2026-11-30'
const staffRights = escalation.rights.filter(({ origin, path }) => origin === 'staff' && /signal|absence|afwezigheid/.test(path))

/** Role x action, from the same table of rights that guards the server, with the sign-in that people use. */
describe('who may do what with signals', () => {
  const [open, staff] = [new Hono(), new Hono()]
  const cookies = new Map<string, string>()
  const holders = new Map<Role, string>()
  let remove: () => Promise<void>
  let world: SignalsWorld
  let signal = ''
  beforeAll(async () => {
    const fresh = await freshDatabase('embedded', signalsTables)
    ;({ remove } = fresh)
    world = await settleSignals(fresh.database, () => today)
    const identity: IdentityServices = { ...world, staffUrl, signIn: null, demo: true, ticket: { read: async () => null, spend: async () => undefined } as never }
    const services = { ...world, demo: false, demoRoots: [], demoPassphrase: () => null, surroundings: { settings: { organisationName: 'Proef', telephone: '070', postAddress: 'Postbus', hours: 'werkdagen', demo: false }, assets: { style: '/s.css', island: (name: string) => `/${name}.js` } } } as never
    mountIdentity(staff, identity)
    guardRights(staff, escalation.rights)
    staff.get('/enter/:person', (context) => demoSignIn(context, identity, context.req.param('person'), '/nl/signalen'))
    for (const part of ['api', 'pages'] as const) {
      escalation[part]?.staff?.(staff, services)
      escalation[part]?.public?.(open, services)
    }
    ;({ id: signal } = await raise(world, { body: { text: 'vlinderzwerm' }, names: { affected: 'vlinderzwerm', about: '', others: '' } }))
    await world.database.within({ kind: 'system' }, async (tx) => {
      const taken = new Set(grantsOn(await loadGrants(tx), today).map(({ role }) => role))
      for (const role of roles.filter((one) => !taken.has(one))) {
        const id = newId(systemRandom)
        await savePerson(tx, { id, sub: `s-${role}`, name: role, mail: null, language: 'nl', validFrom: '2026-01-01', validTo: null, version: 1 })
        await saveGrant(tx, { id: newId(systemRandom), person: id, role, scope: { kind: 'house' }, validFrom: '2026-01-01', validTo: null, version: 1 })
        holders.set(role, id)
      }
    })
    holders.set('manager', line.low.id).set('authority', line.top.id).set('administrator', line.boss.id).set('triage', world.desk[0]?.id ?? '')
  }, 60_000)
  afterAll(() => remove())

  const as = async (person: string, method: string, path: string, body?: string): Promise<Response> => {
    if (person !== '' && !cookies.has(person)) cookies.set(person, (await staff.request(`${staffUrl}/enter/${person}`)).headers.getSetCookie().map((one) => one.split(';')[0]).join('; '))
    return staff.request(`${staffUrl}${path}`, { method, headers: { Cookie: cookies.get(person) ?? '', Origin: staffUrl, 'content-type': 'application/x-www-form-urlencoded' }, ...(body === undefined ? {} : { body }) })
  }
  const pathOf = (path: string): string => path.replace(':signal', signal)
  // A page is an empty frame for every reader; the API behind it answers only whoever it was handed to.
  const api = (path: string): boolean => path.includes('/api/') && path.includes(':signal')

  test.each(staffRights.flatMap((right) => roles.map((role) => ({ right, role }))))('$right.action as $role', async ({ right, role }) => {
    const answer = await as(holders.get(role) ?? '', right.method, pathOf(right.path), right.method === 'GET' ? undefined : '{}')
    expect(answer.status === 404).toBe(!(right.who as readonly Role[]).includes(role) || (api(right.path) && role !== 'manager'))
  })
  test.each(staffRights)('$action signed out is answered as if nothing were there', async (right) => {
    expect((await as('', right.method, pathOf(right.path), right.method === 'GET' ? undefined : '')).status).toBe(404)
  })
  test('a level that was sealed to but not reached finds nothing of the signal, in no list and by no address', async () => {
    for (const person of [line.middle.id, line.high.id, line.top.id, world.desk[0]?.id ?? '', line.other.id]) {
      expect(await (await as(person, 'GET', '/api/v1/escalation/signals')).json()).toEqual({ rows: [], more: false })
      for (const right of staffRights.filter(({ path }) => api(path))) expect((await as(person, right.method, pathOf(right.path), right.method === 'GET' ? undefined : '{}')).status).toBe(404)
    }
  })
  test('the public pages set no cookie, and a mailbox without a token does not exist', async () => {
    for (const path of ['/nl/signaal', '/en/signal', '/easy/signaal', '/nl/signaal/volgen']) {
      const answer = await open.request(`${signalsOrigin}${path}`)
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null])
    }
    for (const path of ['/mailbox/signals', '/mailbox/pages/0']) expect((await open.request(`${signalsOrigin}/api/v1/escalation${path}`)).status).toBe(404)
  })
  test('the line of a unit gives ids and no name, and hostile input gets a plain refusal', async () => {
    const found = await open.request(`${signalsOrigin}/api/v1/escalation/line?unit=bzk-team`)
    expect(JSON.stringify(((await found.json()) as { line: unknown }).line)).not.toMatch(/low|middle/)
    for (const unit of ['', 'bzk-nowhere', "x' OR 1=1", '../..']) expect((await open.request(`${signalsOrigin}/api/v1/escalation/line?unit=${encodeURIComponent(unit)}`)).status).toBe(404)
    for (const body of ['', '{}', '[]', '{"opening":{}}', 'x'.repeat(1_000_000)]) expect((await open.request(`${signalsOrigin}/api/v1/escalation/signals`, { method: 'POST', body })).status).toBe(400)
  })
  test('no word of a signal and no name is in any table', async () => {
    const { sql } = await import('kysely')
    const rows = await world.database.within({ kind: 'system' }, async (tx) => (await sql<{ row: string }>`
      SELECT encode(content, 'escape') AS row FROM escalation.signal_item UNION ALL SELECT encode(content, 'escape') FROM escalation.signal_slot UNION ALL SELECT encode(content, 'escape') FROM escalation.signal_names
      UNION ALL SELECT state::text FROM escalation.signal`.execute(tx)).rows)
    expect(rows.length).toBeGreaterThan(4)
    for (const { row } of rows) expect(row).not.toContain('vlinderzwerm')
  })
})
