import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'

export type ProposalState = 'proposed' | 'published' | 'withdrawn'
/** Figures that ask to be published; `content` is what would stand on the page. */
export type StoredProposal<Content> = { readonly id: string; readonly dataset: string; readonly state: ProposalState; readonly content: Content; readonly day: Day; readonly by: string; readonly decidedBy: string | null; readonly decidedDay: Day | null }
type Row = { id: string; dataset: string; state: ProposalState; content: unknown; day: Day; by_person: string; decided_by: string | null; decided_day: Day | null }
const on = (tx: Tx) => tx.withTables<{ 'survey.proposal': Row }>()
const fromRow = <Content>({ by_person: by, decided_by: decidedBy, decided_day: decidedDay, content, ...row }: Row): StoredProposal<Content> => ({ ...row, content: content as Content, by, decidedBy, decidedDay })

export const addProposal = async (tx: Tx, { id, dataset, content, day, by }: Pick<StoredProposal<unknown>, 'id' | 'dataset' | 'content' | 'day' | 'by'>): Promise<void> =>
  void (await sql`INSERT INTO survey.proposal (id, dataset, state, content, day, by_person) VALUES (${id}, ${dataset}, 'proposed', ${JSON.stringify(content)}::jsonb, ${day}, ${by})`.execute(tx))
export const proposals = async <Content>(tx: Tx): Promise<readonly StoredProposal<Content>[]> => (await on(tx).selectFrom('survey.proposal').selectAll().orderBy('day', 'desc').orderBy('id').execute()).map((row) => fromRow<Content>(row))
export const proposalOf = async <Content>(tx: Tx, id: string): Promise<StoredProposal<Content> | null> => {
  const row = await on(tx).selectFrom('survey.proposal').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? fromRow<Content>(row) : null
}
/** Ends a proposal that still stands; false when somebody did so before. */
export const decideProposal = async (tx: Tx, id: string, state: 'published' | 'withdrawn', day: Day, by: string): Promise<boolean> =>
  (await sql`UPDATE survey.proposal SET state = ${state}, decided_by = ${by}, decided_day = ${day} WHERE id = ${id} AND state = 'proposed' RETURNING id`.execute(tx)).rows.length === 1
/** Puts what the register allows now in the place of what was proposed. */
export const replaceProposal = async (tx: Tx, id: string, content: unknown): Promise<void> => void (await sql`UPDATE survey.proposal SET content = ${JSON.stringify(content)}::jsonb WHERE id = ${id} AND state = 'proposed'`.execute(tx))
