import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../tests/support/databases.ts'
import { roster, trustOf } from '../../../tests/support/desk.ts'
import { newId } from '../kernel/ids.ts'
import { systemRandom } from '../kernel/random.ts'
import * as core from '../sealing/core/index.ts'
import type { Database } from '../storage/database.ts'
import { erasePost, mountPublicPost, mountStaffPost, postMigrations, releasePost, type PostMount, type PostServices } from './index.ts'

const me = { id: newId(systemRandom), enc: systemRandom(32), sign: systemRandom(32) }
const other = newId(systemRandom)
const base = '/api/v1/proef'
const host = 'http://localhost'
const origin = 'http://localhost:4200'
const { realm } = roster

describe.each(bothKinds)('sealed post on the %s database', (kind) => {
  let database: Database
  let remove: () => Promise<void>
  let services: PostServices
  let entry: core.DirectoryEntry
  let keys: core.MailboxKeys
  let today = '2026-11-23'
  let accepts = true
  const [open, staff] = [new Hono(), new Hono()]
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, postMigrations)
    ;({ database, remove } = fresh)
    services = { database, clock: { today: () => today, now: () => 1_000_000 }, random: systemRandom, trust: () => trustOf(roster), ticketKey: systemRandom(32), origins: [origin], releaseAtOnce: false }
    const plan: PostMount = { kind: 'proef', name: 'proef', base, roles: ['adviser'], accepts: async () => accepts }
    mountPublicPost(open, services, plan)
    mountStaffPost(staff, services, plan, (context) => {
      const [person, role] = (context.req.header('x-test') ?? '').split('/')
      return person && role ? { person, grants: [{ role: role as 'adviser' }] } : null
    })
    entry = { kind: 'entry', realm, person: me.id, role: 'adviser', department: '', name: 'Jet Sering', enc: await core.recipientOf(me.enc), sig: core.publicKey(me.sign), from: '2026-01-01', notAfter: '2027-01-01' }
    keys = await core.mailboxKeys(systemRandom(16), realm)
  })
  afterAll(() => remove())

  const send = (site: Hono, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    site.request(`${host}${base}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  const asMe = (method: string, path: string, body?: unknown, who = `${me.id}/adviser`) => send(staff, method, path, body, { 'x-test': who })
  const login = async (of = keys): Promise<string> => {
    const { nonce } = (await (await send(open, 'POST', '/mailbox/challenge')).json()) as core.Challenge
    const request = core.composeLogin(of, { realm, origin, nonce })
    const answer = await send(open, 'POST', '/mailbox/session', request)
    expect((await send(open, 'POST', '/mailbox/session', request)).status).toBe(401)
    return ((await answer.json()) as core.LoginAnswer).token
  }
  const page = async (token: string) => new Uint8Array(await (await send(open, 'GET', '/mailbox/pages/0', undefined, { Authorization: `Bearer ${token}` })).arrayBuffer())
  const box = async (token: string) => {
    const slots = core.readPage(await page(token))
    const read = slots.ok ? core.readPostBox((await core.fromSlots(slots.value, keys.identity)).contents, keys, realm) : slots
    if (!read.ok) throw new Error(String(read.error))
    return read.value
  }
  const textOf = (view: { readonly messages: readonly core.ReadMessage[] } | undefined) => view?.messages.map(({ message }) => (message.body as { text: string }).text)
  let view: core.PostView

  test('a thread is opened without sign-in, for somebody who may be written to, by who holds the mailbox', async () => {
    const made = await core.composePostOpening(keys, realm, entry, { kind: 'ask', body: { text: 'vlinderzwerm' } }, { today, random: systemRandom })
    accepts = false
    expect((await send(open, 'POST', '/threads', made.opening)).status).toBe(409)
    accepts = true
    const thief = await core.mailboxKeys(systemRandom(16), realm)
    expect((await send(open, 'POST', '/threads', { ...made.opening, authKey: thief.authKey })).status).toBe(400)
    expect((await send(open, 'POST', '/threads', { ...made.opening, item: made.opening.slots[0] })).status).toBe(400)
    expect((await send(open, 'POST', '/threads', made.opening)).status).toBe(201)
    expect((await send(open, 'POST', '/threads', made.opening)).status).toBe(201)
    view = made.view
  })
  test('its person sees it only after the release, and nobody else ever', async () => {
    expect(await (await asMe('GET', '/threads')).json()).toEqual([])
    await releasePost(services, 'another')
    expect(await (await asMe('GET', '/threads')).json()).toEqual([])
    await releasePost(services, 'proef')
    expect(await (await asMe('GET', '/threads')).json()).toMatchObject([{ thread: view.state.thread, receivedDay: today, lastFrom: 'in', own: null }])
    expect(await (await asMe('GET', '/threads', undefined, `${other}/adviser`)).json()).toEqual([])
    for (const who of [`${other}/adviser`, `${me.id}/triage`, '']) {
      expect((await asMe('GET', `/threads/${view.state.thread}`, undefined, who)).status).toBe(404)
      expect((await asMe('PUT', `/threads/${view.state.thread}/closed`, { closed: true }, who)).status).toBe(404)
    }
  })
  test('answers reach the mailbox, replies reach the person, and a number that stands is refused', async () => {
    const stored = (await (await asMe('GET', `/threads/${view.state.thread}`)).json()) as core.PostThread
    const parts = (await Promise.all(stored.items.map(({ content }) => core.openPost(content, core.identityOf(me.enc))))).filter((one) => one !== null)
    const mine = core.readPostThread(parts, { realm, thread: stored.thread, mailbox: stored.mailbox, person: me.id, sig: entry.sig })
    if (!mine.ok) throw new Error(mine.error)
    const answer = await core.composePostAnswer(mine.value, { realm, person: me.id, enc: entry.enc, signSeed: me.sign }, { kind: 'text', body: { text: 'dinsdag' } }, { today, random: systemRandom })
    expect((await asMe('POST', `/threads/${stored.thread}/entries`, answer)).status).toBe(204)
    expect((await asMe('POST', `/threads/${stored.thread}/entries`, answer)).status).toBe(409)
    const token = await login()
    view = (await box(token))[0] as core.PostView
    expect(textOf(view)).toEqual(['vlinderzwerm', 'dinsdag'])
    const reply = await core.composePostFromMailbox(view, keys, { kind: 'text', body: { text: 'graag' } }, { today, random: systemRandom })
    expect((await send(open, 'POST', '/mailbox/entries', reply.append, { Authorization: `Bearer ${token}` })).status).toBe(204)
    expect(textOf((await box(token))[0])).toEqual(['vlinderzwerm', 'dinsdag', 'graag'])
  })
  test('an unknown mailbox gets a token that opens nothing, in the same size', async () => {
    const nobody = await core.mailboxKeys(systemRandom(16), realm)
    const token = await login(nobody)
    expect((await page(token)).length).toBe(core.pageBytes)
    const reply = await core.composePostFromMailbox(view, nobody, { kind: 'text', body: { text: 'x' } }, { today, random: systemRandom })
    expect((await send(open, 'POST', '/mailbox/entries', reply.append, { Authorization: `Bearer ${token}` })).status).toBe(404)
    expect((await send(open, 'GET', '/mailbox/pages/0', undefined, { Authorization: 'Bearer x' })).status).toBe(404)
  })
  test('what the person keeps with it is theirs, sealed, and never overwritten unseen', async () => {
    const content = await core.sealOwn({ notes: 'gebeld' }, entry.enc)
    const path = `/threads/${view.state.thread}/own`
    expect((await asMe('PUT', path, { content, version: 0 })).status).toBe(204)
    expect((await asMe('PUT', path, { content, version: 0 })).status).toBe(409)
    expect(await (await asMe('GET', '/threads')).json()).toMatchObject([{ own: content, ownVersion: 1 }])
  })
  test('a closed thread is erased after its term: key, messages, notes, mailbox', async () => {
    expect((await asMe('PUT', `/threads/${view.state.thread}/closed`, { closed: true })).status).toBe(204)
    expect(await erasePost(services, 'proef', { afterClosing: 30, afterSilence: 365 })).toBe(0)
    today = '2026-12-23'
    expect(await erasePost(services, 'proef', { afterClosing: 30, afterSilence: 365 })).toBe(1)
    expect(await (await asMe('GET', '/threads')).json()).toEqual([])
    expect(await box(await login())).toEqual([])
  })
})
