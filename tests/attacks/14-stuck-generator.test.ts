import { expect, it } from 'vitest'
import * as core from '../../src/foundation/sealing/core/index.ts'
import type { Random } from '../../src/foundation/kernel/random.ts'
import { fileReport, makeWorld, newSeeds, random, report, today, value } from './support/sealing-world.ts'

const same = random(64)
let turn = 0
const stuck: Record<string, Random> = {
  'gives zeros': (length) => new Uint8Array(length),
  'gives one byte value': (length) => new Uint8Array(length).fill(7),
  'repeats itself': (length) => same.slice(0, length),
  'alternates between two draws': (length) => (turn++ % 2 === 0 ? same.slice(0, length) : same.slice(32, 32 + length)),
  'repeats after eight draws': (length) => new Uint8Array(length).map((_, at) => (turn++ , (at * 7 + Math.floor(turn / length) % 8) & 255)),
  'gives too little': () => random(8),
}

for (const [name, generator] of Object.entries(stuck)) {
  it(`a generator that ${name} stops the filing, and nothing is composed`, async () => {
    const { roster } = await makeWorld()
    const panel = value(core.drawPanel(roster, 'complaints', { excluded: [], unitTags: [] }, random))
    let sealed = 0
    const filing = await core.composeFiling({
      roster, body: 'complaints', panel, report, mailboxKeys: newSeeds(), today, random: generator, toSlots: async () => { sealed += 1; return [] },
    })
    expect(filing).toEqual({ ok: false, error: 'random-stuck' })
    expect(sealed).toBe(0)
  })
}

it('a working generator passes, a thousand times', () => {
  for (let i = 0; i < 1000; i++) expect(core.checkRandom(random)).toEqual({ ok: true, value: true })
  expect(core.checkKnownAnswers()).toEqual({ ok: true, value: true })
})

it('a case whose panel, body or recovery group does not stand in the roster is not filed either', async () => {
  const world = await makeWorld()
  const compose = (options: Partial<core.FilingInput>) => core.composeFiling({
    roster: world.roster, body: 'complaints', panel: world.roster.handlers.slice(0, 3).map((one) => one.id), report, mailboxKeys: newSeeds(), today, random, toSlots: async () => [], ...options,
  })
  expect(await compose({ body: 'elsewhere' })).toEqual({ ok: false, error: 'unknown-body' })
  expect(await compose({ panel: world.roster.handlers.slice(4, 7).map((one) => one.id) })).toEqual({ ok: false, error: 'bad-panel' })
  expect(await compose({ panel: [world.roster.handlers[0]?.id as string] })).toEqual({ ok: false, error: 'bad-panel' })
  expect(await compose({ roster: { ...world.roster, recovery: [] } })).toEqual({ ok: false, error: 'no-recovery-group' })
  const without = await fileReport(world, { roster: { ...world.roster, recovery: [] }, noRecovery: true })
  expect(without.filing.recovery).toBeNull()
})
