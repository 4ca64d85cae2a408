import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { systemClock } from '../../src/foundation/kernel/clock.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { openBlobs } from '../../src/foundation/storage/blobs-open.ts'
import { clockKeyOf } from '../../src/house/clock-key.ts'
import { deskMigrations } from '../../src/modules/desk/migrations/index.ts'
import { deleteOldWaysIn, makeCheckpoint, proposeDestruction, releaseNew, type DeskServices } from '../../src/modules/desk/actions/index.ts'
import { dueReaders } from '../../src/modules/desk/actions/due.ts'
import type { Filing } from '../../src/foundation/sealing/core/protocol.ts'
import { acceptsFrames } from '../../src/modules/desk/rules/frame.ts'
import { freshDatabase } from '../support/databases.ts'
import { signIn } from './bulk.ts'
import type { Desk } from './desk.ts'
import { figure, percentile, type Part } from './figures.ts'
import { cpuOf } from './processes.ts'
import { client } from './request.ts'
import type { Direct, Place } from './server.ts'
import { sealOuter } from '../../src/foundation/storage/erase.ts'

const batch = 100_000
const times = 60

/**
 * Cases whose clear columns, readers, labels and wraps are there, in years of ten percent each: nine of ten are closed. The handler that
 * is measured reads `past` closed and 200 open ones; the rest is spread over a thousand others. All share one erase key and one content.
 */
const generate = async (database: Direct, desk: Desk, sample: Filing, cases: number, past: number): Promise<void> => {
  const year = Number(desk.today.slice(0, 4))
  const key = Buffer.alloc(32, 7)
  const [label, wrap] = [sealOuter(key, Buffer.alloc(2400, 3), systemRandom), sealOuter(key, Buffer.from(sample.wraps[0]?.content ?? '', 'base64url'), systemRandom)]
  const mine = past + 200
  for (let at = 0; at < cases; at += batch) {
    const to = Math.min(cases, at + batch)
    await sql`CREATE TEMPORARY TABLE made AS SELECT n, left(md5('night ' || n), 21) || 'A' AS id, CASE WHEN n < ${mine}::integer THEN ${desk.handler}::text ELSE 'handler ' || n % 1000 END AS person,
      CASE WHEN n < ${mine}::integer THEN n >= ${past}::integer ELSE n % 10 = 0 END AS open FROM generate_series(${at}::integer, ${to - 1}::integer) AS n`.execute(database)
    await sql`INSERT INTO desk.cases (id, body, received_day, next_due_day, open, retention_class, legal_hold, released, readers, mailboxes, filing_hash, closed_year)
      SELECT id, 'complaints', ${desk.today}::date - n % 4000, CASE WHEN open THEN ${desk.today}::date + (n::bigint * 7919 % 100)::integer - 20 END, open, CASE WHEN n % 2 = 0 THEN 'complaints' ELSE 'integrity' END, n % 500 = 1, true,
        ARRAY[person, ${desk.other}::text], ARRAY[id], decode(md5(id) || md5(id), 'hex'), CASE WHEN open THEN NULL ELSE ${year}::integer - n % 12 END FROM made`.execute(database)
    await sql`INSERT INTO erase.key SELECT id, ${key} FROM made`.execute(database)
    await sql`INSERT INTO desk.reader SELECT person, m.id, m.open, c.next_due_day, true FROM made m JOIN desk.cases c USING (id)`.execute(database)
    await sql`INSERT INTO desk.reader SELECT ${desk.other}, m.id, m.open, c.next_due_day, true FROM made m JOIN desk.cases c USING (id) WHERE m.n % 100 = 0`.execute(database)
    await sql`INSERT INTO desk.label SELECT id, ${label} FROM made WHERE n < ${mine}`.execute(database)
    await sql`INSERT INTO desk.wrap SELECT left(md5('wrap ' || id), 22), id, person, ${wrap} FROM made WHERE n < ${mine}`.execute(database)
    await sql`DROP TABLE made`.execute(database)
  }
  await sql`VACUUM ANALYZE`.execute(database)
}

