import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Composed } from './compose.ts'
import { figure, kilobytes, percentile, type Part, type Row } from './figures.ts'
import { cpuOf, cpuOfFamily, memoryOf } from './processes.ts'
import { client } from './request.ts'
import type { Direct, Place, Server } from './server.ts'

export const clientNumbers = [1, 2, 8, 64] as const
/** Sent by 64 clients before anything is counted: so that tables, indexes and their maps have their first pages, and room left over from a crowd as at the end. */
const warmUp = 200
/** Sent to the server that is measured, before it is measured: so that its code is compiled and its pool open. What these cost is told apart. */
const first = 1000

export const filingsNeeded = (perRun: number): number => warmUp + first + perRun * clientNumbers.length

type Run = { readonly clients: number; readonly sent: number; readonly accepted: number; readonly times: readonly number[]; readonly serverCpu: number; readonly databaseCpu: number | null; readonly seconds: number }

/** Files all of them with that many clients, each sending its next when its last is answered. */
const fileAll = async (server: Server, postmaster: number | null, filings: Composed['filings'], clients: number): Promise<Run> => {
  const http = client(server.url, clients)
  const waiting = [...filings]
  const times: number[] = []
  let accepted = 0
  const before = { server: cpuOf(server.pid), database: postmaster === null ? null : cpuOfFamily(postmaster) }
  const began = performance.now()
  await Promise.all(Array.from({ length: clients }, async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const answer = await http.send('POST', '/api/v1/desk/cases', next.body.bytes, { 'Content-Type': next.body.type }).catch(() => null)
      if (answer?.status === 201) accepted++
      times.push(answer?.milliseconds ?? Number.POSITIVE_INFINITY)
    }
  }))
  const seconds = (performance.now() - began) / 1000
  http.end()
  const database = before.database === null || postmaster === null ? null : (cpuOfFamily(postmaster) - before.database) / filings.length
  return { clients, sent: filings.length, accepted, times, serverCpu: (cpuOf(server.pid) - before.server) / filings.length, databaseCpu: database, seconds }
}

type Stored = { readonly cases: number; readonly database: number; readonly rows: number; readonly files: number; readonly blocks: number }

/** Octets of the sealed files, and what the file system sets apart for them. */
const filesIn = (folder: string): { readonly files: number; readonly blocks: number } => {
  const found = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => statSync(join(entry.parentPath, entry.name))) : []
  return { files: found.reduce((sum, one) => sum + one.size, 0), blocks: found.reduce((sum, one) => sum + one.blocks * 512, 0) }
}

/** The database's whole size on disk, what stands in clear in its columns, and the sealed files. */
const storedIn = (place: Place): Promise<Stored> => place.directly(async (database: Direct) => {
  await sql`VACUUM`.execute(database)
  await sql`CHECKPOINT`.execute(database)
  const { rows } = await sql<Record<'cases' | 'database' | 'rows', number | string>>`
    SELECT (SELECT count(*) FROM desk.cases) AS cases, pg_database_size(current_database()) AS database,
      (SELECT coalesce(sum(pg_column_size(x.*)), 0) FROM desk.cases x) + (SELECT coalesce(sum(pg_column_size(x.*)), 0) FROM desk.reader x) + (SELECT coalesce(sum(pg_column_size(x.*)), 0) FROM desk.mailbox x)
      + (SELECT coalesce(sum(pg_column_size(x.*)), 0) FROM desk.item x) + (SELECT coalesce(sum(pg_column_size(x.*)), 0) FROM desk.mailbox_item x) + (SELECT coalesce(sum(pg_column_size(x.*)), 0) FROM desk.recovery x)
      + (SELECT coalesce(sum(pg_column_size(x.*)), 0) FROM erase.key x) + (SELECT coalesce(sum(octet_length(payload) + octet_length(sig)), 0) FROM desk.entry) AS rows`.execute(database)
  const [row] = rows
  if (!row) throw new Error('the database does not answer')
  return { cases: Number(row.cases), database: Number(row.database), rows: Number(row.rows), ...filesIn(place.files) }
})

