import { describe, expect, it } from 'vitest'
import * as core from '../../src/foundation/sealing/core/index.ts'
import {
  change, fileFor, fileReport, makeWorld, moment, nothingElse, officer, open, random, readBox, resign, say, store, storeAppend, textsOf, toSlots, today, value, write, writerOf,
  type Filed, type Officer, type World,
} from './support/sealing-world.ts'

const world = await makeWorld()
const readerOf = (filed: Filed, index = 0): Officer => filed.panel[index] as Officer
const intakeOf = async (own: World, filed: Filed): Promise<core.OpenedCase> => value(await open(own, filed.stored, readerOf(filed)))

/** A reader with bad intent posts any signed bytes as if they were the next message; the log entry itself is in order. */
const postRaw = async (filed: Filed, who: Officer, signed: core.Signed, recipient?: core.Recipient) => {
  const opened = await intakeOf(world, filed)
  const intake = core.newest(opened.keys, 'intake') as core.CompartmentKey
  const items = [await core.sealMessage(signed, recipient ?? intake.recipient)]
  const entry = await core.composeCaseEntry(opened, writerOf(who), items, { kind: 'text' }, today, intake.recipient)
  storeAppend(filed.stored, { entry, items, mailboxItems: await toSlots(core.canonical(signed), opened.box, random), parts: [], wraps: [], label: null, nextDueDay: null, open: true, thread: null })
}
const next = async (filed: Filed, who: Officer, text = 'forged'): Promise<core.Signed> =>
  core.composeNext(await intakeOf(world, filed), writerOf(who), { kind: 'text', body: { text }, direction: 'out' }, moment)
const outcome = async (filed: Filed) => {
  const opened = await intakeOf(world, filed)
  return { texts: textsOf(opened.messages), reasons: opened.unreadable.filter((one) => one.entry > 0).map((one) => one.reason) }
}

describe('what belongs to one case is refused in another', () => {
  it('a wrap of case A in case B opens nothing', async () => {
    const panel = world.officers.slice(0, 3).map((one) => one.id)
    const [a, b] = [await fileReport(world, { panel }), await fileReport(world, { panel })]
    const who = readerOf(a)
    const wrap = fileFor(a.stored, who.id).wraps[0] as core.Age
    expect(await core.openWrap(who.encIdentity, wrap, b.filing.case, who.id)).toEqual({ ok: false, error: 'other-case' })
    expect(await core.openCase({ ...fileFor(b.stored, who.id), wraps: [wrap] }, { handlerId: who.id, encIdentity: who.encIdentity }, world.trusted)).toEqual({ ok: false, error: 'no-keys' })
  })

  it('a wrap addressed to another reader, or one whose seed is not the declared key\'s, opens nothing', async () => {
    const who = world.officers[0] as Officer
    const caseId = core.mailboxIdOf(core.publicKey(random(32)))
    const [key, other] = [await core.newCompartment('intake', 1, random), await core.newCompartment('intake', 1, random)]
    const toSomebody = await core.sealWrap(caseId, { id: (world.officers[1] as Officer).id, enc: who.enc }, [key])
    const swapped = await core.sealWrap(caseId, who, [{ ...key, recipient: other.recipient }])
    expect(await core.openWrap(who.encIdentity, toSomebody.content, caseId, who.id)).toEqual({ ok: false, error: 'other-reader' })
    expect(await core.openWrap(who.encIdentity, swapped.content, caseId, who.id)).toEqual({ ok: false, error: 'other-recipient' })
    expect(await core.openWraps(who.encIdentity, [toSomebody.content, swapped.content], caseId, who.id)).toEqual({ keys: [], shares: [], refused: ['other-reader', 'other-recipient'] })
  })

  it('a message of A in B is refused, also when a reader of both re-seals it', async () => {
    const panel = world.officers.slice(0, 3).map((one) => one.id)
    const [a, b] = [await fileReport(world, { panel }), await fileReport(world, { panel })]
    await postRaw(b, readerOf(b), await next(a, readerOf(a)))
    expect(await outcome(b)).toEqual({ texts: [], reasons: ['other-case'] })
    const box = value(await readBox(world, b))
    expect([textsOf(box.messages), box.unreadable]).toEqual([[], ['other-case']])
  })
})

