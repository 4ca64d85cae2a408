import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { ProposedExample } from '../../../foundation/kernel/examples.ts'
import type { Tx } from '../../../foundation/storage/database.ts'

export type ExampleState = 'waiting' | 'taken' | 'declined'
export type StoredExample = { readonly example: ProposedExample; readonly state: ExampleState; readonly day: Day }
type Tables = { 'escalation.example': { id: string; content: Omit<ProposedExample, 'id'>; state: ExampleState; day: Day; decided_by: string | null; decided_day: Day | null } }
const on = (tx: Tx) => tx.withTables<Tables>()

/** False when it was offered before. */
export const addExample = async (tx: Tx, { id, ...content }: ProposedExample, day: Day): Promise<boolean> =>
  (await sql`INSERT INTO escalation.example (id, content, state, day) VALUES (${id}, ${JSON.stringify(content)}::jsonb, 'waiting', ${day}) ON CONFLICT DO NOTHING RETURNING id`.execute(tx)).rows.length === 1
export const loadExamples = async (tx: Tx): Promise<readonly StoredExample[]> =>
  (await on(tx).selectFrom('escalation.example').selectAll().orderBy('day', 'desc').orderBy('id').execute()).map(({ id, content, state, day }) => ({ example: { id, ...content }, state, day }))
/** False when somebody decided before. */
export const decideExample = async (tx: Tx, id: string, state: 'taken' | 'declined', day: Day, by: string): Promise<boolean> =>
  (await sql`UPDATE escalation.example SET state = ${state}, decided_by = ${by}, decided_day = ${day} WHERE id = ${id} AND state = 'waiting' RETURNING id`.execute(tx)).rows.length === 1
