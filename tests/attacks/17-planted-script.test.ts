import { bech32 } from '@scure/base'
import { beforeAll, describe, expect, it } from 'vitest'
import { toBase64Url } from '../../src/foundation/kernel/bytes.ts'
import { fixedClock } from '../../src/foundation/kernel/clock.ts'
import * as core from '../../src/foundation/sealing/core/index.ts'
import { lockWithPassphrase, openWithPassphrase } from '../../src/foundation/sealing/core/passphrase-lock.ts'
import { connectKeyring, type Keyring } from '../../src/foundation/sealing/keyring/client.ts'
import { requestNames } from '../../src/foundation/sealing/keyring/request-names.ts'
import type { Authenticator } from '../../src/foundation/sealing/keyring/passkeys.ts'
import type { ToPage, ToWorker } from '../../src/foundation/sealing/keyring/requests.ts'
import { startKeyringWorker } from '../../src/foundation/sealing/keyring/worker.ts'
import { fileFor, fileReport, makeWorld, nothingElse, storeAppend, random, roots, signRoster, toSlots, today, trustOf, value, type Filed, type Officer, type World } from './support/sealing-world.ts'

const cost = { m: 64, t: 1 }
const passphrase = 'aanbod zeehond kaars molen fiets tafel'
const stolen = 'a passphrase that the planted script chose'
let world: World
let filed: Filed
let trust: core.Trust

/** A page and a worker joined by copies, as browsers join them; everything that crosses to the page is kept. */
const joined = (authenticator: Authenticator) => {
  const seen: ToPage[] = []
  const [toPage, toWorker]: [((event: { data: ToPage }) => void)[], ((event: { data: ToWorker }) => void)[]] = [[], []]
  startKeyringWorker(
    {
      postMessage: (message) => {
        const copy = structuredClone(message)
        seen.push(copy)
        queueMicrotask(() => toPage.forEach((listen) => listen({ data: copy })))
      },
      addEventListener: (_type, listener) => void toWorker.push(listener),
      setInterval: () => 0,
    },
    { trust: { roots, builtInEpoch: 1, demoAllowed: false }, clock: fixedClock(today), random, toSlots, cost },
  )
  const post = (message: ToWorker): void => queueMicrotask(() => toWorker.forEach((listen) => listen({ data: structuredClone(message) })))
  const keyring = connectKeyring({ postMessage: post, addEventListener: (_type, listener) => void toPage.push(listener) }, authenticator)
  return { keyring, seen, post }
}

const bodyOf = (officer: Officer): core.KeyringBody => ({ handler: officer.id, encSeed: toBase64Url(bech32.decodeToBytes(officer.encIdentity).bytes), signSeed: toBase64Url(officer.signSeed) })
const storedFor = async (officer: Officer): Promise<core.StoredKeyring> =>
  ({ handler: officer.id, passphrase: await lockWithPassphrase(core.canonical(bodyOf(officer)), passphrase, random(16), cost), passkeys: [] })
const noAuthenticator: Authenticator = { wrap: async () => [], unwrap: async () => null }

/** Every string and every run of bytes in what crossed to the page. */
const leavesOf = (thing: unknown): (string | Uint8Array)[] => {
  if (typeof thing === 'string' || thing instanceof Uint8Array) return [thing]
  if (Array.isArray(thing)) return thing.every((one) => typeof one === 'number') ? [Uint8Array.from(thing as number[])] : thing.flatMap(leavesOf)
  return typeof thing === 'object' && thing !== null ? [...Object.keys(thing), ...Object.values(thing).flatMap(leavesOf)] : []
}
/** Payloads and messages are JSON in base64url: what is inside is searched as well. */
const inside = (text: string): string => Buffer.from(text, 'base64url').toString('latin1')
const holds = (seen: readonly ToPage[], seed: Uint8Array): boolean => {
  const forms = [toBase64Url(seed), Buffer.from(seed).toString('base64'), Buffer.from(seed).toString('hex'), core.identityOf(seed), core.identityOf(seed).toLowerCase(), Buffer.from(seed).toString('latin1')]
  return leavesOf(seen).some((leaf) => {
    if (typeof leaf !== 'string') return Buffer.from(leaf).includes(Buffer.from(seed))
    const once = inside(leaf)
    return [leaf, once, once.replace(/[A-Za-z0-9_-]{40,}/g, inside)].some((text) => forms.some((form) => text.includes(form)))
  })
}

beforeAll(async () => {
  world = await makeWorld()
  trust = trustOf([signRoster(world.roster, [0, 1])], 1)
  filed = await fileReport(world, { identity: { compartment: 'identity', body: { name: 'Somebody', telephone: '', address: '' } } })
})

