import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import { firstForm, type Form } from '../rules/form.ts'

type FormRow = { readonly version: number; readonly content: Omit<Form, 'version'>; readonly day: Day; readonly by_person: string }
/** A version and the day it was made; null for the one that came with the product. */
export type KeptForm = { readonly form: Form; readonly day: Day | null }
const on = (tx: Tx) => tx.withTables<{ 'mentoring.form': FormRow }>()

/** All versions, the newest first. */
export const loadForms = async (tx: Tx): Promise<readonly KeptForm[]> =>
  [...(await on(tx).selectFrom('mentoring.form').selectAll().orderBy('version', 'desc').execute()).map(({ version, content, day }): KeptForm => ({ form: { version, ...content }, day })), { form: firstForm, day: null }]
/** The form of a version that was made; throws when there is none. */
export const loadForm = async (tx: Tx, version: number): Promise<Form> => {
  if (version === firstForm.version) return firstForm
  const { content } = await on(tx).selectFrom('mentoring.form').selectAll().where('version', '=', version).executeTakeFirstOrThrow()
  return { version, ...content }
}
/** Adds a version; false when somebody was first. */
export const insertForm = async (tx: Tx, { version, ...content }: Form, day: Day, person: string): Promise<boolean> =>
  (await sql`INSERT INTO mentoring.form VALUES (${version}, ${JSON.stringify(content)}::jsonb, ${day}, ${person}) ON CONFLICT DO NOTHING RETURNING version`.execute(tx)).rows.length === 1
