import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixedClock } from '../../src/foundation/kernel/clock.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { seeded } from '../../src/foundation/kernel/seeded.ts'
import { decide, enrol, listRuns, roundView, runMatch, startRound, takeStep, type Me, type MentoringServices } from '../../src/modules/mentoring/actions/index.ts'
import { mentoring } from '../../src/modules/mentoring/index.ts'
import { mentoringMigrations } from '../../src/modules/mentoring/migrations/index.ts'
import { leftOutPercent } from '../../src/modules/mentoring/rules/settings.ts'
import { profileOf } from '../../src/modules/mentoring/testing/people.ts'
import { freshDatabase } from '../support/databases.ts'
import { peopleTables, plainSurroundings, staffOrigin } from '../support/staff-origin.ts'

const clock = fixedClock('2027-01-05', Date.parse('2027-01-05T10:00:00Z'))
const cast: readonly Me[] = Array.from({ length: 12 }, (_, at) => ({ person: `p${String(at).padStart(2, '0')}`, name: `Mens Nummer${at}`, department: at % 2 === 0 ? 'bzk' : 'vws' }))
const [mentor, mentee] = [cast[0], cast[1]] as [Me, Me]

/** The throws of chance are made pair by pair, the first mentor with the first mentee first: a seed by which exactly these are left out. */
const secretThatLeavesOut = (wanted: (pair: number) => boolean): number => {
  for (let secret = 1; ; secret++) {
    const chance = seeded(secret)
    if (Array.from({ length: 36 }, (_, pair) => chance.below(100) < leftOutPercent === wanted(pair)).every(Boolean)) return secret
  }
}

/**
 * Attack 26: a coordinator who may fix, forbid and try as often as they like wants to know who stands on whose private list. The same
 * people, the same seeds: in one world the mentor listed the mentee, in the other chance left the pair out, in the third neither.
 */
describe('attack 26: a private list, looked for by who makes the pairs', () => {
  let services: MentoringServices
  let remove: () => Promise<void>
  let origin: Awaited<ReturnType<typeof staffOrigin>>
  const worlds = { listed: '', chance: '', neither: '' }
  const settle = async (list: boolean, secret: number): Promise<string> => {
    const made = await startRound(services, { nl: 'Ronde', en: 'Round', aimNl: '', aimEn: '', enrolUntil: '2027-01-10', startDay: '2027-02-01', endDay: '2028-01-31', places: null })
    if (!made.ok) throw new Error(made.error)
    await takeStep(services, made.value, 1, 'open')
    for (const [at, me] of cast.entries()) await enrol(services, me, made.value, { profile: profileOf({ part: at % 2 === 0 ? 'mentor' : 'mentee', room: 1, band: at % 2 === 0 ? '12-13' : '5-8', seeks: ['career'], offers: ['career'] }), tags: null, notWith: list && at === 0 ? ['mens nummer1'] : [] }, 0, false)
    await takeStep(services, made.value, 2, 'match')
    // A round draws its seeds; here they are set, the published one the same in all worlds.
    await services.database.within({ kind: 'system' }, (tx) => tx.withTables<{ 'mentoring.round': { id: string; seed: number; secret_seed: number } }>().updateTable('mentoring.round').set({ seed: 7, secret_seed: secret }).where('id', '=', made.value).execute())
    return made.value
  }
  /** What a coordinator can find out: fix every pair that could be, and see which are refused. */
  const refusedPairs = async (round: string): Promise<readonly string[]> => {
    const pairs = cast.filter((_, at) => at % 2 === 0).flatMap((one) => cast.filter((_, at) => at % 2 === 1).map((other) => ({ mentor: one.person, mentee: other.person })))
    const refused: string[] = []
    // Six at a time, each mentor and mentee once, so that no fixed pair is in another's way.
    for (let shift = 0; shift < 6; shift++) {
      const six = pairs.filter(({ mentor: one, mentee: other }) => (Number(one.slice(1)) / 2 + (Number(other.slice(1)) - 1) / 2) % 6 === shift)
      for (const two of six) await decide(services, round, two, 'pin')
      await runMatch(services, 'boss', round)
      const result = (await listRuns(services, round))[0]?.result
      refused.push(...(result?.refused ?? []).map((two) => `${two.mentor} ${two.mentee}`))
      for (const two of six) await decide(services, round, two, 'free')
    }
    return refused.sort()
  }
  /** Everything on the pages and in the answers that a coordinator gets, without ids that differ by round. */
  const seen = async (round: string): Promise<string> => {
    const pages: string[] = []
    for (const path of [`/nl/mentoringronde/${round}`, `/nl/mentoringronde/koppeling/${round}`]) pages.push(await (await origin.as(origin.holder('coordinator'), 'GET', path)).text())
    return [...pages, JSON.stringify(await listRuns(services, round)), JSON.stringify(await roundView(services, round))].join('\n').replaceAll(round, 'ROUND')
  }
  beforeAll(async () => {
    const fresh = await freshDatabase('embedded', [...peopleTables, ...mentoringMigrations])
    ;({ remove } = fresh)
    services = { database: fresh.database, clock, random: systemRandom }
    origin = await staffOrigin(mentoring, fresh.database, clock, { ...services, surroundings: plainSurroundings, publicUrl: 'http://localhost:4361', staffUrl: 'http://localhost:4362' })
    const none = secretThatLeavesOut(() => false)
    worlds.neither = await settle(false, none)
    worlds.listed = await settle(true, none)
    worlds.chance = await settle(false, secretThatLeavesOut((pair) => pair === 0))
  })
  afterAll(() => remove())

  test('every page, every try and every refusal is the same to the last letter, whether a list or chance left the pair out', async () => {
    await runMatch(services, 'boss', worlds.listed)
    await runMatch(services, 'boss', worlds.chance)
    for (const world of [worlds.listed, worlds.chance]) expect(await refusedPairs(world)).toEqual([`${mentor.person} ${mentee.person}`])
    expect(await seen(worlds.listed)).toBe(await seen(worlds.chance))
  })
  test('the attack is a real one: without list and chance the pair could be fixed', async () => expect(await refusedPairs(worlds.neither)).toEqual([]))
  test('no table that the coordinator’s pages read from holds the listed name, and the list itself is no readable name', async () => {
    const rows = await services.database.within({ kind: 'system' }, (tx) => tx.withTables<{ 'mentoring.private_list': { person: string; other: Uint8Array } }>().selectFrom('mentoring.private_list').selectAll().execute())
    expect(rows.map(({ person }) => person)).toEqual([mentor.person])
    expect(Buffer.from(rows[0]?.other ?? []).toString('latin1').toLowerCase()).not.toContain('nummer1')
    for (const actor of [origin.holder('coordinator'), mentee.person]) {
      const visible = await services.database.within({ kind: 'person', person: actor }, (tx) => tx.withTables<{ 'mentoring.private_list': { person: string } }>().selectFrom('mentoring.private_list').select('person').execute())
      expect(visible).toEqual([])
    }
  })
})
