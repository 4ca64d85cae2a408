import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { demoSignIn, type IdentityServices } from '../../foundation/identity/index.ts'
import { systemClock } from '../../foundation/kernel/clock.ts'
import { fromBase64Url } from '../../foundation/kernel/bytes.ts'
import { newId } from '../../foundation/kernel/ids.ts'
import { systemRandom } from '../../foundation/kernel/random.ts'
import { recipientOf } from '../../foundation/sealing/core/age.ts'
import { publicKey } from '../../foundation/sealing/core/signing.ts'
import { newPassphrase } from '../../foundation/sealing/core/passphrase-lock.ts'
import { takeLock } from '../../foundation/storage/lock.ts'
import { words } from '../../foundation/sealing/core/receipt-words.ts'
import type { Surroundings } from '../../foundation/ui/index.ts'
import { playAccountability } from '../../modules/accountability/tools/index.ts'
import { playConversations, type PlayedConversation } from '../../modules/advisers/tools/index.ts'
import { playMentoring } from '../../modules/mentoring/tools/index.ts'
import { playCareers } from '../../modules/careers/tools/play.ts'
import { examplePort } from '../../modules/escalation/index.ts'
import { playSignals, type PlayedSignal } from '../../modules/escalation/tools/index.ts'
import { playClosed, playDecided, playFigures, playScenarios, proposeDestruction, type Played, type Stage } from '../../modules/desk/tools/index.ts'
import { playFocus, playSurvey, playSurveyFigures, type PlayedResearcher } from '../../modules/survey/tools/index.ts'
import { clockKeyOf, keptSecret, type ClockKey } from '../clock-key.ts'
import type { Config } from '../config.ts'
import type { DemoParts, House } from '../start.ts'
import { staffPort } from '../staff-port.ts'
import type { TrustSource } from '../trust.ts'
import { demoClock, type DemoClock } from './clock.ts'
import { demoKeys, demoManifest, demoRoots, demoRoster, demoTrust, membersOf, type DemoKeys, type DemoMember } from './keys.ts'
import { demoPost, type DemoLetter } from './letters.ts'
import { mountDemoPage } from './page.tsx'
import { demoBodies, demoHandlers } from './people.ts'
import { colleaguesOf } from './colleagues.ts'
import { demoOffice, officeOf } from './office.ts'
import { loadLine } from './line.ts'
import { demoStaff, staffHomes, staffOf } from './staff.ts'
import { demoAdministrator, loadDirectory, loadOffice, loadOrganisations, loadPeople } from './people-load.ts'

export type Demo = { readonly clock: DemoClock; /** The server's key for the directory, which the demonstration's roster names. */ readonly directoryKey: ClockKey; readonly trust: TrustSource; readonly parts: (surroundings: () => Surroundings) => DemoParts; readonly load: (house: House) => Promise<void>; /** Signing in by OpenID Connect, with a provider of its own on this machine. */ readonly provider: () => Promise<DemoProvider> }

export type DemoProvider = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly close: () => Promise<void> }

/** What a finished demonstration left behind: the passphrase of the cast and the receipts of its reporters. */
type Loaded = { readonly cast: string; readonly passphrase: string; readonly administrator: string; readonly played: readonly Played[]; readonly conversations: readonly PlayedConversation[]; readonly signals: readonly PlayedSignal[]; readonly letters?: readonly DemoLetter[] }

/** Who plays along, in one text: another cast starts the demonstration over. */
const castNow = (): string => [...demoHandlers, ...demoStaff, ...demoOffice].map(({ name }) => name).join()

