import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../../tests/support/databases.ts'
import { hire, peopleTables } from '../../../../tests/support/staff-origin.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { replacePositions, saveEvents, departmentsOf2024 } from '../../../foundation/organisations/index.ts'
import { endSilentProposals } from '../jobs.ts'
import { mentoringMigrations } from '../migrations/index.ts'
import type { Enrolment } from '../rules/profile.ts'
import { pairState } from '../rules/pair.ts'
import { firstForm } from '../rules/form.ts'
import { profileOf } from '../testing/people.ts'
import { addForm, allFigures, answerProposal, answerQuestions, askRematch, changeRound, decide, departmentLeaves, dueForMentoring, enrol, listForms, listRuns, logTalk, mentoringIndicators, ministryView, myRounds, ownMinistryLeaves, publish, roundView, runMatch, startRound, takeNewestForm, takeStep, withdraw, type Me, type MentoringServices, type RunResult } from './index.ts'

const departments = ['bzk', 'vws', 'fin', 'szw']
const me = (at: number): Me => ({ person: `p${at}`, name: `Mens Nummer${at}`, department: departments[at % departments.length] ?? null })
const enrolment = (at: number, more: Partial<Enrolment> = {}): Enrolment => ({ profile: profileOf({ part: at % 2 === 0 ? 'mentor' : 'mentee', room: at % 2 === 0 ? 1 : 0, offers: ['career'], seeks: ['career'], band: at % 2 === 0 ? '12-13' : '5-8' }), tags: null, notWith: [], ...more })