/** What filing costs at every number of clients on this database, what it leaves there, and the memory it takes. */
export const measureFiling = async (place: Place, composed: Composed, perRun: number): Promise<{ readonly filing: Part; readonly storage: Part; readonly memory: Row }> => {
  const seeding = await place.start()
  await fileAll(seeding, null, composed.filings.slice(0, warmUp), 64)
  await seeding.stop()
  const before = await storedIn(place)
  const server = await place.start()
  await pause(3000)
  const idle = memoryOf(server.pid).now
  const idleFrom = cpuOf(server.pid)
  await pause(3000)
  const idleCpu = (cpuOf(server.pid) - idleFrom) / 3
  const cold = await fileAll(server, null, composed.filings.slice(warmUp, warmUp + first), 2)
  const runs: Run[] = []
  for (const [at, clients] of clientNumbers.entries()) runs.push(await fileAll(server, place.postmaster, composed.filings.slice(warmUp + first + at * perRun, warmUp + first + (at + 1) * perRun), clients))
  const loaded = memoryOf(server.pid)
  await server.stop()
  const full = await storedIn(place)

  const [sent, accepted] = [runs.reduce((sum, run) => sum + run.sent, 0), runs.reduce((sum, run) => sum + run.accepted, 0)]
  const kept = full.cases - before.cases
  const brought = composed.filings.reduce((sum, one) => sum + one.ciphertext, 0) / composed.filings.length
  const each = (what: (stored: Stored) => number): number => (what(full) - what(before)) / kept
  const overhead = each((stored) => stored.database + stored.files) - brought
  const worst = Math.max(...runs.map((run) => run.serverCpu))
  const where = place.kind === 'embedded' ? 'embedded' : 'PostgreSQL'
  return {
    filing: {
      title: `Filing, ${where} database`,
      method: `${perRun} reports at each number of clients. The first ${first} after the start, by two clients, are not in the rows: they cost ${figure(cold.serverCpu)} ms CPU each, while the server's code is compiled. All were sealed beforehand by the reporter's own code (${figure(composed.perFiling)} ms each with all cores busy, not in the times below), each POST ${kilobytes(composed.filings[0]?.body.bytes.length ?? 0)} of octets in a frame. Server CPU is utime + stime of the server's process${place.kind === 'embedded' ? ', in which the database runs too' : '; PostgreSQL has a column of its own'}. Idle, the server takes ${figure(idleCpu)} ms CPU a second.`,
      columns: ['clients', 'accepted', 'server CPU a report', 'PostgreSQL CPU a report', 'POST p50', 'POST p95', 'reports a second'],
      rows: runs.map((run) => [
        run.clients, `${run.accepted} of ${run.sent}`, `${figure(run.serverCpu)} ms`, run.databaseCpu === null ? (place.kind === 'embedded' ? 'in the server' : 'not measured') : `${figure(run.databaseCpu)} ms`,
        `${figure(percentile(run.times, 0.5))} ms`, `${figure(percentile(run.times, 0.95))} ms`, figure(run.sent / run.seconds),
      ]),
      bars: [
        { bar: '0 failures at 1, 2, 8 and 64 clients', measured: `${sent - accepted} of ${sent} refused; ${kept} kept of ${accepted + cold.accepted} acknowledged`, met: accepted === sent && kept === accepted + cold.accepted },
        { bar: '≤ 5 ms server CPU a report', measured: `${figure(worst)} ms at most`, met: worst <= 5 },
      ],
    },
    storage: {
      title: `Bytes stored, ${where} database`,
      method: `Growth of pg_database_size and of the sealed files from ${warmUp} reports, sent by 64 clients, to all of them, the database after VACUUM and CHECKPOINT both times, divided by the cases kept: what one more report takes, not what a database takes that holds none; against it the octets that the filings brought (items, mailbox slots, wraps, recovery, sealed action), as sealed by the client. The file system gives a file whole blocks of its own size: a line of its own, not in the sum.`,
      columns: ['a report', 'bytes'],
      rows: [
        ['in the database', kilobytes(each((stored) => stored.database))],
        ['in its sealed file', kilobytes(each((stored) => stored.files))],
        ['ciphertext and wraps brought by the client', kilobytes(brought)],
        ['beyond that', kilobytes(overhead)],
        ['— of it clear columns, places in the file and signed log entry (its sealed action not counted)', kilobytes(each((stored) => stored.rows))],
        ['— of it page and row headers, indexes, TOAST chunks, outer layer', kilobytes(overhead - each((stored) => stored.rows))],
        ['blocks of the file system beyond the file', kilobytes(each((stored) => stored.blocks - stored.files))],
      ],
      bars: [{ bar: '≤ 4 kB beyond ciphertext and wraps', measured: kilobytes(overhead), met: overhead <= 4000 }],
    },
    memory: [where, `${idle} MiB`, `${loaded.now} MiB`, `${loaded.highest} MiB`],
  }
}