describe('a handler\'s message must be the next of its author', () => {
  it('a replay is refused', async () => {
    const filed = await fileReport(world)
    const signed = await next(filed, readerOf(filed), 'once')
    await postRaw(filed, readerOf(filed), signed)
    await postRaw(filed, readerOf(filed), signed)
    expect(await outcome(filed)).toEqual({ texts: ['once'], reasons: ['replayed'] })
    expect(value(await readBox(world, filed)).unreadable).toEqual(['replayed'])
  })

  it('a gap and a broken chain are refused, in the case and in the mailbox', async () => {
    for (const [changes, reason] of [[{ sequence: 3 }, 'gap'], [{ prev: core.digest(random(3)) }, 'broken-chain']] as const) {
      const filed = await fileReport(world)
      const who = readerOf(filed)
      await say(world, filed.stored, who, 'first')
      await postRaw(filed, who, resign(await next(filed, who), who.signSeed, changes))
      expect(await outcome(filed)).toEqual({ texts: ['first'], reasons: [reason] })
      const box = value(await readBox(world, filed))
      expect([textsOf(box.messages), box.unreadable]).toEqual([['first'], [reason]])
    }
  })

  it('an answer withheld from the mailbox shows as a gap at the next', async () => {
    const filed = await fileReport(world)
    const { mailboxItems } = await say(world, filed.stored, readerOf(filed), 'first')
    await say(world, filed.stored, readerOf(filed), 'second')
    filed.stored.slots = filed.stored.slots.filter((slot) => !mailboxItems.includes(slot))
    const box = value(await readBox(world, filed))
    expect([textsOf(box.messages), box.unreadable]).toEqual([[], ['gap']])
  })

  it('another realm, mailbox, compartment, direction, epoch or circle of readers is refused', async () => {
    const anId = core.mailboxIdOf(core.publicKey(random(32)))
    const wrong: readonly [Partial<core.Message>, core.MessageRefusal][] = [
      [{ realm: anId }, 'other-realm'], [{ mailbox: anId }, 'other-mailbox'], [{ compartment: 'evidence' }, 'other-compartment'], [{ direction: 'in' }, 'wrong-direction'],
      [{ epoch: 0 }, 'unknown-epoch'], [{ epoch: 2 }, 'unknown-epoch'], [{ readersMac: core.digest(random(3)) }, 'other-readers'],
    ]
    for (const [changes, reason] of wrong) {
      const filed = await fileReport(world)
      const who = readerOf(filed)
      await postRaw(filed, who, resign(await next(filed, who), who.signSeed, changes))
      expect(await outcome(filed), reason).toEqual({ texts: [], reasons: [reason] })
    }
  })

  it('an epoch older than the author\'s last is refused', () => {
    const who = world.officers[0] as Officer
    const base = {
      realm: world.roster.realm, case: who.id, compartment: 'intake', mailbox: (world.officers[1] as Officer).id, direction: 'out', author: who.id, day: today, kind: 'text', body: {}, attachments: [],
    } as const
    const macKey = random(32)
    const one = core.composeMessage({ ...base, sequence: 1, prev: '', epoch: 2 }, [who.id], macKey, who.signSeed)
    const two = core.composeMessage({ ...base, sequence: 2, prev: core.signedHash(one), epoch: 1 }, [who.id], macKey, who.signSeed)
    const context = { realm: base.realm, case: base.case, mailbox: base.mailbox, authorKey: () => who.sig, knownEpochs: [1, 2], readers: [who.id], macKey }
    const items = [one, two].map((signed) => ({ signed, compartment: 'intake' as const }))
    expect(core.verifyChain(items, context)).toEqual({ ok: false, error: 'epoch-went-back' })
  })
})

describe('nobody writes in another\'s name', () => {
  it('a reader who signs as another reader or as the reporter is refused', async () => {
    const filed = await fileReport(world)
    const [who, other] = [readerOf(filed), readerOf(filed, 1)]
    await postRaw(filed, who, resign(await next(filed, who), who.signSeed, { author: other.id }))
    await postRaw(filed, who, resign(await next(filed, who), who.signSeed, { author: filed.filing.mailbox.id, direction: 'in', sequence: 3 }))
    expect(await outcome(filed)).toEqual({ texts: [], reasons: ['other-author', 'other-author'] })
    const box = value(await readBox(world, filed))
    expect([textsOf(box.messages), box.unreadable]).toEqual([[], ['bad-signature', 'bad-signature']])
  })

  it('an officer outside the panel is refused by the mailbox, although the roster knows them', async () => {
    const filed = await fileReport(world)
    const outsider = world.officers.find((one) => !filed.panel.includes(one)) as Officer
    const opened = await intakeOf(world, filed)
    const signed = core.composeNext(opened, writerOf(outsider), { kind: 'text', body: { text: 'forged' }, direction: 'out' }, moment)
    filed.stored.slots.push(...(await toSlots(core.canonical(signed), opened.box, random)))
    const box = value(await readBox(world, filed))
    expect([textsOf(box.messages), box.unreadable]).toEqual([[], ['unknown-author']])
  })
})

