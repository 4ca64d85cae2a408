import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../tests/support/databases.ts'
import { deskServices, deskSites, mailboxAppend, newFiling, payloadHash, type Reporter } from '../../../../tests/support/desk.ts'
import { fixedClock } from '../../../foundation/kernel/clock.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { roles, type Right } from '../../../foundation/kernel/module.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { partBytes } from '../../../foundation/sealing/core/protocol.ts'
import { makeCheckpoint } from '../actions/index.ts'
import { deskMigrations } from '../migrations/index.ts'
import { deskRights } from './index.ts'

const rights: readonly Right[] = deskRights

/** Role x body x case x action, generated from the table of rights that the server mounts its routes from. */
describe('who may do what', () => {
  let sites: ReturnType<typeof deskSites>
  let remove: () => Promise<void>
  const cases: Record<string, Reporter> = { complaints: newFiling(['anna', 'bert'], 'complaints'), integrity: newFiling(['els', 'frank'], 'integrity') }
  const parts: Record<string, string> = {}
  const tokens: Record<string, string> = {}
  let ticket = ''
  beforeAll(async () => {
    const fresh = await freshDatabase('embedded', deskMigrations)
    ;({ remove } = fresh)
    const services = deskServices(fresh.database, fresh.place.folder, fixedClock('2026-11-22', 1_000_000))
    sites = deskSites(services)
    for (const [body, reporter] of Object.entries(cases)) {
      await sites.file(reporter)
      const { token } = await sites.login(reporter)
      tokens[body] = token
      ticket = ((await (await sites.asPublic('POST', '/mailbox/uploads', {}, token)).json()) as { ticket: string }).ticket
      const part = (parts[body] = newId(systemRandom))
      await sites.asPublic('PUT', `/uploads/${part}`, systemRandom(partBytes), ticket)
      await sites.asPublic('POST', '/mailbox/entries', mailboxAppend(reporter, 1, payloadHash(reporter.filing.entry), [part]), token)
    }
    await makeCheckpoint(services)
  })
  afterAll(() => remove())

  const pathOf = (right: Right, caseId: string, part: string): string => right.path.replace('/api/v1/desk', '').replace(':case', caseId).replace(':part', part).replace(':page', '0')
  const body = (right: Right): unknown => (right.method === 'GET' ? undefined : {})
  const whole = async (answer: Response) => ({ status: answer.status, headers: [...answer.headers], body: await answer.text() })
  const people = { reader: { complaints: 'anna', integrity: 'els' }, outsider: { complaints: 'carla', integrity: 'gerda' } }

  const staff = rights.filter((right) => right.origin === 'staff')
  const rows = staff.flatMap((right) => roles.flatMap((role) => (['reader', 'outsider'] as const).flatMap((relation) => ['complaints', 'integrity'].map((own) => ({ right, role, relation, own })))))

  test.each(rows)('$right.action as $role, $relation in $own', async ({ right, role, relation, own }) => {
    const who = `${people[relation][own as 'complaints']}/${role}`
    const headers = { Authorization: `Bearer ${ticket}` }
    const nothing = await whole(await sites.asStaff(who, right.method, pathOf(right, newId(systemRandom), newId(systemRandom)), body(right), headers))
    for (const [of, reporter] of Object.entries(cases)) {
      const mayAct = right.who !== 'anybody' && right.who !== 'mailbox' && right.who.includes(role) && (!right.readerOfCase || (relation === 'reader' && of === own))
      const answer = await whole(await sites.asStaff(who, right.method, pathOf(right, reporter.filing.case, parts[of] as string), body(right), headers))
      if (mayAct) expect(answer.status).not.toBe(404)
      else {
        expect(answer.status).toBe(404)
        expect(answer).toEqual(nothing)
      }
    }
  })

  test.each(staff)('$action signed out is answered as if nothing were there', async (right) => {
    const answers = [cases.complaints?.filing.case ?? '', newId(systemRandom), '..%2F..', 'x'.repeat(500)].map(async (id) => whole(await sites.asStaff('', right.method, pathOf(right, id, parts.complaints as string), body(right))))
    const [first, ...others] = await Promise.all(answers)
    expect(first?.status).toBe(404)
    for (const other of others) expect(other).toEqual(first)
  })

  test.each(rights.filter((right) => right.who === 'mailbox'))('$action opens to its own token only', async (right) => {
    const path = pathOf(right, '', parts.complaints as string)
    expect((await sites.asPublic(right.method, path, body(right), tokens.complaints)).status).not.toBe(404)
    const without = await whole(await sites.asPublic(right.method, path, body(right)))
    expect(without.status).toBe(404)
    for (const token of ['', 'AAAA', ticket]) expect(await whole(await sites.asPublic(right.method, path, body(right), token))).toEqual(without)
    if (right.action === 'mailbox-part') expect(await whole(await sites.asPublic(right.method, path, undefined, tokens.integrity))).toEqual(without)
  })

  test('every mounted route stands in the table and every row is mounted', () => {
    const mounted = (site: typeof sites.open): string[] => site.routes.map((route) => `${route.method} ${route.path}`).sort()
    const listed = (origin: Right['origin']): string[] => rights.filter((right) => right.origin === origin).map((right) => `${right.method} ${right.path}`).sort()
    expect(mounted(sites.open)).toEqual(listed('public'))
    expect(mounted(sites.staff)).toEqual(listed('staff'))
    expect(new Set(rights.map((right) => right.action)).size).toBe(rights.length)
  })

  test('refusals speak the language of the request and differ in nothing else', async () => {
    const ask = async (language: string) => (await (await sites.asStaff('anna/triage', 'GET', `/cases/${newId(systemRandom)}`, undefined, { 'Accept-Language': language })).json()) as { title: string; status: number }
    expect((await ask('en-GB,en;q=0.9')).title).toBe('This does not exist, or you may not see it. Go back and start again.')
    expect((await ask('nl')).title).toBe('Dit bestaat niet, of u mag het niet zien. Ga terug en begin opnieuw.')
  })
})
