import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect, type CompiledQuery } from 'kysely'
import { join } from 'node:path'
import { Pool, types as postgresTypes } from 'pg'
import { begin, type Actor, type Tx } from './actor.ts'
import { takeLock } from './lock.ts'
import { transact, transactOnce } from './transact.ts'

export type Rows = { readonly rows: readonly Record<string, unknown>[] }

/** One of the two databases, opened: the query builder, plain statements, and the way to close. */
export type Engine = {
  readonly kind: 'embedded' | 'postgres'
  readonly kysely: Kysely<Record<never, never>>
  /** One transaction for one actor. On the embedded database, which has a single connection, one at a time. */
  readonly within: <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => Promise<T>
  /** A transaction of one query, of whose answer nothing is needed. */
  readonly once: (actor: Actor, query: CompiledQuery) => Promise<void>
  readonly raw: PGlite | Pool
  readonly close: () => Promise<void>
}

const dateType = 1082
const bigintType = 20
const byteaType = 17

/** Days stay `YYYY-MM-DD`, whole numbers numbers: the same on both databases. */
const dayOrNumber = { [dateType]: (value: string) => value, [bigintType]: (value: string) => Number(value) }

/** The embedded database answers in text: Node's own hexadecimal is many times faster than its default. What it is given it takes as bytes. */
const octets = {
  parse: (value: string) => new Uint8Array(Buffer.from(value.slice(2), 'hex')),
  // Typed as text by the package; its wire protocol sends a view of bytes as a binary parameter.
  write: (value: Uint8Array) => value as unknown as string,
}

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
    const raw = await PGlite.create({
      dataDir: join(dataDir, 'db'), parsers: { ...dayOrNumber, [byteaType]: octets.parse }, serializers: { [byteaType]: octets.write },
    })
    const kysely = new Kysely<Record<never, never>>({ dialect: new PGliteDialect({ pglite: raw }) })
    const turn = oneAtATime()
    const close = async (): Promise<void> => {
      await turn(async () => kysely.destroy())
      if (!raw.closed) await raw.close()
      release()
    }
    const within: Engine['within'] = (actor, work) =>
      turn(() => kysely.transaction().execute(async (tx) => {
        await begin(tx, actor)
        return await work(tx)
      }))
    const once: Engine['once'] = (actor, query) => within(actor, async (tx) => void (await tx.executeQuery(query)))
    return { kind: 'embedded', kysely, within, once, raw, close }
  } catch (fault) {
    release()
    throw fault
  }
}

const types = {
  getTypeParser: ((oid: number, format?: 'text') => dayOrNumber[oid as keyof typeof dayOrNumber] ?? postgresTypes.getTypeParser(oid, format)) as typeof postgresTypes.getTypeParser,
}

/** PostgreSQL through a pool of at most 16 connections, which do not wait for an answer before they send what follows. */
export const openPostgres = (url: string): Engine => {
  const raw = new Pool({ connectionString: url, max: 16, idleTimeoutMillis: 60_000, types, pipeline: true })
  // A connection that breaks while idle is replaced at its next use; unheard, the event would end the process.
  raw.on('error', () => undefined)
  const kysely = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool: raw }) })
  const within: Engine['within'] = async (actor, work) => transact(await raw.connect(), actor, work)
  const once: Engine['once'] = async (actor, query) => transactOnce(await raw.connect(), actor, query)
  return { kind: 'postgres', kysely, within, once, raw, close: () => kysely.destroy() }
}
