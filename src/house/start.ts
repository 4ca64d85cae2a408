import { serve, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import { join } from 'node:path'
import { deskDoors, dueReaders, firstDueDay, offeredTerms, type DeskPages, type DeskServices } from '../modules/desk/index.ts'
import { dueForMentoring, type MentoringPages } from '../modules/mentoring/index.ts'
import { guideDoor, type GuidePages, type GuideServices } from '../modules/guide/index.ts'
import { dueSignalReaders, examplePort } from '../modules/escalation/index.ts'
import { advisersDoor, type AdvisersPages } from '../modules/advisers/index.ts'
import type { SurveyMail, SurveyPages } from '../modules/survey/index.ts'
import { accountabilityDoor, dueForReports, proposalPort, type AccountabilityPages } from '../modules/accountability/index.ts'
import { dueForTraining, openDays, type CareersPages } from '../modules/careers/index.ts'
import { directoryRights, mountPublicDirectory, mountStaffDirectory, refreshDirectory, type DirectoryServices } from '../foundation/directory/index.ts'
import { guardRights, mountIdentity, openIdConnect, signInFirst, ticketFile, type IdentityServices } from '../foundation/identity/index.ts'
import type { Clock } from '../foundation/kernel/clock.ts'
import type { Job } from '../foundation/kernel/module.ts'
import type { Random } from '../foundation/kernel/random.ts'
import { openBlobs } from '../foundation/storage/blobs-open.ts'
import { openDatabase, type Database } from '../foundation/storage/database.ts'
import { runtimeLogin } from '../foundation/storage/runtime-login.ts'
import { startJobs } from '../foundation/storage/jobs.ts'
import { mountAdmin } from './admin/index.tsx'
import { assetRoutes, loadAssets } from './assets.ts'
import { gapSentence, gapsNow } from './bodies.ts'
import { keptSecret, type ClockKey } from './clock-key.ts'
import type { Config } from './config.ts'
import { doorsSource } from './doors.ts'
import { digestJobs } from './mail/jobs.ts'
import { smtpPost } from './mail/post.ts'
import { clientManifest, type SignManifest } from './manifest.ts'
import { houseLengths } from './lengths.ts'
import { houseMigrations } from './migrations.ts'
import { modules } from './modules.ts'
import { organisationSettings } from './organisation.ts'
import { partsOf } from './parts.ts'
import { offersOf } from './offers.ts'
import { staffPort } from './staff-port.ts'
import { buildSite } from './server.ts'
import { failurePage, housePublicPages, notFoundPage, notOpenPage, tooLargePage } from './site/index.ts'
import { mountStaffSite } from './staff-site.tsx'
import { mountWork } from './staff-work.tsx'
import type { TrustSource } from './trust.ts'

/** What only the demonstration adds; a real installation has none of it. */
export type DemoParts = { readonly roots: readonly string[]; readonly signManifest: SignManifest; readonly passphrase: (person: string) => string | null; /** Keeps letters instead of sending them. */ readonly mail: SurveyMail; readonly mountPublic: (site: Hono) => void; readonly mountStaff: (site: Hono, identity: IdentityServices) => void }

export type HouseParts = {
  readonly config: Config
  readonly clock: Clock
  readonly random: Random
  readonly trust: TrustSource
  readonly clockKey: ClockKey
  /** Signs the directory; the same kind of key as the clock's. */
  readonly directoryKey: ClockKey
  readonly clientFolder: string
  readonly report: (sentence: string) => void
  readonly signIn: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null
  readonly demo: DemoParts | null
}

/** What all modules together need to run. */
type HouseServices =
  & DeskServices & DeskPages
  & GuideServices & GuidePages
  & AdvisersPages
  & SurveyPages
  & CareersPages
  & MentoringPages
  & AccountabilityPages

export type House = { readonly database: Database; /** Every figure that the modules offer to the report. */ readonly indicators: AccountabilityPages['indicators']; /** Runs a job of a module at once. */ readonly runJob: (name: string) => Promise<void>; readonly close: () => Promise<void> }

const listen = (fetch: (request: Request) => Response | Promise<Response>, hostname: string, port: number): Promise<ServerType> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, () => resolve(server))
    // Longer than clients keep a quiet connection: then it is they who end it, and no request meets a closed one.
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = 30_000
    server.once('error', (fault: NodeJS.ErrnoException) => reject(new Error(fault.code === 'EADDRINUSE' ? `Port ${port} is in use. Stop what runs there, or set another PORT or STAFF_PORT.` : `The server cannot listen on ${hostname}:${port} (${fault.code ?? 'unknown'}).`)))
  })

const closed = (server: ServerType): Promise<void> => new Promise((resolve) => {
  server.close(() => resolve())
  if (!('closeAllConnections' in server)) return
  // What is being answered may end; who keeps a connection open without asking is not waited for.
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 3_000).unref()
})

/** Opens database and blobs, puts the modules on the two origins and listens. Throws one sentence when something is missing; then nothing stays open. */
export const startHouse = async (parts: HouseParts): Promise<House> => {
  const opened: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (const closeOne of opened.splice(0).toReversed()) await closeOne()
  }
  try {
    return { ...(await openHouse(parts, opened)), close }
  } catch (fault) {
    await close()
    throw fault
  }
}

