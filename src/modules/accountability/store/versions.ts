import { sql } from 'kysely'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Draft } from '../rules/versions/draft.ts'
import type { Kind, Version } from '../rules/versions/shapes.ts'

/** Every version that was adopted here, oldest first. */
export const loadAdopted = async (tx: Tx): Promise<readonly Version[]> => (await sql<Version>`SELECT kind, version, since, owner, reason, content FROM accountability.version ORDER BY kind, version`.execute(tx)).rows
/** Adds an adopted version; false when that number stands already. */
export const insertAdopted = async (tx: Tx, { kind, version, since, owner, reason, content }: Version, editors: readonly string[], by: string): Promise<boolean> =>
  (await sql`INSERT INTO accountability.version VALUES (${kind}, ${version}, ${since}, ${owner}, ${reason}, ${JSON.stringify(content)}::jsonb, ${JSON.stringify(editors)}::jsonb, ${by}) ON CONFLICT DO NOTHING RETURNING kind`.execute(tx)).rows.length === 1

type DraftRow = Omit<Draft, 'sentBack'> & { readonly sent_back: string }
export const loadDrafts = async (tx: Tx): Promise<readonly Draft[]> =>
  (await sql<DraftRow>`SELECT kind, content, owner, reason, state, edition, base, editors, sent_back, day FROM accountability.version_draft ORDER BY kind`.execute(tx)).rows.map(({ sent_back, ...row }) => ({ ...row, sentBack: sent_back }))
/** Saves a draft on the edition that was read (0 for the first); false when it changed meanwhile. */
export const saveDraftRow = async (tx: Tx, { kind, content, owner, reason, state, edition, base, editors, sentBack, day }: Draft): Promise<boolean> => {
  const [words, people] = [JSON.stringify(content), JSON.stringify(editors)]
  const { rows } = edition === 1
    ? await sql`INSERT INTO accountability.version_draft VALUES (${kind}, ${words}::jsonb, ${owner}, ${reason}, ${state}, 1, ${base}, ${people}::jsonb, ${sentBack}, ${day}) ON CONFLICT DO NOTHING RETURNING kind`.execute(tx)
    : await sql`UPDATE accountability.version_draft SET content = ${words}::jsonb, owner = ${owner}, reason = ${reason}, state = ${state}, edition = ${edition}, base = ${base}, editors = ${people}::jsonb, sent_back = ${sentBack}, day = ${day} WHERE kind = ${kind} AND edition = ${edition - 1} RETURNING kind`.execute(tx)
  return rows.length === 1
}
/** Takes a draft away; false when it changed meanwhile. */
export const dropDraftRow = async (tx: Tx, kind: Kind, edition: number): Promise<boolean> => (await sql`DELETE FROM accountability.version_draft WHERE kind = ${kind} AND edition = ${edition} RETURNING kind`.execute(tx)).rows.length === 1
