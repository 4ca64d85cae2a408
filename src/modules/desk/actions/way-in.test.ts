import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../../tests/support/databases.ts'
import { deskServices, deskSites, newFiling, sealedBytes, type Reporter } from '../../../../tests/support/desk.ts'
import type { Clock } from '../../../foundation/kernel/clock.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { codeKeys, newCode } from '../../../foundation/sealing/core/way-in.ts'
import { deskMigrations } from '../migrations/index.ts'
import { deskTables } from '../store/tables.ts'
import { deleteOldWaysIn, eraseCase, type DeskServices } from './index.ts'

describe.each(bothKinds)('codes for lost words on the %s database', (kind) => {
  let services: DeskServices
  let sites: ReturnType<typeof deskSites>
  let remove: () => Promise<void>
  let today = '2026-11-22'
  const clock: Clock = { now: () => 1_000_000_000, today: () => today }
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, deskMigrations)
    ;({ remove } = fresh)
    services = deskServices(fresh.database, fresh.place.folder, clock)
    sites = deskSites(services)
  })
  afterAll(() => remove())

  const filed = async (): Promise<Reporter> => {
    const reporter = newFiling()
    await sites.file(reporter)
    return reporter
  }
  const make = async (reporter: Reporter, who = 'anna/triage') => {
    const { id, proof } = codeKeys(newCode(systemRandom), newId(systemRandom))
    const content = sealedBytes(6000)
    return { proof, content, answer: await sites.asStaff(who, 'POST', `/cases/${reporter.filing.case}/ways-in`, { id, content }) }
  }
  const use = (proof: string) => sites.asPublic('POST', '/ways-in', { proof })
  const rows = () => services.database.within({ kind: 'system' }, (db) => deskTables(db).selectFrom('desk.way_in').selectAll().execute())

  test('a code works once, and gives back exactly what the reader sealed', async () => {
    const { proof, content, answer } = await make(await filed())
    expect(answer.status).toBe(204)
    expect(await (await use(proof)).json()).toEqual({ content, ticket: expect.any(String) })
    expect((await use(proof)).status).toBe(404)
  })
  test('of two who use it at once, one gets it', async () => {
    const { proof } = await make(await filed())
    expect((await Promise.all([use(proof), use(proof), use(proof)])).map((answer) => answer.status).sort()).toEqual([200, 404, 404])
  })
  test('wrong, used and expired codes are answered alike, to the byte', async () => {
    const whole = async (answer: Response) => ({ status: answer.status, headers: [...answer.headers], body: await answer.text() })
    const used = await make(await filed())
    await use(used.proof)
    const old = await make(await filed())
    today = '2026-11-25'
    const last = await make(await filed())
    today = '2026-11-26'
    const answers = await Promise.all([use(used.proof), use(old.proof), use(codeKeys(newCode(systemRandom), newId(systemRandom)).proof)].map(async (answer) => whole(await answer)))
    expect(answers[0]?.status).toBe(404)
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect((await use(last.proof)).status).toBe(200)
    await deleteOldWaysIn(services)
    expect((await rows()).filter((row) => String(row.day) < '2026-11-23')).toEqual([])
    today = '2026-11-22'
  })
  test('a new code ends the earlier one of the same case, and no other', async () => {
    const [one, two] = [await filed(), await filed()]
    const [first, other] = [await make(one), await make(two)]
    const second = await make(one, 'bert/triage')
    expect([(await use(first.proof)).status, (await use(second.proof)).status, (await use(other.proof)).status]).toEqual([404, 200, 200])
  })
  test('who does not read the case makes none, and what is badly formed is refused', async () => {
    const reporter = await filed()
    expect((await make(reporter, 'carla/triage')).answer.status).toBe(404)
    expect((await make(reporter, 'anna/administrator')).answer.status).toBe(404)
    for (const proof of ['', 'x', 'ü'.repeat(43), 'x'.repeat(44)]) expect((await use(proof)).status).toBe(400)
    expect((await sites.asStaff('anna/triage', 'POST', `/cases/${reporter.filing.case}/ways-in`, { id: 'x', content: 'y' })).status).toBe(400)
  })
  test('the database holds neither the code nor what the reader sealed, and no colleague and no mailbox sees the row', async () => {
    const reporter = await filed()
    const { proof, content } = await make(reporter)
    const row = (await rows()).find((one) => one.case_id === reporter.filing.case)
    expect(row && Object.keys(row).sort()).toEqual(['case_id', 'content', 'day', 'id'])
    expect(row?.id).not.toBe(proof)
    expect(Buffer.from(row?.content ?? []).includes(Buffer.from(content, 'base64url').subarray(0, 64))).toBe(false)
    for (const actor of [{ kind: 'person', person: reporter.filing.panel[0] as string }, { kind: 'mailbox', mailbox: reporter.mailbox }, { kind: 'public' }] as const) {
      expect(await services.database.within(actor, (db) => deskTables(db).selectFrom('desk.way_in').selectAll().execute())).toEqual([])
    }
  })
  test('erasing the case erases its code', async () => {
    const reporter = await filed()
    const { proof } = await make(reporter)
    await eraseCase(services, reporter.filing.case)
    expect((await use(proof)).status).toBe(404)
  })
})
