import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds } from '../../../../tests/support/databases.ts'
import { caseAppend, freshDesk, mailboxAppend, newFiling, payloadHash } from '../../../../tests/support/desk.ts'
import { fromBase64Url } from '../../../foundation/kernel/bytes.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { partBytes } from '../../../foundation/sealing/core/protocol.ts'
import { openOuter } from '../../../foundation/storage/erase.ts'
import { blobsOfCase } from '../store/sealed-file.ts'
import { deskTables } from '../store/tables.ts'
import { eraseCase, settleFiles, type DeskServices } from './index.ts'

const restored = ['desk.cases', 'desk.mailbox', 'desk.reader', 'desk.wrap', 'desk.recovery', 'desk.entry', 'desk.item', 'desk.label', 'desk.mailbox_item'] as const

describe.each(bothKinds)('erasing on the %s database', (kind) => {
  let services: DeskServices
  let sites: Awaited<ReturnType<typeof freshDesk>>['sites']
  let remove: () => Promise<void>
  beforeAll(async () => {
    ;({ services, sites, remove } = await freshDesk(kind))
  })
  afterAll(() => remove())

  const blobsOf = (id: string): Promise<string[]> => services.database.within({ kind: 'system' }, (db) => blobsOfCase(deskTables(db), id))
  const filed = async () => {
    const reporter = newFiling(['anna', 'bert'])
    await sites.file(reporter)
    const { token } = await sites.login(reporter)
    const { ticket } = (await (await sites.asPublic('POST', '/mailbox/uploads', {}, token)).json()) as { ticket: string }
    const part = newId(systemRandom)
    await sites.asPublic('PUT', `/uploads/${part}`, systemRandom(partBytes), ticket)
    const added = mailboxAppend(reporter, 1, payloadHash(reporter.filing.entry), [part])
    await sites.asPublic('POST', '/mailbox/entries', added, token)
    const answer = caseAppend(reporter.filing.case, 'anna', 2, payloadHash(added.entry))
    expect((await sites.asStaff('anna/triage', 'POST', `/cases/${reporter.filing.case}/entries`, answer)).status).toBe(204)
    return { reporter, token, part, answer }
  }

  test('key, rows and files go, and the certificate names the day the last backup dies', async () => {
    const { reporter, part } = await filed()
    const id = reporter.filing.case
    const blobs = await blobsOf(id)
    expect(blobs).toHaveLength(3)
    expect(await eraseCase(services, id)).toEqual({ ok: true, value: { case: id, erasedDay: '2026-11-22', lastBackupDiesOn: '2026-12-27' } })
    for (const file of [part, ...blobs]) expect(await services.blobs.get(file)).toBeNull()
    const left = await services.database.within({ kind: 'system' }, async (db) => {
      const counts = []
      for (const table of [...restored, 'desk.part'] as const) {
        const column = table === 'desk.cases' ? 'id' : table === 'desk.mailbox_item' ? 'mailbox_id' : 'case_id'
        counts.push((await sql`SELECT FROM ${sql.table(table)} WHERE ${sql.ref(column)} IN (${id}, ${reporter.mailbox})`.execute(db)).rows.length)
      }
      return [...counts, (await sql`SELECT FROM erase.key WHERE subject = ${id}`.execute(db)).rows.length]
    })
    expect(left.every((count) => count === 0)).toBe(true)
    expect(await eraseCase(services, id)).toEqual({ ok: false, error: 'not-found' })
  })

  test('the files of a day are written once more in another order, and are what they were', async () => {
    const { reporter } = await filed()
    const read = async () => Promise.all((await blobsOf(reporter.filing.case)).map((blob) => services.blobs.get(blob)))
    const before = await read()
    const written: string[] = []
    await settleFiles({ ...services, blobs: { ...services.blobs, put: async (id, bytes, day) => { written.push(id); await services.blobs.put(id, bytes, day) } } })
    expect(await read()).toEqual(before)
    expect(written).toEqual(expect.arrayContaining(await blobsOf(reporter.filing.case)))
    const listed: string[] = []
    for await (const { id } of services.blobs.list()) listed.push(id)
    expect(written.toSorted()).toEqual(listed.toSorted())
    expect(new Set(written).size).toBe(written.length)
  })

  test('a legal hold keeps the case', async () => {
    const { reporter } = await filed()
    await services.database.within({ kind: 'system' }, (db) => deskTables(db).updateTable('desk.cases').set({ legal_hold: true }).where('id', '=', reporter.filing.case).execute())
    expect(await eraseCase(services, reporter.filing.case)).toEqual({ ok: false, error: 'legal-hold' })
    expect((await sites.asStaff('anna/triage', 'GET', `/cases/${reporter.filing.case}`)).status).toBe(200)
  })

  test('an old backup without the erase key opens nothing: not for the reader, not for the reporter, not with any key there is', async () => {
    const { reporter, token, answer } = await filed()
    const id = reporter.filing.case
    const backup = await services.database.within({ kind: 'system' }, async (db) => {
      const rows: Record<string, Record<string, unknown>[]> = {}
      for (const table of restored) rows[table] = (await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)}`.execute(db)).rows as Record<string, unknown>[]
      return rows
    })
    const files = new Map<string, Uint8Array>()
    for (const blob of await blobsOf(id)) files.set(blob, (await services.blobs.get(blob)) as Uint8Array)
    expect(files.size).toBe(3)
    await eraseCase(services, id)
    for (const [blob, bytes] of files) {
      expect(await services.blobs.get(blob)).toBeNull()
      await services.blobs.put(blob, bytes, '2026-11-22')
    }
    await services.database.within({ kind: 'system' }, async (db) => {
      for (const table of restored) {
        const rows = (backup[table] ?? []).filter((row) => [row.id, row.case_id, row.mailbox_id].some((value) => value === id || value === reporter.mailbox))
        expect(rows.length).toBeGreaterThan(0)
        for (const row of rows) await sql`INSERT INTO ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))}) VALUES (${sql.join(Object.values(row))})`.execute(db)
      }
    })
    expect((await sites.asStaff('anna/triage', 'GET', `/cases/${id}`)).status).toBe(404)
    expect(await (await sites.asStaff('anna/triage', 'GET', '/worklist?filter=mine')).text()).not.toContain(id)
    const page = Buffer.from(await (await sites.asPublic('GET', '/mailbox/pages/0', undefined, token)).arrayBuffer())
    const sealed = [...reporter.filing.items, ...reporter.filing.mailboxItems, ...reporter.filing.wraps.map((wrap) => wrap.content), ...answer.items, ...answer.mailboxItems, answer.label as string].map((one) => Buffer.from(fromBase64Url(one)))
    expect(sealed.some((one) => page.includes(one.subarray(0, 64)))).toBe(false)
    const { keys, contents, places } = await services.database.within({ kind: 'system' }, async (db) => ({
      keys: (await deskTables(db).selectFrom('erase.key').select('key').execute()).map((row) => row.key),
      contents: (await sql<{ content: Uint8Array }>`SELECT content FROM desk.wrap WHERE case_id = ${id} UNION ALL SELECT content FROM desk.label WHERE case_id = ${id}`.execute(db)).rows.map((row) => row.content),
      places: (await sql<{ blob: string; start: number; bytes: number }>`SELECT blob, start, bytes FROM desk.item JOIN desk.entry USING (case_id, i) WHERE case_id = ${id} UNION ALL SELECT blob, start, bytes FROM desk.recovery JOIN desk.entry USING (case_id, i) WHERE case_id = ${id}
        UNION ALL SELECT e.blob, start, bytes FROM desk.mailbox_item o JOIN desk.entry e ON e.i = o.i AND e.case_id = ${id} WHERE mailbox_id = ${reporter.mailbox}`.execute(db)).rows,
    }))
    contents.push(...places.map(({ blob, start, bytes }) => (files.get(blob) as Uint8Array).subarray(start, start + bytes)))
    expect(contents.length).toBeGreaterThanOrEqual(9)
    expect(keys.length).toBeGreaterThan(0)
    for (const content of contents) {
      expect(content.length).toBeGreaterThan(28)
      expect(keys.some((key) => openOuter(key, content).ok)).toBe(false)
      expect(sealed.some((one) => Buffer.from(content).includes(one.subarray(0, 64)))).toBe(false)
    }
  })
})