const ladders = new Map<string, core.LadderFile>()
/** A signal that was handed to this officer. */
const ladderFor = async (me: Officer): Promise<core.LadderFile> => {
  const known = ladders.get(me.id)
  if (known) return known
  const keys = await core.mailboxKeys(random(16), world.trusted.roster.realm)
  const handler = world.trusted.roster.handlers.find(({ id }) => id === me.id)
  const reader = { person: me.id, name: '', enc: handler?.enc ?? '', sig: handler?.sig ?? '' }
  const { opening, view } = await core.composeLadder(keys, world.trusted.roster.realm, [{ rung: 'manager', readers: [reader] }], { what: 'signal', body: {} }, null, { today, random })
  const file = { ladder: view.plan.ladder, mailbox: keys.mailboxId, plan: opening.plan, wraps: opening.wraps.map(({ content }) => content), items: [{ rung: 0, content: opening.item }], names: opening.names }
  ladders.set(me.id, file)
  return file
}

/** What a planted script would try with an open keyring: every request there is. */
const tryEverything = async (keyring: Keyring, me: Officer, stored: core.StoredKeyring): Promise<void> => {
  const id = filed.filing.case
  const file = fileFor(filed.stored, me.id)
  value(await keyring('open', { stored, passphrase }))
  value(await keyring('trust', trust))
  value(await keyring('openCase', file))
  value(await keyring('status', null))
  value(await keyring('openItems', { case: id, items: [...file.items.map((item) => item.content), ...file.wraps, filed.filing.recovery as string] }))
  await keyring('openLabel', { case: id, wraps: file.wraps, label: file.wraps[0] as string })
  value(await keyring('sign', { type: 'log', value: { any: 'thing' } }))
  await keyring('sign', { type: 'change' as 'log', value: {} })
  value(await keyring('compose', { case: id, message: { kind: 'text', body: { text: 'x' }, direction: 'out' }, fields: nothingElse }))
  value(await keyring('composeOpened', { case: id, fields: { label: null, nextDueDay: null, open: true } }))
  value(await keyring('openCompartment', { case: id, compartment: 'deliberation', fields: nothingElse }))
  const outsider = world.officers.find((one) => !filed.panel.includes(one)) as Officer
  const proposal = value(await keyring('propose', { case: id, wish: { act: 'add', add: [outsider.id], remove: [] } }))
  await keyring('propose', { case: id, wish: { act: 'rotate', add: [], remove: [] } })
  await keyring('approve', { case: id, proposal })
  await keyring('apply', { case: id, proposal })
  await keyring('releaseName', { case: id, asked: 'x'.repeat(43), said: {}, fields: nothingElse })
  await keyring('makeWayIn', { case: id, about: { procedure: 'integrity', naming: 'confidential', language: 'nl' }, until: today })
  await keyring('makeJoin', { case: id, wish: { party: id, role: 'witness', compartment: 'intake', until: today, receivedDay: today, about: { procedure: 'integrity', naming: 'confidential', language: 'nl' } } })
  await keyring('openName', { case: id, shares: file.wraps, items: file.items.map((item) => item.content) })
  const all = [...file.items.map((item) => item.content), ...file.wraps]
  expect(value(await keyring('openPost', { thread: id, items: all })).every((one) => one === null)).toBe(true)
  expect(value(await keyring('openOwn', { sealed: all })).every((one) => one === null)).toBe(true)
  value(await keyring('openLadder', await ladderFor(me)))
  value(await keyring('answerLadder', { ladder: (await ladderFor(me)).ladder, words: { what: 'text', body: {} } }))
  await keyring('deputizeLadder', { ladder: (await ladderFor(me)).ladder, directory: { head: null, entries: [{ enc: await core.recipientOf(random(32)) }] }, person: outsider.id, words: { what: 'deputy', body: {} } })
  const [forgedList, circle] = [{ head: null, entries: [{ enc: await core.recipientOf(random(32)) }] }, id]
  await keyring('sealToCircle', { directory: forgedList, circle, readers: [me.id, outsider.id], papers: [{ kind: 'passages', about: '1', body: {} }] })
  await keyring('openCircle', { directory: forgedList, circle, papers: all })
  // A wrap of a ladder opens as nothing else: not as post, not as a note, not as a record.
  const { wraps, plan, items } = await ladderFor(me)
  expect(value(await keyring('openPost', { thread: id, items: [...wraps, plan, ...items.map(({ content }) => content)] })).every((one) => one === null)).toBe(true)
  expect(value(await keyring('openOwn', { sealed: wraps })).every((one) => one === null)).toBe(true)
  expect(value(await keyring('openRecords', { records: wraps })).every((one) => one === null)).toBe(true)
  await keyring('sealOwn', { value: { any: 'thing' } })
  await keyring('answerPost', { view: { thread: id, mailbox: id, box: await core.recipientOf(random(32)), signKey: '', messages: [], refused: 0 }, words: { kind: 'text', body: {} } })
  expect(value(await keyring('openRecords', { records: [...file.wraps, ...file.items.map((item) => item.content), filed.filing.recovery as string] })).every((one) => one === null)).toBe(true)
  await keyring('changePassphrase', { stored, passphrase: stolen, next: stolen })
  await keyring('addPasskey', { stored, passphrase: stolen, credential: 'planted' })
  await keyring('openWithPasskey', { stored, credential: 'planted' })
  await keyring('lock', null)
}

