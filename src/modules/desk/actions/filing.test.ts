import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../../tests/support/databases.ts'
import { caseAppend, deskServices, deskSites, idOf, newFiling, payloadHash, roster, sealedBytes } from '../../../../tests/support/desk.ts'
import { fromBase64Url, toBase64Url } from '../../../foundation/kernel/bytes.ts'
import { amsterdamDay, fixedClock, type Clock } from '../../../foundation/kernel/clock.ts'
import { parseCanonical } from '../../../foundation/sealing/core/canonical.ts'
import { verify } from '../../../foundation/sealing/core/signing.ts'
import type { CaseFile, Filing, FilingAnswer, WorklistRow } from '../../../foundation/sealing/core/protocol.ts'
import { acceptsFrames, answerOf, bodyOf, frameType } from '../rules/frame.ts'
import { deskMigrations } from '../migrations/index.ts'
import { unnamed } from '../store/sealed-file.ts'
import { deskTables } from '../store/tables.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import type { DeskServices } from './index.ts'

describe.each(bothKinds)('filing on the %s database', (kind) => {
  let services: DeskServices
  let sites: ReturnType<typeof deskSites>
  let remove: () => Promise<void>
  let folder: string
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, deskMigrations)
    ;({ remove } = fresh)
    folder = fresh.place.folder
    services = deskServices(fresh.database, folder, fixedClock('2026-11-22', 1_000_000))
    sites = deskSites(services)
  })
  afterAll(() => remove())

  const count = (caseId: string) =>
    services.database.within({ kind: 'system' }, async (db) => {
      const tx = deskTables(db)
      const rows = async (table: 'desk.wrap' | 'desk.item' | 'desk.entry' | 'desk.mailbox' | 'desk.reader') => (await tx.selectFrom(table).selectAll().where('case_id', '=', caseId).execute()).length
      return { wrap: await rows('desk.wrap'), item: await rows('desk.item'), entry: await rows('desk.entry'), mailbox: await rows('desk.mailbox'), reader: await rows('desk.reader') }
    })

  test('a report is filed once, however often it is sent, with the same signed proof of receipt', async () => {
    const reporter = newFiling()
    const first = await sites.file(reporter)
    const answer = (await first.clone().json()) as FilingAnswer
    expect(first.status).toBe(201)
    expect(first.headers.get('Cache-Control')).toBe('no-store')
    const again = await sites.file(reporter)
    expect(again.status).toBe(200)
    expect(await again.text()).toBe(await first.text())
    const receipt = verify('receipt', answer.receipt, roster.clockKeys[0] as string)
    const entry = parseCanonical(fromBase64Url(reporter.filing.entry.payload)) as { objectHash: string }
    expect(receipt.ok && receipt.value).toEqual({ realm: roster.realm, mailboxId: reporter.mailbox, objectHash: entry.objectHash, day: '2026-11-22' })
    expect(await count(reporter.filing.case)).toEqual({ wrap: 2, item: 1, entry: 1, mailbox: 1, reader: 2 })
  })

  test('a body to which no ministry opened its doors takes nothing new, and answers again for what it took before', async () => {
    let departments: readonly string[] = ['bzk']
    const shut = deskSites({ ...services, doors: async () => ({ departments: [{ id: 'bzk', nl: 'BZK', en: 'BZK' }], bodies: [{ id: 'complaints', departments }, { id: 'integrity', departments: ['bzk'] }] }) })
    const before = newFiling()
    expect((await shut.file(before)).status).toBe(201)
    departments = []
    const refused = await shut.file(newFiling())
    expect([refused.status, ((await refused.json()) as { type: string }).type]).toEqual([403, 'urn:gehoor:problem:not-open'])
    expect((await shut.file(before)).status).toBe(200)
    expect((await shut.login(before)).token).not.toBe('')
    expect((await shut.file(newFiling(['els', 'frank'], 'integrity'))).status).toBe(201)
    const doors = await shut.asPublic('GET', '/doors')
    expect(await doors.json()).toEqual({ departments: [{ id: 'bzk', nl: 'BZK', en: 'BZK' }], bodies: [{ id: 'complaints', departments: [] }, { id: 'integrity', departments: ['bzk'] }] })
  })

  test('ten at once of the same report make one case', async () => {
    const reporter = newFiling()
    const statuses = (await Promise.all(Array.from({ length: 10 }, () => sites.file(reporter)))).map((answer) => answer.status).sort()
    expect(statuses).toEqual([...Array.from({ length: 9 }, () => 200), 201])
    const listed: string[] = []
    for await (const { id } of services.blobs.list()) listed.push(id)
    expect(await services.database.within({ kind: 'system' }, (db) => unnamed(deskTables(db), listed))).toEqual([])
    expect(await count(reporter.filing.case)).toEqual({ wrap: 2, item: 1, entry: 1, mailbox: 1, reader: 2 })
  })

  test('another report under the same case or mailbox is refused and changes nothing', async () => {
    const reporter = newFiling()
    await sites.file(reporter)
    const other = newFiling()
    expect((await sites.asPublic('POST', '/cases', { ...reporter.filing, recovery: sealedBytes(6000) })).status).toBe(409)
    expect((await sites.asPublic('POST', '/cases', { ...other.filing, case: reporter.filing.case })).status).toBe(400)
    expect(await count(reporter.filing.case)).toEqual({ wrap: 2, item: 1, entry: 1, mailbox: 1, reader: 2 })
    expect(await count(other.filing.case)).toEqual({ wrap: 0, item: 0, entry: 0, mailbox: 0, reader: 0 })
  })

  const good = newFiling().filing
  const unfit: [string, Partial<Filing> | Record<string, unknown>, number][] = [
    ['an outdated roster', { rosterEpoch: 2 }, 409],
    ['a body that does not exist', { body: 'police' }, 400],
    ['a panel that is too small', { panel: [idOf('anna')], wraps: [good.wraps[0]] }, 400],
    ['a panel that names one officer twice', { panel: [idOf('anna'), idOf('anna')] }, 400],
    ['a panel with an officer of another body', { panel: [idOf('anna'), idOf('els')] }, 400],
    ['a panel with a member who does not do triage', { panel: [idOf('anna'), idOf('mina')] }, 400],
    ['wraps for others than the panel', { wraps: [{ reader: idOf('anna'), content: sealedBytes() }, { reader: idOf('carla'), content: sealedBytes() }] }, 400],
    ['a mailbox id that is not its key’s', { mailbox: { ...good.mailbox, id: newId(systemRandom) } }, 400],
    ['items the entry does not name', { items: [sealedBytes(66_000)] }, 400],
    ['no items', { items: [] }, 400],
    ['an item that is too large', { items: [sealedBytes(600_000)] }, 400],
    ['a mailbox item longer than a slot', { mailboxItems: [sealedBytes(16_385)] }, 400],
    ['an unknown field', { note: 'hello' }, 400],
    ['a hostile case id', { case: '../../etc/passwd' }, 400],
    ['a case id with a line end', { case: `${good.case}\n` }, 400],
    ['base64url that is not canonical', { recovery: `${sealedBytes(3000)}AB` }, 400],
  ]
  test.each(unfit)('%s is refused, without repeating what was sent', async (_name, change, status) => {
    const answer = await sites.asPublic('POST', '/cases', { ...good, ...change })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    const text = await answer.text()
    expect(Object.keys(JSON.parse(text))).toEqual(['type', 'title', 'status'])
    expect(text).not.toContain('passwd')
    expect(await count(good.case)).toEqual({ wrap: 0, item: 0, entry: 0, mailbox: 0, reader: 0 })
  })

  test('a request beyond six megabytes is refused, and one that is not JSON', async () => {
    expect((await sites.asPublic('POST', '/cases', new Uint8Array(6_000_001))).status).toBe(413)
    expect((await sites.asPublic('POST', '/cases', new TextEncoder().encode('{"case":'))).status).toBe(400)
  })

  test('the received day is the day in Amsterdam, to the minute around midnight in winter and summer', async () => {
    const at = (iso: string): Clock => ({ now: () => Date.parse(iso), today: () => amsterdamDay(Date.parse(iso)) })
    for (const [moment, day] of [['2026-11-22T22:59:59Z', '2026-11-22'], ['2026-11-22T23:00:00Z', '2026-11-23'], ['2026-07-01T21:59:59Z', '2026-07-01'], ['2026-07-01T22:00:00Z', '2026-07-02']] as const) {
      const reporter = newFiling()
      const answer = await deskSites({ ...services, clock: at(moment) }).file(reporter)
      expect(((await answer.json()) as FilingAnswer).day).toBe(day)
      const rows = await services.database.within({ kind: 'system' }, (db) => deskTables(db).selectFrom('desk.cases').select('received_day').where('id', '=', reporter.filing.case).execute())
      expect(rows).toEqual([{ received_day: day }])
    }
  })

  test('handlers see a filing at the next release and not before', async () => {
    const late = deskSites({ ...services, releaseAtOnce: false })
    const reporter = newFiling(['carla', 'dirk'])
    await late.file(reporter)
    expect((await late.asStaff('carla/triage', 'GET', `/cases/${reporter.filing.case}`)).status).toBe(404)
    expect(await (await late.asStaff('carla/triage', 'GET', '/worklist')).json()).toEqual([])
    const { deskJobs } = await import('../jobs.ts')
    const { manualJobs } = await import('../../../foundation/storage/jobs.ts')
    await manualJobs(deskJobs, services).runJobsNow('desk-release')
    expect((await late.asStaff('carla/triage', 'GET', `/cases/${reporter.filing.case}`)).status).toBe(200)
    expect((await (await late.asStaff('carla/triage', 'GET', '/worklist')).json()) as WorklistRow[]).toHaveLength(1)
  })

  test('readers get what was filed, byte for byte, and only their own wraps', async () => {
    const reporter = newFiling(['anna', 'bert'])
    await sites.file(reporter)
    const file = (await (await sites.asStaff('anna/triage', 'GET', `/cases/${reporter.filing.case}`)).json()) as CaseFile
    expect(file).toEqual({
      case: reporter.filing.case, body: 'complaints', receivedDay: '2026-11-22', nextDueDay: '2026-12-01', open: true, mailbox: reporter.mailbox, readers: reporter.filing.panel,
      wraps: [reporter.filing.wraps[0]?.content], entries: [reporter.filing.entry], items: [{ i: 0, content: reporter.filing.items[0] }], changes: [], threads: [],
    })
  })

  test('as octets in a frame the same report is filed and read', async () => {
    const reporter = newFiling(['anna', 'bert'])
    const { type, bytes } = bodyOf(reporter.filing, fromBase64Url)
    const post = (body: Uint8Array<ArrayBuffer>, of = type) => sites.open.request('/api/v1/desk/cases', { method: 'POST', body, headers: { 'Content-Type': of } })
    expect(bytes.length).toBeLessThan(JSON.stringify(reporter.filing).length * 0.77)
    expect((await post(bytes.subarray(0, -1))).status).toBe(400)
    expect((await post(bytes, 'application/json')).status).toBe(400)
    expect((await post(bytes)).status).toBe(201)
    expect((await sites.file(reporter)).status).toBe(200)
    const path = `/cases/${reporter.filing.case}`
    const framed = await sites.asStaff('anna/triage', 'GET', path, undefined, { Accept: acceptsFrames })
    expect(framed.headers.get('Content-Type')).toBe(frameType)
    expect(await answerOf(framed, toBase64Url)).toEqual(await (await sites.asStaff('anna/triage', 'GET', path)).json())
  })

  test('of two handlers at once one is told that somebody was first, and nothing is lost', async () => {
    const reporter = newFiling(['anna', 'bert'])
    await sites.file(reporter)
    const id = reporter.filing.case
    const prev = payloadHash(reporter.filing.entry)
    const both = await Promise.all(['anna', 'bert'].map((name) => sites.asStaff(`${name}/triage`, 'POST', `/cases/${id}/entries`, caseAppend(id, name, 1, prev))))
    expect(both.map((answer) => answer.status).sort()).toEqual([204, 409])
    expect((await sites.asStaff('anna/triage', 'POST', `/cases/${id}/entries`, caseAppend(id, 'anna', 5, prev))).status).toBe(409)
    const file = (await (await sites.asStaff('bert/triage', 'GET', `/cases/${id}`)).json()) as CaseFile
    expect(file.entries).toHaveLength(2)
    expect(file.items.map((item) => item.i)).toEqual([0, 1])
    expect(file.nextDueDay).toBe('2026-12-10')
    const next = caseAppend(id, 'bert', 2, payloadHash(file.entries[1] as never), { open: false, nextDueDay: null, label: null })
    expect((await sites.asStaff('bert/triage', 'POST', `/cases/${id}/entries`, next)).status).toBe(204)
    const closed = (await (await sites.asStaff('anna/triage', 'GET', '/worklist?filter=closed')).json()) as WorklistRow[]
    expect(closed.map((row) => row.case)).toEqual([id])
    expect(closed[0]?.label).not.toBeNull()
  })

  test('an entry that somebody else signed, or signed in another name, is refused', async () => {
    const reporter = newFiling(['anna', 'bert'])
    await sites.file(reporter)
    const id = reporter.filing.case
    const forged = caseAppend(id, 'bert', 1, payloadHash(reporter.filing.entry))
    expect((await sites.asStaff('anna/triage', 'POST', `/cases/${id}/entries`, forged)).status).toBe(400)
    const spoiled = { ...forged, entry: { ...forged.entry, sig: reporter.filing.entry.sig } }
    expect((await sites.asStaff('bert/triage', 'POST', `/cases/${id}/entries`, spoiled)).status).toBe(400)
  })
})
