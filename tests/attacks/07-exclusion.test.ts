import { describe, expect, it } from 'vitest'
import { randomBelow, shuffled } from '../../src/foundation/kernel/random.ts'
import * as core from '../../src/foundation/sealing/core/index.ts'
import { fileFor, fileReport, makeWorld, random, value, type Officer } from './support/sealing-world.ts'

describe('an excluded handler with the whole database', () => {
  it('opens nothing: no wrap, no item, no slot, no log, no recovery', async () => {
    const world = await makeWorld()
    const excluded = world.officers[0] as Officer
    const panel = value(core.drawPanel(world.roster, 'complaints', { excluded: [excluded.id], unitTags: ['unit-2'] }, random))
    expect(panel).not.toContain(excluded.id)
    expect(panel).not.toContain(world.officers[1]?.id)
    // One draw leaves somebody out by chance; two hundred do not.
    const drawn = new Set(Array.from({ length: 200 }, () => value(core.drawPanel(world.roster, 'complaints', { excluded: [excluded.id], unitTags: ['unit-2'] }, random))).flat())
    expect([drawn.has(excluded.id), drawn.has(world.officers[1]?.id as string), drawn.size]).toEqual([false, false, 4])
    const { filing, stored } = await fileReport(world, { panel })
    const sealedAction = (core.parseCanonical(Buffer.from(filing.entry.payload, 'base64url')) as { sealedAction: string }).sealedAction
    const everything = [...filing.items, ...filing.wraps.map((wrap) => wrap.content), ...filing.mailboxItems, filing.recovery as string, sealedAction]
    for (const file of everything) expect(await core.decryptText(file, [excluded.encIdentity])).toEqual({ ok: false, error: 'cannot-open' })
    const all = { ...fileFor(stored, excluded.id), wraps: filing.wraps.map((wrap) => wrap.content) }
    expect(await core.openCase(all, { handlerId: excluded.id, encIdentity: excluded.encIdentity }, world.trusted)).toEqual({ ok: false, error: 'no-keys' })
    // Their id stands nowhere, neither as text nor as bytes.
    expect(JSON.stringify(stored)).not.toContain(excluded.id)
  })

  it('sees rows of one shape, whoever was excluded and whether or not a name was given', async () => {
    const world = await makeWorld()
    const shape = ({ filing }: { filing: core.Filing }) => ({
      keys: Object.keys(filing), panel: filing.panel.length, items: filing.items.map((item) => item.length), wraps: filing.wraps.map((wrap) => wrap.content.length),
      recovery: filing.recovery?.length, slots: filing.mailboxItems.map((slot) => slot.length), entry: filing.entry.payload.length,
    })
    const draw = (excluded: readonly string[]) => value(core.drawPanel(world.roster, 'complaints', { excluded, unitTags: [] }, random))
    const name = { name: 'A. Example', telephone: '', address: '' }
    const shapes = [
      shape(await fileReport(world, { panel: draw([]) })),
      shape(await fileReport(world, { panel: draw([(world.officers[0] as Officer).id]) })),
      shape(await fileReport(world, { panel: draw(world.officers.slice(0, 3).map((one) => one.id)) })),
      shape(await fileReport(world, { panel: draw([]), identity: { compartment: 'identity', body: name } })),
      shape(await fileReport(world, { panel: draw([]), identity: { compartment: 'intake', body: name } })),
    ]
    for (const one of shapes) expect(one).toEqual(shapes[0])
  })

  it('is not met with a shorter panel when too few are left: the other body is offered', async () => {
    const { roster } = await makeWorld(4)
    const excluded = roster.handlers.slice(0, 2).map((handler) => handler.id)
    expect(core.drawPanel(roster, 'complaints', { excluded, unitTags: [] }, random)).toEqual({ ok: false, error: 'too-few' })
    expect(core.drawPanel(roster, 'nobody', { excluded: [], unitTags: [] }, random)).toEqual({ ok: false, error: 'too-few' })
    expect([core.isSmall(roster, 'complaints'), core.isSmall(roster, 'integrity')]).toEqual([true, true])
    expect(core.isSmall((await makeWorld(6)).roster, 'complaints')).toBe(false)
  })
})

// ---- the statistical half: 10,000 filings as the database shows them (the panels, nothing else)

/** Pearson's statistic against equal expectations. */
const chiSquare = (counts: readonly number[]): number => {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}
/** Wilson and Hilferty's approximation of the 1 - 1e-6 quantile: a sound generator fails about once in a million runs. */
const limit = (degrees: number): number => degrees * (1 - 2 / (9 * degrees) + 4.753 * Math.sqrt(2 / (9 * degrees))) ** 3

const officers = 8
const size = 3
const filings = 10_000
const { roster } = await makeWorld(officers)
const ids = roster.handlers.slice(0, officers).map((handler) => handler.id)
const draw = (excluded: readonly string[]): readonly string[] => value(core.drawPanel(roster, 'complaints', { excluded, unitTags: [] }, random))
const tripleName = (panel: readonly string[]): string => [...panel].sort().join()
const triples = [...new Set(ids.flatMap((a) => ids.flatMap((b) => ids.filter((c) => a < b && b < c).map((c) => tripleName([a, b, c])))))]
const tally = (names: readonly string[], of: readonly string[]): number[] => {
  const counts = new Map(of.map((name) => [name, 0]))
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts.values()]
}

describe('from 10,000 stored panels an exclusion cannot be told from chance', () => {
  const plain = Array.from({ length: filings }, () => draw([]))
  const withExclusion = Array.from({ length: filings }, () => {
    const excluded = ids[randomBelow(officers, random)] as string
    return { excluded, panel: draw([excluded]) }
  })

  it('every panel is equally likely without exclusions, and the order says nothing', () => {
    expect(triples).toHaveLength(56)
    expect(chiSquare(tally(plain.map(tripleName), triples))).toBeLessThan(limit(55))
    for (let place = 0; place < size; place++) expect(chiSquare(tally(plain.map((panel) => panel[place] as string), ids))).toBeLessThan(limit(officers - 1))
  })

  it('reporters who each exclude somebody leave the same distribution of panels', () => {
    const counts = tally(withExclusion.map(({ panel }) => tripleName(panel)), triples)
    expect(chiSquare(counts)).toBeLessThan(limit(55))
    const control = tally(plain.map(tripleName), triples)
    const twoSample = counts.reduce((sum, count, index) => sum + (count - (control[index] as number)) ** 2 / (count + (control[index] as number)), 0)
    expect(twoSample).toBeLessThan(limit(55))
  })

  it('given a row, each officer outside the panel is as likely the excluded one as any other', () => {
    const guesses = withExclusion.map(({ excluded, panel }) => ids.filter((id) => !panel.includes(id)).indexOf(excluded))
    expect(guesses).not.toContain(-1)
    expect(chiSquare(tally(guesses.map(String), Array.from({ length: officers - size }, (_, index) => String(index))))).toBeLessThan(limit(officers - size - 1))
  })

  it('the test itself would see a draw that favours anybody by a tenth', () => {
    const biased = Array.from({ length: filings }, () => {
      const panel = draw([])
      const favourite = ids[0] as string
      return panel.includes(favourite) || randomBelow(10, random) > 0 ? panel : [favourite, ...shuffled(panel, random).slice(1)]
    })
    expect(chiSquare(tally(biased.flat(), ids))).toBeGreaterThan(limit(officers - 1))
  })
})
