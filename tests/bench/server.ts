import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { openDoorsIn } from '../support/doors.ts'
import { freshPostgres, type TestPostgres } from '../support/postgres.ts'
import { openDeskIn, type Desk } from './desk.ts'

export const databaseKinds = ['embedded', 'postgres'] as const
export type DatabaseKind = (typeof databaseKinds)[number]
export type Direct = Kysely<Record<never, never>>

export type Server = { readonly url: string; readonly staffUrl: string; readonly pid: number; readonly stop: () => Promise<void> }
/** A data folder with its database: a server can run on it, and between two runs the benchmark may write to it itself. */
export type Place = {
  readonly kind: DatabaseKind
  /** Where the server keeps sealed files. */
  readonly files: string
  readonly start: () => Promise<Server>
  /** Runs `work` past the server, as the database's superuser. On the embedded database only while no server runs. */
  readonly directly: <T>(work: (database: Direct) => Promise<T>) => Promise<T>
  /** The process whose family is PostgreSQL; null for the embedded database, which lives in the server's process. */
  readonly postmaster: number | null
  readonly remove: () => Promise<void>
}

/** The product as built here, or as built elsewhere: to hold two states of it against each other in one run. */
const entry = (): string => process.env['BENCH_DIST'] ? resolve(process.env['BENCH_DIST'], 'server/gehoor.js') : fileURLToPath(new URL('../../dist/server/gehoor.js', import.meta.url))
const script = (): string => `const { main } = await import(${JSON.stringify(entry())}); process.exitCode = await main(['start', '--empty'])`

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

const startServer = async (dataDir: string, env: Record<string, string>): Promise<Server> => {
  const [port, staffPort] = [await freePort(), await freePort()]
  const profile = process.env['BENCH_PROFILE'] ? ['--cpu-prof', `--cpu-prof-dir=${process.env['BENCH_PROFILE']}`] : []
  const child = spawn(process.execPath, [...profile, '--input-type=module', '-e', script()], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', PORT: String(port), STAFF_PORT: String(staffPort), DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => (/^ready http/m.test((said += chunk.toString())) ? resolve() : undefined))
    child.once('exit', (code) => reject(new Error(`the server stopped (${code}) before it was ready:\n${said}`)))
  })
  return { url: `http://localhost:${port}`, staffUrl: `http://localhost:${staffPort}`, pid: child.pid ?? 0, stop: () => (child.kill('SIGTERM'), gone) }
}

const postmasterOf = (): number | null => {
  const folder = process.env['GEHOOR_TEST_POSTGRES']
  return process.env['DATABASE_URL'] || !folder ? null : Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
}

/** A fresh place for a desk: the migrations have run, and no server runs yet. */
export const freshPlace = async (kind: DatabaseKind, desk: Desk): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-bench-'))
  const postgres: TestPostgres | null = kind === 'postgres' ? await freshPostgres() : null
  openDeskIn(folder, desk)
  const env = { GEHOOR_ROOTS: desk.roots.join(','), ...(postgres ? { DATABASE_URL: postgres.url, DATABASE_OWNER_URL: postgres.ownerUrl } : {}) }
  const start = (): Promise<Server> => startServer(folder, env)
  await (await start()).stop()
  const dialect = async () => (postgres ? new PostgresDialect({ pool: new pg.Pool({ connectionString: postgres.adminUrl, max: 1 }) }) : new PGliteDialect({ pglite: await PGlite.create({ dataDir: join(folder, 'db') }) }))
  const directly: Place['directly'] = async (work) => {
    const database: Direct = new Kysely({ dialect: await dialect() })
    try {
      return await work(database)
    } finally {
      await database.destroy()
    }
  }
  await directly((database) => openDoorsIn({ within: (_actor, work) => database.transaction().execute(work) }, [{ id: 'complaints', kind: 'complaints' }]))
  return {
    kind, start, files: join(folder, 'blobs'), postmaster: postgres ? postmasterOf() : null,
    directly,
    remove: async () => {
      await postgres?.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
