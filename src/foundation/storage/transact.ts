import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely'
import type { PoolClient, QueryResult } from 'pg'
import { beginText, type Actor, type Tx } from './actor.ts'

type Builder = Kysely<Record<never, never>>

/** A query builder whose every query runs on this one connection, in the order in which it is asked. */
const builderOn = (client: PoolClient): Builder => {
  const same = { query: (text: string, values: readonly unknown[]) => client.query(text, [...values]), release: () => undefined }
  return new Kysely({ dialect: new PostgresDialect({ pool: { options: {}, connect: async () => same as never, end: async () => undefined } }) })
}

/** The builder of each connection of a pool, made when it is first used. */
export const builders = (): ((client: PoolClient) => Builder) => {
  const known = new WeakMap<PoolClient, Builder>()
  return (client) => {
    const builder = known.get(client) ?? builderOn(client)
    known.set(client, builder)
    return builder
  }
}

/** PostgreSQL answers a COMMIT with ROLLBACK when a query before it had failed and nobody said so. */
const committed = ({ command }: QueryResult): void => {
  if (command === 'ROLLBACK') throw new Error('the database undid a transaction')
}

/**
 * One transaction on a connection that sends without waiting: the opening and the first query travel together, which spares a way there
 * and back. Where the opening fails, what follows has no right to anything and fails too; the opening's fault is the one that is thrown.
 * The connection goes back to its pool, or is closed when it could not undo.
 */
export const transact = async <T>(client: PoolClient, builder: Builder, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const begun = client.query(beginText(actor)).then(() => null, (fault: unknown) => ({ fault }))
  const opened = async (): Promise<void> => {
    const failed = await begun
    if (failed) throw failed.fault
  }
  try {
    const result = await work(builder as unknown as Tx)
    await opened()
    committed(await client.query('COMMIT'))
    client.release()
    return result
  } catch (fault) {
    const undone = await client.query('ROLLBACK').then(() => true, () => false)
    client.release(!undone)
    await opened()
    throw fault
  }
}

/** A transaction of this one query: opening, query and end travel together and are answered together. A query that fails ends it undone, and is what is thrown. */
export const transactOnce = async (client: PoolClient, actor: Actor, { sql, parameters }: CompiledQuery): Promise<void> => {
  const asked = [client.query(beginText(actor)), client.query(sql, [...parameters]), client.query('COMMIT')] as const
  const failed = (await Promise.allSettled(asked)).find((one) => one.status === 'rejected')
  // After a failure nobody knows how the connection stands unless its end was answered.
  client.release(failed !== undefined && (await asked[2].then(() => false, () => true)))
  if (failed) throw failed.reason
  committed(await asked[2])
}
