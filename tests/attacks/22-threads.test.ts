import { describe, expect, it } from 'vitest'
import * as core from '../../src/foundation/sealing/core/index.ts'
import { fromBase64Url } from '../../src/foundation/kernel/bytes.ts'
import {
  change, fileReport, joinThread, makeWorld, moment, nothingElse, open, random, readBox, readThread, say, sayTo, storeAppend, textsOf, today, toSlots, value, write, writerOf, writeThread,
  type Filed, type Officer,
} from './support/sealing-world.ts'

const world = await makeWorld()
const first = (filed: Filed): Officer => filed.panel[0] as Officer
const second = (filed: Filed): Officer => filed.panel[1] as Officer
const threadsOf = async (filed: Filed, who = first(filed)) => value(await open(world, filed.stored, who)).threads

/** A complaint with an accused and a witness who joined, and a word in each compartment. */
const busyCase = async () => {
  const filed = await fileReport(world)
  const accused = await joinThread(world, filed.stored, first(filed), 'accused', 'accused')
  const witness = await joinThread(world, filed.stored, second(filed), 'witness', 'evidence')
  await write(world, filed, 'from the reporter')
  await say(world, filed.stored, first(filed), 'to the reporter')
  await say(world, filed.stored, first(filed), 'among readers', 'inside')
  await sayTo(world, filed.stored, first(filed), accused.keys.mailboxId, 'to the accused')
  await sayTo(world, filed.stored, second(filed), accused.keys.mailboxId, 'once more to the accused')
  await writeThread(world, filed.stored, accused.keys, 'view of the accused')
  await sayTo(world, filed.stored, first(filed), witness.keys.mailboxId, 'to the witness')
  await writeThread(world, filed.stored, witness.keys, 'what the witness saw')
  return { filed, accused, witness }
}

