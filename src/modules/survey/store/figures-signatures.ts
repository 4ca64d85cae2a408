import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Bridge } from '../rules/compare/index.ts'

export type SignatureKind = 'typo' | 'translation' | 'argument'
export type Signature = { readonly from: string; readonly to: string; readonly rule: string; readonly kind: SignatureKind; readonly argument: string; readonly day: Day; readonly by: string }
type Tables = {
  'survey.signature': { from_figure: string; to_figure: string; rule: string; kind: SignatureKind; argument: string; day: Day; by_person: string }
  'survey.bridge': { id: string; from_figure: string; to_figure: string; content: Bridge; day: Day; by_person: string; second_person: string | null; second_day: Day | null }
}
const on = (tx: Tx) => tx.withTables<Tables>()

/** Adds a signature; one that stands already stays as it is. */
export const addSignature = async (tx: Tx, { from, to, rule, kind, argument, day, by }: Signature): Promise<boolean> =>
  (await sql`INSERT INTO survey.signature (from_figure, to_figure, rule, kind, argument, day, by_person) VALUES (${from}, ${to}, ${rule}, ${kind}, ${argument}, ${day}, ${by}) ON CONFLICT DO NOTHING RETURNING number`.execute(tx)).rows.length === 1
export const signatures = async (tx: Tx): Promise<readonly Signature[]> =>
  (await on(tx).selectFrom('survey.signature').select(['from_figure', 'to_figure', 'rule', 'kind', 'argument', 'day', 'by_person']).execute()).map(({ from_figure: from, to_figure: to, by_person: by, ...row }) => ({ ...row, from, to, by }))

export type StoredBridge = { readonly bridge: Bridge; readonly day: Day; readonly by: string; readonly secondPerson: string | null }
export const addBridge = async (tx: Tx, bridge: Bridge, day: Day, by: string): Promise<void> =>
  void (await sql`INSERT INTO survey.bridge (id, from_figure, to_figure, content, day, by_person) VALUES (${bridge.id}, ${bridge.from}, ${bridge.to}, ${JSON.stringify(bridge)}::jsonb, ${day}, ${by})`.execute(tx))
export const bridges = async (tx: Tx): Promise<readonly StoredBridge[]> => (await on(tx).selectFrom('survey.bridge').selectAll().orderBy('day').execute()).map(({ content, day, by_person: by, second_person: secondPerson }) => ({ bridge: content, day, by, secondPerson }))
/** The second person agrees; false when it is the first again or a second did before. */
export const agreeBridge = async (tx: Tx, id: string, day: Day, by: string): Promise<boolean> =>
  (await sql`UPDATE survey.bridge SET second_person = ${by}, second_day = ${day} WHERE id = ${id} AND second_person IS NULL AND by_person <> ${by} RETURNING id`.execute(tx)).rows.length === 1