describe.each(bothKinds)('a round of mentoring on the %s database', (kind) => {
  let services: MentoringServices
  let remove: () => Promise<void>
  let today = '2027-01-05'
  let round = ''
  const version = async (): Promise<number> => (await roundView(services, round))?.round.version ?? 0
  const people = 13
  const lastRun = async (): Promise<{ readonly number: number; readonly result: Extract<RunResult, { kind: 'pairs' }> }> => {
    const run = (await listRuns(services, round))[0]
    if (run?.result.kind !== 'pairs') throw new Error('no pairs')
    return { number: run.number, result: run.result }
  }
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, [...peopleTables, ...mentoringMigrations])
    ;({ remove } = fresh)
    services = { database: fresh.database, clock: { today: () => today, now: () => 0 }, random: systemRandom }
    await fresh.database.within({ kind: 'system' }, async (tx) => {
      await saveEvents(tx, 0, departmentsOf2024, today)
      await replacePositions(tx, [{ id: 'c1', unit: 'bzk', holder: 'p0', manager: null, validFrom: '2026-01-01', validTo: null }, { id: 'c2', unit: 'vws', holder: 'p1', manager: 'c1', validFrom: '2026-01-01', validTo: null }], 0)
    })
    const made = await startRound(services, { nl: 'Ronde 2027', en: 'Round 2027', aimNl: 'Leren', aimEn: 'Learning', enrolUntil: '2027-01-10', startDay: '2027-02-01', endDay: '2028-01-31', places: null })
    if (!made.ok) throw new Error(made.error)
    round = made.value
  })
  afterAll(() => remove())

  test('nobody enrols before it opens; then with a ministry and on the version that was seen', async () => {
    expect(await enrol(services, me(0), round, enrolment(0), 0, false)).toEqual({ ok: false, error: 'not-now' })
    expect(await takeStep(services, round, 1, 'open')).toEqual({ ok: true, value: null })
    expect(await enrol(services, { ...me(0), department: null }, round, enrolment(0), 0, false)).toEqual({ ok: false, error: 'no-ministry' })
    for (let at = 0; at < people; at++) expect(await enrol(services, me(at), round, enrolment(at, at === 0 ? { tags: { bring: ['eiland'], seek: [] }, notWith: ['mens nummer3'] } : {}), 0, false)).toEqual({ ok: true, value: null })
    expect(await enrol(services, me(0), round, enrolment(0), 0, false)).toEqual({ ok: false, error: 'stale' })
  })
  test('a full round takes nobody more, and who is in may still change', async () => {
    await changeRound(services, round, await version(), { places: people })
    expect(await enrol(services, me(people), round, enrolment(people), 0, false)).toEqual({ ok: false, error: 'full' })
    expect(await enrol(services, me(1), round, enrolment(1), 1, true)).toEqual({ ok: true, value: null })
  })
  test('a new form holds for rounds to come: a round and its enrolments keep theirs', async () => {
    const { version: _, ...content } = firstForm
    const topics = [...content.topics, { key: 'digital', nl: 'Digitaal werken', en: 'Working digitally' }]
    const draft = await startRound(services, { nl: 'Later', en: 'Later', aimNl: '', aimEn: '', enrolUntil: '2029-01-10', startDay: '2029-02-01', endDay: '2030-01-31', places: null })
    if (!draft.ok) throw new Error(draft.error)
    expect(await addForm(services, 'boss', 1, content)).toEqual({ ok: false, error: { kind: 'same' } })
    expect(await addForm(services, 'boss', 1, { ...content, topics })).toEqual({ ok: true, value: 2 })
    expect(await addForm(services, 'other', 1, { ...content, topics: content.topics.slice(2) })).toEqual({ ok: false, error: { kind: 'stale' } })
    expect((await listForms(services)).map(({ form, rounds }) => [form.version, rounds.length])).toEqual([[2, 0], [1, 2]])
    expect((await roundView(services, round))?.members.every(({ formVersion }) => formVersion === 1)).toBe(true)
    expect(await takeNewestForm(services, round, await version())).toEqual({ ok: false, error: 'not-now' })
    expect(await takeNewestForm(services, draft.value, 1)).toEqual({ ok: true, value: null })
    expect((await roundView(services, draft.value))?.form.topics.at(-1)?.key).toBe('digital')
  })
  test('who coordinates a ministry reads its people and no others, even from the table itself', async () => {
    const person = await hire(services.database, 'Coördinator van BZK', 'coordinator', 'bzk')
    const rows = await services.database.within({ kind: 'person', person }, (tx) => tx.withTables<{ 'mentoring.participant': { department: string } }>().selectFrom('mentoring.participant').select('department').execute())
    expect(rows.length).toBe(4)
    expect(new Set(rows.map(({ department }) => department))).toEqual(new Set(['bzk']))
    const view = await ministryView(services, { person, departments: ['bzk'] }, round)
    expect(view?.members.map(({ person: one }) => one).sort()).toEqual(['p0', 'p12', 'p4', 'p8'])
    expect(JSON.stringify(view)).not.toMatch(/eiland|tst 1|profile/)
    // Saying that it is theirs does not make another ministry theirs.
    expect((await ministryView(services, { person, departments: ['vws'] }, round))?.members).toEqual([])
    expect(await ownMinistryLeaves(services, { person, departments: ['bzk'] }, round, 'vws')).toEqual({ ok: false, error: 'not-found' })
    expect(await ownMinistryLeaves(services, { person, departments: ['vws'] }, round, 'vws')).toEqual({ ok: false, error: 'not-found' })
  })
  test('a coordinator sees no private list and no perspective word; the owner sees how many names there are', async () => {
    expect(JSON.stringify(await roundView(services, round))).not.toMatch(/eiland|nummer3"|notWith/)
    expect((await myRounds(services, me(0)))[0]).toMatchObject({ keptNames: 1, tags: { bring: ['eiland'] } })
    expect((await myRounds(services, me(3)))[0]).toMatchObject({ keptNames: 0, tags: null })
    const raw = await services.database.within({ kind: 'person', person: 'p3' }, (tx) => tx.withTables<{ 'mentoring.private_list': { person: string } }>().selectFrom('mentoring.private_list').selectAll().execute())
    expect(raw).toEqual([])
  })
  test('two coordinators at once: the second is told and nothing is lost', async () => {
    const seen = await version()
    expect(await changeRound(services, round, seen, { minimumScore: 10 })).toEqual({ ok: true, value: null })
    expect(await changeRound(services, round, seen, { minimumScore: 90 })).toEqual({ ok: false, error: 'stale' })
    expect((await roundView(services, round))?.round.minimumScore).toBe(10)
  })
  test('a matching obeys the line of command and the private list, and says nothing of either', async () => {
    await takeStep(services, round, await version(), 'match')
    expect(await runMatch(services, 'boss', round)).toEqual({ ok: true, value: 1 })
    const { result } = await lastRun()
    expect(result.optimal).toBe(true)
    const pairs = result.pairs.map(({ mentor, mentee }) => `${mentor} ${mentee}`)
    expect(pairs).not.toContain('p0 p1')
    expect(pairs).not.toContain('p0 p3')
    expect(JSON.stringify(result)).not.toMatch(/line|barrier|kept/)
    // Seven mentors, six mentees: an odd one is left over.
    expect(result.pairs.length).toBeGreaterThanOrEqual(5)
  })
  test('a fixed pair that the private list forbids is refused like any other that may not be', async () => {
    await decide(services, round, { mentor: 'p0', mentee: 'p3' }, 'pin')
    await decide(services, round, { mentor: 'p0', mentee: 'p1' }, 'pin')
    await runMatch(services, 'boss', round)
    expect((await lastRun()).result.refused).toEqual([{ mentor: 'p0', mentee: 'p1' }, { mentor: 'p0', mentee: 'p3' }])
    for (const mentee of ['p1', 'p3']) await decide(services, round, { mentor: 'p0', mentee }, 'free')
  })
  test('quotas that cannot be met are named', async () => {
    await changeRound(services, round, await version(), { quotas: [{ name: 'veertig uit fin', side: 'mentor', department: 'fin', band: null, atLeast: 40 }] })
    await runMatch(services, 'boss', round)
    expect((await listRuns(services, round))[0]?.result).toMatchObject({ kind: 'infeasible', quotas: ['veertig uit fin'] })
    await changeRound(services, round, await version(), { quotas: [] })
  })
  test('what-if changes nothing of the round', async () => {
    const before = await roundView(services, round)
    await runMatch(services, 'boss', round, { weights: { topics: 0, perspectives: 0, experience: 10, meeting: 0, waited: 0 } })
    expect(await roundView(services, round)).toEqual(before)
  })
  test('a matching of an older state of the round is not published, one of now is, once', async () => {
    const old = (await listRuns(services, round)).find(({ number }) => number === 1)
    expect(await publish(services, round, old?.number ?? 0)).toEqual({ ok: false, error: 'stale' })
    await runMatch(services, 'boss', round)
    const { number, result } = await lastRun()
    const both = await Promise.all([publish(services, round, number), publish(services, round, number)])
    expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, value: result.pairs.length }])
    expect((await roundView(services, round))?.pairs).toHaveLength(result.pairs.length)
    // The consent was for the pairing.
    expect((await myRounds(services, me(0)))[0]?.tags).toBeNull()
  })
  test('both hear the next morning that something waits, once, also when the job runs twice', async () => {
    today = '2027-01-06'
    const asked = new Set((await roundView(services, round))?.pairs.flatMap(({ mentor, mentee }) => [mentor, mentee]))
    const first = await dueForMentoring(services)
    // Who has no pair hears that too.
    expect(first).toHaveLength(people)
    expect(await dueForMentoring(services)).toHaveLength(people)
    today = '2027-01-07'
    expect(await dueForMentoring(services)).toEqual([])
    today = '2027-01-13'
    expect(new Set(await dueForMentoring(services))).toEqual(asked)
    today = '2027-01-05'
  })
  test('a no is not told, and an address is given only when both said yes', async () => {
    const [first, second] = (await roundView(services, round))?.pairs ?? []
    if (!first || !second) throw new Error('no pairs')
    const mine = async (person: string) => (await myRounds(services, { person, name: '', department: null }))[0]?.pairs[0]
    await answerProposal(services, first.mentor, first.id, 'no')
    expect(await mine(first.mentee)).toMatchObject({ other: { contact: null } })
    expect(pairState((await mine(first.mentee))?.pair ?? first, '2027-01-15', today)).toBe('asked')
    await answerProposal(services, second.mentor, second.id, 'yes')
    expect((await mine(second.mentee))?.other.contact).toBeNull()
    await answerProposal(services, second.mentee, second.id, 'yes')
    expect((await mine(second.mentee))?.other.contact).toBe('tst 1')
    expect(await answerProposal(services, first.mentor, second.id, 'yes')).toEqual({ ok: false, error: 'not-found' })
  })
  test('silence ends a proposal after its days, twice run is once done', async () => {
    today = '2027-01-16'
    const open = (await roundView(services, round))?.pairs.length ?? 0
    expect(await endSilentProposals(services)).toBe(open - 1)
    expect(await endSilentProposals(services)).toBe(0)
  })
  test('who is free again can be paired anew, never with the same person', async () => {
    await takeStep(services, round, await version(), 'begin')
    const past = new Set((await roundView(services, round))?.pairs.map(({ mentor, mentee }) => `${mentor} ${mentee}`))
    await runMatch(services, 'boss', round)
    const { number, result } = await lastRun()
    for (const { mentor, mentee } of result.pairs) expect(past.has(`${mentor} ${mentee}`)).toBe(false)
    expect((await publish(services, round, number)).ok).toBe(true)
    for (const pair of (await roundView(services, round))?.pairs ?? []) if (pair.ended === null) for (const person of [pair.mentor, pair.mentee]) await answerProposal(services, person, pair.id, 'yes')
  })
  test('a mentor who leaves after publication frees the mentee; a ministry that leaves frees all others', async () => {
    const [pair] = (await roundView(services, round))?.pairs.filter(({ ended }) => ended === null) ?? []
    if (!pair) throw new Error('no pair')
    expect(await withdraw(services, pair.mentor, round)).toEqual({ ok: true, value: null })
    expect((await roundView(services, round))?.pairs.find(({ id }) => id === pair.id)?.ended).toBe('left')
    expect((await departmentLeaves(services, round, 'szw')).ok).toBe(true)
    for (const one of (await roundView(services, round))?.pairs ?? []) if (one.ended === null) for (const person of [one.mentor, one.mentee]) expect(me(Number(person.slice(1))).department).not.toBe('szw')
  })
  test('talks are days and wishes of a pair that goes on', async () => {
    today = '2027-03-01'
    const [pair] = (await roundView(services, round))?.pairs.filter(({ ended }) => ended === null) ?? []
    if (!pair) throw new Error('no pair')
    expect(await logTalk(services, pair.mentor, pair.id, { day: '2027-02-10', wish: 'meelopen' })).toEqual({ ok: true, value: null })
    expect(await logTalk(services, pair.mentee, pair.id, { day: '2027-02-10', wish: '' })).toEqual({ ok: false, error: 'twice' })
    expect(await logTalk(services, 'stranger', pair.id, { day: '2027-02-11', wish: '' })).toEqual({ ok: false, error: 'not-found' })
    expect(await askRematch(services, pair.mentee, pair.id)).toEqual({ ok: true, value: null })
  })
  test('answers are counted once for each person and shown only when there are enough', async () => {
    const answers = { statements: { 'know-others': 4, 'dare-speak': 2, understand: 5, belong: 3 }, themes: ['network' as const] }
    const person = (await roundView(services, round))?.members.find(({ state }) => state === 'enrolled')?.person ?? ''
    expect(await answerQuestions(services, person, round, 'after', { ...answers, statements: { 'know-others': 9 } })).toEqual({ ok: false, error: 'not-valid' })
    expect(await answerQuestions(services, person, round, 'after', answers)).toEqual({ ok: true, value: null })
    expect(await answerQuestions(services, person, round, 'after', answers)).toEqual({ ok: false, error: 'answered-already' })
    expect((await allFigures(services))[0]?.agree.every(({ after }) => after.state === 'hidden')).toBe(true)
    for (const one of mentoringIndicators) expect((await one.read(services)).value).toMatchObject([{ department: null, period: '2027', shown: { state: 'hidden' } }])
  })
  test('a closed round forgets private lists', async () => {
    expect(await takeStep(services, round, await version(), 'close')).toEqual({ ok: true, value: null })
    expect((await myRounds(services, me(0)))[0]?.keptNames ?? 0).toBe(0)
    expect((await dueForMentoring(services)).length).toBeGreaterThan(0)
  })
})
