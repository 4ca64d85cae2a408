import { fromBase64Url } from '../../../../../foundation/kernel/bytes.ts'
import { fixedClock, type Clock } from '../../../../../foundation/kernel/clock.ts'
import { newId } from '../../../../../foundation/kernel/ids.ts'
import { systemRandom as random } from '../../../../../foundation/kernel/random.ts'
import { ok, refuse } from '../../../../../foundation/kernel/result.ts'
import * as core from '../../../../../foundation/sealing/core/index.ts'
import { makeWorld, storeAppend, store, fileFor, today, value, type Officer, type Stored, type World } from '../../../../../../tests/attacks/support/sealing-world.ts'
import type { Api, ApiRefusal } from '../../shared/api.ts'
import type { MailboxDoor } from '../session.ts'

const refusal = (reason: ApiRefusal['reason']) => refuse<ApiRefusal>({ reason, sentence: null })

/** A desk in memory, as the protocol describes its routes: it stores what is posted, checks what a server can check, and can be made to fail. */
export type FakeDesk = {
  readonly world: World
  readonly stored: Stored
  readonly words: string
  readonly panel: readonly Officer[]
  readonly door: MailboxDoor
  readonly parts: Map<string, Uint8Array<ArrayBuffer>>
  /** How often each route was called. */
  readonly calls: Record<string, number>
  /** Tokens given out before this call are dead. */
  readonly expireTokens: () => void
  /** The next post of an entry: `lost` is stored but its answer never arrives, `offline` does not arrive at all. */
  readonly next: { entry: 'lost' | 'offline' | 'given' }
  readonly setDay: (day: string) => void
  readonly say: (kind: string, body: unknown, day?: string) => Promise<core.B64>
}

export const fakeDesk = async (about: Record<string, unknown> = { procedure: 'integrity', naming: 'anonymous', language: 'nl', title: 'x' }, filedOn = today): Promise<FakeDesk> => {
  const world = await makeWorld(3)
  const secret = core.newSecret(random)
  const keys = await core.mailboxKeys(secret, world.roster.realm)
  const panelIds = value(core.drawPanel(world.roster, 'complaints', { excluded: [], unitTags: [] }, random))
  const { filing } = value(await core.composeFiling({ roster: world.roster, body: 'complaints', panel: panelIds, report: about, mailboxKeys: keys, today: filedOn, random, toSlots: core.toSlots }))
  const stored = store(filing)
  const panel = panelIds.map((id) => world.officers.find((one) => one.id === id) as Officer)
  const nonces = new Set<string>()
  const tickets = new Set<string>()
  const tokens = new Map<string, string>()
  const calls: Record<string, number> = {}
  const parts = new Map<string, Uint8Array<ArrayBuffer>>()
  const next: FakeDesk['next'] = { entry: 'given' }
  let day = today

  const api = (token?: string): Api => {
    const box = () => (token ? tokens.get(token) : undefined)
    const mine = () => box() === filing.mailbox.id
    const answer = (path: string, body: unknown) => {
      const route = path.replace(/^\/d/, '').replace(/\/(pages|parts)\/.*$/, '/$1')
      calls[route] = (calls[route] ?? 0) + 1
      switch (route) {
        case '/mailbox/challenge': {
          const nonce = newId(random)
          nonces.add(nonce)
          return ok({ nonce })
        }
        case '/mailbox/session': {
          const login = core.verifyLogin(body as core.LoginRequest, { realm: world.roster.realm, origin: 'http://localhost:4500', nonce: (nonce) => nonces.delete(nonce) })
          if (!login.ok) return refusal('not-found')
          const fresh = newId(random)
          tokens.set(fresh, login.value.mailboxId)
          return ok({ token: fresh })
        }
        case '/mailbox/log':
          if (!box()) return refusal('not-found')
          return ok(mine() ? { next: stored.file.entries.length, head: '', entries: stored.file.entries, changes: stored.file.changes } : { next: 0, head: '', entries: [], changes: [] })
        case '/mailbox/uploads':
          if (!mine()) return refusal('not-found')
          tickets.add(`ticket-${calls[route]}`)
          return ok({ ticket: `ticket-${calls[route]}` })
        case '/mailbox/entries': {
          if (!mine()) return refusal('not-found')
          if (next.entry === 'offline') return refusal('offline')
          const append = body as core.MailboxAppend
          const entry = core.parseCanonical(fromBase64Url(append.entry.payload)) as unknown as core.LogEntry
          if (entry.i !== stored.file.entries.length) return refusal('stale')
          storeAppend(stored, append)
          return next.entry === 'lost' ? refusal('offline') : ok(null)
        }
        default:
          return refusal('not-found')
      }
    }
    return {
      get: async (path) => answer(path, null) as never,
      post: async (path, body) => answer(path, structuredClone(body)) as never,
      getBytes: async (path) => {
        if (!box()) return refusal('not-found')
        calls['/mailbox/pages'] = (calls['/mailbox/pages'] ?? 0) + 1
        const [kind, which = ''] = path.split('/').slice(-2)
        if (kind === 'parts') return parts.has(which) ? ok(parts.get(which) as Uint8Array<ArrayBuffer>) : refusal('not-found')
        return ok(core.slotPage(mine() ? stored.slots.map(fromBase64Url) : [], Number(which), random))
      },
      put: async (path, bytes) => {
        if (token === undefined || !tickets.has(token)) return refusal('not-found')
        parts.set(path.split('/').at(-1) ?? '', bytes as Uint8Array<ArrayBuffer>)
        return ok(null)
      },
    }
  }

  const clock: Clock = { today: () => day, now: () => fixedClock(day).now() }
  const say: FakeDesk['say'] = async (kind, body, on = today) => {
    const [who] = panel
    if (!who) throw new Error('no panel')
    const opened = value(await core.openCase(fileFor(stored, who.id), { handlerId: who.id, encIdentity: who.encIdentity }, world.trusted))
    const moment = { today: on, rosterEpoch: 1, random, toSlots: core.toSlots }
    const append = value(await core.composeFromHandler(opened, { handlerId: who.id, signSeed: who.signSeed }, { kind, body, direction: 'out' }, { label: null, nextDueDay: null, open: true }, moment))
    storeAppend(stored, append)
    const again = value(await core.openCase(fileFor(stored, who.id), { handlerId: who.id, encIdentity: who.encIdentity }, world.trusted))
    return again.messages.at(-1)?.hash ?? ''
  }

  return {
    world, stored, panel, parts, calls, next, say,
    words: (await core.receiptOf(secret)).join(' '),
    expireTokens: () => { tokens.clear(); tickets.clear() },
    setDay: (to) => { day = to },
    door: { base: '/d', origin: 'http://localhost:4500', apiWith: api, trust: async () => ok(world.trusted), clock, random },
  }
}

/** What a handler reads in the case now. */
export const readByHandler = async (desk: FakeDesk) => {
  const who = desk.panel[0] as Officer
  return value(await core.openCase(fileFor(desk.stored, who.id), { handlerId: who.id, encIdentity: who.encIdentity }, desk.world.trusted))
}
export const randomWords = async (): Promise<string> => (await core.receiptOf(random(16))).join(' ')