describe('attack 22: somebody who joined a case', () => {
  it('reads what was written to them and nothing else, and their own words reach every reader', async () => {
    const { filed, accused, witness } = await busyCase()
    const box = value(await readThread(world, filed.stored, accused.keys))
    expect(textsOf(box.messages)).toEqual(['to the accused', 'once more to the accused', 'view of the accused'])
    expect(textsOf(value(await readThread(world, filed.stored, witness.keys)).messages)).toEqual(['to the witness', 'what the witness saw'])
    for (const who of [first(filed), second(filed)]) {
      const threads = await threadsOf(filed, who)
      expect(threads.map(({ role, messages }) => [role, textsOf(messages)])).toEqual([
        ['accused', ['to the accused', 'once more to the accused', 'view of the accused']], ['witness', ['to the witness', 'what the witness saw']],
      ])
      expect(threads.flatMap((thread) => thread.unreadable)).toEqual([])
    }
    expect(textsOf(value(await readBox(world, filed)).messages)).toEqual(['from the reporter', 'to the reporter'])
  })

  it('with the whole database opens no item of any compartment, no wrap, no other mailbox and no other thread', async () => {
    const { filed, accused, witness } = await busyCase()
    const { file, wraps, slots, threadSlots } = filed.stored
    const sealed = [...file.items, ...file.threads.flatMap((thread) => thread.items)].map((item) => item.content)
    expect(sealed.length).toBeGreaterThan(8)
    const others = [...slots, ...(threadSlots.get(witness.keys.mailboxId) ?? [])]
    const seeds = [accused.keys.identity, core.identityOf(accused.keys.auth), core.identityOf(accused.keys.sign), core.identityOf(fromBase64Url(accused.join.join.macKey))]
    for (const content of [...sealed, ...wraps.map((wrap) => wrap.content), ...others]) expect(await core.decryptText(content, seeds)).toEqual({ ok: false, error: 'cannot-open' })
    // What the invitation gave is one public key of the compartment they write to.
    const named = JSON.stringify(accused.join.join)
    expect(named.match(/age1pq1/g)).toHaveLength(1 + accused.join.join.readers.length)
    expect(named).not.toContain('seed')
  })

  it('from the stored rows nobody can tell an accused from a witness', async () => {
    const { filed, accused, witness } = await busyCase()
    const [a, b] = [accused, witness].map(({ keys }) => filed.stored.file.threads.find((one) => one.mailbox === keys.mailboxId) as core.ThreadFile)
    expect(Object.keys(a as object)).toEqual(Object.keys(b as object))
    const lengths = (thread: core.ThreadFile | undefined) => [thread?.items[0]?.content.length, thread?.entries[0]?.payload.length]
    expect(lengths(a)).toEqual(lengths(b))
    expect(accused.made.content.length).toBe(witness.made.content.length)
    expect(JSON.stringify(filed.stored.file) + JSON.stringify([...filed.stored.threadSlots])).not.toMatch(/accused|witness/)
  })

  it('writes to the one compartment of the invitation, whatever their program asks for', async () => {
    const { filed, accused } = await busyCase()
    const view = value(await readThread(world, filed.stored, accused.keys))
    const { append } = value(await core.composeFromMailbox(view, accused.keys, { kind: 'text', body: { text: 'for the reporter’s compartment' }, compartment: 'intake' }, moment))
    storeAppend(filed.stored, append, accused.keys.mailboxId)
    const thread = (await threadsOf(filed)).find((one) => one.role === 'accused')
    expect(thread?.messages.at(-1)?.message.compartment).toBe('accused')
  })

  it('an item of one thread, or of the case, put in another is refused', async () => {
    const { filed, accused, witness } = await busyCase()
    const { threads } = filed.stored.file
    const of = (mailbox: string) => threads.find((one) => one.mailbox === mailbox) as core.ThreadFile
    const [a, b] = [of(accused.keys.mailboxId), of(witness.keys.mailboxId)]
    const replaced = { ...b, entries: [...b.entries, ...a.entries.slice(-1)], items: [...b.items, ...a.items.slice(-1)] }
    filed.stored.file = { ...filed.stored.file, threads: [a, replaced] }
    const seen = value(await open(world, filed.stored, first(filed)))
    expect(seen.threads.map((one) => one.role)).toEqual(['accused'])
    expect(seen.strangerThreads).toBe(1)
  })

  it('a thread that no reader let in is not shown and cannot be written to', async () => {
    const { filed, accused } = await busyCase()
    // The server invents a mailbox, with an invitation it signed itself and one it copied from another case.
    const keys = await core.mailboxKeys(core.newSecret(random), world.roster.realm)
    const own = { ...accused.join, signed: core.sign('join', { ...accused.join.join, party: core.newParty(random) }, random(32)) }
    const elsewhere = await busyCase()
    for (const invitation of [own, elsewhere.accused.join]) {
      const { request } = await core.composeJoin({ join: accused.join.join, signed: invitation.signed }, keys, { today, rosterEpoch: 1, random, toSlots, language: 'nl' })
      const before = filed.stored.file
      filed.stored.file = { ...before, threads: [...before.threads, { mailbox: keys.mailboxId, entries: [request.entry], items: request.items.map((content) => ({ i: 0, content })) }] }
      const seen = value(await open(world, filed.stored, first(filed)))
      expect([seen.threads.length, seen.strangerThreads]).toEqual([2, 1])
      expect(await core.composeFromHandler(seen, writerOf(first(filed)), { kind: 'text', body: { text: 'x' }, direction: 'out', to: keys.mailboxId }, nothingElse, moment)).toEqual({ ok: false, error: 'no-such-thread' })
      filed.stored.file = before
    }
  })

  it('a code opens with its own letters only, until its day, and only when a listed reader signed', async () => {
    const { accused } = await busyCase()
    expect(await core.openJoin(accused.made.content, core.newCode(random), world.trusted, today)).toEqual({ ok: false, error: 'cannot-open' })
    expect(await core.openJoin(accused.made.content, accused.made.code, world.trusted, '2026-11-23')).toEqual({ ok: false, error: 'expired' })
    const forged = await core.sealInvitation(core.sign('join', accused.join.join, random(32)), world.roster.realm, random)
    expect(await core.openJoin(forged.content, forged.code, world.trusted, today)).toEqual({ ok: false, error: 'bad-signature' })
    expect(await core.openWayIn(accused.made.content, accused.made.code, world.trusted, today)).toEqual({ ok: false, error: 'malformed' })
  })

  it('after a reader was removed everybody goes on to new keys, and the removed reader opens nothing new', async () => {
    const { filed, accused } = await busyCase()
    const gone = filed.panel[2] as Officer
    const cached = value(await open(world, filed.stored, gone))
    await change(world, filed.stored, first(filed), second(filed), { act: 'remove', add: [], remove: [gone.id] })
    await writeThread(world, filed.stored, accused.keys, 'after the change')
    await sayTo(world, filed.stored, second(filed), accused.keys.mailboxId, 'an answer after it')
    const thread = (await threadsOf(filed)).find((one) => one.role === 'accused')
    expect([textsOf(thread?.messages ?? []).slice(-2), thread?.unreadable]).toEqual([['after the change', 'an answer after it'], []])
    expect(textsOf(value(await readThread(world, filed.stored, accused.keys)).messages).slice(-2)).toEqual(['after the change', 'an answer after it'])
    const newest = filed.stored.file.threads.find((one) => one.mailbox === accused.keys.mailboxId)?.items.slice(-2) ?? []
    for (const { content } of newest) expect(await core.openItem(content, cached.seeds)).toEqual({ ok: false, error: 'cannot-open' })
  })

  it('a change that the thread was not told of stops its owner from writing to old keys', async () => {
    const { filed, accused } = await busyCase()
    const before = filed.stored.file.threads
    const slots = new Map([...filed.stored.threadSlots].map(([mailbox, own]) => [mailbox, [...own]]))
    await change(world, filed.stored, first(filed), second(filed), { act: 'rotate', add: [], remove: [] })
    filed.stored.file = { ...filed.stored.file, threads: before }
    filed.stored.threadSlots = slots
    expect(await readThread(world, filed.stored, accused.keys)).toEqual({ ok: false, error: 'changes-without-notice' })
  })
})
