import { fromBase64Url, toBase64Url } from '../../../src/foundation/kernel/bytes.ts'
import { newId } from '../../../src/foundation/kernel/ids.ts'
import { systemRandom } from '../../../src/foundation/kernel/random.ts'
import type { Result } from '../../../src/foundation/kernel/result.ts'
import * as core from '../../../src/foundation/sealing/core/index.ts'

/** Everything an attack needs: three roots, eight officers, a server that stores what clients post and believes nothing. */
export const today = '2026-11-22'
export const random = systemRandom

/** The value of a result that must be one; fails the test with the refusal otherwise. */
export const value = <Value, Refusal>(result: Result<Value, Refusal>): Value => {
  if (!result.ok) throw new Error(`refused: ${String(result.error)}`)
  return result.value
}

export type Officer = { readonly id: core.Id; readonly enc: core.Recipient; readonly sig: core.B64; readonly encIdentity: core.Identity; readonly signSeed: Uint8Array }
export const officer = async (): Promise<Officer> => {
  const encSeed = random(32)
  const signSeed = random(32)
  return { id: newId(random), enc: await core.recipientOf(encSeed), sig: core.publicKey(signSeed), encIdentity: core.identityOf(encSeed), signSeed }
}

export const rootSeeds = [random(32), random(32), random(32)] as const
export const roots = rootSeeds.map((seed) => core.publicKey(seed))

/** Signs any value as a roster by the roots of those numbers. */
export const signRoster = (roster: unknown, by: readonly number[], seeds: readonly Uint8Array[] = rootSeeds): core.MultiSigned => {
  const payload = toBase64Url(core.canonical(roster))
  return by.reduce<core.MultiSigned>((signed, index) => core.cosign('roster', payload, seeds[index] as Uint8Array, signed.sigs), { payload, sigs: [] })
}

export const freshnessOf = (link: core.MultiSigned, epoch: number, day: string, seed: Uint8Array = rootSeeds[0]): core.Trust['freshness'] => ({
  ...core.sign('freshness', { epoch, rosterHash: core.payloadHash(link.payload), day }, seed), key: core.publicKey(seed),
})

export const trustOf = (chain: readonly core.MultiSigned[], epoch: number, day = today): core.Trust => ({ chain, freshness: freshnessOf(chain.at(-1) as core.MultiSigned, epoch, day), day: today })

export const settings: core.TrustSettings = { roots, builtInEpoch: 1, today, demoAllowed: false }

export type World = {
  readonly officers: readonly Officer[]
  readonly roster: core.Roster
  readonly trusted: core.TrustedRoster
  readonly internal: core.Identity
  readonly external: core.Identity
  /** Seeds of the recovery groups' signing keys. */
  readonly recoverySign: { readonly internal: Uint8Array; readonly external: Uint8Array }
}

/** A complaints committee of `count` triage officers, an integrity committee of two, both with recovery groups. */
export const makeWorld = async (count = 6): Promise<World> => {
  const officers = await Promise.all(Array.from({ length: count + 2 }, officer))
  const [internalSeed, externalSeed] = [random(32), random(32)]
  const groups = {
    year: 2026, internal: await core.recipientOf(internalSeed), external: await core.recipientOf(externalSeed),
    internalSig: core.publicKey(core.recoverySignSeed(internalSeed)), externalSig: core.publicKey(core.recoverySignSeed(externalSeed)),
  }
  const roster: core.Roster = {
    realm: newId(random), epoch: 1, prev: '', notAfter: '2027-11-22',
    bodies: [
      { id: 'complaints', kind: 'complaints', nl: 'Klachtencommissie', en: 'Complaints committee', panelSize: 3 },
      { id: 'integrity', kind: 'integrity', nl: 'Commissie integriteit', en: 'Integrity committee', panelSize: 2 },
    ],
    handlers: officers.map(({ id, enc, sig }, index) => ({
      id, body: index < count ? 'complaints' : 'integrity', duty: 'triage', name: `Officer ${index + 1}`, unitTags: [`unit-${index + 1}`], enc, sig,
    })),
    recovery: [{ body: 'complaints', ...groups }, { body: 'integrity', ...groups }],
    clockKeys: [core.publicKey(random(32))], directoryKey: core.publicKey(random(32)), apiOrigins: ['http://localhost:3000'], demo: false,
  }
  const trusted = value(core.verifyTrust(trustOf([signRoster(roster, [0, 1])], 1), settings))
  return { officers, roster, trusted, internal: core.identityOf(internalSeed), external: core.identityOf(externalSeed), recoverySign: { internal: core.recoverySignSeed(internalSeed), external: core.recoverySignSeed(externalSeed) } }
}

export const { toSlots } = core

