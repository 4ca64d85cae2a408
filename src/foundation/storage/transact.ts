import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely'
import type { PoolClient, QueryResult } from 'pg'
import { beginText, type Actor, type Tx } from './actor.ts'
import { isOutdatedPlan } from './faults.ts'
import { statementNames } from './statements.ts'

/** What each connection has prepared. */
const prepared = new WeakMap<PoolClient, ReturnType<typeof statementNames>>()
const nameOn = (client: PoolClient, text: string): string | undefined => {
  const names = prepared.get(client) ?? statementNames()
  prepared.set(client, names)
  return names(text)
}
const ask = (client: PoolClient, text: string, values: readonly unknown[]): Promise<QueryResult> => client.query({ name: nameOn(client, text), text, values: [...values] })

const heard = new WeakSet<PoolClient>()
/** A connection that breaks fails the queries on their way; unheard, the event itself would end the process. */
const hear = (client: PoolClient): void => {
  if (heard.has(client)) return
  heard.add(client)
  client.on('error', () => undefined)
}

/** A query builder whose queries all run on this one connection, which stays open when the builder ends. */
export const queriesOn = (client: PoolClient): Kysely<Record<never, never>> =>
  new Kysely({ dialect: new PostgresDialect({ pool: { options: {}, connect: async () => client, end: async () => undefined } }) })

/**
 * A query builder for one transaction: its queries run on this connection in the order in which they are asked. Once it has ended it asks
 * nothing more, because by then the connection may be at work for somebody else.
 */
const builderOn = (client: PoolClient): { readonly builder: Kysely<Record<never, never>>; readonly end: () => void } => {
  let ended = false
  const query = async (text: string, values: readonly unknown[]) => {
    if (ended) throw new Error('a transaction that has ended was asked something')
    return await ask(client, text, values)
  }
  const builder = queriesOn({ query, release: () => undefined } as never)
  return { builder, end: () => { ended = true } }
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
export const transact = async <T>(client: PoolClient, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => {
  hear(client)
  const begun = client.query(beginText(actor)).then(() => null, (fault: unknown) => ({ fault }))
  const opened = async (): Promise<void> => {
    const failed = await begun
    if (failed) throw failed.fault
  }
  const { builder, end } = builderOn(client)
  try {
    const result = await work(builder as unknown as Tx)
    await opened()
    end()
    committed(await client.query('COMMIT'))
    client.release()
    return result
  } catch (fault) {
    end()
    const undone = await client.query('ROLLBACK').then(() => true, () => false)
    client.release(!undone || isOutdatedPlan(fault))
    await opened()
    throw fault
  }
}

/** A transaction of this one query: opening, query and end travel together and are answered together. A query that fails ends it undone, and is what is thrown. */
export const transactOnce = async (client: PoolClient, actor: Actor, { sql, parameters }: CompiledQuery): Promise<void> => {
  hear(client)
  const [begun, asked, ended] = await Promise.allSettled([client.query(beginText(actor)), ask(client, sql, parameters), client.query('COMMIT')])
  // Where the end was not answered nobody knows how the connection stands.
  client.release(ended.status === 'rejected' || (asked.status === 'rejected' && isOutdatedPlan(asked.reason)))
  for (const one of [begun, asked, ended]) if (one.status === 'rejected') throw one.reason
  if (ended.status === 'fulfilled') committed(ended.value)
}
