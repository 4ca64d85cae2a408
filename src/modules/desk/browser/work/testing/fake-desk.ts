/** A desk for tests: real keys, real sealing, real vaults; only the server is a few maps that believe what clients signed. */
import { toBase64Url } from '../../../../../foundation/kernel/bytes.ts'
import { fixedClock, type Clock } from '../../../../../foundation/kernel/clock.ts'
import { newId } from '../../../../../foundation/kernel/ids.ts'
import { systemRandom as random } from '../../../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../../../foundation/kernel/result.ts'
import * as core from '../../../../../foundation/sealing/core/index.ts'
import { fromSlots, toSlots } from '../../../../../foundation/sealing/core/mailbox-slots.ts'
import type { Keyring } from '../../../../../foundation/sealing/keyring/client.ts'
import { newVault, type Vault } from '../../../../../foundation/sealing/keyring/vault.ts'
import { conversation } from '../../../rules/messages/parts.ts'
import type { Api, ApiRefusal } from '../../shared/api.ts'
import { newLogMemory } from '../../shared/log-check.ts'
import type { WorkDesk } from '../work-desk.ts'

export const today = '2026-11-22'
export const value = <Value, Refusal>(result: Result<Value, Refusal>): Value => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

type Kept = { file: Omit<core.CaseFile, 'wraps'>; wraps: core.Wrap[]; slots: core.Age[]; label: core.Age | null }
export type Handler = { readonly id: core.Id; readonly vault: Vault; readonly desk: WorkDesk }
export type FakeDesk = { readonly handlers: readonly Handler[]; readonly roster: core.Roster; readonly trusted: core.TrustedRoster; readonly kept: Map<core.Id, Kept>; /** Runs before the next post, once: somebody who is first. */ before: (() => Promise<void>) | null; readonly recoverySeed: Uint8Array; /** Everybody learns of a roster without this handler. */ readonly dropFromRoster: (id: core.Id) => Promise<void>; readonly waysIn: Map<string, { readonly case: core.Id; readonly content: core.Age }> }

const moment: core.Moment = { today, rosterEpoch: 1, random, toSlots }
const refusal = (reason: ApiRefusal['reason']): Result<never, ApiRefusal> => refuse({ reason, sentence: null })

const entryIndex = (entry: core.Signed): number => (JSON.parse(atob(entry.payload.replaceAll('-', '+').replaceAll('_', '/'))) as { i: number }).i

const grow = (kept: Kept, append: Pick<core.CaseAppend, 'entry' | 'items' | 'mailboxItems'>): void => {
  const i = kept.file.entries.length
  kept.file = { ...kept.file, entries: [...kept.file.entries, append.entry], items: [...kept.file.items, ...append.items.map((content) => ({ i, content }))] }
  kept.slots.push(...append.mailboxItems)
}