const readLoaded = (file: string): Loaded | null => {
  const read = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Loaded) : null
  return read?.cast === castNow() ? read : null
}

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
  const staff = staffOf(keys)
  const office = officeOf(keys.realm)
  const colleagues = colleaguesOf(keys.realm)
  const roots = demoRoots(keys)
  const directoryKey = clockKeyOf(fromBase64Url(keys.directory))
  const roster = await demoRoster(keys, clockKey.key, [config.publicUrl])
  const passphrase = loaded?.passphrase ?? newPassphrase(await words(), systemRandom)
  const administrator = loaded?.administrator ?? keys.realm

  const post = demoPost(loaded?.letters ?? [])

  const load = async (house: House): Promise<void> => {
    if (loaded) return
    report('Loading the demonstration …')
    await loadOrganisations(house.database, systemClock.today())
    await loadPeople(house.database, members, staff, administrator, passphrase, systemRandom)
    await loadOffice(house.database, [...office, ...colleagues], systemRandom)
    await loadLine(house.database, staff, systemClock.today())
    await loadDirectory({ database: house.database, clock, trust: () => demoTrust(keys, roster, clock.today()), directoryKey }, staff, administrator)
    const cookies = new Map<string, string>()
    const staffDoor = async (handler: string) => {
      const cookie = cookies.get(handler) ?? (await sessionOf(config.staffUrl, handler))
      cookies.set(handler, cookie)
      return { url: config.staffUrl, cookie }
    }
    const stage: Stage = {
      door: { url: config.publicUrl }, roots, today: systemClock.today(), setDay: (day) => clock.setDay(day), handlers: members, staffDoor,
      progress: (done, of) => (done % 20 === 0 ? report(`Loading the demonstration … ${done} of ${of}`) : undefined),
    }
    const played = [...(await playScenarios(stage)), await playDecided(stage, 95)]
    const closed = await playClosed(stage, ['Noor Linde', 'Joris Eik'], 90)
    // Its ministries are younger than any time of retention: the demonstration makes one case older than it is.
    await house.database.within({ kind: 'system' }, (tx) => sql`UPDATE desk.cases SET closed_year = ${Number(systemClock.today().slice(0, 4)) - 6} WHERE id = ${closed}`.execute(tx))
    await proposeDestruction({ database: house.database, clock: systemClock })
    const counts = demoBodies.flatMap(({ id: body, kind }) => members.filter((member) => member.body === body).slice(0, 1).map(({ id }) => ({ id, body, kind })))
    const analyst = staff.find(({ role }) => role === 'analyst')
    if (analyst) await playFigures({ today: systemClock.today(), setDay: (day) => clock.setDay(day), handlers: counts, analyst, staffDoor })
    clock.setDay(null)
    const [first, second] = ['Puck Duindoorn', 'Jonas Waterlelie'].map((name) => office.find((one) => one.name === name))
    if (first && second) await playSurveyFigures({ first: await staffDoor(first.id), second: await staffDoor(second.id) })
    const coordinator = staff.find(({ role, department }) => role === 'coordinator' && department === '')?.id ?? ''
    const conversations = await playConversations({ publicUrl: config.publicUrl, roots, today: clock.today(), staff, coordinator, staffDoor })
    const signals = await playSignals({
      publicUrl: config.publicUrl, roots, today: clock.today(), unit: 'bzk-team-noord', staff, staffDoor, setDay: (day) => clock.setDay(day), runNight: () => house.runJob('escalation-clock'),
    })
    clock.setDay(null)
    // What follows asks nothing over HTTP: a connection that lies idle for longer than the server keeps it would fail the next request.
    const parts = { database: house.database, clock, random: systemRandom }
    const setDay = (day: string | null): void => clock.setDay(day)
    if (first && second) await playSurvey({ services: { ...parts, parts: [], surveySecret: keptSecret(config.dataDir, 'survey-key', systemRandom), surveyMail: post.mail, publicUrl: config.publicUrl }, analyst: first.id, second: second.id, today: systemClock.today(), setDay })
    const researchers = await Promise.all(['Merel Bosrank', 'Tobias Veldbies', 'Loes Wegedoorn'].flatMap((name) => staff.filter((one) => one.name === name)).map(async ({ id, encSeed, signSeed }): Promise<PlayedResearcher> => (
      { person: id, enc: await recipientOf(fromBase64Url(encSeed)), sig: publicKey(fromBase64Url(signSeed)), signSeed: fromBase64Url(signSeed) })))
    const [one, two, three] = researchers
    if (one && two && three) await playFocus({ services: { ...parts, examples: examplePort({ database: house.database, clock }) }, realm: keys.realm, today: systemClock.today(), researchers: [one, two, three] })
    await playMentoring({ ...parts, setDay, cast: colleagues.map(({ id, name, department }) => ({ person: id, name, department })), coordinator })
    await playCareers({ services: { ...parts, staff: staffPort, openDays: 0 }, today: systemClock.today(), setDay, people: Object.fromEntries([...office, ...staff, ...members].map(({ name, id }) => [name, id])) })
    clock.setDay(null)
    await playAccountability({ ...parts, indicators: house.indicators })
    loaded = { cast: castNow(), passphrase, administrator, played, conversations, signals, letters: post.letters() }
    writeFileSync(file, JSON.stringify(loaded), { mode: 0o600 })
  }
  return {
    clock, load, directoryKey,
    provider: async () => {
      const { startLocalProvider } = await import('../../foundation/identity/local-provider.ts')
      const client = { clientId: 'gehoor', clientSecret: newId(systemRandom) }
      const people = [...office.map(({ id, name, role }) => ({ sub: `demo-${id}`, name, role })), ...staff.map(({ id, name, role, department }) => ({ sub: `demo-${id}`, name, role: `${department} ${role}` })), ...members.map(({ id, name, body, duty }) => ({ sub: `demo-${id}`, name, role: `${body} ${duty}` })), { sub: `demo-${administrator}`, name: demoAdministrator.name, role: 'administrator' }]
      const provider = await startLocalProvider({ port: 0, people, ...client, redirectUri: `${config.staffUrl}/api/v1/identity/callback`, random: systemRandom })
      return { ...client, issuer: provider.issuer, close: provider.close }
    },
    trust: { current: () => demoTrust(keys, roster, clock.today()) },
    parts: (surroundings) => ({
      roots,
      signManifest: (manifest) => demoManifest(keys, manifest),
      mail: post.mail,
      passphrase: (person) => ([...members, ...staff].some(({ id }) => id === person) ? passphrase : null),
      mountPublic: (site: Hono) => mountDemoPage(site, {
        surroundings: surroundings(), staffUrl: config.staffUrl, members, staff, office, administrator, letters: post.letters,
        colleagues: colleagues.slice(0, 3),
        played: () => loaded?.played ?? [],
        conversations: () => loaded?.conversations ?? [],
        signals: () => loaded?.signals ?? [],
      }),
      mountStaff: (site: Hono, identity: IdentityServices) => {
        for (const language of ['nl', 'en'] as const) {
          site.get(`/demo/${language}/:person`, async (c) => {
            const person = c.req.param('person')
            const colleague = colleagues.find(({ id }) => id === person)
            if (colleague) return demoSignIn(c, identity, person, language === 'en' ? '/en/my-mentoring' : '/nl/mijn-mentoring')
            const desk = office.find(({ id }) => id === person)
            if (desk) return demoSignIn(c, identity, person, `/${language}${desk.home[language]}`)
            const known = person === administrator || [...members, ...staff].some(({ id }) => id === person)
            const colleagueWithKey = staff.find(({ id }) => id === person)
            return known ? demoSignIn(c, identity, person, person === administrator ? (language === 'en' ? '/en/administration' : '/nl/beheer') : colleagueWithKey ? `/${language}${(colleagueWithKey.home ?? staffHomes[colleagueWithKey.role])[language]}` : language === 'en' ? '/en/worklist' : '/nl/werklijst') : c.notFound()
          })
        }
      },
    }),
  }
}
