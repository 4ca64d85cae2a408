import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Evidence } from '../rules/commitments/commitments.ts'
import type { Study } from '../rules/effect/study.ts'
import type { Proposal } from '../rules/measures/proposal.ts'

type StudyRow = { id: string; content: Study['plan']; registered: Day; by: string; lottery: Study['lottery']; result: Study['result']; decision: string; published: boolean; version: number }
const studyOf = ({ content, ...row }: StudyRow): Study => ({ ...row, plan: content })

export const loadStudies = async (tx: Tx): Promise<readonly Study[]> =>
  (await sql<StudyRow>`SELECT id, content, registered, by_person AS by, lottery, result, decision, published, version FROM accountability.study ORDER BY registered DESC, id`.execute(tx)).rows.map(studyOf)
export const loadStudy = async (tx: Tx, id: string): Promise<Study | null> => (await loadStudies(tx)).find((one) => one.id === id) ?? null

const json = (value: unknown) => (value === null ? sql`NULL` : sql`${JSON.stringify(value)}::jsonb`)
/** Saves on the version that was read (0 for the first); false when it changed meanwhile. */
export const saveStudy = async (tx: Tx, { id, plan, registered, by, lottery, result, decision, published, version }: Study): Promise<boolean> => {
  const { rows } = version === 1
    ? await sql`INSERT INTO accountability.study VALUES (${id}, ${json(plan)}, ${registered}, ${by}, ${json(lottery)}, ${json(result)}, ${decision}, ${published}, 1) ON CONFLICT DO NOTHING RETURNING id`.execute(tx)
    : await sql`UPDATE accountability.study SET lottery = ${json(lottery)}, result = ${json(result)}, decision = ${decision}, published = ${published}, version = ${version} WHERE id = ${id} AND version = ${version - 1} RETURNING id`.execute(tx)
  return rows.length === 1
}

export const loadEvidence = async (tx: Tx): Promise<readonly Evidence[]> =>
  (await sql<Omit<Evidence, 'version'>>`SELECT id, commitment, day, words, whole FROM accountability.evidence ORDER BY day, id`.execute(tx)).rows.map((row) => ({ ...row, version: 1 }))
export const insertEvidence = async (tx: Tx, { id, commitment, day, words, whole }: Evidence, by: string): Promise<void> => {
  await sql`INSERT INTO accountability.evidence VALUES (${id}, ${commitment}, ${day}, ${words}, ${whole}, ${by})`.execute(tx)
}

type ProposalRow = Omit<Proposal, 'publicText'> & { readonly public_text: string }
/** What waits stands first; within that by id, so that the order says nothing about arrival. */
export const loadProposals = async (tx: Tx): Promise<readonly Proposal[]> =>
  (await sql<ProposalRow>`SELECT id, month, text, state, owner, due, public_text, version FROM accountability.proposal ORDER BY CASE state WHEN 'received' THEN 0 WHEN 'taken-up' THEN 1 ELSE 2 END, due, id`.execute(tx)).rows
    .map(({ public_text, ...row }) => ({ ...row, publicText: public_text }))
/** Keeps a proposal; one that was handed in before stays as it is. */
export const insertProposal = async (tx: Tx, { id, month, text }: Pick<Proposal, 'id' | 'month' | 'text'>): Promise<void> => {
  await sql`INSERT INTO accountability.proposal VALUES (${id}, ${month}, ${text}, 'received', '', NULL, '', 1) ON CONFLICT DO NOTHING`.execute(tx)
}
export const updateProposal = async (tx: Tx, { id, state, owner, due, publicText, version }: Omit<Proposal, 'month' | 'text'>): Promise<boolean> =>
  (await sql`UPDATE accountability.proposal SET state = ${state}, owner = ${owner}, due = ${due}, public_text = ${publicText}, version = ${version} WHERE id = ${id} AND version = ${version - 1} RETURNING id`.execute(tx)).rows.length === 1
