import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, it } from 'vitest'
import * as core from '../../src/foundation/sealing/core/index.ts'
import { fileReport, freshnessOf, makeWorld, random, rootSeeds, settings, signRoster, today } from './support/sealing-world.ts'

const classic = await identityToRecipient(await generateX25519Identity())

it('refuses a classic age1 recipient, alone or among post-quantum ones', async () => {
  expect(classic).toMatch(/^age1/)
  const good = await core.recipientOf(random(32))
  for (const recipients of [[classic], [good, classic], [classic, good], []]) {
    await expect(core.encrypt(random(10), recipients)).rejects.toThrow(TypeError)
  }
})

it('refuses a roster that lists a handler with a classic key, although two roots signed it', async () => {
  const { roster } = await makeWorld()
  const [first, ...others] = roster.handlers
  const link = signRoster({ ...roster, handlers: [{ ...first, enc: classic }, ...others] }, [0, 1])
  expect(core.verifyTrust({ chain: [link], freshness: freshnessOf(link, 1, today, rootSeeds[0]), day: today }, settings)).toEqual({ ok: false, error: 'malformed' })
})

it('stops a filing whose roster was swapped for classic keys after it was verified', async () => {
  const world = await makeWorld()
  const roster = { ...world.roster, handlers: world.roster.handlers.map((handler) => ({ ...handler, enc: classic })) }
  await expect(fileReport(world, { roster })).rejects.toThrow('only age1pq1 recipients')
})
