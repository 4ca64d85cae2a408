import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { quarterOf, newSession } from '../../src/foundation/identity/session.ts'
import type { Filing } from '../../src/foundation/sealing/core/protocol.ts'
import { sealedFile } from '../../src/modules/desk/actions/sealed-file.ts'
import { splitPayload } from '../../src/modules/desk/store/sealed-file.ts'
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
export const generateCases = async (database: Direct, desk: Desk, files: string, sample: Filing, from: number, to: number): Promise<void> => {
  const key = Buffer.alloc(32, 7)
  const seal = (content: string): Buffer => Buffer.from(sealOuter(key, Buffer.from(content, 'base64url'), systemRandom))
  const [item, wrap, recovery] = [sample.items[0], sample.wraps[0]?.content, sample.recovery]
  if (!item || !wrap || !recovery) throw new Error('the sample lacks a part')
  const octets = (content: string): Buffer => Buffer.from(content, 'base64url')
  const slots = sample.mailboxItems.map(octets)
  const filed = sealedFile({ random: systemRandom }, key, { items: sample.items.map(octets), mailboxItems: slots, recovery: octets(recovery) })
  const said = sealedFile({ random: systemRandom }, key, { items: [octets(item)], mailboxItems: slots })
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
  await sql`INSERT INTO desk.wrap SELECT id, ${desk.handler}, ${seal(wrap)} FROM made`.execute(database)
  await sql`INSERT INTO desk.label SELECT id, ${seal(Buffer.alloc(2400, 3).toString('base64url'))} FROM made`.execute(database)
  await sql`CREATE TEMPORARY TABLE entries (n integer, i integer, blob text)`.execute(database)
  for (let n = from; n < Math.min(to, openable); n++) {
    for (let i = 0; i <= (n < talkative ? messages : 0); i++) {
      const file = i === 0 ? filed : said
      const blob = `${sha256Text(`file ${n} ${i}`).slice(0, 21)}A`
      mkdirSync(join(files, blob.slice(0, 1)), { recursive: true })
      writeFileSync(join(files, blob.slice(0, 1), blob), file.content)
      await sql`INSERT INTO entries VALUES (${n}, ${i}, ${blob})`.execute(database)
    }
  }
  const { payload, action } = splitPayload(Buffer.from(sample.entry.payload, 'base64url'))
  await sql`INSERT INTO desk.entry SELECT id, i, ${Buffer.from(payload)}, ${Buffer.alloc(64, 5)}, true, NULL, NULL, ${action && Buffer.from(action)}, blob FROM made JOIN entries USING (n)`.execute(database)
  for (const [first, { items, mailboxItems }] of [[true, filed], [false, said]] as const) {
    for (const [position, { start, bytes }] of items.entries()) await sql`INSERT INTO desk.item SELECT id, i, ${position}, NULL, true, ${start}, ${bytes} FROM made JOIN entries USING (n) WHERE (i = 0) = ${first}`.execute(database)
    for (const [position, { start, bytes }] of mailboxItems.entries()) await sql`INSERT INTO desk.mailbox_item SELECT mailbox, i, ${position}, NULL, ${start}, ${bytes} FROM made JOIN entries USING (n) WHERE (i = 0) = ${first}`.execute(database)
  }
  await sql`INSERT INTO desk.recovery SELECT id, NULL, 0, 0, ${filed.recovery?.start ?? 0}, ${filed.recovery?.bytes ?? 0} FROM made WHERE n < ${sql.lit(openable)}`.execute(database)
  await sql`DROP TABLE entries`.execute(database)
  await sql`DROP TABLE made`.execute(database)
  await sql`VACUUM ANALYZE`.execute(database)
}
