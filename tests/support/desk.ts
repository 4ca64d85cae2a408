import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { toBase64Url, fromBase64Url } from '../../src/foundation/kernel/bytes.ts'
import { fixedClock, type Clock } from '../../src/foundation/kernel/clock.ts'
import { newId } from '../../src/foundation/kernel/ids.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { canonical } from '../../src/foundation/sealing/core/canonical.ts'
import { cosign, publicKey, sign } from '../../src/foundation/sealing/core/signing.ts'
import type { CaseAppend, Filing, JoinRequest, LogEntry, MailboxAppend, PanelChange, Roster, RosterHandler, Signed, Trust } from '../../src/foundation/sealing/core/protocol.ts'
import { openBlobs } from '../../src/foundation/storage/blobs-open.ts'
import type { Database } from '../../src/foundation/storage/database.ts'
import type { Role } from '../../src/foundation/kernel/module.ts'
import { clockKeyOf } from '../../src/house/clock-key.ts'
import type { DeskServices } from '../../src/modules/desk/actions/index.ts'
import { deskMigrations } from '../../src/modules/desk/migrations/index.ts'
import { mountPublicApi, mountStaffApi, type PersonOf } from '../../src/modules/desk/api/index.ts'
import { freshDatabase, type DatabaseKind } from './databases.ts'

/** A desk for tests: keys made from fixed seeds, content that only looks sealed, the real API over the real database. */
const seed = (name: string): Uint8Array => createHash('sha256').update(`test ${name}`).digest()
export const idOf = (name: string): string => toBase64Url(seed(name).subarray(0, 16))
export const sealedBytes = (length = 3000): string => toBase64Url(systemRandom(length))
const hashOf = (payload: string): string => toBase64Url(createHash('sha256').update(fromBase64Url(payload)).digest())

const handler = (name: string, body: string, duty: RosterHandler['duty']): RosterHandler => ({ id: idOf(name), body, duty, name, unitTags: [], enc: `age1pq1${name}`, sig: publicKey(seed(name)) })
export const roster: Roster = {
  realm: idOf('realm'),
  epoch: 3,
  prev: '',
  notAfter: '2027-11-01',
  bodies: [
    { id: 'complaints', kind: 'complaints', nl: 'Klachten', en: 'Complaints', panelSize: 2 },
    { id: 'integrity', kind: 'integrity', nl: 'Integriteit', en: 'Integrity', panelSize: 2 },
  ],
  handlers: [
    ...['anna', 'bert', 'carla', 'dirk'].map((name) => handler(name, 'complaints', 'triage')),
    handler('mina', 'complaints', 'member'),
    ...['els', 'frank', 'gerda', 'hans'].map((name) => handler(name, 'integrity', 'triage')),
  ],
  recovery: [{ body: 'complaints', year: 2026, internal: 'age1pq1internal', external: 'age1pq1external', internalSig: publicKey(seed('recovery')), externalSig: publicKey(seed('external recovery')) }],
  clockKeys: [publicKey(seed('clock'))],
  directoryKey: publicKey(seed('directory')),
  apiOrigins: ['http://localhost:4200'],
  demo: true,
}
/** A roster as the server publishes it. */
export const trustOf = (of: Roster): Trust => ({
  chain: [cosign('roster', toBase64Url(canonical(of)), seed('root'))],
  freshness: { ...sign('freshness', { day: '2026-11-22' }, seed('root')), key: publicKey(seed('root')) }, day: '2026-11-22',
})
const trust = trustOf(roster)

export const deskServices = (database: Database, folder: string, clock: Clock, more: Partial<DeskServices> = {}): DeskServices => ({
  database,
  blobs: openBlobs({ dataDir: folder }),
  clock,
  random: systemRandom,
  trust: () => trust,
  doors: async () => ({ departments: [{ id: 'bzk', nl: 'BZK', en: 'BZK' }], bodies: roster.bodies.map(({ id }) => ({ id, departments: ['bzk'] })) }),
  clockKey: clockKeyOf(seed('clock')),
  ticketKey: seed('tickets'),
  origins: ['http://localhost:4200'],
  releaseAtOnce: true,
  firstDueDay: () => '2026-12-01',
  ...more,
})

export const objectHash = (items: readonly string[]): string => (items.length === 0 ? '' : toBase64Url(createHash('sha256').update(canonical(items.map(hashOf))).digest()))

const logEntry = (of: { caseId: string; i: number; prev: string; actor: string; items: readonly string[] }, signer: Uint8Array): Signed => {
  const entry: LogEntry = { case: of.caseId, i: of.i, prev: of.prev, actor: of.actor, sealedAction: sealedBytes(400), objectHash: objectHash(of.items), readersMac: toBase64Url(systemRandom(32)), day: '2026-11-22' }
  return sign('log', entry, signer)
}

export type Reporter = { readonly authSeed: Uint8Array; readonly mailbox: string; readonly filing: Filing }

/** A new report to a body, read by the named handlers. */
export const newFiling = (panel: readonly string[] = ['anna', 'bert'], body = 'complaints', change: Partial<Filing> = {}): Reporter => {
  const authSeed = systemRandom(32)
  const authKey = publicKey(authSeed)
  const mailbox = toBase64Url(createHash('sha256').update(fromBase64Url(authKey)).digest().subarray(0, 16))
  const caseId = newId(systemRandom)
  const items = [sealedBytes(66_000)]
  return {
    authSeed,
    mailbox,
    filing: {
      case: caseId, body, rosterEpoch: roster.epoch, panel: panel.map(idOf), mailbox: { id: mailbox, authKey }, items, wraps: panel.map((name) => ({ reader: idOf(name), content: sealedBytes(5000) })),
      recovery: sealedBytes(6000), entry: logEntry({ caseId, i: 0, prev: '', actor: mailbox, items }, authSeed), mailboxItems: [sealedBytes(16_384)], ...change,
    },
  }
}

