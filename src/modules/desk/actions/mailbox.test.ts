import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../../tests/support/databases.ts'
import { caseAppend, deskServices, deskSites, mailboxAppend, newFiling, payloadHash, sealedBytes, type Reporter } from '../../../../tests/support/desk.ts'
import { fromBase64Url, toBase64Url } from '../../../foundation/kernel/bytes.ts'
import type { Clock } from '../../../foundation/kernel/clock.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { partBytes, slotBytes, type CaseFile, type MailboxLog } from '../../../foundation/sealing/core/protocol.ts'
import { deskMigrations } from '../migrations/index.ts'
import { limits } from '../rules/limits.ts'
import { deskTables } from '../store/tables.ts'
import { deleteOrphanParts, type DeskServices } from './index.ts'
import { mailboxIdOf } from '../../../foundation/sealing/core/login.ts'
import { publicKey } from '../../../foundation/sealing/core/signing.ts'

describe.each(bothKinds)('the mailbox on the %s database', (kind) => {
  let services: DeskServices
  let sites: ReturnType<typeof deskSites>
  let remove: () => Promise<void>
  let now = 1_000_000_000
  let today = '2026-11-22'
  const clock: Clock = { now: () => now, today: () => today }
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, deskMigrations)
    ;({ remove } = fresh)
    services = deskServices(fresh.database, fresh.place.folder, clock)
    sites = deskSites(services)
  })
  afterAll(() => remove())

  const filed = async (): Promise<{ reporter: Reporter; token: string }> => {
    const reporter = newFiling()
    await sites.file(reporter)
    return { reporter, token: (await sites.login(reporter)).token }
  }
  const stranger = (): Pick<Reporter, 'authSeed' | 'mailbox'> => {
    const authSeed = systemRandom(32)
    return { authSeed, mailbox: mailboxIdOf(publicKey(authSeed)) }
  }
  const page = async (token: string, n = 0): Promise<Uint8Array> => new Uint8Array(await (await sites.asPublic('GET', `/mailbox/pages/${n}`, undefined, token)).arrayBuffer())
  const log = async (token: string): Promise<MailboxLog> => (await (await sites.asPublic('GET', '/mailbox/log', undefined, token)).json()) as MailboxLog

  test('opens with its own key: the first slot holds what was filed, the rest is noise, every page is as long', async () => {
    const { reporter, token } = await filed()
    const first = await page(token)
    expect(first).toHaveLength(262_144)
    expect(toBase64Url(first.subarray(0, slotBytes))).toBe(reporter.filing.mailboxItems[0])
    expect(first.subarray(slotBytes)).not.toEqual((await page(token)).subarray(slotBytes))
    expect(await page(token, 7)).toHaveLength(262_144)
  })

  test('an unknown mailbox is answered exactly as a known one: status, headers, lengths', async () => {
    const { reporter } = await filed()
    const [known, unknown] = [await sites.login(reporter), await sites.login(stranger())]
    const shape = (answer: Response) => ({ status: answer.status, headers: [...answer.headers] })
    expect(shape(unknown.answer)).toEqual(shape(known.answer))
    expect(unknown.token).toHaveLength(known.token.length)
    const pages = await Promise.all([known, unknown].map(({ token }) => sites.asPublic('GET', '/mailbox/pages/0', undefined, token)))
    expect(shape(pages[1] as Response)).toEqual(shape(pages[0] as Response))
    expect(await page(unknown.token)).toHaveLength(262_144)
    expect(await log(unknown.token)).toEqual({ next: 0, head: '', entries: [], changes: [] })
  })

  test('a login is refused when replayed, expired, for another origin, realm or mailbox, or signed by another key', async () => {
    const { reporter } = await filed()
    const good = await sites.login(reporter)
    expect(good.answer.status).toBe(200)
    const refused = async (answer: Response) => {
      expect(answer.status).toBe(401)
      return await answer.text()
    }
    const texts = [
      await refused(await sites.asPublic('POST', '/mailbox/session', good.request)),
      await refused((await sites.login(reporter, { origin: 'http://evil.example' })).answer),
      await refused((await sites.login(reporter, { realm: newId(systemRandom) })).answer),
      await refused((await sites.login(reporter, { mailboxId: newId(systemRandom) })).answer),
      await refused((await sites.login(reporter, { nonce: sealedBytes(60) })).answer),
      await refused(await sites.asPublic('POST', '/mailbox/session', { ...good.request, authKey: publicKey(systemRandom(32)) })),
    ]
    const slow = await sites.asPublic('POST', '/mailbox/challenge')
    const { nonce } = (await slow.json()) as { nonce: string }
    now += 121_000
    texts.push(await refused((await sites.login(reporter, { nonce })).answer))
    expect(new Set(texts).size).toBe(1)
  })

  test('a token dies after fifteen minutes, and no other token opens anything', async () => {
    const { token } = await filed()
    now += 15 * 60_000 - 1
    expect((await sites.asPublic('GET', '/mailbox/pages/0', undefined, token)).status).toBe(200)
    now += 1
    expect((await sites.asPublic('GET', '/mailbox/pages/0', undefined, token)).status).toBe(404)
    for (const other of ['', 'x', sealedBytes(60), `${token}A`]) expect((await sites.asPublic('GET', '/mailbox/log', undefined, other)).status).toBe(404)
  })

  test('reporter and handler write in turn; an entry that is not next is refused', async () => {
    const { reporter, token } = await filed()
    const id = reporter.filing.case
    const first = mailboxAppend(reporter, 1, payloadHash(reporter.filing.entry))
    expect((await sites.asPublic('POST', '/mailbox/entries', first, token)).status).toBe(204)
    expect((await sites.asPublic('POST', '/mailbox/entries', mailboxAppend(reporter, 1, payloadHash(reporter.filing.entry)), token)).status).toBe(409)
    expect((await sites.asPublic('POST', '/mailbox/entries', mailboxAppend(reporter, 2, payloadHash(reporter.filing.entry)), token)).status).toBe(409)
    const answer = caseAppend(id, 'anna', 2, payloadHash(first.entry))
    expect((await sites.asStaff('anna/triage', 'POST', `/cases/${id}/entries`, answer)).status).toBe(204)
    const seen = await log(token)
    expect(seen).toMatchObject({ next: 3, head: payloadHash(answer.entry), entries: [reporter.filing.entry, first.entry, answer.entry] })
    expect(toBase64Url((await page(token)).subarray(2 * slotBytes, 2 * slotBytes + 16_000))).toBe(answer.mailboxItems[0])
    expect((await sites.asPublic('POST', '/mailbox/entries', mailboxAppend(reporter, 3, seen.head), (await sites.login(stranger())).token)).status).toBe(404)
  })

  test('what a reporter adds waits for the release, and a handler’s answer never slips in between', async () => {
    const { reporter, token } = await filed()
    const late = deskSites({ ...services, releaseAtOnce: false })
    const id = reporter.filing.case
    const prev = payloadHash(reporter.filing.entry)
    const added = mailboxAppend(reporter, 1, prev)
    expect((await late.asPublic('POST', '/mailbox/entries', added, token)).status).toBe(204)
    const file = async () => (await (await late.asStaff('anna/triage', 'GET', `/cases/${id}`)).json()) as CaseFile
    expect((await file()).entries).toHaveLength(1)
    expect((await late.asStaff('anna/triage', 'POST', `/cases/${id}/entries`, caseAppend(id, 'anna', 1, prev))).status).toBe(409)
    expect((await file()).items.map((item) => item.content)).toEqual([reporter.filing.items[0], added.items[0]])
    expect((await late.asStaff('anna/triage', 'POST', `/cases/${id}/entries`, caseAppend(id, 'anna', 2, payloadHash(added.entry)))).status).toBe(204)
  })

  test('a part is stored whole, adopted by a message, read by reader and reporter, and by nobody else', async () => {
    const { reporter, token } = await filed()
    const id = reporter.filing.case
    const { ticket } = (await (await sites.asPublic('POST', '/mailbox/uploads', {}, token)).json()) as { ticket: string }
    const [part, bytes] = [newId(systemRandom), systemRandom(partBytes)]
    expect((await sites.asPublic('PUT', `/uploads/${part}`, bytes.subarray(1), ticket)).status).toBe(400)
    expect((await sites.asPublic('PUT', `/uploads/${part}`, systemRandom(partBytes + 1), ticket)).status).toBe(413)
    expect((await sites.asPublic('PUT', `/uploads/${part}`, bytes, token)).status).toBe(404)
    expect((await sites.asPublic('PUT', '/uploads/..%2F..%2Fetc%2Fpasswd', bytes, ticket)).status).toBe(404)
    expect((await sites.asPublic('PUT', `/uploads/${part}`, bytes, ticket)).status).toBe(204)
    expect((await sites.asPublic('PUT', `/uploads/${part}`, systemRandom(partBytes), ticket)).status).toBe(204)
    const other = await filed()
    const theft = mailboxAppend(other.reporter, 1, payloadHash(other.reporter.filing.entry), [part])
    expect((await sites.asPublic('POST', '/mailbox/entries', theft, other.token)).status).toBe(400)
    expect((await log(other.token)).next).toBe(1)
    expect((await sites.asPublic('POST', '/mailbox/entries', mailboxAppend(reporter, 1, payloadHash(reporter.filing.entry), [part]), token)).status).toBe(204)
    const read = async (answer: Response) => (answer.status === 200 ? new Uint8Array(await answer.arrayBuffer()) : answer.status)
    expect(await read(await sites.asPublic('GET', `/mailbox/parts/${part}`, undefined, token))).toEqual(bytes)
    expect(await read(await sites.asStaff('bert/triage', 'GET', `/cases/${id}/parts/${part}`))).toEqual(bytes)
    expect(await read(await sites.asPublic('GET', `/mailbox/parts/${part}`, undefined, other.token))).toBe(404)
    expect(await read(await sites.asStaff('carla/triage', 'GET', `/cases/${id}/parts/${part}`))).toBe(404)
    expect(await read(await sites.asStaff('anna/triage', 'GET', `/cases/${other.reporter.filing.case}/parts/${part}`))).toBe(404)
  })

  test('a part that comes twice at once, as after a broken connection, is stored once and accepted both times', async () => {
    const { token } = await filed()
    const { ticket } = (await (await sites.asPublic('POST', '/mailbox/uploads', {}, token)).json()) as { ticket: string }
    const [part, bytes] = [newId(systemRandom), systemRandom(partBytes)]
    const answers = await Promise.all([1, 2, 3].map(() => sites.asPublic('PUT', `/uploads/${part}`, bytes, ticket)))
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204])
  })

  test('parts that no message adopted die after two full days; adopted ones stay', async () => {
    const { reporter, token } = await filed()
    const { ticket } = (await (await sites.asPublic('POST', '/mailbox/uploads', {}, token)).json()) as { ticket: string }
    const [kept, orphan, stray] = [newId(systemRandom), newId(systemRandom), newId(systemRandom)]
    for (const part of [kept, orphan]) await sites.asPublic('PUT', `/uploads/${part}`, systemRandom(partBytes), ticket)
    await services.blobs.put(stray, new Uint8Array(9), today)
    await sites.asPublic('POST', '/mailbox/entries', mailboxAppend(reporter, 1, payloadHash(reporter.filing.entry), [kept]), token)
    today = '2026-11-24'
    await deleteOrphanParts(services)
    expect(await services.blobs.get(orphan)).not.toBeNull()
    today = '2026-11-25'
    await deleteOrphanParts(services)
    expect([await services.blobs.get(orphan), await services.blobs.get(stray)]).toEqual([null, null])
    expect(await services.blobs.get(kept)).toHaveLength(partBytes)
    today = '2026-11-22'
  })

  test('a case holds parts up to its budget and no more, while text still goes through', async () => {
    const { reporter, token } = await filed()
    const { ticket } = (await (await sites.asPublic('POST', '/mailbox/uploads', {}, token)).json()) as { ticket: string }
    await services.database.within({ kind: 'system' }, (db) =>
      deskTables(db).insertInto('desk.part').values({ id: newId(systemRandom), case_id: reporter.filing.case, thread: '', adopted: true, bytes: limits.attachmentBudget - partBytes, day: today }).execute(),
    )
    expect((await sites.asPublic('PUT', `/uploads/${newId(systemRandom)}`, systemRandom(partBytes), ticket)).status).toBe(204)
    expect((await sites.asPublic('PUT', `/uploads/${newId(systemRandom)}`, systemRandom(partBytes), ticket)).status).toBe(413)
    expect((await sites.asPublic('POST', '/mailbox/entries', mailboxAppend(reporter, 1, payloadHash(reporter.filing.entry)), token)).status).toBe(204)
  })

  test('a nonce leaves no time behind: three rings that come round', async () => {
    const rows = await services.database.within({ kind: 'system' }, (db) => deskTables(db).selectFrom('desk.nonce').selectAll().execute())
    expect(rows.every((row) => row.ring >= 0 && row.ring < 3 && fromBase64Url(row.id).length === 16)).toBe(true)
  })
})
