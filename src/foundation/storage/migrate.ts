import { sql, type Kysely } from 'kysely'
import { createHash } from 'node:crypto'
import type { Migration } from '../kernel/module.ts'
import { eraseMigration } from './erase.ts'
import { contextMigration, roleStatements } from './roles.ts'

type Connection = Kysely<Record<never, never>>
type Applied = { readonly id: string; readonly checksum: string }

const lockNumber = 6_410_045
const checksumOf = (migration: Migration): string => createHash('sha256').update(migration.sql.replaceAll('\r\n', '\n')).digest('hex')
const inOrder = (migrations: readonly Migration[]): Migration[] => {
  const all = [contextMigration, eraseMigration, ...migrations].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  for (const [index, one] of all.entries()) if (one.id === all[index + 1]?.id) throw new Error(`Two migrations are called ${one.id}.`)
  return all
}

const appliedOn = async (connection: Connection): Promise<readonly Applied[]> => {
  const { rows } = await sql<{ there: boolean }>`SELECT to_regclass('gehoor_migrations.applied') IS NOT NULL AS there`.execute(connection)
  if (!rows[0]?.there) return []
  return (await sql<Applied>`SELECT id, checksum FROM gehoor_migrations.applied`.execute(connection)).rows
}

const refuseRewrittenPast = (applied: readonly Applied[], all: readonly Migration[]): void => {
  const known = new Map(all.map((one) => [one.id, checksumOf(one)]))
  for (const { id, checksum } of applied) {
    if (!known.has(id)) throw new Error(`The database was changed by a newer version of Gehoor (${id}). Start that version.`)
    if (known.get(id) !== checksum) throw new Error(`The migration ${id} was changed after it had run on this database. Undo that change and add a new migration.`)
  }
}

/** Throws a sentence unless exactly these migrations have run: for a login that may not run them itself. */
export const requireMigrated = async (connection: Connection, migrations: readonly Migration[]): Promise<void> => {
  const all = inOrder(migrations)
  const applied = await appliedOn(connection)
  refuseRewrittenPast(applied, all)
  const missing = all.filter((one) => !applied.some((done) => done.id === one.id))
  if (missing.length > 0) throw new Error(`The database lacks ${missing.length} migration(s), first ${missing[0]?.id}. Run the migrations with the owner's login (docs/how-to/postgresql.md).`)
}

/**
 * Runs what has not run yet, ordered by id (`module/0001-name`), all in one transaction and one at a time over all
 * processes. Throws a sentence when a migration that ran was changed since, or is unknown.
 */
export const migrate = async (connection: Connection, migrations: readonly Migration[], embedded: boolean): Promise<void> => {
  const all = inOrder(migrations)
  await connection.transaction().execute(async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(${lockNumber}::bigint)`.execute(tx)
    if (embedded) for (const statement of roleStatements) await sql.raw(statement).execute(tx)
    await sql`SET LOCAL ROLE gehoor_owner`.execute(tx)
    await sql`CREATE SCHEMA IF NOT EXISTS gehoor_migrations`.execute(tx)
    await sql`CREATE TABLE IF NOT EXISTS gehoor_migrations.applied (id text PRIMARY KEY, checksum text NOT NULL)`.execute(tx)
    await sql`GRANT USAGE ON SCHEMA gehoor_migrations TO gehoor_app`.execute(tx)
    await sql`GRANT SELECT ON gehoor_migrations.applied TO gehoor_app`.execute(tx)
    const applied = await appliedOn(tx)
    refuseRewrittenPast(applied, all)
    for (const one of all) {
      if (applied.some((done) => done.id === one.id)) continue
      for (const statement of statementsOf(one.sql)) await sql.raw(statement).execute(tx)
      await sql`INSERT INTO gehoor_migrations.applied VALUES (${one.id}, ${checksumOf(one)})`.execute(tx)
    }
  })
}

/** Cuts a script at its semicolons, leaving those inside `'…'`, `$$…$$` and comments alone: a prepared statement is one statement. */
export const statementsOf = (script: string): string[] => {
  const parts = script.match(/\$\$[\s\S]*?\$\$|'(?:[^']|'')*'|--[^\n]*|[^;$'-]+|[$-]|;/g) ?? []
  const statements: string[] = []
  let current = ''
  for (const part of parts) {
    if (part !== ';') current += part.startsWith('--') ? '' : part
    else {
      statements.push(current.trim())
      current = ''
    }
  }
  return [...statements, current.trim()].filter((one) => one !== '')
}