const apiOf = (desk: FakeDesk, me: core.Id): Api => {
  const caseOf = (path: string): Kept | null => {
    const kept = desk.kept.get(path.split('/')[2] ?? '')
    return kept?.file.readers.includes(me) ? kept : null
  }
  const first = async (): Promise<void> => {
    const run = desk.before
    desk.before = null
    await run?.()
  }
  const send = async (path: string, body: unknown): Promise<Result<null, ApiRefusal>> => {
    await first()
    const kept = caseOf(path)
    if (!kept) return refusal('not-found')
    if (path.endsWith('/ways-in')) {
      const wayIn = body as { readonly id: string; readonly content: core.Age }
      for (const [id, one] of desk.waysIn) if (one.case === kept.file.case) desk.waysIn.delete(id)
      desk.waysIn.set(wayIn.id, { case: kept.file.case, content: wayIn.content })
      return ok(null)
    }
    const request = body as core.CaseAppend & core.ReaderChange
    if (entryIndex(request.entry) !== kept.file.entries.length) return refusal('stale')
    grow(kept, request)
    if (path.endsWith('/readers')) {
      const change = core.parseAs(core.panelChangeSchema, JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(request.change.payload.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0)))))
      const { add, remove, body: to } = value(change)
      kept.wraps = [...kept.wraps.filter((wrap) => !remove.includes(wrap.reader)), ...request.wraps]
      kept.file = { ...kept.file, body: to, readers: [...kept.file.readers.filter((id) => !remove.includes(id)), ...add], changes: [...kept.file.changes, request.change] }
    } else {
      kept.wraps.push(...request.wraps)
      kept.label = request.label ?? kept.label
      kept.file = { ...kept.file, nextDueDay: request.nextDueDay, open: request.open }
    }
    return ok(null)
  }
  const wrapsOf = (kept: Kept): readonly core.Age[] => kept.wraps.filter((wrap) => wrap.reader === me).map((wrap) => wrap.content)
  const get = async (path: string): Promise<Result<unknown, ApiRefusal>> => {
    if (path.startsWith('/worklist')) {
      const mine = [...desk.kept.values()].filter((kept) => kept.file.readers.includes(me))
      return ok(mine.map((kept) => ({ case: kept.file.case, body: kept.file.body, receivedDay: kept.file.receivedDay, nextDueDay: kept.file.nextDueDay, open: kept.file.open, readers: kept.file.readers.length, label: kept.label, wraps: wrapsOf(kept) })))
    }
    const kept = caseOf(path)
    return kept ? ok({ ...kept.file, wraps: wrapsOf(kept) }) : refusal('not-found')
  }
  return { get: get as Api['get'], post: send as Api['post'], put: async () => refusal('fault'), getBytes: async () => refusal('fault') }
}

/** Triage officers of two committees, `count` each, with their keys open. */
export const fakeDesk = async (count = 3, clock: Clock = fixedClock(today), duties: Readonly<Record<number, core.RosterHandler['duty']>> = {}): Promise<FakeDesk> => {
  const recoverySeed = random(32)
  const roots = [random(32), random(32), random(32)]
  const trust = { roots: roots.map((seed) => core.publicKey(seed)), builtInEpoch: 0, demoAllowed: false }
  const authenticator = { wrap: async () => [], unwrap: async () => null }
  const made = await Promise.all(Array.from({ length: count * 2 }, async (_, at) => {
    const vault = newVault({ trust, clock, random, toSlots, authenticator, cost: { m: 64, t: 1 } })
    const { keys } = value(await vault.answers.create({ handler: newId(random), passphrase: 'zes woorden die niemand raadt hier' }))
    return { vault, row: { id: keys.handler, enc: keys.enc, sig: keys.sig, body: at < count ? 'complaints' : 'integrity', duty: duties[at] ?? ('triage' as const), name: `Behandelaar ${at + 1}`, unitTags: [] } }
  }))
  const recipient = async (): Promise<string> => core.recipientOf(random(32))
  const roster: core.Roster = {
    realm: newId(random), epoch: 1, prev: '', notAfter: '2027-11-01',
    bodies: [{ id: 'complaints', kind: 'complaints', nl: 'Klachtencommissie', en: 'Complaints committee', panelSize: 2 }, { id: 'integrity', kind: 'integrity', nl: 'Integriteitscommissie', en: 'Integrity committee', panelSize: 2 }],
    handlers: made.map(({ row }) => row),
    recovery: await Promise.all(['complaints', 'integrity'].map(async (body) => ({ body, year: 2026, internal: await recipient(), external: await recipient(), internalSig: core.publicKey(recoverySeed), externalSig: core.publicKey(random(32)) }))),
    clockKeys: [core.publicKey(random(32))], directoryKey: core.publicKey(random(32)), apiOrigins: ['http://localhost:4600'], demo: false,
  }
  const signed = (one: core.Roster, before: readonly core.MultiSigned[]): core.Trust => {
    const payload = toBase64Url(core.canonical(one))
    const link = core.cosign('roster', payload, roots[1] as Uint8Array, core.cosign('roster', payload, roots[0] as Uint8Array).sigs)
    const note = { ...core.sign('freshness', { epoch: one.epoch, rosterHash: core.payloadHash(payload), day: today }, roots[0] as Uint8Array), key: trust.roots[0] as string }
    return { chain: [...before, link], freshness: note, day: today }
  }
  const answer = signed(roster, [])
  const dropFromRoster = async (id: core.Id): Promise<void> => {
    const next = { ...roster, epoch: 2, prev: core.payloadHash(answer.chain[0]?.payload ?? ''), handlers: roster.handlers.filter((one) => one.id !== id) }
    for (const { vault } of made) value(await vault.answers.trust(signed(next, answer.chain)))
  }
  const desk: FakeDesk = { handlers: [], roster, trusted: value(core.verifyTrust(answer, { ...trust, today })), kept: new Map(), before: null, recoverySeed, dropFromRoster, waysIn: new Map() }
  const handlers = await Promise.all(made.map(async ({ vault, row }): Promise<Handler> => {
    value(await vault.answers.trust(answer))
    const keyring: Keyring = async (name, ask) => (await vault.answers[name](ask as never)) as never
    return { id: row.id, vault, desk: { api: apiOf(desk, row.id), keyring, me: row.id, base: '', clock, roster: () => desk.roster, seen: new Set(), log: newLogMemory() } }
  }))
  return Object.assign(desk, { handlers })
}

