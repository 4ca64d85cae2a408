import { PgBoss } from 'pg-boss'
import type { Job } from '../kernel/module.ts'
import type { Database } from './database.ts'

export type Jobs = {
  /** Runs a job at once, in this process, and waits for it: for tests and the command line. Throws when no job has that name. */
  readonly runJobsNow: (name: string) => Promise<void>
  readonly stop: () => Promise<void>
}

const runner = <Services>(jobs: readonly Job<Services>[], services: Services) => async (name: string): Promise<void> => {
  const job = jobs.find((one) => one.name === name)
  if (!job) throw new Error(`There is no job called ${name}.`)
  await job.run(services)
}

/** Jobs that can only be run by hand: what tests use that wait for nothing. */
export const manualJobs = <Services>(jobs: readonly Job<Services>[], services: Services): Jobs => ({
  runJobsNow: runner(jobs, services), stop: async () => undefined,
})

const bossOn = ({ kind, forJobs }: Database): PgBoss =>
  new PgBoss({
    schema: 'pgboss', createSchema: kind === 'embedded', schedule: true, persistWarnings: false, db: { executeSql: forJobs }, ...(kind === 'embedded' ? { backend: 'pglite' } : {}),
  })

/**
 * Runs every job at its cron time (Amsterdam), once over all processes on the same database. A job that fails is tried
 * again by its queue; `report` hears the job's name only, never data.
 */
export const startJobs = async <Services>(
  database: Database, jobs: readonly Job<Services>[], services: Services, report: (sentence: string) => void,
): Promise<Jobs> => {
  const boss = bossOn(database)
  boss.on('error', () => report('The job queue reports a fault.'))
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name, { retryLimit: 3, retryBackoff: true, policy: 'stately' })
    await boss.schedule(job.name, job.cron, null, { tz: 'Europe/Amsterdam' })
    await boss.work(job.name, { pollingIntervalSeconds: 10 }, async () => {
      try {
        await job.run(services)
      } catch (fault) {
        report(`The job ${job.name} failed and will be tried again.`)
        throw fault
      }
    })
  }
  return { runJobsNow: runner(jobs, services), stop: () => boss.stop({ graceful: true, timeout: 5_000 }) }
}
