import { PGlite } from '@electric-sql/pglite'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { openOuter } from '../../../src/foundation/storage/erase.ts'

/** Something that was stored: where, and its bytes. */
export type Stored = { readonly where: string; readonly bytes: Uint8Array }

/** Every file under a folder, with its name as bytes too. */
export const filesIn = (folder: string): Stored[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name)
    return [{ where: path, bytes: readFileSync(path) }, { where: `the name of ${path}`, bytes: Buffer.from(path) }]
  })

type Query = (text: string) => Promise<readonly Record<string, unknown>[]>

const leaves = (value: unknown): Uint8Array[] => {
  if (value === null || value === undefined) return []
  if (value instanceof Uint8Array) return [value]
  if (typeof value === 'string') return [Buffer.from(value)]
  if (Array.isArray(value)) return value.flatMap(leaves)
  return [Buffer.from(JSON.stringify(value))]
}

const anId = /[A-Za-z0-9_-]{22}/g
const idsIn = (row: Readonly<Record<string, unknown>>): string[] => Object.values(row).flatMap((value) => (typeof value === 'string' ? [...value.matchAll(anId)].map(([id]) => id) : []))
/** Which row names which part of which sealed file of the desk. */
const named = 'JOIN desk.entry e ON e.case_id = c.case_id AND e.thread = c.thread AND e.i = o.i WHERE o.start IS NOT NULL'
const parts = [`desk.item o JOIN desk.item c ON c.ctid = o.ctid ${named}`, `desk.mailbox_item o JOIN desk.mailbox c ON c.id = o.mailbox_id ${named}`].map((from) => `SELECT e.case_id, e.blob, o.start, o.bytes FROM ${from}`)

/**
 * Every value of every table but the catalogue's, as a dump would hold it; and what is under the outer layer of an erase key, in a table or in
 * a sealed file, for a dump has those keys too: a row names the case, signal, procedure or participant whose key it is.
 */
const valuesIn = async (query: Query, dataDir: string): Promise<Stored[]> => {
  const tables = await query(`SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`)
  const keys = new Map<string, Uint8Array[]>()
  if (tables.some(({ name }) => name === 'erase.key')) for (const { subject, key } of await query('SELECT subject, key FROM erase.key')) for (const id of idsIn({ subject })) keys.set(id, [...(keys.get(id) ?? []), key as Uint8Array])
  const found: Stored[] = []
  const peel = (where: string, row: Readonly<Record<string, unknown>>, sealed: Uint8Array): void => {
    for (const key of idsIn(row).flatMap((id) => keys.get(id) ?? [])) {
      const opened = openOuter(key, sealed)
      if (opened.ok) found.push({ where: `${where} under its erase key`, bytes: opened.value })
    }
  }
  for (const { name } of tables) for (const row of await query(`SELECT * FROM ${String(name)}`)) {
    for (const [column, value] of Object.entries(row)) for (const bytes of leaves(value)) {
      found.push({ where: `${String(name)}.${column}`, bytes })
      if (value instanceof Uint8Array) peel(`${String(name)}.${column}`, row, bytes)
    }
  }
  if (tables.some(({ name }) => name === 'desk.item')) for (const text of parts) for (const row of await query(text)) {
    const path = join(dataDir, 'blobs', String(row['blob']).slice(0, 1), String(row['blob']))
    if (existsSync(path)) peel('a sealed file', row, readFileSync(path).subarray(Number(row['start']), Number(row['start']) + Number(row['bytes'])))
  }
  return found
}

/** Asks the embedded database of a stopped product, as somebody who has the folder. */
export const onEmbedded = async <T>(dataDir: string, work: (query: Query) => Promise<T>): Promise<T> => {
  const database = await PGlite.create({ dataDir: join(dataDir, 'db'), parsers: { 1082: (day: string) => day } })
  try {
    return await work(async (text) => (await database.query<Record<string, unknown>>(text)).rows)
  } finally {
    await database.close()
  }
}

/** Asks a PostgreSQL database as its administrator. */
export const onPostgres = async <T>(url: string, work: (query: Query) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(async (text) => (await client.query<Record<string, unknown>>(text)).rows)
  } finally {
    await client.end()
  }
}

export const embeddedValues = (dataDir: string): Promise<Stored[]> => onEmbedded(dataDir, (query) => valuesIn(query, dataDir))

/** Values and files of a PostgreSQL database: tables, write-ahead log and server log, where the test may read its folder. */
export const postgresStored = (url: string, dataDir: string): Promise<Stored[]> =>
  onPostgres(url, async (query) => {
    await query('CHECKPOINT')
    const [place] = await query(`SELECT current_setting('data_directory') AS folder, (SELECT oid FROM pg_database WHERE datname = current_database()) AS oid`)
    const folder = String(place?.['folder'])
    const parts = existsSync(folder) ? ['pg_wal', join('base', String(place?.['oid'])), 'global', 'pg_xact'].flatMap((part) => filesIn(join(folder, part))) : []
    const log = join(folder, 'log')
    return [...(await valuesIn(query, dataDir)), ...parts, ...(existsSync(log) ? [{ where: log, bytes: readFileSync(log) }] : [])]
  })