/** What somebody without a session can do: use a code up. */
export const publicApi = (desk: FakeDesk): Api => {
  const post = async (_path: string, body: unknown): Promise<Result<unknown, ApiRefusal>> => {
    const id = core.digest(Uint8Array.from(atob((body as { proof: string }).proof.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0)))
    const found = desk.waysIn.get(id)
    desk.waysIn.delete(id)
    return found ? ok({ content: found.content }) : refusal('not-found')
  }
  return { get: async () => refusal('fault'), post: post as Api['post'], put: async () => refusal('fault'), getBytes: async () => refusal('fault') }
}

/** Keeps a filing as the server would. */
export const keepFiling = (desk: FakeDesk, filing: core.Filing): void => void desk.kept.set(filing.case, {
  file: { case: filing.case, body: filing.body, receivedDay: today, nextDueDay: null, open: true, mailbox: filing.mailbox.id, readers: filing.panel, entries: [filing.entry], items: filing.items.map((content) => ({ i: 0, content })), changes: [], threads: [] },
  wraps: [...filing.wraps], slots: [...filing.mailboxItems], label: null,
})

export type Reporter = { readonly caseId: core.Id; readonly read: () => Promise<core.MailboxView>; readonly say: (kind: string, body: unknown) => Promise<void> }

const report = { questionnaire: { id: 'conduct', version: 1 }, language: 'nl', procedure: 'complaint', naming: 'named', title: 'Opmerkingen bij het koffieapparaat', answers: { what: 'Het gebeurde drie keer.' }, wayBack: 'mailbox' }

/** A reporter who files to the complaints committee, read by the first handlers (two unless said), and has the receipt. */
export const fileReport = async (desk: FakeDesk, more: Partial<typeof report> = {}, readers = 2): Promise<Reporter> => {
  const seeds: core.MailboxSeeds = { auth: random(32), sign: random(32), box: random(32) }
  const panel = desk.handlers.slice(0, readers).map((one) => one.id)
  const identity = { compartment: more.naming === 'confidential' ? ('identity' as const) : ('intake' as const), body: { name: 'N. Bedacht', telephone: '', address: '' } }
  const { filing } = value(await core.composeFiling({ roster: desk.roster, body: 'complaints', panel, report: { ...report, ...more }, identity, mailboxKeys: seeds, today, random, toSlots }))
  keepFiling(desk, filing)
  const kept = desk.kept.get(filing.case) as Kept
  const read = async (): Promise<core.MailboxView> => {
    const { contents } = await fromSlots(kept.slots.map((slot) => Uint8Array.from(atob(slot.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))), core.identityOf(seeds.box))
    const parts = contents.map((content) => value(core.parseAs(core.signedSchema, core.parseCanonical(content))))
    return value(core.readMailbox(parts, { next: kept.file.entries.length, head: '', entries: kept.file.entries, changes: kept.file.changes }, filing.mailbox.id, seeds.sign, desk.trusted))
  }
  const say = async (kind: string, body: unknown): Promise<void> => grow(kept, value(await core.composeFromMailbox(await read(), seeds, { kind, body, ...(kind === 'text' ? { compartment: conversation } : {}) }, moment)).append)
  return { caseId: filing.case, read, say }
}
