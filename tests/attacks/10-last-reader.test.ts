import { describe, expect, it } from 'vitest'
import * as core from '../../src/foundation/sealing/core/index.ts'
import {
  fileReport, makeWorld, moment, open, readBox, settings, signRoster, storeChange, textsOf, trustOf, value, write, writerOf, type Filed, type Officer, type World,
} from './support/sealing-world.ts'

const first = (filed: Filed): Officer => filed.panel[0] as Officer
const outsider = (world: World, filed: Filed): Officer => world.officers.find((one, at) => at < 6 && !filed.panel.includes(one)) as Officer

/** The same installation after a second roster without these officers. */
const without = (world: World, gone: readonly Officer[]): World => {
  const before = signRoster(world.roster, [0, 1])
  const roster: core.Roster = { ...after(world.roster), handlers: world.roster.handlers.filter((one) => !gone.some((who) => who.id === one.id)) }
  return { ...world, roster, trusted: value(core.verifyTrust(trustOf([before, signRoster(roster, [0, 1])], 2), settings)) }
}
const after = (roster: core.Roster): core.Roster => ({ ...roster, epoch: roster.epoch + 1, prev: core.payloadHash(signRoster(roster, [0, 1]).payload) })
const propose = async (world: World, filed: Filed, gone: readonly Officer[], trusted = world.trusted): Promise<core.ChangeProposal> => {
  const wish: core.ChangeWish = { act: gone.length > 0 ? 'remove' : 'add', add: [outsider(world, filed).id], remove: gone.map((one) => one.id) }
  return value(await core.proposeChange(value(await open(world, filed.stored, first(filed))), writerOf(first(filed)), wish, trusted, moment))
}
const apply = async (world: World, filed: Filed, proposal: core.ChangeProposal) =>
  core.applyChange(
    value(await open(world, filed.stored, first(filed))), writerOf(first(filed)), proposal, world.trusted, { ...moment, rosterEpoch: world.roster.epoch },
  )
const countersign = (
  world: World, proposal: core.ChangeProposal, seed = world.recoverySign.external,
) => core.countersignChange(proposal.panelChange, proposal.detail, seed, world.trusted)
/** A client that was altered signs whatever it is given. */
const forced = (proposal: core.ChangeProposal, ...seeds: readonly Uint8Array[]): core.ChangeProposal =>
  ({ ...proposal, panelChange: seeds.reduce((signed, seed) => core.cosign('change', signed.payload, seed, signed.sigs), proposal.panelChange) })

describe('when the roster lists one reader of a case only', () => {
  it('that reader and one recovery group bring in another, whom handlers and reporter then trust; either group will do', async () => {
    for (const group of ['internal', 'external'] as const) {
      const early = await makeWorld()
      const filed = await fileReport(early)
      const gone = filed.panel.slice(1)
      const world = without(early, gone)
      const proposal = await propose(world, filed, gone)
      expect(await apply(world, filed, proposal)).toEqual({ ok: false, error: 'too-few-signatures' })
      const change = value(countersign(world, proposal, world.recoverySign[group]))
      const applied = value(await apply(world, filed, { ...proposal, panelChange: change }))
      storeChange(filed.stored, applied, proposal.detail.readers.map((one) => one.id))
      expect(value(await readBox(world, filed)).followed.readers.map((one) => one.id)).toEqual([first(filed).id, outsider(world, filed).id])
      await write(world, filed, 'to who reads now')
      const opened = value(await open(world, filed.stored, outsider(world, filed)))
      expect([textsOf(opened.messages), opened.unreadable, opened.strangers]).toEqual([['to who reads now'], [{ entry: 0, reason: 'no-key' }], []])
      // It stays true when the roster changes again: here those who left come back.
      const back = { ...after(world.roster), handlers: early.roster.handlers }
      const later = value(core.verifyTrust(trustOf([early.roster, world.roster, back].map((roster) => signRoster(roster, [0, 1])), 3), settings))
      expect(value(await open({ ...world, trusted: later }, filed.stored, first(filed))).number).toBe(1)
    }
  })

  it('recovery alone never changes anything, with one group, both, or somebody from outside the case', async () => {
    const early = await makeWorld()
    const filed = await fileReport(early)
    const gone = filed.panel.slice(1)
    const world = without(early, gone)
    const proposal = await propose(world, filed, gone)
    const bare = { ...proposal, panelChange: { ...proposal.panelChange, sigs: [] } }
    const { internal, external } = world.recoverySign
    for (const signers of [[internal], [internal, external], [internal, external, outsider(world, filed).signSeed]]) {
      expect(await apply(world, filed, forced(bare, ...signers))).toEqual({ ok: false, error: 'too-few-signatures' })
    }
    // Who left the roster no longer stands in for the reader who is left.
    expect(await apply(world, filed, forced(bare, external, (gone[0] as Officer).signSeed))).toEqual({ ok: false, error: 'too-few-signatures' })
    expect(core.countersignChange(bare.panelChange, proposal.detail, external, world.trusted)).toEqual({ ok: false, error: 'not-signed-by-reader' })
  })

  it('the keepers are not led to sign what the file does not say, for strangers, or for another body', async () => {
    const early = await makeWorld()
    const filed = await fileReport(early)
    const gone = filed.panel.slice(1)
    const world = without(early, gone)
    const proposal = await propose(world, filed, gone)
    const read = (detail: core.ChangeDetail, change = proposal.panelChange) => core.readLastReaderChange(change, detail, world.trusted)
    expect(read({ ...proposal.detail, act: 'add' })).toEqual({ ok: false, error: 'other-detail' })
    const resigned = (detail: core.ChangeDetail, more: Partial<core.PanelChange> = {}) => {
      const outer = core.parseCanonical(Buffer.from(proposal.panelChange.payload, 'base64url')) as Record<string, core.Json>
      const { payload } = core.sign('change', { ...outer, ...more, detailHash: core.detailHashOf(detail) }, first(filed).signSeed)
      return read(detail, core.cosign('change', payload, first(filed).signSeed))
    }
    const swapped = proposal.detail.readers.map((one) => (one.id === outsider(world, filed).id ? { ...one, enc: first(filed).enc } : one))
    expect(resigned({ ...proposal.detail, readers: swapped })).toEqual({ ok: false, error: 'unknown-reader' })
    expect(resigned({ ...proposal.detail, readers: proposal.detail.readers.slice(0, 1) }, { add: [] })).toEqual({ ok: false, error: 'too-few-readers' })
    expect(resigned(proposal.detail, { epoch: 1 })).toEqual({ ok: false, error: 'other-roster' })
    expect(countersign(world, proposal, first(filed).signSeed)).toEqual({ ok: false, error: 'other-group' })
    const words = read(proposal.detail)
    expect(words.ok && [
      words.value.last.id, words.value.add.map((one) => one.id), words.value.remove.map((one) => one.name !== null),
    ]).toEqual([first(filed).id, [outsider(world, filed).id], [true, true]])
  })
})

