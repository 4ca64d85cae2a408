import { sql } from 'kysely'
import type { Day } from '../../foundation/kernel/clock.ts'
import type { Job, Migration } from '../../foundation/kernel/module.ts'
import type { Database } from '../../foundation/storage/database.ts'
import { type DigestMemory, type DigestServices, digestCron, retryCron, retryDigest, sendDigest } from './digest.ts'
import type { Recipient } from './post.ts'

/** Whom today's digest is for; kept for one day, so it says of nobody what was due when. */
export const mailMigrations: readonly Migration[] = [{
  id: 'mail/0001-digest',
  sql: `
    CREATE SCHEMA mail;
    GRANT USAGE ON SCHEMA mail TO gehoor_app;
    CREATE TABLE mail.digest (day date NOT NULL, address text NOT NULL, language text NOT NULL, told boolean NOT NULL, PRIMARY KEY (day, address));
    ALTER TABLE mail.digest ENABLE ROW LEVEL SECURITY; ALTER TABLE mail.digest FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE, DELETE ON mail.digest TO gehoor_app;
    CREATE POLICY system ON mail.digest USING (house.actor() = 'system');`,
}]

/** The day's list in the database. */
export const digestMemory = ({ within }: Pick<Database, 'within'>): DigestMemory => ({
  plan: (day: Day, recipients) => within({ kind: 'system' }, async (tx) => {
    await sql`DELETE FROM mail.digest WHERE day < ${day}`.execute(tx)
    for (const { address, language } of recipients) await sql`INSERT INTO mail.digest VALUES (${day}, ${address}, ${language}, false) ON CONFLICT DO NOTHING`.execute(tx)
  }),
  waiting: (day) => within({ kind: 'system' }, async (tx) => (await sql<Recipient>`SELECT address, language FROM mail.digest WHERE day = ${day} AND NOT told ORDER BY address`.execute(tx)).rows),
  told: (day, address) => within({ kind: 'system' }, async (tx) => {
    await sql`UPDATE mail.digest SET told = true WHERE day = ${day} AND address = ${address}`.execute(tx)
  }),
})

/** The two jobs of the digest: once a day the list is made and mailed, through the day the rest is tried again. */
export const mailJobs: readonly Job<DigestServices>[] = [
  { name: 'mail.digest', cron: digestCron, run: async (services) => { await sendDigest(services) } },
  { name: 'mail.retry', cron: retryCron, run: async (services) => { await retryDigest(services) } },
]
