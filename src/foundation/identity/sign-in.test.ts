import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { freePort } from '../../../tests/support/ports.ts'
import { bothKinds, freshDatabase } from '../../../tests/support/databases.ts'
import { toBase64Url, utf8 } from '../kernel/bytes.ts'
import { systemRandom } from '../kernel/random.ts'
import type { Actor, Database } from '../storage/database.ts'
import {
  type FirstAdministratorTicket, type IdentityServices, callbackPath, dropSessionsOf, endRole, hashOf, identityMigrations, loadGrants, loadPeople,
  mountIdentity, openIdConnect, personOf, requireRole, saveGrant, savePerson,
} from './index.ts'
import { type LocalProvider, startLocalProvider } from './local-provider.ts'
import { browser } from '../../../tests/support/small-browser.ts'

const system: Actor = { kind: 'system' }
const today = '2026-11-22'
const anna = 'AAAAAAAAAAAAAAAAAAAAAA'
const bert = 'BBBBBBBBBBBBBBBBBBBBBA'
const [port, providerPort] = [await freePort(), await freePort()]
const staffUrl = `http://localhost:${port}`

describe.each(bothKinds)('signing in, with the %s database', (kind) => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>
  let database: Database
  let provider: LocalProvider
  let server: ReturnType<typeof serve>
  let minutes = 0
  let ticket: FirstAdministratorTicket | null = null
  const clock = { today: () => today, now: () => Date.UTC(2026, 10, 22, 9) + minutes * 60_000 }

  beforeAll(async () => {
    fresh = await freshDatabase(kind, identityMigrations)
    database = fresh.database
    const client = { clientId: 'gehoor', clientSecret: 'a-secret-for-tests', redirectUri: staffUrl + callbackPath }
    provider = await startLocalProvider({
      port: providerPort,
      people: [{ sub: 'anna', name: 'Anna <b>', role: 'lid' }, { sub: 'bert', name: 'Bert', role: 'lid' }, { sub: 'vreemd', name: 'Onbekend', role: 'geen' }],
      ...client, random: systemRandom,
    })
    const services: IdentityServices = {
      database, clock, random: systemRandom, staffUrl, demo: true, signIn: openIdConnect({ issuer: provider.issuer, ...client }, client.redirectUri),
      ticket: { read: async () => ticket, spend: async () => { ticket = null } },
    }
    const site = new Hono()
    mountIdentity(site, services)
    for (const path of ['/nl/mijn-werk', '/nl/werklijst']) site.get(path, (context) => context.text(personOf(context)?.person ?? 'niemand'))
    site.get('/nl/beheer', requireRole('administrator'), (context) => context.text('beheer'))
    site.get('/nl/aanmelding', (context) => context.text(`aanmelding ${context.req.query('outcome') ?? ''}`))
    site.get('/nl/eerste-beheerder', (context) => context.text(`eerste ${context.req.query('outcome') ?? ''}`))
    await new Promise<void>((resolve) => { server = serve({ fetch: site.fetch, port, hostname: '127.0.0.1' }, () => resolve()) })
    await database.within(system, async (tx) => {
      for (const [id, sub] of [[anna, 'anna'], [bert, 'bert']] as const) await savePerson(
        tx, { id, sub, name: sub, mail: null, language: 'nl', validFrom: '2026-01-01', validTo: null, version: 1 },
      )
      await saveGrant(
        tx,
        { id: 'CCCCCCCCCCCCCCCCCCCCCA', person: anna, role: 'member', scope: { kind: 'body', id: 'a' }, validFrom: '2026-01-01', validTo: null, version: 1 },
      )
    })
  }, 60_000)
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve))
    await provider.close()
    await fresh.remove()
  })
  beforeEach(() => { minutes = 0 })

  const signIn = async (sub: string, visitor = browser(), to = '') => {
    const page = await visitor.follow(`${staffUrl}/api/v1/identity/sign-in?language=nl${to}`)
    const answer = await visitor.follow(page.url, { method: 'POST', body: new URLSearchParams({ sub }), headers: { origin: provider.issuer } })
    return { visitor, page, answer, text: await answer.text() }
  }
  const whoIs = async (visitor: ReturnType<typeof browser>) => (await visitor.follow(`${staffUrl}/nl/werklijst`)).text()

  test('a known person comes back signed in, and the page of persons escapes names', async () => {
    const { visitor, page, answer, text } = await signIn('anna')
    expect(await page.text()).toContain('Anna &#60;b&#62;')
    expect([answer.url, text]).toEqual([`${staffUrl}/nl/mijn-werk`, anna])
    expect(await whoIs(visitor)).toBe(anna)
  })
  test('the cookie is for this host, hidden from scripts, and not what the database holds', async () => {
    const { visitor } = await signIn('anna')
    const cookie = visitor.setCookies.find((line) => line.startsWith('__Host-gehoor=') && !line.includes('Max-Age=0')) ?? ''
    expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(cookie).not.toContain('Domain')
    const secret = visitor.cookies.get('__Host-gehoor') ?? ''
    const { sql } = await import('kysely')
    const rows = await database.within(system, async (tx) => (await sql<Record<string, unknown>>`SELECT * FROM identity.session`.execute(tx)).rows)
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(rows.some((row) => row['id_hash'] === hashOf(secret))).toBe(true)
    expect(rows.every((row) => Number(row['idle_end']) < 10_000_000)).toBe(true)
  })
  test('a person the list does not know hears so on the sign-in page, and has no session', async () => {
    const { visitor, text } = await signIn('vreemd')
    expect(text).toBe('aanmelding unknown')
    expect(await whoIs(visitor)).toBe('niemand')
  })
  test('signing in again asks again who it is', async () => {
    const { visitor } = await signIn('anna')
    expect((await signIn('bert', visitor)).text).toBe(bert)
  })
  test('an address asked for is kept, and only on our own origin', async () => {
    expect((await signIn('anna', browser(), `&to=${encodeURIComponent('/nl/werklijst?pagina=2')}`)).answer.url).toBe(`${staffUrl}/nl/werklijst?pagina=2`)
    expect((await signIn('anna', browser(), `&to=${encodeURIComponent('//kwaad.example/')}`)).answer.url).toBe(`${staffUrl}/nl/mijn-werk`)
  })
  test('an answer works once, in the browser that began, with its own state', async () => {
    const visitor = browser()
    const page = await visitor.follow(`${staffUrl}/api/v1/identity/sign-in`)
    const back = await visitor.until(
      page.url, { method: 'POST', body: new URLSearchParams({ sub: 'anna' }), headers: { origin: provider.issuer } }, callbackPath,
    )
    expect(await (await browser().follow(back)).text()).toBe('aanmelding failed')
    const forged = new URL(back)
    forged.searchParams.set('state', 'x'.repeat(43))
    const other = browser()
    await other.follow(`${staffUrl}/api/v1/identity/sign-in`)
    expect(await (await other.follow(back)).text()).toBe('aanmelding failed')
    expect(await (await visitor.follow(back)).text()).toBe(anna)
    expect(await (await visitor.follow(back)).text()).toBe('aanmelding failed')
    expect(await (await visitor.follow(forged.href)).text()).toBe('aanmelding failed')
  })
  test('a begun sign-in runs out', async () => {
    const visitor = browser()
    const page = await visitor.follow(`${staffUrl}/api/v1/identity/sign-in`)
    minutes = 31
    expect(await (await visitor.follow(
      page.url, { method: 'POST', body: new URLSearchParams({ sub: 'anna' }), headers: { origin: provider.issuer } },
    )).text()).toBe('aanmelding failed')
  })
  test('a session id planted before sign-in is worth nothing after it', async () => {
    const { visitor: attacker } = await signIn('bert')
    const planted = attacker.cookies.get('__Host-gehoor') ?? ''
    const victim = browser()
    victim.cookies.set('__Host-gehoor', planted)
    await signIn('anna', victim)
    expect(victim.cookies.get('__Host-gehoor')).not.toBe(planted)
    expect([await whoIs(victim), await whoIs(attacker)]).toEqual([anna, 'niemand'])
  })
  test('a session ends after idling, after nine hours, on signing out and when it is dropped', async () => {
    const { visitor } = await signIn('anna')
    minutes = 60
    expect(await whoIs(visitor)).toBe(anna)
    minutes = 136
    expect(await whoIs(visitor)).toBe('niemand')
    expect(visitor.cookies.has('__Host-gehoor')).toBe(false)
    minutes = 0
    const { visitor: long } = await signIn('anna')
    for (minutes = 0; minutes < 540; minutes += 45) expect(await whoIs(long)).toBe(anna)
    minutes = 555
    expect(await whoIs(long)).toBe('niemand')
    minutes = 0
    const { visitor: out } = await signIn('anna')
    const kept = out.cookies.get('__Host-gehoor') ?? ''
    expect(await (await out.follow(
      `${staffUrl}/api/v1/identity/sign-out?language=nl`, { method: 'POST', headers: { origin: staffUrl } },
    )).text()).toBe('aanmelding signed-out')
    out.cookies.set('__Host-gehoor', kept)
    expect(await whoIs(out)).toBe('niemand')
    const { visitor: dropped } = await signIn('anna')
    await database.within(system, (tx) => dropSessionsOf(tx, anna))
    expect(await whoIs(dropped)).toBe('niemand')
  })
  test('a write from another origin meets nothing', async () => {
    const { visitor } = await signIn('anna')
    for (const origin of ['https://kwaad.example', 'null', 'http://localhost:4309', undefined]) {
      const answer = await visitor.follow(`${staffUrl}/api/v1/identity/sign-out`, { method: 'POST', headers: origin === undefined ? {} : { origin } })
      expect(answer.status).toBe(404)
    }
    expect(await whoIs(visitor)).toBe(anna)
  })
  test('who lacks the role gets the same answer as for an address that does not exist', async () => {
    const { visitor } = await signIn('anna')
    const [refused, missing, nobody] = [
      await visitor.follow(`${staffUrl}/nl/beheer`), await visitor.follow(`${staffUrl}/nl/bestaat-niet`), await browser().follow(`${staffUrl}/nl/beheer`),
    ]
    expect([refused.status, await refused.text(), nobody.status]).toEqual([missing.status, await missing.text(), missing.status])
  })
  test('the keyring goes to its own handler only, and an old one is not written over a new one', async () => {
    const age = toBase64Url(utf8('age-encryption.org/v1\nsealed'))
    const keyring = { handler: anna, passphrase: { salt: 'S'.repeat(22), content: age }, passkeys: [{ credential: 'AGE-PLUGIN-FIDO2PRF-1ABC', content: age }] }
    const { visitor } = await signIn('anna')
    const put = (body: unknown, match?: string) => visitor.follow(
      `${staffUrl}/api/v1/identity/keyring`,
      { method: 'PUT', body: JSON.stringify(body), headers: { origin: staffUrl, 'content-type': 'application/json', ...(match ? { 'if-match': match } : {}) } },
    )
    const get = (who: ReturnType<typeof browser>) => who.follow(`${staffUrl}/api/v1/identity/keyring`)
    expect((await get(visitor)).status).toBe(404)
    expect((await put({ ...keyring, handler: bert })).status).toBe(404)
    for (const wrong of [
      null, { ...keyring, seed: 'x' }, { ...keyring, passphrase: { salt: 'S'.repeat(22), content: 'leesbaar' } },
      { ...keyring, passphrase: null, passkeys: [] },
    ]) expect((await put(wrong)).status).toBe(400)
    expect((await put(keyring)).status).toBe(204)
    expect((await put(keyring)).status).toBe(412)
    const stored = await get(visitor)
    expect([await stored.json(), stored.headers.get('etag'), stored.headers.get('cache-control')]).toEqual([keyring, '"1"', 'no-store'])
    expect([(await put(keyring, '"1"')).status, (await put(keyring, '"1"')).status]).toEqual([204, 412])
    expect((await get((await signIn('bert')).visitor)).status).toBe(404)
    expect(await database.within(system, async (tx) => (await (await import('./keyring.ts')).loadKeyring(tx)))).toBeNull()
  })
  test('who am I tells roles and the host for passkeys', async () => {
    const { visitor } = await signIn('anna')
    expect(await (await visitor.follow(`${staffUrl}/api/v1/identity/me`)).json()).toEqual({
      person: anna, grants: [{ role: 'member', scope: { kind: 'body', id: 'a' }, validFrom: '2026-01-01', validTo: null }], passkeyHost: 'localhost',
    })
  })
  test('an ended role is gone at the next request', async () => {
    const { visitor } = await signIn('anna')
    const grants = await database.within(system, (tx) => loadGrants(tx, anna))
    const ended = endRole(grants[0] as never, today, today, grants)
    if (!ended.ok) throw new Error(ended.error)
    await database.within(system, (tx) => saveGrant(tx, { ...ended.value, validTo: '2026-11-21' }))
    expect((await visitor.follow(`${staffUrl}/api/v1/identity/me`)).status).toBe(404)
  })
  test('one click enters any person in the demonstration', async () => {
    const visitor = browser()
    const answer = await visitor.follow(
      `${staffUrl}/api/v1/identity/demo`, { method: 'POST', body: new URLSearchParams({ person: bert, to: '/nl/werklijst' }), headers: { origin: staffUrl } },
    )
    expect(await answer.text()).toBe(bert)
  })
  test('the one-time token makes one administrator, who is then known to the sign-in service', async () => {
    ticket = { tokenHash: hashOf('een-keer'), notAfter: today }
    const visitor = browser()
    const post = (token: string) => visitor.follow(
      `${staffUrl}/api/v1/identity/first-administrator?language=nl`, { method: 'POST', body: new URLSearchParams({ token }), headers: { origin: staffUrl } },
    )
    expect(await (await post('fout')).text()).toBe('eerste token')
    expect(await (await post('een-keer')).text()).toBe('aanmelding ')
    const page = await visitor.follow(`${staffUrl}/api/v1/identity/sign-in?language=nl`)
    await visitor.follow(page.url, { method: 'POST', body: new URLSearchParams({ sub: 'vreemd' }), headers: { origin: provider.issuer } })
    expect(await (await visitor.follow(`${staffUrl}/nl/beheer`)).text()).toBe('beheer')
    expect(ticket).toBeNull()
    ticket = { tokenHash: hashOf('een-keer'), notAfter: today }
    expect(await (await post('een-keer')).text()).toBe('eerste token')
    expect((await database.within(system, loadPeople)).filter(({ sub }) => sub === 'vreemd')).toHaveLength(1)
    expect(await database.within({ kind: 'person', person: bert }, loadPeople)).toHaveLength(1)
    expect(await database.within({ kind: 'public' }, loadPeople)).toEqual([])
  })
  test('a sign-in service that cannot be reached is said, not a crash', async () => {
    const site = new Hono()
    mountIdentity(site, {
      database, clock, random: systemRandom, staffUrl, demo: false, ticket: { read: async () => null, spend: async () => undefined },
      signIn: openIdConnect({ issuer: 'http://localhost:4308', clientId: 'x', clientSecret: 'y' }, `${staffUrl}${callbackPath}`),
    })
    const answer = await site.request(`${staffUrl}/api/v1/identity/sign-in?language=en`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/sign-in?outcome=unreachable'])
    expect((await site.request(`${staffUrl}/api/v1/identity/demo`, { method: 'POST', headers: { origin: staffUrl } })).status).toBe(404)
  })
})
