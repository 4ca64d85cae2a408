import { sql } from 'kysely'
import { loadPeople, worksOn, type IdentityServices } from '../../foundation/identity/index.ts'
import type { Job, Migration } from '../../foundation/kernel/module.ts'
import type { Config } from '../config.ts'
import { digestCron, retryCron, retryDigest, sendDigest, type DigestMemory, type DigestServices } from './digest.ts'
import { smtpPost } from './post.ts'

/** Whom a day's digest is for and who has had it, by person: addresses stay with identity. */
export const digestMigration: Migration = {
  id: 'house/0001-digest',
  sql: `
    CREATE TABLE house.digest (day date NOT NULL, person text NOT NULL, told boolean NOT NULL DEFAULT false, PRIMARY KEY (day, person));
    ALTER TABLE house.digest ENABLE ROW LEVEL SECURITY;
    ALTER TABLE house.digest FORCE ROW LEVEL SECURITY;
    CREATE POLICY system_only ON house.digest USING (house.actor() = 'system') WITH CHECK (house.actor() = 'system');
    GRANT SELECT, INSERT, UPDATE, DELETE ON house.digest TO gehoor_app;
  `,
}

type Services = Pick<IdentityServices, 'database' | 'clock'>
const system = { kind: 'system' } as const

const peopleByAddress = async ({ database, clock }: Services) => {
  const people = await database.within(system, loadPeople)
  return people.filter((person) => person.mail !== null && worksOn(person, clock.today()))
}

const memoryOn = (services: Services): DigestMemory => ({
  plan: async (day, recipients) => {
    const people = await peopleByAddress(services)
    const ids = people.filter((person) => recipients.some((one) => one.address === person.mail)).map((person) => person.id)
    await services.database.within(system, async (tx) => {
      await sql`DELETE FROM house.digest WHERE day < ${day}::date`.execute(tx)
      for (const id of ids) await sql`INSERT INTO house.digest (day, person) VALUES (${day}::date, ${id}) ON CONFLICT DO NOTHING`.execute(tx)
    })
  },
  waiting: async (day) => {
    const { rows } = await services.database.within(
      system, (tx) => sql<{ person: string }>`SELECT person FROM house.digest WHERE day = ${day}::date AND NOT told`.execute(tx),
    )
    const people = await peopleByAddress(services)
    return people.filter((person) => rows.some((row) => row.person === person.id)).map((person) => ({
      address: person.mail as string, language: person.language,
    }))
  },
  told: async (day, address) => {
    const ids = (await peopleByAddress(services)).filter((person) => person.mail === address).map((person) => person.id)
    await services.database.within(system, async (tx) => {
      for (const id of ids) await sql`UPDATE house.digest SET told = true WHERE day = ${day}::date AND person = ${id}`.execute(tx)
    })
  },
})

/** The daily "something is due" and its retries; no jobs where no mail is set. `dueReaders` names the persons with something due. */
export const digestJobs = (
  config: Pick<Config, 'mail' | 'staffUrl'>, services: Services, dueReaders: () => Promise<readonly string[]>, log: (sentence: string) => void,
): readonly Job<unknown>[] => {
  if (!config.mail) return []
  const digest: DigestServices = {
    post: smtpPost(config.mail.url, config.mail.from), memory: memoryOn(services), today: services.clock.today, staffUrl: config.staffUrl, log,
    dueHandlers: async () => {
      const due = new Set(await dueReaders())
      return (await peopleByAddress(services)).filter((person) => due.has(person.id)).map((person) => ({
        address: person.mail as string, language: person.language,
      }))
    },
  }
  return [
    { name: 'house-digest', cron: digestCron, run: async () => void (await sendDigest(digest)) },
    { name: 'house-digest-retry', cron: retryCron, run: async () => void (await retryDigest(digest)) },
  ]
}
