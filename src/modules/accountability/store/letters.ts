import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Letter } from '../rules/output/letter.ts'

/** The last version of the letter about a round; null when nobody saved one. */
export const loadLetter = async (tx: Tx, round: string): Promise<Letter | null> =>
  (await sql<Letter>`SELECT round, version, language, content AS text FROM accountability.letter WHERE round = ${round} ORDER BY version DESC LIMIT 1`.execute(tx)).rows[0] ?? null
/** Adds the next version; false when somebody saved that version first. */
export const insertLetter = async (tx: Tx, { round, version, language, text }: Letter, day: Day, by: string): Promise<boolean> =>
  (await sql`INSERT INTO accountability.letter VALUES (${round}, ${version}, ${language}, ${text}, ${day}, ${by}) ON CONFLICT DO NOTHING RETURNING version`.execute(tx)).rows.length === 1
