import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely'
import { join } from 'node:path'
import { Client, Pool, types as postgresTypes, type PoolClient, type QueryResult } from 'pg'
import type { Actor, Tx } from './actor.ts'
import { embeddedWire } from './embedded-wire.ts'
import { takeLock } from './lock.ts'
import { queriesOn, transact, transactOnce } from './transact.ts'

/** One statement, or several in one text without values, outside any transaction of the product: the rows of all of them. */
export type Plain = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>

/** One of the two databases, opened: the query builder, plain statements, and the way to close. */
export type Engine = {
  readonly kind: 'embedded' | 'postgres'
  readonly kysely: Kysely<Record<never, never>>
  /** One transaction for one actor. On the embedded database, which has a single connection, one at a time. */
  readonly within: <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => Promise<T>
  /** A transaction of one query, of whose answer nothing is needed. */
  readonly once: (actor: Actor, query: CompiledQuery) => Promise<void>
  readonly plain: Plain
  readonly close: () => Promise<void>
}

const dateType = 1082
const bigintType = 20

/** Days stay `YYYY-MM-DD`, whole numbers numbers: the same on both databases. */
const dayOrNumber = { [dateType]: (value: string) => value, [bigintType]: (value: string) => Number(value) }
const types = {
  getTypeParser: ((oid: number, format?: 'text') => dayOrNumber[oid as keyof typeof dayOrNumber] ?? postgresTypes.getTypeParser(oid, format)) as typeof postgresTypes.getTypeParser,
}

/** Connections do not wait for an answer before they send what follows. */
const settings = { types, pipeline: true }

/** The driver answers several statements with a list of results. */
const rowsOf = (answer: QueryResult | readonly QueryResult[]): { rows: unknown[] } => ({ rows: [answer].flat().flatMap(({ rows }) => rows ?? []) })

const oneAtATime = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}

/** The embedded database in `dataDir/db`. It runs in this process and does not fsync: safe against a crash of the process, not of the machine. */
export const openEmbedded = async (dataDir: string): Promise<Engine> => {
  const release = takeLock(dataDir)
  try {
    const database = await PGlite.create({ dataDir: join(dataDir, 'db') })
    const client = Object.assign(new Client({ ...settings, user: 'postgres', database: 'postgres', stream: () => embeddedWire(database) }), { release: () => undefined }) as unknown as PoolClient
    // A fault within the database fails the questions on their way; unheard, the event would end the process.
    client.on('error', () => undefined)
    await client.connect()
    const turn = oneAtATime()
    const kysely = queriesOn(client)
    const plain: Plain = (text, values) => turn(async () => {
      try {
        return rowsOf(await client.query(text, values))
      } catch (fault) {
        // A text may have opened a transaction of its own; nobody else may find it half done.
        await client.query('ROLLBACK')
        throw fault
      }
    })
    const close = async (): Promise<void> => {
      await turn(async () => kysely.destroy())
      if (!database.closed) await database.close()
      release()
    }
    return { kind: 'embedded', kysely, plain, close, within: (actor, work) => turn(() => transact(client, actor, work)), once: (actor, query) => turn(() => transactOnce(client, actor, query)) }
  } catch (fault) {
    release()
    throw fault
  }
}

/** PostgreSQL through a pool of at most 16 connections. */
export const openPostgres = (url: string): Engine => {
  const pool = new Pool({ connectionString: url, max: 16, idleTimeoutMillis: 60_000, ...settings })
  // A connection that breaks while idle is replaced at its next use; unheard, the event would end the process.
  pool.on('error', () => undefined)
  const kysely = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool }) })
  const within: Engine['within'] = async (actor, work) => transact(await pool.connect(), actor, work)
  const once: Engine['once'] = async (actor, query) => transactOnce(await pool.connect(), actor, query)
  return { kind: 'postgres', kysely, within, once, plain: async (text, values) => rowsOf(await pool.query(text, values)), close: () => kysely.destroy() }
}
