import { sql } from 'kysely'
import type { Fact } from '../rules/signal/facts.ts'
import type { Tx } from '../../../foundation/storage/database.ts'

/** `in-time`: the first level acted within its term. `without-follow-up`: it did not. `above-first`: it came a level up. `with-desk`: it came to the desk. `ended-…`: how it ended. */
export type Counted = 'received' | Fact
export type SignalCount = { readonly department: string; readonly year: number; readonly what: Counted; readonly count: number }

/** Adds to counts, many at once; by the year in which a signal was raised. */
export const addCounts = async (tx: Pick<Tx, 'getExecutor'>, facts: readonly { readonly department: string; readonly year: number; readonly what: Counted }[]): Promise<void> => {
  const sums = new Map<string, SignalCount>()
  for (const fact of facts) {
    const key = `${fact.department} ${fact.year} ${fact.what}`
    sums.set(key, { ...fact, count: (sums.get(key)?.count ?? 0) + 1 })
  }
  for (const key of [...sums.keys()].sort()) {
    const { department, year, what, count } = sums.get(key) as SignalCount
    await sql`INSERT INTO escalation.signal_count VALUES (${department}, ${year}, ${what}, ${count}) ON CONFLICT (department, year, what) DO UPDATE SET count = escalation.signal_count.count + ${count}`.execute(tx as Tx)
  }
}

export const loadCounts = async (tx: Tx): Promise<readonly SignalCount[]> =>
  (await sql<SignalCount>`SELECT department, year, what, count FROM escalation.signal_count ORDER BY year, department, what`.execute(tx)).rows
