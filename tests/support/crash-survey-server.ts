import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { fixedClock } from '../../src/foundation/kernel/clock.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { openDatabase } from '../../src/foundation/storage/database.ts'
import { mountPublicApi } from '../../src/modules/survey/api/index.ts'
import { disclosureMigrations } from '../../src/foundation/disclosure/publish.ts'
import { identityMigrations } from '../../src/foundation/identity/migrations.ts'
import { organisationMigrations } from '../../src/foundation/organisations/index.ts'
import { surveyMigrations } from '../../src/modules/survey/migrations/index.ts'

/** What respondents reach of the survey, in a process of its own, to be killed: `node crash-survey-server.ts '{"dataDir":…,"secret":"…"}'`. */
const { secret, ...options } = JSON.parse(process.argv[2] ?? '{}') as { dataDir: string; url?: string; ownerUrl?: string; secret: string }
const database = await openDatabase(options, [...identityMigrations, ...organisationMigrations, ...disclosureMigrations, ...surveyMigrations])
const site = new Hono()
mountPublicApi(site, { database, clock: fixedClock('2026-11-23', 1_000_000), random: systemRandom, surveySecret: Buffer.from(secret, 'hex') } as never)
serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' }, (info) => console.log(`ready ${info.port}`))