export const newSeeds = (): core.MailboxSeeds => ({ auth: random(32), sign: random(32), box: random(32) })
export const moment: core.Moment = { today, rosterEpoch: 1, random, toSlots }
export const report = { title: 'Remarks at the coffee machine', naming: 'anonymous', procedure: 'complaint' }
export const nothingElse: core.CaseFields = { label: null, nextDueDay: null, open: true }

/** The server's rows of one case. It can be dumped, and an attacker may change any of it. */
export type Stored = { file: Omit<core.CaseFile, 'wraps'>; wraps: core.Wrap[]; recovery: core.RecoveryWrap[]; slots: core.Age[]; /** Of each thread, by its mailbox. */ threadSlots: Map<core.Id, core.Age[]> }

export const store = (filing: core.Filing): Stored => ({
  file: {
    case: filing.case, body: filing.body, receivedDay: today, nextDueDay: null, open: true, mailbox: filing.mailbox.id, readers: filing.panel,
    entries: [filing.entry], items: filing.items.map((content) => ({ i: 0, content })), changes: [], threads: [],
  },
  wraps: [...filing.wraps], recovery: filing.recovery ? [filing.recovery] : [], slots: [...filing.mailboxItems], threadSlots: new Map(),
})

type Grown = Pick<core.CaseAppend, 'entry' | 'items' | 'mailboxItems'>

const growThread = (stored: Stored, mailbox: core.Id, append: Grown): void => {
  const before = stored.file.threads.find((one) => one.mailbox === mailbox) ?? { mailbox, entries: [], items: [] }
  const after = { mailbox, entries: [...before.entries, append.entry], items: [...before.items, ...append.items.map((content) => ({ i: before.entries.length, content }))] }
  stored.file = { ...stored.file, threads: [...stored.file.threads.filter((one) => one.mailbox !== mailbox), after] }
  stored.threadSlots.set(mailbox, [...(stored.threadSlots.get(mailbox) ?? []), ...append.mailboxItems])
}

const grow = (stored: Stored, append: Grown): void => {
  const i = stored.file.entries.length
  stored.file = { ...stored.file, entries: [...stored.file.entries, append.entry], items: [...stored.file.items, ...append.items.map((content) => ({ i, content }))] }
  stored.slots.push(...append.mailboxItems)
}

/** What comes from the mailbox of a thread, or begins one, grows that thread. */
export const storeAppend = (stored: Stored, append: core.CaseAppend | core.MailboxAppend, from: core.Id | null = null): void => {
  const thread = ('thread' in append ? append.thread : null) ?? from
  if (thread === null) grow(stored, append)
  else growThread(stored, thread, append)
  if ('wraps' in append) stored.wraps.push(...append.wraps)
}

export const storeChange = (stored: Stored, change: core.ReaderChange, readers: readonly core.Id[]): void => {
  grow(stored, change)
  for (const notice of change.threads) growThread(stored, notice.thread, notice)
  stored.wraps = [...stored.wraps.filter((wrap) => !change.removed.includes(wrap.reader)), ...change.wraps]
  if (change.recovery) stored.recovery.push(change.recovery)
  stored.file = { ...stored.file, changes: [...stored.file.changes, change.change], readers }
}

export const fileFor = (stored: Stored, reader: core.Id): core.CaseFile => ({ ...stored.file, wraps: stored.wraps.filter((wrap) => wrap.reader === reader).map((wrap) => wrap.content) })

export type Filed = { readonly seeds: core.MailboxSeeds; readonly filing: core.Filing; readonly state: core.MailboxState; readonly stored: Stored; readonly panel: readonly Officer[] }

export const fileReport = async (world: World, options: Partial<core.FilingInput> = {}): Promise<Filed> => {
  const seeds = newSeeds()
  const panel = options.panel ?? value(core.drawPanel(world.roster, 'complaints', { excluded: [], unitTags: [] }, random))
  const input: core.FilingInput = { roster: world.roster, body: 'complaints', report, mailboxKeys: seeds, today, random, toSlots, ...options, panel }
  const { filing, state } = value(await core.composeFiling(input))
  return { seeds, filing, state, stored: store(filing), panel: panel.map((id) => world.officers.find((one) => one.id === id) as Officer) }
}

export const open = (world: World, stored: Stored, who: Officer) => core.openCase(fileFor(stored, who.id), { handlerId: who.id, encIdentity: who.encIdentity }, world.trusted)
export const writerOf = (who: Officer): core.Writer & { encIdentity: core.Identity } => ({ handlerId: who.id, signSeed: who.signSeed, encIdentity: who.encIdentity })

/** A handler opens the case and adds a message. */
export const say = async (world: World, stored: Stored, who: Officer, text: string, direction: 'out' | 'inside' = 'out'): Promise<core.CaseAppend> => {
  const opened = value(await open(world, stored, who))
  const append = value(await core.composeFromHandler(opened, writerOf(who), { kind: 'text', body: { text }, direction }, nothingElse, moment))
  storeAppend(stored, append)
  return append
}

