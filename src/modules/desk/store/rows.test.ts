import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../../tests/support/databases.ts'
import { caseAppend, deskServices, deskSites, idOf, newFiling, payloadHash, readerChange } from '../../../../tests/support/desk.ts'
import { fixedClock } from '../../../foundation/kernel/clock.ts'
import type { Actor, Database } from '../../../foundation/storage/database.ts'
import { makeCheckpoint } from '../actions/index.ts'
import { deskMigrations } from '../migrations/index.ts'
import type { WorklistCut, WorklistFilter } from '../rules/worklist-place.ts'
import { deskTables } from './tables.ts'
import { worklistRows } from './worklist.ts'

const tables = ['desk.cases', 'desk.reader', 'desk.wrap', 'desk.recovery', 'desk.entry', 'desk.item', 'desk.label', 'desk.change', 'desk.mailbox', 'desk.mailbox_item', 'desk.part', 'desk.nonce', 'desk.way_in', 'erase.key'] as const
/** Tables of which no row belongs to a reader alone. */
const others = ['desk.leaf', 'desk.checkpoint', 'desk.destruction', 'desk.destruction_consent', 'desk.certificate', 'desk.record', 'desk.record_taken', 'desk.figure', 'desk.figure_total', 'desk.proposal'] as const

describe.each(bothKinds)('rows on the %s database', (kind) => {
  let database: Database
  let remove: () => Promise<void>
  const [mine, theirs] = [newFiling(['anna', 'bert']), newFiling(['carla', 'dirk'])]
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, deskMigrations)
    ;({ database, remove } = fresh)
    const services = deskServices(database, fresh.place.folder, fixedClock('2026-11-22', 1_000_000))
    const sites = deskSites(services)
    for (const reporter of [mine, theirs]) {
      await sites.file(reporter)
      await sites.login(reporter)
      const [one, two] = reporter === mine ? ['anna', 'bert'] : ['carla', 'dirk']
      const id = reporter.filing.case
      const first = caseAppend(id, one as string, 1, payloadHash(reporter.filing.entry))
      await sites.asStaff(`${one}/triage`, 'POST', `/cases/${id}/entries`, first)
      const change = readerChange(id, one as string, 2, payloadHash(first.entry), { add: ['mina'] }, [one as string, two as string], ['mina'])
      expect((await sites.asStaff(`${one}/triage`, 'POST', `/cases/${id}/readers`, change)).status).toBe(204)
      await database.within({ kind: 'system' }, (tx) => sql`INSERT INTO desk.part VALUES (${id}, ${id}, true, 1, '2026-11-22')`.execute(tx))
    }
    await makeCheckpoint(services)
  })
  afterAll(() => remove())

  const seenBy = async (actor: Actor, empty = false): Promise<Record<string, number>> =>
    await database.within(actor, async (tx) => {
      if (empty) await sql`SELECT set_config('gehoor.actor', '', true), set_config('gehoor.person', ${idOf('anna')}, true), set_config('gehoor.mailbox', ${mine.mailbox}, true)`.execute(tx)
      const found: Record<string, number> = {}
      for (const table of [...tables, ...others] as const) {
        const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(table)}`.execute(tx)
        if (rows[0] && rows[0].n > 0) found[table] = rows[0].n
      }
      return found
    })
  const log = { 'desk.leaf': 6, 'desk.checkpoint': 1 }

  test('no context sees no row, even with a name left in it', async () => {
    expect(await seenBy({ kind: 'public' }, true)).toEqual({})
  })

  test('the public sees the public log and nothing else', async () => {
    expect(await seenBy({ kind: 'public' })).toEqual(log)
  })

  test('a mailbox sees its own case, without wraps, items, labels or who reads the worklist', async () => {
    expect(await seenBy({ kind: 'mailbox', mailbox: mine.mailbox })).toEqual({ ...log, 'desk.cases': 1, 'desk.entry': 3, 'desk.change': 1, 'desk.mailbox': 1, 'desk.mailbox_item': 2, 'desk.part': 1, 'erase.key': 1 })
    expect(await seenBy({ kind: 'mailbox', mailbox: 'unknown' })).toEqual(log)
  })

  test('a reader sees the case and only their own wraps; whoever reads none sees none', async () => {
    const one = { ...log, 'desk.cases': 1, 'desk.reader': 1, 'desk.wrap': 1, 'desk.entry': 3, 'desk.item': 3, 'desk.label': 1, 'desk.change': 1, 'desk.mailbox': 1, 'desk.part': 1, 'erase.key': 1 }
    expect(await seenBy({ kind: 'person', person: idOf('anna') })).toEqual(one)
    expect(await seenBy({ kind: 'person', person: idOf('dirk') })).toEqual(one)
    expect(await seenBy({ kind: 'person', person: idOf('mina') })).toMatchObject({ 'desk.cases': 2, 'desk.wrap': 2, 'desk.item': 6 })
    expect(await seenBy({ kind: 'person', person: idOf('els') })).toEqual(log)
  })

  test('nobody writes where they may not, whatever the program asks', async () => {
    const anna: Actor = { kind: 'person', person: idOf('anna') }
    const run = (actor: Actor, statement: string) => database.within(actor, (tx) => sql.raw(statement).execute(tx))
    const [id, other] = [mine.filing.case, theirs.filing.case]
    await expect(run(anna, `INSERT INTO desk.wrap VALUES ('${other}', '${idOf('anna')}', '\\x00')`)).rejects.toThrow('row-level security')
    await expect(run(anna, `INSERT INTO desk.wrap VALUES ('${id}', '${idOf('els')}', '\\x00')`)).rejects.toThrow('row-level security')
    await expect(run(anna, `INSERT INTO desk.reader VALUES ('${idOf('els')}', '${id}', true, null, true)`)).rejects.toThrow('row-level security')
    await expect(run(anna, `INSERT INTO desk.item VALUES ('${other}', 0, 9, '\\x00', true)`)).rejects.toThrow('row-level security')
    await expect(run({ kind: 'mailbox', mailbox: mine.mailbox }, `INSERT INTO desk.mailbox_item VALUES ('${theirs.mailbox}', 9, 0, '\\x00')`)).rejects.toThrow('row-level security')
    await expect(run(anna, 'DELETE FROM desk.entry')).rejects.toThrow('permission denied')
    await expect(run({ kind: 'system' }, 'UPDATE desk.leaf SET n = n')).rejects.toThrow('permission denied')
    for (const statement of ['UPDATE desk.cases SET legal_hold = true', 'DELETE FROM desk.cases', 'DELETE FROM desk.wrap', 'DELETE FROM erase.key']) await run({ kind: 'public' }, statement)
    await run(anna, 'DELETE FROM desk.wrap')
    expect(await seenBy({ kind: 'system' })).toMatchObject({ 'desk.cases': 2, 'desk.wrap': 6, 'erase.key': 2 })
    expect((await database.within({ kind: 'system' }, (tx) => sql`SELECT FROM desk.cases WHERE legal_hold`.execute(tx))).rows).toEqual([])
  })

  test('every table has row-level security, forced, and at least one policy', async () => {
    const { rows } = await database.within({ kind: 'system' }, (tx) =>
      sql<{ name: string; on: boolean; policies: number }>`SELECT n.nspname || '.' || c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS on, (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('desk', 'erase')`.execute(tx),
    )
    expect(rows.map((row) => row.name).sort()).toEqual([...tables, ...others].sort())
    expect(rows.filter((row) => !row.on || row.policies === 0)).toEqual([])
  })

  test('no column is of a type finer than a day, none fills in a moment, and nothing counts filings', async () => {
    const { rows } = await database.within({ kind: 'system' }, (tx) =>
      sql<{ column: string; type: string; filled: string | null }>`SELECT n.nspname || '.' || c.relname || '.' || a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type, pg_get_expr(d.adbin, d.adrelid) AS filled
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname IN ('desk', 'erase')`.execute(tx),
    )
    expect(rows.length).toBeGreaterThan(50)
    expect(rows.filter((row) => /time|interval/.test(row.type))).toEqual([])
    expect(rows.filter((row) => /now|current|nextval|clock/i.test(row.filled ?? ''))).toEqual([])
    const sequences = await database.within({ kind: 'system' }, (tx) => sql`SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'S' AND n.nspname IN ('desk', 'erase')`.execute(tx))
    expect(sequences.rows).toEqual([])
  })

  test('a worklist is paged from row to row, forwards and back, without losing or doubling one, those without a day last', async () => {
    const person = idOf('pager')
    const days = ['2026-12-01', '2026-12-01', null, '2026-11-30', null, '2026-12-01', '2026-12-24', null]
    const cases = days.map((due, n) => ({ id: idOf(`paged ${n}`), due }))
    const sorted = cases.toSorted((a, b) => (a.due ?? '9') < (b.due ?? '9') ? -1 : a.due !== b.due ? 1 : a.id < b.id ? -1 : 1)
    const page = (cut: WorklistCut, filter: WorklistFilter = 'open', size = 3) =>
      database.within({ kind: 'person', person }, async (tx) => (await worklistRows(deskTables(tx), person, filter, '2026-12-01', cut, size)).map((row) => row.id))
    await database.within({ kind: 'system' }, async (tx) => {
      for (const { id, due } of cases) {
        await sql`INSERT INTO desk.cases VALUES (${id}, 'complaints', '2026-11-22', ${due}, true, 'complaints', false, true, ARRAY[${person}::text], ARRAY[${id}::text], '\\x00')`.execute(tx)
        await sql`INSERT INTO erase.key VALUES (${id}, '\\x00')`.execute(tx)
        await sql`INSERT INTO desk.reader VALUES (${person}, ${id}, true, ${due}, true)`.execute(tx)
      }
    })
    for (let start = 0; start < sorted.length; start++) {
      const place = { due: sorted[start]?.due ?? null, case: sorted[start]?.id ?? '' }
      expect(await page({ after: place })).toEqual(sorted.slice(start + 1, start + 4).map((one) => one.id))
      expect(await page({ before: place })).toEqual(sorted.slice(Math.max(0, start - 3), start).map((one) => one.id))
    }
    expect(await page(null, 'open', 25)).toEqual(sorted.map((one) => one.id))
    expect(await page(null, 'due', 25)).toEqual(sorted.slice(0, 4).map((one) => one.id))
    expect(await page(null, 'closed')).toEqual([])
  })
})
