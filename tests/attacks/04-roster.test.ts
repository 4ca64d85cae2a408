import { describe, expect, it } from 'vitest'
import * as core from '../../src/foundation/sealing/core/index.ts'
import { freshnessOf, makeWorld, officer, random, roots, rootSeeds, settings, signRoster, today, trustOf } from './support/sealing-world.ts'

const { roster } = await makeWorld()
const first = signRoster(roster, [0, 1])
const second = { ...roster, epoch: 2, prev: core.payloadHash(first.payload) }
const secondSigned = signRoster(second, [1, 2])
const refused = (error: core.TrustRefusal) => ({ ok: false, error })

describe('a roster is refused before anything is encrypted', () => {
  it('holds with two signatures, a chain and a fresh note', () => {
    const trusted = core.verifyTrust(trustOf([first, secondSigned], 2), settings)
    expect(trusted.ok && [trusted.value.roster.epoch, trusted.value.history.length, trusted.value.warning]).toEqual([2, 2, undefined])
  })

  it('with one signature, one root signing twice, or a stranger as second', () => {
    const one = signRoster(roster, [0])
    const twice = { ...one, sigs: [...one.sigs, ...one.sigs] }
    const strangers = signRoster(roster, [0, 1], [rootSeeds[0], random(32)])
    for (const link of [one, twice, strangers]) expect(core.verifyTrust(trustOf([link], 1), settings)).toEqual(refused('too-few-signatures'))
  })

  it('with one signature on an earlier roster of the chain', () => {
    const weak = signRoster(roster, [0])
    const next = signRoster({ ...roster, epoch: 2, prev: core.payloadHash(weak.payload) }, [0, 1])
    expect(core.verifyTrust(trustOf([weak, next], 2), settings)).toEqual(refused('too-few-signatures'))
  })

  it('when expired, or valid for longer than thirteen months', () => {
    const short = signRoster({ ...roster, notAfter: '2026-11-21' }, [0, 1])
    const long = signRoster({ ...roster, notAfter: '2028-01-01' }, [0, 1])
    expect(core.verifyTrust(trustOf([short], 1), settings)).toEqual(refused('expired'))
    expect(core.verifyTrust(trustOf([long], 1), settings)).toEqual(refused('valid-too-long'))
  })

  it('with a note of thirty days, from the future, of another roster or by nobody', () => {
    const noted = (freshness: core.Trust['freshness']) => core.verifyTrust({ chain: [first], freshness, day: today }, settings)
    expect(noted(freshnessOf(first, 1, '2026-10-23'))).toEqual(refused('freshness-too-old'))
    expect(noted(freshnessOf(first, 1, '2026-11-24'))).toEqual(refused('freshness-in-future'))
    expect(noted(freshnessOf(first, 1, '2026-11-23')).ok).toBe(true)
    expect(noted(freshnessOf(secondSigned, 1, today))).toEqual(refused('freshness-of-other-roster'))
    expect(noted(freshnessOf(first, 2, today))).toEqual(refused('freshness-of-other-roster'))
    expect(noted(freshnessOf(first, 1, today, random(32)))).toEqual(refused('bad-freshness'))
    expect(noted({ ...freshnessOf(first, 1, '2026-10-01'), payload: freshnessOf(first, 1, today).payload })).toEqual(refused('bad-freshness'))
  })

  it('warns from a note of fourteen days on, and not before', () => {
    const warning = (day: string) => {
      const trusted = core.verifyTrust(trustOf([first], 1, day), settings)
      return trusted.ok ? trusted.value.warning : trusted.error
    }
    expect([warning('2026-11-09'), warning('2026-11-08'), warning('2026-10-24')]).toEqual([undefined, 'freshness-old', 'freshness-old'])
  })

  it('with an epoch below the one built in: a rollback', () => {
    expect(core.verifyTrust(trustOf([first], 1), { ...settings, builtInEpoch: 2 })).toEqual(refused('older-than-built-in'))
  })

  it('when an earlier roster is left out, swapped, or the chain forked', async () => {
    const stranger = await officer()
    const swapped = signRoster({ ...roster, handlers: roster.handlers.map((handler, index) => (index === 0 ? { ...handler, enc: stranger.enc } : handler)) }, [0, 1])
    const fork = signRoster({ ...second, apiOrigins: ['http://localhost:4000'] }, [0, 1])
    for (const chain of [[secondSigned], [swapped, secondSigned], [first, secondSigned, fork], [first, first]]) {
      expect(core.verifyTrust(trustOf(chain, 2), settings)).toEqual(refused('broken-chain'))
    }
    const moved = signRoster({ ...second, realm: core.mailboxIdOf(core.publicKey(random(32))) }, [0, 1])
    expect(core.verifyTrust(trustOf([first, moved], 2), settings)).toEqual(refused('broken-chain'))
    const standing = signRoster({ ...second, epoch: 1 }, [0, 1])
    expect(core.verifyTrust(trustOf([first, standing], 1), settings)).toEqual(refused('epoch-not-rising'))
  })

  it('when a handler\'s key was swapped after signing', async () => {
    const stranger = await officer()
    const forged = signRoster({ ...roster, handlers: roster.handlers.map((handler, index) => (index === 0 ? { ...handler, enc: stranger.enc } : handler)) }, [])
    expect(core.verifyTrust(trustOf([{ payload: forged.payload, sigs: first.sigs }], 1), settings)).toEqual(refused('too-few-signatures'))
  })

  it('when two handlers share a key, or a field nobody knows is added', () => {
    const [one, two, ...rest] = roster.handlers
    const doubled = signRoster({ ...roster, handlers: [one, { ...two, enc: one?.enc }, ...rest] }, [0, 1])
    expect(core.verifyTrust(trustOf([doubled], 1), settings)).toEqual(refused('inconsistent'))
    expect(core.verifyTrust(trustOf([signRoster({ ...roster, extra: 1 }, [0, 1])], 1), settings)).toEqual(refused('malformed'))
    for (const junk of [null, 7, {}, { ...trustOf([first], 1), chain: [] }]) expect(core.verifyTrust(junk, settings)).toEqual(refused('malformed'))
  })

  it('when it is a demonstration and the page is not on loopback', () => {
    const demo = trustOf([signRoster({ ...roster, demo: true }, [0, 1])], 1)
    expect(core.verifyTrust(demo, settings)).toEqual(refused('demo-roster'))
    expect(core.verifyTrust(demo, { ...settings, demoAllowed: true }).ok).toBe(true)
    expect(core.verifyTrust(demo, { ...settings, demoAllowed: true, roots: roots.map(() => core.publicKey(random(32))) })).toEqual(refused('too-few-signatures'))
  })
})
