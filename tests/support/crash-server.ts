import { serve } from '@hono/node-server'
import { fixedClock } from '../../src/foundation/kernel/clock.ts'
import { openDatabase } from '../../src/foundation/storage/database.ts'
import { deskMigrations } from '../../src/modules/desk/migrations/index.ts'
import { deskServices, deskSites } from './desk.ts'

/** The public desk in a process of its own, to be killed: `node crash-server.ts '{"dataDir":…,"url":…}'`. */
const options = JSON.parse(process.argv[2] ?? '{}') as { dataDir: string; url?: string; ownerUrl?: string }
const database = await openDatabase(options, deskMigrations)
const { open } = deskSites(deskServices(database, options.dataDir, fixedClock('2026-11-22', 1_000_000)))
serve({ fetch: open.fetch, port: 0, hostname: '127.0.0.1' }, (info) => console.log(`ready ${info.port}`))