describe('attack 17: a script planted in the staff page', () => {
  it('gets no seed by any request, in any spelling', async () => {
    const me = filed.panel[0] as Officer
    const { keyring, seen } = joined(noAuthenticator)
    const asked = new Set<string>()
    const noting: Keyring = (name, ask) => {
      asked.add(name)
      return keyring(name, ask)
    }
    await tryEverything(noting, me, await storedFor(me))
    await noting('create', { handler: me.id, passphrase: stolen })
    expect([...asked].sort()).toEqual([...requestNames].sort())

    const opened = value(await core.openCase(fileFor(filed.stored, me.id), { handlerId: me.id, encIdentity: me.encIdentity }, world.trusted))
    const ladder = value(await core.openLadder(await ladderFor(me), world.trusted.roster.realm, { person: me.id, identity: me.encIdentity, sig: core.publicKey(me.signSeed) }))
    const secrets = [...[...ladder.seeds, ladder.namesSeed].map((seed) => Buffer.from(seed, 'base64url')), bech32.decodeToBytes(me.encIdentity).bytes, me.signSeed, ...opened.seeds.map((key) => Buffer.from(key.seed, 'base64url')), ...opened.shares.map((key) => Buffer.from(key.share, 'base64url').subarray(0, 32))]
    expect(secrets.length).toBe(7)
    for (const secret of secrets) expect(holds(seen, new Uint8Array(secret))).toBe(false)
  })
  it('would be caught by this search if a seed did cross', () => {
    const seed = random(32)
    for (const answer of [seed, [...seed], toBase64Url(seed), { deep: [{ in: core.identityOf(seed) }] }, core.sign('log', { seed: toBase64Url(seed) }, random(32))]) expect(holds([{ id: 1, answer }], seed)).toBe(true)
  })
  it('cannot have the open keyring locked anew under a passphrase of its own', async () => {
    const me = filed.panel[0] as Officer
    const { keyring, seen } = joined(noAuthenticator)
    const stored = await storedFor(me)
    value(await keyring('open', { stored, passphrase }))
    expect(await keyring('changePassphrase', { stored, passphrase: stolen, next: stolen })).toEqual({ ok: false, error: 'wrong-passphrase' })
    expect(await keyring('addPasskey', { stored, passphrase: stolen, credential: 'planted' })).toEqual({ ok: false, error: 'wrong-passphrase' })
    expect(seen.some((message) => 'wrap' in message)).toBe(false)
    for (const leaf of leavesOf(seen).filter((one) => typeof one === 'string')) expect((await openWithPassphrase({ salt: stored.passphrase?.salt as string, content: leaf }, stolen, cost)).ok).toBe(false)
  })
  it('cannot make itself a reader: a recipient comes from the signed roster only', async () => {
    const me = filed.panel[0] as Officer
    const { keyring } = joined(noAuthenticator)
    value(await keyring('open', { stored: await storedFor(me), passphrase }))
    value(await keyring('trust', trust))
    value(await keyring('openCase', fileFor(filed.stored, me.id)))
    expect(await keyring('releaseName', { case: filed.filing.case, asked: 'x'.repeat(43), said: { to: 'planted' }, fields: nothingElse })).toEqual({ ok: false, error: 'not-asked' })
    expect(await keyring('propose', { case: filed.filing.case, wish: { act: 'add', add: ['planted'], remove: [] } })).toEqual({ ok: false, error: 'unknown-reader' })
    const forged = trustOf([signRoster({ ...world.roster, handlers: [] }, [0, 1], [random(32), random(32), random(32)])], 1)
    expect((await keyring('trust', forged)).ok).toBe(false)
  })
  it('reads twenty cases at most; the key is asked for again and the same case twice counts once', async () => {
    const me = filed.panel[0] as Officer
    const { keyring } = joined(noAuthenticator)
    const stored = await storedFor(me)
    const file = fileFor(filed.stored, me.id)
    value(await keyring('open', { stored, passphrase }))
    value(await keyring('trust', trust))
    value(await keyring('openCase', file))
    value(await keyring('openCase', file))
    for (let i = 1; i < 20; i++) await keyring('openCase', { ...file, case: `${String(i).padStart(21, 'x')}A` })
    expect(value(await keyring('status', null))).toMatchObject({ open: true, cases: 20 })
    expect(await keyring('openCase', { ...file, case: `${'y'.repeat(21)}A` })).toEqual({ ok: false, error: 'ask-again' })
    expect(await keyring('openItems', { case: file.case, items: [] })).toEqual({ ok: false, error: 'ask-again' })
    value(await keyring('open', { stored, passphrase }))
    expect((await keyring('openCase', file)).ok).toBe(true)
  })
  it('learns nothing from a request that does not exist or makes the worker fail', async () => {
    const { seen, post, keyring } = joined(noAuthenticator)
    post({ id: 900, name: 'constructor' as 'status', ask: null })
    post({ id: 901, name: 'openCase', ask: null })
    value(await keyring('status', null))
    await expect.poll(() => seen.filter((message) => 'id' in message && message.id >= 900)).toEqual(expect.arrayContaining([{ id: 900, fault: true }]))
  })
})

