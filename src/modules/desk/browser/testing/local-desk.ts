import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { build } from 'vite'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { openBlobs } from '../../../../foundation/storage/blobs-open.ts'
import { openDatabase } from '../../../../foundation/storage/database.ts'
import { assetRoutes, loadAssets } from '../../../../house/assets.ts'
import { clockKeyOf } from '../../../../house/clock-key.ts'
import { demoKeys, demoRoots, demoRoster, demoTrust } from '../../../../house/demo/keys.ts'
import { securityHeaders } from '../../../../house/headers.ts'
import type { DeskServices } from '../../actions/index.ts'
import { mountPublicApi } from '../../api/index.ts'
import type { DeskDoors } from '../../rules/doors.ts'
import { deskMigrations } from '../../migrations/index.ts'
import { filingPages } from '../../pages/filing.tsx'

/** Faults that a test switches on while the desk runs. */
export type Faults = { down: boolean; /** So many answers to a filing are lost after it was stored. */ loseFilings: number }

/** The reporter's pages with the real API, database and policy headers, under the demonstration's roster, on a free port. */
export const localDesk = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-filing-'))
  const client = join(folder, 'client')
  await build({ logLevel: 'warn', build: { outDir: client, emptyOutDir: true, cssCodeSplit: true } })
  const database = await openDatabase({ dataDir: folder }, deskMigrations)
  const keys = demoKeys(folder, systemRandom, systemClock.today())
  const clockKey = clockKeyOf(systemRandom(32))
  const faults: Faults = { down: false, loseFilings: 0 }
  const ministries = [['az', 'Algemene Zaken'], ['bzk', 'Binnenlandse Zaken']].map(([id = '', nl = '']) => ({ id, nl, en: nl }))
  const openTo = (kcoo: readonly string[], icr: readonly string[]): DeskDoors => ({ departments: ministries, bodies: [{ id: 'kcoo', departments: kcoo }, { id: 'icr', departments: icr }] })
  const doors = { now: openTo(['az', 'bzk'], ['az', 'bzk']) }
  const requests: string[] = []
  const site = new Hono()
  const server = serve({ fetch: site.fetch, port: 0 })
  if (!server.listening) await new Promise<void>((ready) => server.once('listening', () => ready()))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const roster = await demoRoster(keys, clockKey.key, [origin])
  const services: DeskServices = {
    database, blobs: openBlobs({ dataDir: folder }), clock: systemClock, random: systemRandom, trust: () => demoTrust(keys, roster, systemClock.today()),
    doors: async () => doors.now, clockKey, ticketKey: systemRandom(32), origins: [origin], releaseAtOnce: true, firstDueDay: () => null,
  }
  site.use(securityHeaders())
  site.use('/api/*', async (c, next) => {
    requests.push(`${c.req.method} ${c.req.path}`)
    if (faults.down) return c.body(null, 500)
    await next()
    if (c.req.path.endsWith('/cases') && faults.loseFilings-- > 0) c.res = new Response(null, { status: 500 })
    return undefined
  })
  site.route('/', assetRoutes(client))
  mountPublicApi(site, services)
  site.get('/api/v1/directory/trust', (c) => c.json(services.trust()))
  filingPages(site, {
    settings: { organisationName: 'Voorbeelddepartement', telephone: '070 000 00 00', postAddress: 'Postbus 0000, 2500 AA Den Haag', hours: 'ma–vr 9–17 uur', demo: true },
    doors: async () => doors.now, assets: loadAssets(client), demoRoots: demoRoots(keys),
  })
  const close = async (): Promise<void> => {
    await new Promise<void>((done) => { server.close(() => done()); if ('closeAllConnections' in server) server.closeAllConnections() })
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { origin, faults, requests, close, /** Which ministries each committee is open to from now on. */ open: (kcoo: readonly string[], icr: readonly string[]) => { doors.now = openTo(kcoo, icr) } }
}