describe('when two readers are left', () => {
  it('one of them and a recovery group are refused by keepers, handlers and the reporter', async () => {
    const early = await makeWorld()
    const filed = await fileReport(early)
    const gone = filed.panel.slice(2)
    const world = without(early, gone)
    const proposal = await propose(world, filed, gone)
    expect(countersign(world, proposal)).toEqual({ ok: false, error: 'more-left' })
    const change = forced(proposal, world.recoverySign.internal, world.recoverySign.external)
    expect(await apply(world, filed, change)).toEqual({ ok: false, error: 'too-few-signatures' })
    expect(core.followChanges(filed.state, [change.panelChange], [proposal.detail], world.trusted.history)).toEqual({ ok: false, error: 'too-few-signatures' })
    const second = filed.panel[1] as Officer
    expect((await core.approveChange(value(await open(world, filed.stored, second)), writerOf(second), proposal, world.trusted)).ok).toBe(true)
  })

  it('a reader and a recovery group cannot date the change back to a roster before the others were enrolled', async () => {
    const late = await makeWorld()
    const filed = await fileReport(late, { panel: late.officers.slice(0, 3).map((one) => one.id) })
    const [one, ...others] = filed.panel as [Officer, ...Officer[]]
    // Roster 1 knew only the first; roster 2, in force, knows all three.
    const start: core.Roster = { ...late.roster, handlers: late.roster.handlers.filter((who) => !others.some((other) => other.id === who.id)) }
    const link = signRoster(start, [0, 1])
    const now = value(core.verifyTrust(trustOf([link, signRoster({ ...late.roster, epoch: 2, prev: core.payloadHash(link.payload) }, [0, 1])], 2), settings))
    const back = { ...now, roster: { ...now.roster, epoch: 1 } }
    const opened = value(await open(late, filed.stored, one))
    const proposal = value(await core.proposeChange(opened, writerOf(one), { act: 'add', add: [late.officers[4]?.id as string], remove: [] }, back, moment))
    const change = forced(proposal, late.recoverySign.external)
    expect(core.followChanges(filed.state, [change.panelChange], [proposal.detail], now.history)).toEqual({ ok: false, error: 'too-few-signatures' })
    expect(await core.applyChange(opened, writerOf(one), change, now, moment)).toEqual({ ok: false, error: 'too-few-signatures' })
  })
})

describe('a roster', () => {
  it('whose recovery groups sign with one key, or with a handler\'s, is refused', async () => {
    const { roster } = await makeWorld()
    const [group, ...more] = roster.recovery as [core.RosterRecovery, ...core.RosterRecovery[]]
    for (const bad of [{ internalSig: group.externalSig }, { externalSig: roster.handlers[0]?.sig as string }]) {
      expect(core.verifyTrust(
        trustOf([signRoster({ ...roster, recovery: [{ ...group, ...bad }, ...more] }, [0, 1])], 1), settings,
      )).toEqual({ ok: false, error: 'inconsistent' })
    }
  })
})
