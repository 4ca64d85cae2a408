import { sql } from 'kysely'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../../foundation/storage/database.ts'
import type { PublicTheme } from '../../rules/focus/public.ts'
import type { QuoteState, ThemeRow, ThemeState } from '../../rules/focus/state.ts'
import type { ThemeContent, ThemeCounts } from '../../rules/focus/theme.ts'

export type StoredQuote = { readonly id: string; readonly theme: string; readonly group: number; readonly participant: number; readonly state: QuoteState; readonly content: Uint8Array | null; readonly commitment: string; readonly by: string; readonly decidedBy: string | null; readonly reason: string }
type Tables = {
  'survey.focus_theme': { id: string; study: string; content: ThemeContent; counts: ThemeCounts; state: ThemeState; day: Day; by_person: string; decided_by: string | null; decided_day: Day | null }
  'survey.focus_quote': { id: string; study: string; theme: string; group_number: number; participant: number; state: QuoteState; content: Uint8Array | null; commitment: string; day: Day; by_person: string; decided_by: string | null; decided_day: Day | null; reason: string }
  'survey.focus_public_theme': { theme: string; content: PublicTheme; day: Day }
  'survey.focus_public_quote': { id: string; theme: string; words: string }
}
const on = (tx: Tx) => tx.withTables<Tables>()

export const loadThemes = async (tx: Tx, study: string): Promise<readonly ThemeRow[]> =>
  (await on(tx).selectFrom('survey.focus_theme').selectAll().where('study', '=', study).orderBy('day').orderBy('id').execute()).map(({ id, content, counts, state, day, by_person, decided_by }) => ({ id, content, counts, state, day, by: by_person, decidedBy: decided_by }))
export const insertTheme = async (tx: Tx, study: string, { id, content, counts, day, by }: Pick<ThemeRow, 'id' | 'content' | 'counts' | 'day' | 'by'>): Promise<void> =>
  void (await sql`INSERT INTO survey.focus_theme (id, study, content, counts, state, day, by_person) VALUES (${id}, ${study}, ${JSON.stringify(content)}::jsonb, ${JSON.stringify(counts)}::jsonb, 'proposed', ${day}, ${by})`.execute(tx))
/** Moves a theme on from the state it must be in; false when somebody did so before. */
export const decideTheme = async (tx: Tx, study: string, id: string, from: ThemeState, to: ThemeState, day: Day, by: string): Promise<boolean> =>
  (await sql`UPDATE survey.focus_theme SET state = ${to}, decided_by = ${by}, decided_day = ${day} WHERE study = ${study} AND id = ${id} AND state = ${from} RETURNING id`.execute(tx)).rows.length === 1

export const loadQuotes = async (tx: Tx, study: string): Promise<readonly StoredQuote[]> =>
  (await on(tx).selectFrom('survey.focus_quote').selectAll().where('study', '=', study).orderBy('day').orderBy('id').execute())
    .map(({ id, theme, group_number, participant, state, content, commitment, by_person, decided_by, reason }) => ({ id, theme, group: group_number, participant, state, content, commitment, by: by_person, decidedBy: decided_by, reason }))
export const insertQuote = async (tx: Tx, study: string, { id, theme, group, participant, content, commitment, by }: Omit<StoredQuote, 'state' | 'decidedBy' | 'reason'>, day: Day): Promise<void> =>
  void (await on(tx).insertInto('survey.focus_quote').values({ id, study, theme, group_number: group, participant, state: 'proposed', content, commitment, day, by_person: by, decided_by: null, decided_day: null, reason: '' }).execute())
export const decideQuote = async (tx: Tx, study: string, id: string, to: 'released' | 'refused', day: Day, by: string, reason: string): Promise<boolean> =>
  (await sql`UPDATE survey.focus_quote SET state = ${to}, decided_by = ${by}, decided_day = ${day}, reason = ${reason} WHERE study = ${study} AND id = ${id} AND state = 'proposed' RETURNING id`.execute(tx)).rows.length === 1
/** Takes quotations away for good, with their sealed words and from the public page: of one participant, or one by itself. */
export const removeQuotes = async (tx: Tx, study: string, which: { readonly id: string } | { readonly group: number; readonly participant: number }): Promise<number> => {
  const chosen = 'id' in which ? sql`id = ${which.id}` : sql`group_number = ${which.group} AND participant = ${which.participant}`
  const { rows } = await sql<{ id: string }>`UPDATE survey.focus_quote SET state = 'removed', content = NULL WHERE study = ${study} AND state <> 'removed' AND ${chosen} RETURNING id`.execute(tx)
  for (const { id } of rows) await on(tx).deleteFrom('survey.focus_public_quote').where('id', '=', id).execute()
  return rows.length
}

export const publishTheme = async (tx: Tx, theme: string, content: PublicTheme, day: Day): Promise<void> => void (await sql`INSERT INTO survey.focus_public_theme VALUES (${theme}, ${JSON.stringify(content)}::jsonb, ${day})`.execute(tx))
export const unpublishTheme = async (tx: Tx, theme: string): Promise<void> => void (await on(tx).deleteFrom('survey.focus_public_theme').where('theme', '=', theme).execute())
export const publishQuote = async (tx: Tx, id: string, theme: string, words: string): Promise<void> => void (await on(tx).insertInto('survey.focus_public_quote').values({ id, theme, words }).execute())
export type PublishedTheme = { readonly theme: string; readonly content: PublicTheme; readonly day: Day; readonly quotes: readonly string[] }
/** What anybody may see. Quotations stand in the order of their random ids: neither by group nor by person. */
export const publishedThemes = async (tx: Tx): Promise<readonly PublishedTheme[]> => {
  const quotes = await on(tx).selectFrom('survey.focus_public_quote').selectAll().orderBy('id').execute()
  return (await on(tx).selectFrom('survey.focus_public_theme').selectAll().orderBy('day', 'desc').orderBy('theme').execute()).map((row) => ({ ...row, quotes: quotes.filter(({ theme }) => theme === row.theme).map(({ words }) => words) }))
}