export const mailboxAppend = (reporter: Reporter, i: number, prev: string, parts: readonly string[] = []): MailboxAppend => {
  const items = [sealedBytes()]
  return { entry: logEntry({ caseId: reporter.filing.case, i, prev, actor: reporter.mailbox, items }, reporter.authSeed), items, mailboxItems: [sealedBytes(16_000)], parts }
}

/** Somebody who joins with the ticket of a code. */
export const newThread = (caseId: string, ticket: string): Reporter & { readonly request: JoinRequest } => {
  const made = newFiling()
  const items = [sealedBytes()]
  const request: JoinRequest = { ticket, mailbox: made.filing.mailbox, entry: logEntry({ caseId, i: 0, prev: '', actor: made.mailbox, items }, made.authSeed), items, mailboxItems: [sealedBytes(16_000)] }
  return { ...made, filing: { ...made.filing, case: caseId, entry: request.entry }, request }
}

export const caseAppend = (caseId: string, by: string, i: number, prev: string, more: Partial<CaseAppend> = {}): CaseAppend => {
  const items = [sealedBytes()]
  return { thread: null, entry: logEntry({ caseId, i, prev, actor: idOf(by), items }, seed(by)), items, mailboxItems: [sealedBytes(16_000)], parts: [], wraps: [], label: sealedBytes(500), nextDueDay: '2026-12-10', open: true, ...more }
}

/** A change of readers with its wraps, signed by the named ones (`recovery` signs for the recovery group). */
export const readerChange = (caseId: string, by: string, i: number, prev: string, change: { add?: string[]; remove?: string[]; body?: string; number?: number; prev?: string; epoch?: number }, signers: readonly string[], wrapsFor: readonly string[]) => {
  const { add = [], remove = [], body = 'complaints', number = 1 } = change
  const panel: PanelChange = { realm: roster.realm, epoch: change.epoch ?? roster.epoch, case: caseId, number, prev: change.prev ?? '', add: add.map(idOf), remove: remove.map(idOf), body, detailHash: toBase64Url(systemRandom(32)), day: '2026-11-22' }
  const payload = toBase64Url(canonical(panel))
  const sigs = signers.map((name) => cosign('change', payload, seed(name)).sigs[0] as { key: string; sig: string })
  const items = [sealedBytes()]
  return { change: { payload, sigs }, wraps: wrapsFor.map((name) => ({ reader: idOf(name), content: sealedBytes(5000) })), recovery: null, removed: remove.map(idOf), entry: logEntry({ caseId, i, prev, actor: idOf(by), items }, seed(by)), items, mailboxItems: [], threads: [] }
}

export const payloadHash = (signed: Signed): string => hashOf(signed.payload)

const personOfHeader: PersonOf = (context) => {
  const [name, role] = (context.req.header('x-test-person') ?? '').split('/')
  return name && role ? { person: idOf(name), grants: [{ role: role as Role }] } : null
}

/** Both origins in one process. A test says who it is with the header `x-test-person: name/role`. */
export const deskSites = (services: DeskServices, personOf: PersonOf = personOfHeader) => {
  const [open, staff] = [new Hono(), new Hono()]
  mountPublicApi(open, services)
  mountStaffApi(staff, services, personOf)
  const send = (method: string, value: unknown, headers: Record<string, string> = {}): RequestInit => ({ method, headers, ...(value === undefined ? {} : { body: value instanceof Uint8Array ? (value as Uint8Array<ArrayBuffer>) : JSON.stringify(value) }) })
  const api = '/api/v1/desk'
  const asPublic = (method: string, path: string, value?: unknown, token?: string) => open.request(`${api}${path}`, send(method, value, token === undefined ? {} : { Authorization: `Bearer ${token}` }))
  const asStaff = (who: string, method: string, path: string, value?: unknown, headers: Record<string, string> = {}) => staff.request(`${api}${path}`, send(method, value, { 'x-test-person': who, ...headers }))
  const file = async (reporter: Reporter) => await asPublic('POST', '/cases', reporter.filing)
  /** Signs in to a mailbox; `change` spoils the login. */
  const login = async (reporter: Pick<Reporter, 'authSeed' | 'mailbox'>, change: Record<string, unknown> = {}) => {
    const { nonce } = (await (await asPublic('POST', '/mailbox/challenge')).json()) as { nonce: string }
    const login = sign('login', { realm: roster.realm, origin: 'http://localhost:4200', mailboxId: reporter.mailbox, nonce, ...change }, reporter.authSeed)
    const request = { authKey: publicKey(reporter.authSeed), login }
    const answer = await asPublic('POST', '/mailbox/session', request)
    return { request, answer, token: answer.ok ? ((await answer.clone().json()) as { token: string }).token : '' }
  }
  return { open, staff, asPublic, asStaff, file, login }
}

/** A desk over a fresh database on 22 November 2026: its services, both origins, and what takes it away. */
export const freshDesk = async (kind: DatabaseKind) => {
  const { database, place, remove } = await freshDatabase(kind, deskMigrations)
  const services = deskServices(database, place.folder, fixedClock('2026-11-22', 1_000_000))
  return { services, sites: deskSites(services), remove }
}