/** What the reporter's device makes of the server's mailbox. */
export const readBox = async (world: World, filed: Filed) => {
  const { contents } = await core.fromSlots(filed.stored.slots.map(fromBase64Url), core.identityOf(filed.seeds.box))
  const parts = contents.map((content) => value(core.parseAs(core.signedSchema, core.parseCanonical(content))))
  const log: core.MailboxLog = { next: filed.stored.file.entries.length, head: '', entries: filed.stored.file.entries, changes: filed.stored.file.changes }
  return core.readMailbox(parts, log, filed.filing.mailbox.id, filed.seeds.sign, world.trusted)
}

/** The reporter adds a message by the receipt. */
export const write = async (world: World, filed: Filed, text: string): Promise<core.MailboxAppend> => {
  const view = value(await readBox(world, filed))
  const { append } = value(await core.composeFromMailbox(view, filed.seeds, { kind: 'text', body: { text } }, moment))
  storeAppend(filed.stored, append)
  return append
}

export type Joined = { readonly keys: core.MailboxKeys; readonly join: core.OpenedJoin; readonly made: core.WayInMade }
/** A reader makes a code, and somebody joins the case with it. */
export const joinThread = async (world: World, stored: Stored, who: Officer, role: string, compartment: core.Compartment): Promise<Joined> => {
  let opened = value(await open(world, stored, who))
  if (!core.newest(opened.keys, compartment)) {
    storeAppend(stored, value(await core.openCompartment(opened, writerOf(who), compartment, nothingElse, moment)).append)
    opened = value(await open(world, stored, who))
  }
  const made = value(await core.makeJoin(opened, writerOf(who), { party: core.newParty(random), role, compartment, until: today, receivedDay: today, about: { procedure: '', naming: '', language: '' } }, random))
  const join = value(await core.openJoin(made.content, made.code, world.trusted, today))
  const keys = await core.mailboxKeys(core.newSecret(random), world.roster.realm)
  const { request } = await core.composeJoin(join, keys, { today, rosterEpoch: 1, random, toSlots, language: 'nl' })
  growThread(stored, keys.mailboxId, request)
  return { keys, join, made }
}

/** What the device of somebody who joined makes of the server's answer: their own thread and nothing else. */
export const readThread = async (world: World, stored: Stored, keys: core.MailboxKeys) => {
  const { contents } = await core.fromSlots((stored.threadSlots.get(keys.mailboxId) ?? []).map(fromBase64Url), keys.identity)
  const parts = contents.map((content) => value(core.parseAs(core.signedSchema, core.parseCanonical(content))))
  const entries = stored.file.threads.find((one) => one.mailbox === keys.mailboxId)?.entries ?? []
  return core.readMailbox(parts, { next: entries.length, head: '', entries, changes: stored.file.changes }, keys.mailboxId, keys.sign, world.trusted)
}

/** Somebody who joined writes. */
export const writeThread = async (world: World, stored: Stored, keys: core.MailboxKeys, text: string): Promise<core.MailboxAppend> => {
  const view = value(await readThread(world, stored, keys))
  const { append } = value(await core.composeFromMailbox(view, keys, { kind: 'text', body: { text } }, moment))
  storeAppend(stored, append, keys.mailboxId)
  return append
}

/** A handler writes to somebody who joined. */
export const sayTo = async (world: World, stored: Stored, who: Officer, to: core.Id, text: string): Promise<void> => {
  const opened = value(await open(world, stored, who))
  storeAppend(stored, value(await core.composeFromHandler(opened, writerOf(who), { kind: 'text', body: { text }, direction: 'out', to }, nothingElse, moment)))
}

/** Two readers carry a change through: `first` proposes, `second` approves and posts. */
export const change = async (world: World, stored: Stored, first: Officer, second: Officer, wish: core.ChangeWish): Promise<core.ReaderChange> => {
  const proposal = value(await core.proposeChange(value(await open(world, stored, first)), writerOf(first), wish, world.trusted, moment))
  const opened = value(await open(world, stored, second))
  const approved = value(await core.approveChange(opened, writerOf(second), proposal, world.trusted))
  const applied = value(await core.applyChange(opened, writerOf(second), approved, world.trusted, moment))
  storeChange(stored, applied, approved.detail.readers.map((reader) => reader.id))
  return applied
}

/** The texts a handler reads now. */
export const textsOf = (messages: readonly { readonly message: core.Message }[]): readonly string[] =>
  messages.filter(({ message }) => message.kind === 'text').map(({ message }) => (message.body as { text: string }).text)

/** Every field of a verified message may be changed and signed again by its author: what the attacker with that key could do. */
export const resign = (signed: core.Signed, signSeed: Uint8Array, changes: Partial<core.Message>): core.Signed =>
  core.sign('message', { ...(core.parseCanonical(fromBase64Url(signed.payload)) as unknown as core.Message), ...changes }, signSeed)
