import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { toBase64Url } from '../../src/foundation/kernel/bytes.ts'
import { newId } from '../../src/foundation/kernel/ids.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { callbackPath, saveGrant, savePerson } from '../../src/foundation/identity/index.ts'
import { startLocalProvider } from '../../src/foundation/identity/local-provider.ts'
import { openDatabase } from '../../src/foundation/storage/database.ts'
import { enrolmentOf } from '../../src/house/cli/testing/installation.ts'
import { houseMigrations } from '../../src/house/migrations.ts'
import type { Door, HandlerKeys } from '../../src/modules/desk/tools/index.ts'
import { ceremonies, realBuild, rootsOf } from './build.ts'
import { openDoorsIn } from './doors.ts'
import { bothKinds } from './databases.ts'
import { freshPostgres } from './postgres.ts'
import { freePort } from './ports.ts'
import { startProduct, type Product } from './product.ts'
import { browser } from './small-browser.ts'

/** A mail server that keeps what it gets. */
const mailSink = async () => {
  const mails: string[] = []
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onData: (stream, session, done) => {
      let raw = session.envelope.rcptTo.map(({ address }) => `${address}\n`).join('')
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString('utf8')))
      stream.on('end', () => (mails.push(raw), done()))
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { mails, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, close: () => new Promise<void>((done) => server.close(() => done())) }
}

export type RealProduct = {
  readonly product: Product
  readonly roots: readonly string[]
  readonly handlers: readonly HandlerKeys[]
  readonly mails: readonly string[]
  /** The administrator's way to the PostgreSQL database; null for the embedded one. */
  readonly adminUrl: string | null
  /** The product's own login to it; null for the embedded one. */
  readonly databaseUrl: string | null
  /** Signs a handler in at the sign-in service and gives their door. */
  readonly staffDoor: (handler: string) => Promise<Door>
  readonly stop: () => Promise<void>
}

/** The product as an organisation runs it: officers' keys built in, their roster, a sign-in service, a mail server, no demonstration. */
export const startRealProduct = async (kind: (typeof bothKinds)[number]): Promise<RealProduct> => {
  const [program, io] = [await realBuild(), await ceremonies()]
  const dataDir = mkdtempSync(join(tmpdir(), 'gehoor-real-'))
  for (const [name, file] of [['trust.json', 'trust-1.json'], ['clock-key', 'clock-key']] as const) writeFileSync(join(dataDir, name), await io.readFile(file), { mode: 0o600 })
  writeFileSync(join(dataDir, 'organisation.json'), JSON.stringify({ organisationName: 'Proefrijk', telephone: '070 000 00 00', hours: 'werkdagen', postAddress: 'Postbus 0' }))
  const people = await Promise.all(['first', 'second'].map(enrolmentOf))
  const handlers = people.map(({ request, encSeed, signSeed }) => ({ id: request.handler, encSeed: toBase64Url(encSeed), signSeed: toBase64Url(signSeed) }))

  const postgres = kind === 'postgres' ? await freshPostgres() : null
  const database = await openDatabase({ dataDir, ...(postgres ? { url: postgres.url, ownerUrl: postgres.ownerUrl } : {}) }, houseMigrations)
  await database.within({ kind: 'system' }, async (tx) => {
    for (const { id } of handlers) {
      await savePerson(tx, { id, sub: `sub-${id}`, name: 'Voorbeeld', mail: `${id.slice(0, 6).toLowerCase()}@example.nl`, language: 'nl', validFrom: '2026-01-01', validTo: null, version: 1 })
      await saveGrant(tx, { id: newId(systemRandom), person: id, role: 'triage', scope: { kind: 'body', id: 'klachten' }, validFrom: '2026-01-01', validTo: null, version: 1 })
    }
  })
  await openDoorsIn(database, [{ id: 'klachten', kind: 'complaints' }])
  await database.close()

  const ports = [await freePort(), await freePort()] as const
  const client = { clientId: 'gehoor', clientSecret: 'a-secret-for-tests', redirectUri: `http://localhost:${ports[1]}${callbackPath}` }
  const provider = await startLocalProvider({ port: 0, people: handlers.map(({ id }) => ({ sub: `sub-${id}`, name: id, role: 'triage' })), ...client, random: systemRandom })
  const sink = await mailSink()
  const product = await startProduct({
    program, dataDir, ports,
    env: {
      GEHOOR_ROOTS: rootsOf(io), OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: client.clientId, OIDC_CLIENT_SECRET: client.clientSecret, SMTP_URL: sink.url, MAIL_FROM: 'Gehoor <gehoor@example.nl>',
      ...(postgres ? { DATABASE_URL: postgres.url, DATABASE_OWNER_URL: postgres.ownerUrl } : {}),
    },
  })
  return {
    product, handlers, roots: rootsOf(io).split(','), mails: sink.mails, adminUrl: postgres?.adminUrl ?? null, databaseUrl: postgres?.url ?? null,
    staffDoor: async (handler) => {
      const visitor = browser()
      const page = await visitor.follow(`${product.staffUrl}/api/v1/identity/sign-in?language=nl`)
      await visitor.follow(page.url, { method: 'POST', body: new URLSearchParams({ sub: `sub-${handler}` }), headers: { origin: provider.issuer } })
      const session = visitor.cookies.get('__Host-gehoor')
      if (!session) throw new Error('the handler was not signed in')
      return { url: product.staffUrl, cookie: `__Host-gehoor=${session}` }
    },
    stop: async () => {
      await product.stop()
      await provider.close()
      await sink.close()
      await postgres?.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