/** Puts into `opened` how to close each thing that it opened, in order. */
const openHouse = async (parts: HouseParts, opened: (() => Promise<void>)[]): Promise<Omit<House, 'close'>> => {
  const { config, clock, random, trust, clockKey, report, demo } = parts
  const login = config.databaseUrl ? await runtimeLogin(config.databaseUrl, keptSecret(config.dataDir, 'database-key', random), report) : null
  const database = await openDatabase({ url: login?.url, ownerUrl: config.databaseOwnerUrl ?? login?.ownerUrl, dataDir: config.dataDir }, houseMigrations)
  opened.push(database.close)
  const assets = { ...loadAssets(parts.clientFolder), icon: '/gehoor.svg' }
  const settings = organisationSettings(config.dataDir, config.demo)
  const surroundings = { settings: config.demo ? { ...settings, publicUrl: config.publicUrl } : settings, assets }
  const current = () => {
    const now = trust.current()
    if (!now) throw new Error('no roster')
    return now
  }
  const doors = doorsSource(database, clock)
  const services: HouseServices = {
    indicators: () => offersOf(modules, services),
    terms: offeredTerms, parts: partsOf(modules), publicUrl: config.publicUrl, staffUrl: config.staffUrl, staff: staffPort, openDays: config.demo ? 0 : openDays,
    proposals: { receive: (one) => proposals.receive(one), all: () => proposals.all(), published: () => proposals.published(), decide: (id, decided) => proposals.decide(id, decided) },
    doors, database, clock, random, clockKey, trust: current, firstDueDay, surroundings,
    blobs: openBlobs({ url: config.blobUrl ?? undefined, dataDir: config.dataDir }),
    ticketKey: keptSecret(config.dataDir, 'ticket-key', random),
    surveySecret: keptSecret(config.dataDir, 'survey-key', random), surveyMail: demo?.mail ?? (config.mail ? smtpPost(config.mail.url, config.mail.from) : null),
    examples: examplePort({ database, clock }), advisers: advisersDoor, origins: [config.publicUrl], releaseAtOnce: config.demo,
    demo: config.demo, demoRoots: demo?.roots ?? [], noticeDays: config.demo ? 0 : 3, demoPassphrase: demo?.passphrase ?? (() => null),
  }
  const proposals = proposalPort(services)
  const identity: IdentityServices = {
    database, clock, random, staffUrl: config.staffUrl, ticket: ticketFile(join(config.dataDir, 'first-administrator.json')), demo: config.demo,
    signIn: parts.signIn ? openIdConnect(parts.signIn, `${config.staffUrl}/api/v1/identity/callback`) : null,
  }
  const trouble = (staff?: true) => ({
    notFound: (path: string, acceptLanguage: string | undefined): string => notFoundPage(surroundings, { path, acceptLanguage, staff }),
    failure: (path: string, acceptLanguage: string | undefined): string => failurePage(surroundings, { path, acceptLanguage, staff }),
    tooLarge: (path: string, acceptLanguage: string | undefined): string => tooLargePage(surroundings, { path, acceptLanguage, staff }),
  })
  const directory: DirectoryServices = { database, clock, trust: trust.current, directoryKey: parts.directoryKey }
  const manifest = clientManifest(parts.clientFolder, config.dataDir, { roots: demo?.roots ?? config.roots, demo: config.demo }, demo?.signManifest ?? null, report)

  const open = buildSite({
    ...trouble(), report,
    mount: (site) => {
      site.route('/', assetRoutes(parts.clientFolder))
      site.get('/.well-known/gehoor-manifest.json', (c) => c.body(manifest, 200, { 'Content-Type': 'application/json' }))
      // Without a roster signed by the officers, or before a first ministry opened its doors, nothing may be asked of anybody.
      site.use('*', async (c, next) => (trust.current() && (await doors()).everOpened ? next() : c.html(notOpenPage(surroundings, { path: c.req.path, acceptLanguage: c.req.header('accept-language') }), 503)))
      mountPublicDirectory(site, directory)
      for (const module of modules) module.api?.public?.(site, services)
      for (const module of modules) module.pages?.public?.(site, services)
      demo?.mountPublic(site)
      housePublicPages(site, { ...surroundings, modules, doors: { ...deskDoors, guide: guideDoor, advisers: advisersDoor, accountability: accountabilityDoor }, fillLengths: houseLengths })
    },
  })
  const staff = buildSite({
    ...trouble(true), report,
    mount: (site) => {
      site.route('/', assetRoutes(parts.clientFolder))
      mountIdentity(site, identity)
      site.use('*', signInFirst)
      guardRights(site, modules.flatMap((module) => module.rights))
      guardRights(site, directoryRights)
      mountStaffDirectory(site, directory)
      mountAdmin(site, { database, clock, random, surroundings, directory })
      demo?.mountStaff(site, identity)
      for (const module of modules) module.api?.staff?.(site, services)
      for (const module of modules) module.pages?.staff?.(site, services)
      mountStaffSite(site, { identity, surroundings })
      mountWork(site, surroundings, modules)
    },
  })
  // The demonstration enters its bodies after the start.
  if (!config.demo) for (const gap of await gapsNow({ database, clock, trust: trust.current })) report(gapSentence(gap))
  const directoryJob: Job<HouseServices> = { name: 'directory-refresh', cron: '5 * * * *', run: async () => void (await refreshDirectory(directory)) }
  const due = async () => [
    ...await dueReaders(services),
    ...await dueSignalReaders(services),
    ...await dueForTraining(services),
    ...await dueForReports(services, (tx, day, roles) => staffPort.holders(tx, day, roles)),
    ...await dueForMentoring(services),
  ]
  const jobs = await startJobs(database, [directoryJob, ...modules.flatMap((module): readonly Job<HouseServices>[] => module.jobs), ...digestJobs(config, identity, due, report)], services, report)
  opened.push(jobs.stop)
  for (const [site, port] of [[open, config.port], [staff, config.staffPort]] as const) {
    const server = await listen(site.fetch, config.host, port)
    opened.push(() => closed(server))
  }
  return { database, indicators: services.indicators, runJob: jobs.runJobsNow }
}
