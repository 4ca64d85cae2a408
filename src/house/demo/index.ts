import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { demoSignIn, type IdentityServices } from '../../foundation/identity/index.ts'
import { systemClock } from '../../foundation/kernel/clock.ts'
import { newId } from '../../foundation/kernel/ids.ts'
import { systemRandom } from '../../foundation/kernel/random.ts'
import { newPassphrase } from '../../foundation/sealing/core/passphrase-lock.ts'
import { takeLock } from '../../foundation/storage/lock.ts'
import { words } from '../../foundation/sealing/core/receipt-words.ts'
import type { Surroundings } from '../../foundation/ui/index.ts'
import { playScenarios, type Played } from '../../modules/desk/tools/index.ts'
import type { ClockKey } from '../clock-key.ts'
import type { Config } from '../config.ts'
import type { DemoParts, House } from '../start.ts'
import type { TrustSource } from '../trust.ts'
import { demoClock, type DemoClock } from './clock.ts'
import { demoKeys, demoManifest, demoRoots, demoRoster, demoTrust, membersOf, type DemoKeys, type DemoMember } from './keys.ts'
import { mountDemoPage } from './page.tsx'
import { demoAdministrator, loadOrganisations, loadPeople } from './people-load.ts'

export type Demo = { readonly clock: DemoClock; readonly trust: TrustSource; readonly parts: (surroundings: () => Surroundings) => DemoParts; readonly load: (house: House) => Promise<void>; /** Signing in by OpenID Connect, with a provider of its own on this machine. */ readonly provider: () => Promise<DemoProvider> }

export type DemoProvider = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly close: () => Promise<void> }

/** What a finished demonstration left behind: the passphrase of the cast and the receipts of its reporters. */
type Loaded = { readonly passphrase: string; readonly administrator: string; readonly played: readonly Played[] }

const readLoaded = (file: string): Loaded | null => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Loaded) : null)

const sessionOf = async (staffUrl: string, person: string): Promise<string> => {
  const answer = await fetch(`${staffUrl}/demo/nl/${person}`, { redirect: 'manual' })
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
  if (!cookie) throw new Error(`the demonstration cannot sign in (${answer.status})`)
  return cookie
}

/**
 * The demonstration: keys made for this installation, a cast, and twelve stories that are filed and answered over HTTP by the
 * same code that browsers run. A load that was cut off starts over from an empty folder.
 */
export const prepareDemo = async (config: Config, clockKey: ClockKey, report: (sentence: string) => void): Promise<Demo> => {
  const file = join(config.dataDir, 'demo-loaded.json')
  let loaded = readLoaded(file)
  if (!loaded) {
    // Only when no other process is at work in it: taking the lock throws a sentence then.
    takeLock(config.dataDir)()
    for (const half of ['db', 'blobs', 'demo-keys.json']) rmSync(join(config.dataDir, half), { recursive: true, force: true })
  }
  const clock = demoClock()
  const keys: DemoKeys = demoKeys(config.dataDir, systemRandom, systemClock.today())
  const members: readonly DemoMember[] = membersOf(keys)
  const roots = demoRoots(keys)
  const roster = await demoRoster(keys, clockKey.key, [config.publicUrl])
  const passphrase = loaded?.passphrase ?? newPassphrase(await words(), systemRandom)
  const administrator = loaded?.administrator ?? keys.realm

  const load = async (house: House): Promise<void> => {
    if (loaded) return
    report('Loading the demonstration …')
    await loadOrganisations(house.database, systemClock.today())
    await loadPeople(house.database, members, administrator, passphrase, systemRandom)
    const cookies = new Map<string, string>()
    const staffDoor = async (handler: string) => {
      const cookie = cookies.get(handler) ?? (await sessionOf(config.staffUrl, handler))
      cookies.set(handler, cookie)
      return { url: config.staffUrl, cookie }
    }
    const played = await playScenarios({
      door: { url: config.publicUrl }, roots, today: systemClock.today(), setDay: (day) => clock.setDay(day), handlers: members, staffDoor,
      progress: (done, of) => (done % 20 === 0 ? report(`Loading the demonstration … ${done} of ${of}`) : undefined),
    })
    clock.setDay(null)
    loaded = { passphrase, administrator, played }
    writeFileSync(file, JSON.stringify(loaded), { mode: 0o600 })
  }
  return {
    clock, load,
    provider: async () => {
      const { startLocalProvider } = await import('../../foundation/identity/local-provider.ts')
      const client = { clientId: 'gehoor', clientSecret: newId(systemRandom) }
      const people = [...members.map(({ id, name, body, duty }) => ({ sub: `demo-${id}`, name, role: `${body} ${duty}` })), { sub: `demo-${administrator}`, name: demoAdministrator.name, role: 'administrator' }]
      const provider = await startLocalProvider({ port: 0, people, ...client, redirectUri: `${config.staffUrl}/api/v1/identity/callback`, random: systemRandom })
      return { ...client, issuer: provider.issuer, close: provider.close }
    },
    trust: { current: () => demoTrust(keys, roster, clock.today()) },
    parts: (surroundings) => ({
      roots,
      signManifest: (manifest) => demoManifest(keys, manifest),
      passphrase: (person) => (members.some((member) => member.id === person) ? passphrase : null),
      mountPublic: (site: Hono) => mountDemoPage(site, { surroundings: surroundings(), staffUrl: config.staffUrl, members, administrator, played: () => loaded?.played ?? [] }),
      mountStaff: (site: Hono, identity: IdentityServices) => {
        for (const language of ['nl', 'en'] as const) {
          site.get(`/demo/${language}/:person`, async (c) => {
            const person = c.req.param('person')
            const known = person === administrator || members.some((member) => member.id === person)
            return known ? demoSignIn(c, identity, person, person === administrator ? (language === 'en' ? '/en/administration' : '/nl/beheer') : language === 'en' ? '/en/worklist' : '/nl/werklijst') : c.notFound()
          })
        }
      },
    }),
  }
}