/** What the night does over all cases, twice, and the worklist of somebody with many past cases. PostgreSQL only. */
export const measureNight = async (place: Place, desk: Desk, sample: Filing, cases: number, past: number): Promise<readonly Part[]> => {
  const { database, place: own, remove } = await freshDatabase('postgres', deskMigrations)
  const { folder } = own
  const raw: Direct = new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: own.adminUrl ?? '', max: 1 }) }) })
  await generate(raw, desk, sample, cases, 0)
  await raw.destroy()
  const services: DeskServices = {
    database, blobs: openBlobs({ dataDir: folder }), clock: systemClock, random: systemRandom, trust: () => desk.trust, clockKey: clockKeyOf(desk.clockSeed), ticketKey: systemRandom(32), origins: [], releaseAtOnce: false, firstDueDay: () => null,
  } as unknown as DeskServices
  const steps: readonly (readonly [string, () => Promise<number>])[] = [
    ['who has something due (by next due day)', async () => (await dueReaders(services)).length],
    ['propose destruction', () => proposeDestruction(services)],
    ['let through what reporters added', async () => (await releaseNew(services), 0)],
    ['checkpoint of the log', async () => (await makeCheckpoint(services), 0)],
    ['delete old codes', async () => (await deleteOldWaysIn(services), 0)],
  ]
  const rows: (readonly (string | number)[])[] = []
  const totals = [0, 0]
  const second: number[] = []
  for (const run of [0, 1]) {
    for (const [name, step] of steps) {
      const begun = performance.now()
      const did = await step()
      const taken = performance.now() - begun
      totals[run] = (totals[run] ?? 0) + taken
      if (run === 1 && name === 'propose destruction') second.push(did)
      rows.push([name, run === 0 ? 'first' : 'again', cases.toLocaleString('en'), did.toLocaleString('en'), `${figure(taken / 1000)} s`])
    }
  }
  await remove()
  const cookie = await place.directly(async (db) => {
    await generate(db, desk, sample, past + 200, past)
    return signIn(db, desk)
  })
  const server = await place.start()
  const http = client(server.staffUrl, 1)
  const lists: (readonly (string | number)[])[] = []
  let slowest = 0
  for (const filter of ['open', 'due', 'closed']) {
    const taken: number[] = []
    let before = 0
    for (let n = -10; n < times; n++) {
      if (n === 0) before = cpuOf(server.pid)
      const answer = await http.send('GET', `/api/v1/desk/worklist?filter=${filter}`, undefined, { Cookie: cookie, Accept: acceptsFrames })
      if (answer.status !== 200) throw new Error(`the worklist answers ${answer.status}`)
      if (n >= 0) taken.push(answer.milliseconds)
    }
    slowest = Math.max(slowest, percentile(taken, 0.5))
    lists.push([`worklist, ${filter}`, past.toLocaleString('en'), `${figure(percentile(taken, 0.5))} ms`, `${figure(percentile(taken, 0.95))} ms`, `${figure((cpuOf(server.pid) - before) / times)} ms`])
  }
  http.end()
  await server.stop()
  const total = Math.max(...totals) / 1000
  return [
    {
      title: 'The night over all cases, PostgreSQL database', method: 'Every job of the desk that runs over all cases, once and then again at once; nine of ten cases are closed, over twelve years.',
      columns: ['job', 'run', 'cases', 'did', 'time'], rows,
      bars: [
        { bar: 'nightly run over 1,000,000 cases ≤ 60 s', measured: `${figure(total)} s over ${cases.toLocaleString('en')} cases`, met: total <= 60 },
        { bar: 'nightly run is idempotent', measured: `${second[0] ?? 0} new proposals the second time`, met: second[0] === 0 },
      ],
    },
    {
      title: 'Worklist with many past cases, PostgreSQL database', method: `One handler with 200 open and ${past.toLocaleString('en')} closed cases; ${times} requests of a first page, times of the HTTP request on this machine.`,
      columns: ['request', 'past cases', 'p50', 'p95', 'server CPU'], rows: lists,
      bars: [{ bar: 'worklist of a body with 100,000 past cases ≤ 50 ms', measured: `${figure(slowest)} ms at most (p50)`, met: slowest <= 50 }],
    },
  ]
}
