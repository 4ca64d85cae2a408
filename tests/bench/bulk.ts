import { sql } from 'kysely'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { quarterOf, newSession } from '../../src/foundation/identity/session.ts'
import type { Filing } from '../../src/foundation/sealing/core/protocol.ts'
import { sealOuter } from '../../src/foundation/storage/erase.ts'
import { sha256Text, type Desk } from './desk.ts'
import type { Direct } from './server.ts'

/** Cases whose whole file is there, to be opened; the first `talkative` of them with ten messages. */
export const openable = 200
export const talkative = 100
const messages = 10

/** The id of the n-th generated case. */
export const caseIdOf = (n: number): string => `${sha256Text(`case ${n}`).slice(0, 21)}A`

/** A handler with a running session; gives the cookie. */
export const signIn = async (database: Direct, desk: Desk): Promise<string> => {
  const secret = Buffer.from(systemRandom(32)).toString('base64url')
  const { person, idleEnd, absoluteEnd } = newSession(desk.handler, quarterOf(Date.now()))
  await sql`INSERT INTO identity.person VALUES (${person}, 'bench', 'First Handler', NULL, 'nl', '2026-01-01', NULL, 1) ON CONFLICT DO NOTHING`.execute(database)
  await sql`INSERT INTO identity.role_grant VALUES (${person}, ${person}, 'triage', 'body', 'complaints', '2026-01-01', NULL, 1) ON CONFLICT DO NOTHING`.execute(database)
  await sql`INSERT INTO identity.session VALUES (${sha256Text(secret)}, ${person}, ${idleEnd}, ${absoluteEnd})`.execute(database)
  return `__Host-gehoor=${secret}`
}

/**
 * Generates the cases `from` to `to` inside the database. All share one erase key and one sealed content of each kind,
 * taken from a report that was really sealed: sizes, columns, rows and indexes are real, only the randomness repeats.
 */
export const generateCases = async (database: Direct, desk: Desk, sample: Filing, from: number, to: number): Promise<void> => {
  const key = Buffer.alloc(32, 7)
  const seal = (content: string): Buffer => Buffer.from(sealOuter(key, Buffer.from(content, 'base64url'), systemRandom))
  const [item, slot, wrap, recovery] = [sample.items[0], sample.mailboxItems[0], sample.wraps[0]?.content, sample.recovery]
  if (!item || !slot || !wrap || !recovery) throw new Error('the sample lacks a part')
  const payload = Buffer.from(sample.entry.payload, 'base64url')
  await sql`CREATE TEMPORARY TABLE made (n integer, id text, mailbox text)`.execute(database)
  for (let at = from; at < to; at += 5000) {
    const ids = Array.from({ length: Math.min(5000, to - at) }, (_, n) => caseIdOf(at + n))
    await sql`INSERT INTO made SELECT ${at}::integer + n::integer - 1, id, left(md5('mailbox ' || id), 21) || 'A' FROM unnest(string_to_array(${ids.join(' ')}, ' ')) WITH ORDINALITY AS x (id, n)`.execute(database)
  }
  await sql`INSERT INTO desk.cases SELECT id, 'complaints', ${desk.today}::date - n % 120, ${desk.today}::date + (n * 7919 % 100) - 20, n % 10 <> 0, 'complaints', false, true,
    ARRAY[${desk.handler}::text, ${desk.other}::text], ARRAY[mailbox], decode(md5(id) || md5(mailbox), 'hex') FROM made`.execute(database)
  await sql`INSERT INTO erase.key SELECT id, ${key} FROM made`.execute(database)
  await sql`INSERT INTO desk.mailbox SELECT mailbox, id, decode(md5(id) || md5(mailbox), 'hex') FROM made`.execute(database)
  for (const person of [desk.handler, desk.other]) await sql`INSERT INTO desk.reader SELECT ${person}, c.id, c.open, c.next_due_day, true FROM made JOIN desk.cases c USING (id)`.execute(database)
  await sql`INSERT INTO desk.wrap SELECT left(md5('wrap ' || id), 22), id, ${desk.handler}, ${seal(wrap)} FROM made`.execute(database)
  await sql`INSERT INTO desk.label SELECT id, ${seal(Buffer.alloc(2400, 3).toString('base64url'))} FROM made`.execute(database)
  await sql`INSERT INTO desk.entry SELECT id, i, ${payload}, ${Buffer.alloc(64, 5)}, true, NULL, NULL FROM made, generate_series(0, ${sql.lit(messages)}) i WHERE (n < ${sql.lit(talkative)} OR i = 0) AND n < ${sql.lit(openable)}`.execute(database)
  await sql`INSERT INTO desk.item SELECT id, i, p, ${seal(item)}, true FROM made, generate_series(0, ${sql.lit(messages)}) i, generate_series(0, 1) p
    WHERE n < ${sql.lit(openable)} AND (i = 0 OR (n < ${sql.lit(talkative)} AND p = 0))`.execute(database)
  await sql`INSERT INTO desk.recovery SELECT id, ${seal(recovery)} FROM made WHERE n < ${sql.lit(openable)}`.execute(database)
  await sql`INSERT INTO desk.mailbox_item SELECT mailbox, 0, 0, ${seal(slot)} FROM made WHERE n < ${sql.lit(openable)}`.execute(database)
  await sql`DROP TABLE made`.execute(database)
  await sql`VACUUM ANALYZE`.execute(database)
}
