import { describe, expect, it } from 'vitest'
import * as core from '../../src/foundation/sealing/core/index.ts'
import { change, fileReport, makeWorld, moment, officer, open, readBox, settings, signRoster, storeAppend, storeChange, textsOf, trustOf, value, write, writerOf, type Filed, type Officer, type World } from './support/sealing-world.ts'

const friendOf = (world: World, filed: Filed): Officer => world.officers.find((one) => !filed.panel.includes(one)) as Officer
const propose = async (world: World, filed: Filed, wish: core.ChangeWish) => {
  const who = filed.panel[0] as Officer
  return core.proposeChange(value(await open(world, filed.stored, who)), writerOf(who), wish, world.trusted, moment)
}

describe('one reader who adds a friend alone', () => {
  it('cannot post the change: the client refuses one signature, also the same one twice', async () => {
    const world = await makeWorld()
    const filed = await fileReport(world)
    const who = filed.panel[0] as Officer
    const opened = value(await open(world, filed.stored, who))
    const proposal = value(await propose(world, filed, { act: 'add', add: [friendOf(world, filed).id], remove: [] }))
    expect(await core.applyChange(opened, writerOf(who), proposal, world.trusted, moment)).toEqual({ ok: false, error: 'too-few-signatures' })
    const doubled = { ...proposal, panelChange: { ...proposal.panelChange, sigs: [...proposal.panelChange.sigs, ...proposal.panelChange.sigs] } }
    expect(await core.applyChange(opened, writerOf(who), doubled, world.trusted, moment)).toEqual({ ok: false, error: 'too-few-signatures' })
    const withFriend = core.cosign('change', proposal.panelChange.payload, friendOf(world, filed).signSeed, proposal.panelChange.sigs)
    expect(await core.applyChange(opened, writerOf(who), { ...proposal, panelChange: withFriend }, world.trusted, moment)).toEqual({ ok: false, error: 'too-few-signatures' })
  })

  it('with the server\'s help is refused and visible to the others and to the reporter', async () => {
    const world = await makeWorld()
    const filed = await fileReport(world)
    const [who, honest] = filed.panel as readonly [Officer, Officer]
    const friend = friendOf(world, filed)
    const opened = value(await open(world, filed.stored, who))
    const proposal = value(await propose(world, filed, { act: 'add', add: [friend.id], remove: [] }))
    // A hostile server takes what an altered client composed with a single signature.
    const forged = { ...opened, readers: [...opened.readers, { id: friend.id, enc: friend.enc, sig: friend.sig }] }
    const message = core.composeNext(forged, writerOf(who), { kind: 'change', body: { detail: proposal.detail }, direction: 'out' }, moment)
    const intake = core.newest(opened.keys, 'intake') as core.CompartmentKey
    const items = [await core.sealMessage(message, intake.recipient)]
    storeChange(filed.stored, {
      change: proposal.panelChange, wraps: proposal.wraps.wraps, recovery: null, removed: [], entry: await core.composeCaseEntry(forged, writerOf(who), items, { kind: 'change' }, moment.today, intake.recipient),
      items, mailboxItems: await moment.toSlots(core.canonical(message), opened.box, moment.random), threads: [],
    }, [...filed.filing.panel, friend.id])

    const seen = value(await open(world, filed.stored, honest))
    expect(seen.readers.map((reader) => reader.id).sort()).toEqual([...filed.filing.panel].sort())
    expect(seen.strangers).toEqual([friend.id])
    expect(seen.unreadable.filter((one) => one.entry === 1).map((one) => one.reason)).toEqual(['too-few-signatures', 'other-readers'])
    expect(await readBox(world, filed)).toEqual({ ok: false, error: 'changes-without-notice' })
    expect(core.followChanges(filed.state, filed.stored.file.changes, [proposal.detail], world.trusted.history)).toEqual({ ok: false, error: 'too-few-signatures' })
  })

  it('cannot bring in somebody whom no roster knows, even with a careless second reader', async () => {
    const world = await makeWorld()
    const filed = await fileReport(world)
    const second = filed.panel[1] as Officer
    const stranger = await officer()
    expect(await propose(world, filed, { act: 'add', add: [stranger.id], remove: [] })).toEqual({ ok: false, error: 'unknown-reader' })
    const forged = { ...world.roster, handlers: [...world.roster.handlers, { ...(world.roster.handlers[0] as core.RosterHandler), ...stranger }] }
    const swapped = { ...world, trusted: { ...world.trusted, roster: forged, history: [forged] } }
    const proposal = value(await propose(swapped, filed, { act: 'add', add: [stranger.id], remove: [] }))
    expect(await core.approveChange(value(await open(world, filed.stored, second)), writerOf(second), proposal, world.trusted)).toEqual({ ok: false, error: 'unknown-reader' })

    // Two altered clients sign it all the same: neither the third reader's client nor the reporter's follows a change to somebody whom the root officers never listed.
    const who = filed.panel[0] as Officer
    const signed = { ...proposal, panelChange: core.cosign('change', proposal.panelChange.payload, second.signSeed, proposal.panelChange.sigs) }
    const opened = value(await open(world, filed.stored, who))
    expect(await core.applyChange(opened, writerOf(who), signed, world.trusted, moment)).toEqual({ ok: false, error: 'unknown-reader' })
    storeChange(filed.stored, value(await core.applyChange(opened, writerOf(who), signed, swapped.trusted, moment)), [...filed.filing.panel, stranger.id])
    const seen = value(await open(world, filed.stored, filed.panel[2] as Officer))
    expect(seen.readers.map((reader) => reader.id).sort()).toEqual([...filed.filing.panel].sort())
    expect([seen.strangers, seen.unreadable.filter((one) => one.entry === 1).map((one) => one.reason)]).toEqual([[stranger.id], ['unknown-reader', 'other-readers']])
    // The reporter is told what is wrong, and gets no view from which anything could be written.
    expect(await readBox(world, filed)).toEqual({ ok: false, error: 'unknown-reader' })
    expect(core.followChanges(filed.state, filed.stored.file.changes, [proposal.detail], world.trusted.history)).toEqual({ ok: false, error: 'unknown-reader' })
  })

  it('cannot bring in a key under the name of somebody who is listed; whoever was listed once stays readable', async () => {
    const world = await makeWorld()
    const filed = await fileReport(world)
    const [one, two] = filed.panel as readonly [Officer, Officer]
    const listed = await officer()
    const after = (roster: core.Roster, epoch: number): core.Roster => ({ ...roster, epoch, prev: core.payloadHash(signRoster(world.roster, [0, 1]).payload) })
    // An authority is enrolled, joins, and leaves the roster later; keys are made anew in between.
    const second = after({ ...world.roster, handlers: [...world.roster.handlers, { ...(world.roster.handlers[0] as core.RosterHandler), id: listed.id, enc: listed.enc, sig: listed.sig, duty: 'authority' }] }, 2)
    const gone: core.Roster = { ...after({ ...second, handlers: second.handlers.filter((who) => who.id !== listed.id) }, 3), prev: core.payloadHash(signRoster(second, [0, 1]).payload) }
    const [joined, left] = [[world.roster, second], [world.roster, second, gone]].map((chain) =>
      ({ ...world, trusted: value(core.verifyTrust(trustOf(chain.map((roster) => signRoster(roster, [0, 1])), chain.length), settings)) })) as [World, World]
    await change(joined, filed.stored, one, two, { act: 'add', add: [listed.id], remove: [] })
    await change(joined, filed.stored, one, two, { act: 'rotate', add: [], remove: [] })
    expect(value(await readBox(left, filed)).followed.readers.map(({ id }) => id)).toEqual([...filed.filing.panel, listed.id])
    // A server that shows an older roster accuses nobody: the change names one that the chain does not reach.
    expect(await readBox(world, filed)).toEqual({ ok: false, error: 'unknown-roster' })
    await change(left, filed.stored, one, two, { act: 'remove', add: [], remove: [listed.id] })
    expect(value(await readBox(left, filed)).followed.number).toBe(3)

    const stolen = await officer()
    const other = (roster: core.Roster): core.Roster => ({ ...roster, handlers: [...roster.handlers.filter(({ id }) => id !== listed.id), { ...(world.roster.handlers[0] as core.RosterHandler), ...stolen, id: listed.id }] })
    const altered = { ...left, trusted: { ...left.trusted, roster: other(left.trusted.roster), history: [...left.trusted.history, other(left.trusted.roster)] } }
    await change(altered, filed.stored, one, two, { act: 'add', add: [listed.id], remove: [] })
    expect(await readBox(left, filed)).toEqual({ ok: false, error: 'unknown-reader' })
  })

  it('cannot have a change signed that leaves another reader, or the one who signs, without the new keys', async () => {
    const world = await makeWorld()
    const filed = await fileReport(world)
    const second = filed.panel[1] as Officer
    const opened = value(await open(world, filed.stored, second))
    const proposal = value(await propose(world, filed, { act: 'rotate', add: [], remove: [] }))
    const { wraps } = proposal.wraps
    const approve = (given: readonly core.Wrap[]) => core.approveChange(opened, writerOf(second), { ...proposal, wraps: { ...proposal.wraps, wraps: given } }, world.trusted)
    expect((await approve(wraps)).ok).toBe(true)
    for (const left of filed.filing.panel) expect(await approve(wraps.filter((wrap) => wrap.reader !== left)), left).toEqual({ ok: false, error: 'wrap-does-not-fit' })
    expect(await approve([...wraps, { ...(wraps[0] as core.Wrap), reader: friendOf(world, filed).id }])).toEqual({ ok: false, error: 'wrap-does-not-fit' })
  })

  it('cannot swap the detail, the readers\' keys or the new keys under a signed change', async () => {
    const world = await makeWorld()
    const filed = await fileReport(world)
    const second = filed.panel[1] as Officer
    const opened = value(await open(world, filed.stored, second))
    const proposal = value(await propose(world, filed, { act: 'remove', add: [], remove: [(filed.panel[2] as Officer).id] }))
    const approve = (detail: core.ChangeDetail) => core.approveChange(opened, writerOf(second), { ...proposal, detail }, world.trusted)
    expect(await approve({ ...proposal.detail, consent: core.digest(new Uint8Array(1)) })).toEqual({ ok: false, error: 'other-detail' })
    const resigned = (detail: core.ChangeDetail) => {
      const outer = core.parseCanonical(Buffer.from(proposal.panelChange.payload, 'base64url')) as Record<string, core.Json>
      const { payload } = core.sign('change', { ...outer, detailHash: core.detailHashOf(detail) }, (filed.panel[0] as Officer).signSeed)
      return core.approveChange(opened, writerOf(second), { ...proposal, detail, panelChange: core.cosign('change', payload, (filed.panel[0] as Officer).signSeed) }, world.trusted)
    }
    const other = await officer()
    const [one, ...others] = proposal.detail.readers
    expect(await resigned({ ...proposal.detail, readers: [{ ...(one as core.ReaderKeys), enc: other.enc }, ...others] })).toEqual({ ok: false, error: 'bad-readers' })
    expect(await resigned({ ...proposal.detail, keys: opened.keys.map(core.publicHalf) })).toEqual({ ok: false, error: 'old-key-kept' })
    expect(await resigned({ ...proposal.detail, keys: proposal.detail.keys.map((key) => (key.compartment === 'intake' ? { ...key, recipient: other.enc } : key)) })).toEqual({ ok: false, error: 'wrap-does-not-fit' })
    expect(await resigned({ ...proposal.detail, macKey: core.digest(new Uint8Array(1)) })).toEqual({ ok: false, error: 'wrong-mac-key' })
    expect(await resigned({ ...proposal.detail, act: 'hand-over' })).toEqual({ ok: false, error: 'bad-act' })
  })

  it('cannot hand a case to the other body without the reporter\'s consent', async () => {
    const world = await makeWorld()
    const filed = await fileReport(world)
    const add = world.officers.slice(6).map((one) => one.id)
    expect(await propose(world, filed, { act: 'hand-over', add, remove: [], body: 'integrity' })).toEqual({ ok: false, error: 'consent-missing' })
    expect(await propose(world, filed, { act: 'hand-over', add, remove: [], body: 'integrity', consent: core.digest(new Uint8Array(1)) })).toEqual({ ok: false, error: 'consent-unknown' })
    // Nor do two altered clients: the reporter's follows no such change.
    const bare = value(await propose(world, filed, { act: 'add', add, remove: [], body: 'complaints' }))
    const outer = core.parseCanonical(Buffer.from(bare.panelChange.payload, 'base64url')) as Record<string, core.Json>
    const detail: core.ChangeDetail = { ...bare.detail, act: 'hand-over', consent: null }
    const taken = core.sign('change', { ...outer, body: 'integrity', detailHash: core.detailHashOf(detail) }, (filed.panel[0] as Officer).signSeed)
    const both = (filed.panel as readonly Officer[]).slice(0, 2).reduce<core.MultiSigned>((signed, one) => core.cosign('change', signed.payload, one.signSeed, signed.sigs), { payload: taken.payload, sigs: [] })
    expect(core.followChanges(filed.state, [both], [detail], world.trusted.history)).toEqual({ ok: false, error: 'consent-missing' })
    const view = value(await readBox(world, filed))
    const given = { to: '', what: 'hand-over', detail: '', given: true }
    const { append } = value(await core.composeFromMailbox(view, filed.seeds, { kind: 'consent', body: given }, moment))
    storeAppend(filed.stored, append)
    const consent = value(await open(world, filed.stored, filed.panel[0] as Officer)).messages.at(-1)?.hash as string
    await change(world, filed.stored, filed.panel[0] as Officer, filed.panel[1] as Officer, { act: 'hand-over', add, remove: filed.filing.panel, body: 'integrity', consent })
    await write(world, filed, 'to the new body')
    const after = value(await open(world, filed.stored, world.officers[6] as Officer))
    expect([textsOf(after.messages), after.body, after.readers.map((reader) => reader.id)]).toEqual([['to the new body'], 'integrity', add])
  })
})
