import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'

/** Notes on `day` what somebody is told of; whether they are told today: not when it was noted on an earlier day. */
export const noteReminded = async (tx: Tx, round: string, person: string, occasion: string, day: Day): Promise<boolean> => {
  await sql`INSERT INTO mentoring.reminded VALUES (${round}, ${person}, ${occasion}, ${day}) ON CONFLICT DO NOTHING`.execute(tx)
  return (await sql`SELECT 1 FROM mentoring.reminded WHERE round = ${round} AND person = ${person} AND occasion = ${occasion} AND day = ${day}`.execute(tx)).rows.length === 1
}
export const dropReminded = async (tx: Tx, round: string): Promise<void> => void (await sql`DELETE FROM mentoring.reminded WHERE round = ${round}`.execute(tx))