describe('the server substitutes a key for the second message', () => {
  it('the reporter seals to the keys of the signed state, whatever the answer says', async () => {
    const filed = await fileReport(world)
    await write(world, filed, 'second')
    const server = await core.newCompartment('intake', 1, random)
    const item = filed.stored.file.items.at(-1)?.content as string
    expect(await core.openItem(item, [server])).toEqual({ ok: false, error: 'cannot-open' })
    expect(await outcome(filed)).toEqual({ texts: ['second'], reasons: [] })
  })

  it('a state the server made, or one it kept from before, is refused', async () => {
    const filed = await fileReport(world)
    const forger = random(32)
    const server = await core.newCompartment('intake', 1, random)
    const forged = core.sign('state', { ...filed.state, sequence: 9, keys: [core.publicHalf(server)] }, forger)
    const own = [...filed.stored.slots]
    const slots = await toSlots(core.canonical(forged), await core.recipientOf(filed.seeds.box), random)
    filed.stored.slots = [...slots]
    expect(await readBox(world, filed)).toEqual({ ok: false, error: 'no-state' })
    filed.stored.slots = [...own]
    await write(world, filed, 'second')
    filed.stored.slots = [...own]
    expect(await readBox(world, filed)).toEqual({ ok: false, error: 'state-outdated' })
  })

  it('a change of readers without its notice, or signed by the server, stops the reporter\'s writing', async () => {
    const filed = await fileReport(world)
    const stranger = await officer()
    const payload = core.sign('change', { realm: world.roster.realm }, stranger.signSeed).payload
    filed.stored.file = { ...filed.stored.file, changes: [core.cosign('change', payload, stranger.signSeed)] }
    expect(await readBox(world, filed)).toEqual({ ok: false, error: 'changes-without-notice' })
    expect(core.followChanges(filed.state, filed.stored.file.changes, [{}], world.trusted.history)).toEqual({ ok: false, error: 'too-few-signatures' })
  })

  it('a wrap that the server slips in with a newer key of its own is never written to', async () => {
    const filed = await fileReport(world)
    const who = readerOf(filed)
    const server = await core.newCompartment('intake', 2, random)
    filed.stored.wraps.push(await core.sealWrap(filed.filing.case, who, [server]))
    const opened = value(await open(world, filed.stored, who))
    expect(opened.seeds.some((key) => key.recipient === server.recipient)).toBe(false)
    const append = value(await core.composeFromHandler(opened, writerOf(who), { kind: 'text', body: { text: 'secret' }, direction: 'inside' }, nothingElse, moment))
    expect(await core.openItem(append.items[0] as string, [server])).toEqual({ ok: false, error: 'cannot-open' })
  })

  it('a mailbox follows an honest change to the new keys', async () => {
    const filed = await fileReport(world)
    const added = world.officers.find((one) => !filed.panel.includes(one)) as Officer
    await change(world, filed.stored, readerOf(filed), readerOf(filed, 1), { act: 'remove', add: [added.id], remove: [readerOf(filed, 2).id] })
    await write(world, filed, 'after')
    expect((await outcome(filed)).texts).toEqual(['after'])
    expect(value(await readBox(world, filed)).followed.readers.map((reader) => reader.id)).toContain(added.id)
  })

  it('a swapped item, or a swapped log entry, refuses what it brought', async () => {
    const [a, b] = [await fileReport(world), await fileReport(world)]
    const who = readerOf(a)
    await say(world, a.stored, who, 'mine')
    const stored = { ...a.stored, file: { ...a.stored.file, items: a.stored.file.items.map((item) => (item.i === 1 ? { ...item, content: b.filing.items[0] as string } : item)) } }
    const opened = value(await open(world, stored, who))
    expect([textsOf(opened.messages), opened.unreadable.at(-1)]).toEqual([[], { entry: 1, reason: 'not-as-logged' }])
    const mixed = { ...store(a.filing), file: { ...store(a.filing).file, entries: [b.filing.entry] } }
    expect(await open(world, mixed, who)).toEqual({ ok: false, error: 'unknown-actor' })
  })
})