describe('the keyring in honest hands', () => {
  it('two readers together open a confidential name, one alone does not', async () => {
    const [me, colleague] = filed.panel as readonly [Officer, Officer]
    const [mine, theirs] = [joined(noAuthenticator).keyring, joined(noAuthenticator).keyring]
    for (const [keyring, officer] of [[mine, me], [theirs, colleague]] as const) {
      value(await keyring('open', { stored: await storedFor(officer), passphrase }))
      value(await keyring('trust', trust))
      const view = value(await keyring('openCase', fileFor(filed.stored, officer.id)))
      expect([view.readable, view.hasShare, view.messages.map((one) => one.message.kind)]).toEqual([['intake', 'evidence'], true, ['report']])
    }
    const id = filed.filing.case
    expect(await mine('openName', { case: id, shares: [], items: filed.filing.items })).toEqual({ ok: false, error: 'too-few-shares' })
    storeAppend(filed.stored, value(await mine('compose', { case: id, message: { kind: 'name-asked', body: { reason: 'Why' }, direction: 'inside' }, fields: nothingElse })))
    const asked = value(await theirs('openCase', fileFor(filed.stored, colleague.id))).messages.at(-1)?.hash as string
    const append = value(await theirs('releaseName', { case: id, asked, said: { text: 'Why' }, fields: nothingElse }))
    expect([append.wraps.map((wrap) => wrap.reader), append.mailboxItems.length > 0]).toEqual([[me.id], true])
    const [, name] = value(await mine('openName', { case: id, shares: append.wraps.map((wrap) => wrap.content), items: filed.filing.items }))
    expect(Buffer.from(name?.payload ?? '', 'base64url').toString()).toContain('Somebody')
  })
  it('a label of the worklist opens without counting as a case', async () => {
    const me = filed.panel[0] as Officer
    const { keyring } = joined(noAuthenticator)
    value(await keyring('open', { stored: await storedFor(me), passphrase }))
    value(await keyring('trust', trust))
    const file = fileFor(filed.stored, me.id)
    value(await keyring('openCase', file))
    const { label } = value(await keyring('compose', { case: file.case, message: { kind: 'text', body: { text: 'x' }, direction: 'inside' }, fields: { ...nothingElse, label: { title: 'Remarks' } } }))
    value(await keyring('open', { stored: await storedFor(me), passphrase }))
    expect(await keyring('openLabel', { case: file.case, wraps: file.wraps, label: label as string })).toEqual({ ok: true, value: { title: 'Remarks' } })
    expect(value(await keyring('status', null)).cases).toBe(0)
    expect(await keyring('openLabel', { case: file.case, wraps: [], label: label as string })).toEqual({ ok: false, error: 'cannot-open' })
  })
  it('a passkey opens what it closed, across the wire', async () => {
    const me = filed.panel[0] as Officer
    let kept: Uint8Array | null = null
    const { keyring, seen } = joined({
      wrap: async (_credential, fileKey) => {
        kept = fileKey
        return [{ args: ['prf'], body: new Uint8Array(32) }]
      },
      unwrap: async () => kept,
    })
    const stored = value(await keyring('addPasskey', { stored: await storedFor(me), passphrase, credential: 'key' }))
    expect(value(await keyring('openWithPasskey', { stored, credential: 'key' })).handler).toBe(me.id)
    for (const seed of [bech32.decodeToBytes(me.encIdentity).bytes, me.signSeed]) expect(holds(seen, new Uint8Array(seed))).toBe(false)
  })
  it('says so when the authenticator gives nothing', async () => {
    const { keyring } = joined(noAuthenticator)
    const me = filed.panel[0] as Officer
    expect(await keyring('addPasskey', { stored: await storedFor(me), passphrase, credential: 'key' })).toEqual({ ok: false, error: 'passkey-refused' })
  })
})
