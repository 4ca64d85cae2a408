import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountabilityTables, crew, settleAccountability } from '../../../../tests/support/accountability.ts'
import { bothKinds, freshDatabase } from '../../../../tests/support/databases.ts'
import { loadEvents, saveEvents } from '../../../foundation/organisations/index.ts'
import { agreedMeasures, type MeasureWords } from '../rules/measures/measure.ts'
import { trustIndicator } from '../../../foundation/kernel/indicators.ts'
import { shippedIndicators } from '../rules/indicators/shipped.ts'
import { proposedCalendar } from '../rules/cycle/round.ts'
import { questionsOf, versionsWith } from '../rules/versions/shipped.ts'
import { insertAnswer } from '../store/cycle.ts'
import type { Database } from '../../../foundation/storage/database.ts'
import { allDefinitions, bringFigures, bringerBy, changeCalendar, closeRound, correct, departmentFigures, dueForReports, giveOpinion, hatsNow, indicatorPage, keepDefinition, keepMeasure, keepTarget, makeToken, openHeritage, openRound, plansFor, published, publishedVersions, reportView, saveAnswer, stopToken, takeOver, takeStep, tokens, withdraw, work, type AccountabilityServices } from './index.ts'

const { anna, bas, or, sg, other, bzk } = crew
const words = (more: Partial<MeasureWords>): MeasureWords => ({ name: 'Een maatregel', aim: 'iets', theory: '', evidence: ['science'], evidenceWords: 'een bron', owner: 'Directeur', enough: 'yes', enoughWords: '', start: '2026-01-01', milestones: [], reach: { meant: null, reached: null }, state: 'running', agreed: null, compliance: 'full', effectiveness: 'not-examined', effectivenessWords: '', placed: { subjects: ['racism'], approaches: ['act'], forms: ['conduct'], functions: ['repair'] }, proposal: null, ...more })
const row = (department: string, numerator: number, denominator: number, indicator = 'committee-members-trained') => ({ indicator, department, period: '2026', numerator: String(numerator), denominator: String(denominator) })
const bring = (services: AccountabilityServices, rows: readonly ReturnType<typeof row>[], reason = '', mine: (one: string) => boolean = () => true) => bringFigures(services, { by: 'anna', mine }, { rows, name: 'cijfers.csv', source: 'csv', reason })

describe.each(bothKinds)('the policy and effect report on the %s database', (kind) => {
  let services: AccountabilityServices
  let database: Database
  let remove: () => Promise<void>
  const today = '2027-01-20'
  const view = async (who = anna) => { const found = await reportView(services, who, '2026', 'szw'); if (!found.ok) throw new Error(found.error); return found.value }
  const act = async (who: typeof anna, name: string, say = '') => takeStep(services, who, '2026', 'szw', { act: name, words: say, version: (await view()).report.version })
  const answer = (question: string, text: string, version = 0, who = anna) => saveAnswer(services, who, '2026', 'szw', { question, text, missed: null, version })
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, accountabilityTables)
    ;({ remove, database } = fresh)
    services = await settleAccountability(database, () => today)
  })
  afterAll(() => remove())

  test('figures: all lines or none, the same content only once, a change asks for its reason and keeps the old revision', async () => {
    expect(await bring(services, [row('szw', 40, 100), row('zzz', 1, 2)])).toMatchObject({ ok: false, error: { what: 'problems', problems: [{ row: 3, what: 'unknown-department' }] } })
    expect(await bring(services, [row('szw', 40, 100), row('ocw', 60, 200), row('az', 4, 12)])).toEqual({ ok: true, value: { added: 3, changed: 0, unchanged: 0 } })
    expect(await bring(services, [row('az', 4, 12), row('ocw', 60, 200), row('szw', 40, 100)])).toEqual({ ok: false, error: { what: 'twice' } })
    expect(await bring(services, [row('szw', 40, 100)])).toEqual({ ok: false, error: { what: 'nothing-new' } })
    expect(await bring(services, [row('szw', 42, 100)])).toMatchObject({ ok: false, error: { what: 'needs-reason' } })
    expect(await bring(services, [row('szw', 42, 100), row('ocw', 60, 200)], 'Twee leden waren vergeten.')).toEqual({ ok: true, value: { added: 0, changed: 1, unchanged: 1 } })
    expect(await bring(services, [row('ocw', 61, 200)], 'Zomaar een reden.', (one) => one === 'szw')).toMatchObject({ ok: false, error: { problems: [{ what: 'not-yours' }] } })
    const revisions = await database.within({ kind: 'system' }, (tx) => sql<{ revision: number; numerator: number }>`SELECT revision, numerator FROM accountability.reading WHERE department = 'szw' ORDER BY revision`.execute(tx))
    expect(revisions.rows.map(({ revision, numerator }) => [revision, Number(numerator)])).toEqual([[1, 40], [2, 42]])
  })
  test('a small department is hidden, and a second one with it so that the whole does not betray it', async () => {
    const page = await indicatorPage(services, 'committee-members-trained')
    expect(page.ok && Object.fromEntries(page.value.figures.released.value.map(({ department, shown }) => [department ?? 'all', shown.state === 'shown' ? shown.value : shown.because]))).toEqual({ az: 'protects', szw: 'protects', ocw: 0.3, all: 106 / 312 })
  })
  test('a key brings figures of its own department and no other, until it is ended; only its hash is kept', async () => {
    const secret = await makeToken(services, bzk, { department: 'fin', name: 'Personeelssysteem', until: '2027-06-30' })
    const bringer = await bringerBy(services, secret)
    expect([bringer?.mine('fin'), bringer?.mine('szw'), await bringerBy(services, `${secret}x`)]).toEqual([true, false, null])
    const stored = await database.within({ kind: 'system' }, (tx) => sql<{ text: string }>`SELECT t::text AS text FROM accountability.token t`.execute(tx))
    expect(stored.rows.map(({ text }) => text).join()).not.toContain(secret.slice(7))
    await stopToken(services, (await tokens(services))[0]?.id ?? '')
    expect(await bringerBy(services, secret)).toBeNull()
  })
  test('a round fixes departments and versions; a definition that changes midway counts from the next round on', async () => {
    expect(await openRound(services, anna, 2026)).toEqual({ ok: false, error: 'not-found' })
    expect(await openRound(services, bzk, 2026)).toEqual({ ok: true, value: '2026' })
    expect(await openRound(services, bzk, 2026)).toEqual({ ok: false, error: 'stands-already' })
    const before = shippedIndicators.find(({ id }) => id === 'staff-talks')!
    const next = { ...before, version: 2, minimumBase: 50, reason: 'Alleen gesprekken van dit jaar tellen.' }
    expect(await keepDefinition(services, anna, next)).toEqual({ ok: false, error: 'not-found' })
    expect(await keepDefinition(services, bzk, next)).toEqual({ ok: true, value: null })
    expect(await keepDefinition(services, bzk, next)).toEqual({ ok: false, error: 'stale' })
    expect((await view()).definitions.find(({ id }) => id === 'staff-talks')?.version).toBe(1)
    expect((await allDefinitions(services)).filter(({ id }) => id === 'staff-talks')).toHaveLength(2)
    // Figures of the round's year are made by the version that it fixed, those of other years by the one in force.
    expect(await bring(services, [row('ocw', 40, 90, 'staff-talks'), { ...row('ocw', 41, 95, 'staff-talks'), period: '2027' }])).toMatchObject({ ok: true })
    const made = await database.within({ kind: 'system' }, (tx) => sql<{ period: string; version: number }>`SELECT period, version FROM accountability.reading WHERE indicator = 'staff-talks' ORDER BY period`.execute(tx))
    expect(made.rows).toEqual([{ period: '2026', version: 1 }, { period: '2027', version: 2 }])
  })
  test('two authors write at once; who saves on an old version gets the other text and loses nothing', async () => {
    expect(await answer('policy', 'Wij noemen racisme bij naam, in alle directies van dit ministerie.')).toEqual({ ok: true, value: null })
    expect(await answer('means', 'Er is te weinig tijd voor gesprekken over racisme op de werkvloer.', 0, bas)).toEqual({ ok: true, value: null })
    expect(await answer('policy', 'Iets anders', 0, bas)).toMatchObject({ ok: false, error: { stale: { text: expect.stringContaining('bij naam'), version: 1 } } })
    expect(await answer('policy', 'Van buiten', 1, other)).toEqual({ ok: false, error: 'not-found' })
    const [one, two] = await Promise.all([answer('next', 'Wij besluiten in maart over de tafels en de eigenaar is de directeur.', 0), answer('next', 'Wij besluiten in april, de eigenaar is het hoofd personeel.', 0, bas)])
    expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1)
  })
  test('what another department or a role writes, is not there for others; the ministry of the Interior reads no draft', async () => {
    for (const who of [other, or, bzk]) expect((await reportView(services, who, '2026', 'szw')).ok).toBe(false)
    expect((await reportView(services, sg, '2026', 'szw')).ok).toBe(true)
    expect((await work(services, other)).tasks.map(({ department }) => department.id)).toEqual(['ocw'])
  })
  test('targets: no binding one on origin without a legal ground; withdrawn ones stay with their reason', async () => {
    const target = { name: 'Etnische diversiteit', indicator: 'committee-members-trained', owner: 'Directeur', baseline: null, aim: { kind: 'value', value: 0.9 } as const, by: '2026-12-31', status: 'binding' as const, legalGround: '', source: '', trajectory: [] }
    expect(await keepTarget(services, anna, { id: null, department: 'szw', version: 0, words: target })).toEqual({ ok: false, error: ['legal-ground'] })
    expect(await keepTarget(services, other, { id: null, department: 'szw', version: 0, words: { ...target, status: 'aim' } })).toEqual({ ok: false, error: 'not-found' })
    const kept = await keepTarget(services, anna, { id: null, department: 'szw', version: 0, words: { ...target, name: 'Leden getraind', status: 'binding' } })
    const gone = await keepTarget(services, anna, { id: null, department: 'szw', version: 0, words: { ...target, name: 'Een ander doel' , status: 'aim' } })
    if (!kept.ok || !gone.ok) throw new Error('not kept')
    expect(await withdraw(services, anna, 'target', { id: gone.value, version: 1, reason: 'kort' })).toEqual({ ok: false, error: 'needs-reason' })
    expect(await withdraw(services, anna, 'target', { id: gone.value, version: 1, reason: 'Dit was niet te meten.' })).toEqual({ ok: true, value: null })
    expect(await keepTarget(services, anna, { id: gone.value, department: 'szw', version: 2, words: { ...target, status: 'aim' } })).toEqual({ ok: false, error: 'withdrawn' })
    expect(await keepTarget(services, anna, { id: kept.value, department: 'szw', version: 0, words: { ...target, name: 'Oud', status: 'aim' } })).toEqual({ ok: false, error: 'stale' })
  })
  test('errors block and warnings ask for a reason, until all is said', async () => {
    expect(await act(anna, 'consult')).toEqual({ ok: false, error: 'complete' })
    for (const { id } of questionsOf(versionsWith([])).list) if (id !== 'policy' && id !== 'means' && id !== 'next') await answer(id, `Over racisme en discriminatie: wat wij weten en niet weten van ${id}.`)
    for (const { id } of agreedMeasures) await keepMeasure(services, anna, { id: null, department: 'szw', version: 0, words: words({ agreed: id }) })
    for (const problem of (await view()).problems) {
      if (problem.code === 'missed-unexplained') await saveAnswer(services, anna, '2026', 'szw', { question: `missed:${problem.at}`, text: '', version: 0, missed: { trigger: 'a', sources: 'b', cause: 'c', objective: 'd', owner: 'e', start: '2027-01-01', end: '2027-12-31' } })
      if (problem.kind === 'warning') await answer(`warning:${problem.code}:${problem.at}`, 'Dit cijfer is er dit jaar nog niet.')
    }
    expect(await act(anna, 'consult')).toEqual({ ok: true, value: null })
  })
  test('while others hold it nothing changes under their hands', async () => {
    expect(await answer('policy', 'Toch nog iets', 1)).toEqual({ ok: false, error: 'not-found' })
    expect(await keepMeasure(services, anna, { id: null, department: 'szw', version: 0, words: words({}) })).toEqual({ ok: false, error: 'locked' })
  })
  test('review waits for the opinion or the reason why none came; a colleague approves, the secretary-general signs', async () => {
    expect(await act(anna, 'to-review')).toEqual({ ok: false, error: 'opinion-or-reason' })
    expect(await giveOpinion(services, anna, '2026', 'szw', { voice: 'works-council', text: 'Zelf verzonnen' })).toEqual({ ok: false, error: 'not-found' })
    expect(await giveOpinion(services, or, '2026', 'szw', { voice: 'works-council', text: 'Wij missen een besluit.' })).toEqual({ ok: true, value: null })
    expect(await act(anna, 'to-review')).toEqual({ ok: true, value: null })
    expect(await act(anna, 'approve')).toEqual({ ok: false, error: 'another-person' })
    expect(await act(bas, 'sign')).toEqual({ ok: false, error: 'not-found' })
    expect(await act(bas, 'approve')).toEqual({ ok: true, value: null })
    expect(await takeStep(services, sg, '2026', 'szw', { act: 'sign', words: '', version: 1 })).toEqual({ ok: false, error: 'stale' })
    expect(await act(sg, 'sign')).toEqual({ ok: true, value: null })
  })
  test('returned with questions it must be answered, reviewed and signed again; then it is accepted and published as signed', async () => {
    expect(await act(bzk, 'return', 'kort')).toEqual({ ok: false, error: 'words' })
    expect(await act(bzk, 'return', 'Wie is eigenaar van de nazorg?')).toEqual({ ok: true, value: null })
    expect(await act(anna, 'resubmit')).toEqual({ ok: false, error: 'questions-answered' })
    await answer('ministry', 'De directeur personeel is eigenaar.')
    for (const [who, name] of [[anna, 'resubmit'], [bas, 'approve'], [sg, 'sign'], [bzk, 'accept']] as const) expect(await act(who, name)).toEqual({ ok: true, value: null })
    await bring(services, [row('szw', 90, 100)], 'Een latere telling, na de handtekening.')
    expect(await published(services)).toEqual([])
    expect(await act(bzk, 'publish')).toEqual({ ok: true, value: null })
    const [one] = await published(services)
    expect(one).toMatchObject({ round: '2026', department: 'szw', minor: 0, content: { signed: today, opinions: [{ voice: 'works-council', text: 'Wij missen een besluit.' }] } })
    expect(one?.content.figures.find(({ definition }) => definition.id === 'committee-members-trained')?.own?.shown).toEqual({ state: 'hidden', because: 'protects' })
    expect(JSON.stringify(one)).not.toMatch(/"(anna|bas|or|sg)"/)
  })
  test('published is locked; a correction is a minor version with its reason, once for each version that was seen', async () => {
    expect(await act(sg, 'refuse-sign', 'Ik wil het toch terug.')).toEqual({ ok: false, error: 'not-found' })
    const change = { correction: { kind: 'text', question: 'policy', text: 'Wij noemen racisme bij naam.' } as const, reason: 'Er stond een verkeerde naam in.', minor: 0 }
    expect(await correct(services, anna, '2026', 'szw', change)).toEqual({ ok: false, error: 'not-found' })
    expect(await correct(services, bzk, '2026', 'szw', { ...change, reason: 'kort' })).toEqual({ ok: false, error: 'words' })
    expect(await correct(services, bzk, '2026', 'szw', { ...change, correction: { kind: 'figure', indicator: 'none' } })).toEqual({ ok: false, error: 'nothing-there' })
    expect(await correct(services, bzk, '2026', 'szw', change)).toEqual({ ok: true, value: 1 })
    expect(await correct(services, bzk, '2026', 'szw', change)).toEqual({ ok: false, error: 'stale' })
    expect((await publishedVersions(services, '2026', 'szw')).map(({ minor, reason }) => [minor, reason])).toEqual([[0, ''], [1, 'Er stond een verkeerde naam in.']])
  })
  test('the public sees publications and nothing else of these tables, whatever is asked', async () => {
    for (const name of ['definition', 'import', 'reading', 'token', 'target', 'measure', 'proposal', 'round', 'report', 'answer', 'opinion', 'step', 'study']) {
      for (const actor of [{ kind: 'public' } as const, { kind: 'person', person: 'anna' } as const]) {
        const rows = await database.within(actor, (tx) => sql`SELECT 1 FROM ${sql.table(`accountability.${name}`)}`.execute(tx))
        expect(rows.rows, name).toEqual([])
      }
    }
    await expect(database.within({ kind: 'public' }, (tx) => sql`INSERT INTO accountability.evidence VALUES ('x', 'model', '2026-01-01', 'x', true, 'x')`.execute(tx))).rejects.toThrow()
  })
  test('a department that is merged away during the round keeps its report and its name', async () => {
    await database.within({ kind: 'system' }, (tx) => saveEvents(tx, 15, [{ kind: 'merge', day: '2027-01-10', from: ['ez', 'kgg'], into: { id: 'ezk', kind: 'department', name: { nl: 'Ministerie van EZK', en: 'Ministry of EZK' }, parent: null } }], today))
    const round = (await work(services, bzk)).rounds[0]
    expect(round?.departments.some(({ id, nl }) => id === 'kgg' && nl.includes('Klimaat'))).toBe(true)
    expect(await bring(services, [row('kgg', 12, 40), row('ezk', 30, 90)])).toMatchObject({ ok: true })
  })
  const heir = async () => ({ ...other, hats: await hatsNow(services, [{ role: 'coordinator', scope: { kind: 'department', id: 'ezk' } }]) })
  test('whoever acts for what it became finishes its report, figures and plans, and takes measures and targets over once', async () => {
    const stranger = { ...other, hats: [{ role: 'coordinator' as const, department: 'ocw' }] }
    expect((await reportView(services, stranger, '2026', 'kgg')).ok).toBe(false)
    const read = await reportView(services, await heir(), '2026', 'kgg')
    expect(read.ok && read.value.nowadays.map(({ nl }) => nl)).toEqual(['Ministerie van EZK'])
    expect((await work(services, await heir())).tasks.map(({ department }) => department.id).toSorted()).toEqual(['ez', 'kgg'])
    await keepMeasure(services, await heir(), { id: null, department: 'kgg', version: 0, words: words({ name: 'Gesprekken' }) })
    expect((await openHeritage(services, await heir())).map(({ from, into, measures }) => [from, into, measures.map(({ name }) => name)])).toEqual([['kgg', 'ezk', ['Gesprekken']]])
    expect(await takeOver(services, stranger, 'kgg', 'ezk')).toEqual({ ok: false, error: 'not-found' })
    expect(await takeOver(services, await heir(), 'kgg', 'ezk')).toEqual({ ok: true, value: null })
    expect(await takeOver(services, await heir(), 'kgg', 'ezk')).toEqual({ ok: false, error: 'not-found' })
    expect((await plansFor(services, await heir())).measures.filter(({ name }) => name === 'Gesprekken').map(({ department, version }) => [department, version])).toEqual([['ezk', 1], ['kgg', 1]])
  })
  test('a department that is renamed during the round keeps its name in it; everywhere else it has the new one, and its figures stay its own', async () => {
    await database.within({ kind: 'system' }, async (tx) => saveEvents(tx, (await loadEvents(tx)).length, [{ kind: 'rename', day: '2027-01-15', unit: 'ocw', name: { nl: 'Ministerie van Leren', en: 'Ministry of Learning' } }], today))
    const read = await reportView(services, other, '2026', 'ocw')
    expect(read.ok && [read.value.department.nl.includes('Leren'), read.value.nowadays.map(({ nl }) => nl), read.value.figures.value.some(({ own }) => own !== null)]).toEqual([false, ['Ministerie van Leren'], true])
    expect(await saveAnswer(services, other, '2026', 'ocw', { question: 'means', text: 'Het werk gaat door onder een andere naam.', missed: null, version: 0 })).toEqual({ ok: true, value: null })
    expect((await indicatorPage(services, 'committee-members-trained')).ok && (await departmentFigures(services, 'ocw')).map(({ definition, period }) => [definition.id, period])).toEqual([['committee-members-trained', '2026'], ['staff-talks', '2027']])
  })
  test('everything about one department is what its indicators show one by one', async () => {
    for (const { definition, period, own, all } of await departmentFigures(services, 'szw')) {
      const page = await indicatorPage(services, definition.id)
      const of = (department: string | null) => (page.ok ? page.value.figures.released.value.find((one) => one.department === department && one.period === period) : null) ?? null
      expect([own, all]).toEqual([of('szw'), of(null)])
    }
    expect((await departmentFigures(services, 'szw')).length).toBeGreaterThan(0)
  })
  test('who has a task on a day of reminding is named for the digest, whoever waits for others is not', async () => {
    const holders = async () => [{ person: 'other', role: 'coordinator' as const, department: 'ocw' }, { person: 'anna', role: 'coordinator' as const, department: 'szw' }, { person: 'bzk', role: 'reviewer' as const, department: null }]
    const on = (day: string) => dueForReports({ ...services, clock: { ...services.clock, today: () => day } }, holders)
    expect([await on('2027-02-15'), await on('2027-02-16'), await on('2027-03-01'), await on('2027-03-08')]).toEqual([['other'], [], ['other'], ['other']])
  })
  test('the days of a round can be changed in their order, once for each version that was seen', async () => {
    const days = Object.fromEntries(proposedCalendar(2026).map(({ id, day }) => [id, day]))
    expect(await changeCalendar(services, anna, '2026', { version: 1, days })).toEqual({ ok: false, error: 'not-found' })
    expect(await changeCalendar(services, bzk, '2026', { version: 1, days: { ...days, review: '2027-02-01', publish: null } })).toEqual({ ok: false, error: { wrong: ['review', 'publish'] } })
    expect(await changeCalendar(services, bzk, '2026', { version: 1, days: { ...days, draft: '2027-03-08' } })).toEqual({ ok: true, value: null })
    expect(await changeCalendar(services, bzk, '2026', { version: 1, days })).toEqual({ ok: false, error: 'stale' })
    expect((await work(services, bzk)).rounds[0]?.calendar.find(({ id }) => id === 'draft')).toEqual({ id: 'draft', day: '2027-03-08', provisional: false })
  })
  test('a round that closes before all is public says why, and then nothing in it can be written', async () => {
    expect(await closeRound(services, bzk, '2026', { version: 2, why: '' })).toEqual({ ok: false, error: 'words' })
    expect(await closeRound(services, bzk, '2026', { version: 2, why: 'Drie ministeries leverden niet.' })).toEqual({ ok: true, value: null })
    expect(await saveAnswer(services, other, '2026', 'ocw', { question: 'policy', text: 'Te laat', missed: null, version: 0 })).toEqual({ ok: false, error: 'not-found' })
    expect(await takeStep(services, other, '2026', 'ocw', { act: 'consult', words: '', version: 1 })).toEqual({ ok: false, error: 'not-found' })
    expect((await work(services, other)).tasks).toEqual([])
    expect(await published(services)).toHaveLength(1)
  })
  test('a figure that is misread alone always has the other one beside it, also while that cannot be shown', async () => {
    const offer = { id: 'from-signals', name: { nl: 'a', en: 'a' }, since: '2026-01-01', unit: 'count' as const, polarity: 'ambiguous' as const, definition: { nl: 'x', en: 'x' }, beside: trustIndicator, module: 'escalation', read: () => Promise.reject(new Error('away')) }
    const page = await indicatorPage({ ...services, indicators: () => [offer] }, 'from-signals')
    expect(page.ok && page.value.beside?.definition.id).toBe(trustIndicator)
    const alone = await indicatorPage(services, 'staff-talks')
    expect(alone.ok && alone.value.beside).toBe(null)
  })
  test('a module that cannot deliver is said, and is not a zero', async () => {
    const offer = { id: 'from-survey', name: { nl: 'a', en: 'a' }, since: '2026-01-01', unit: 'share' as const, polarity: 'up' as const, definition: { nl: 'x', en: 'x' }, subject: 'racism' as const, module: 'survey', read: () => Promise.reject(new Error('away')) }
    const page = await indicatorPage({ ...services, indicators: () => [offer] }, 'from-survey')
    expect(page.ok && [page.value.figures.sourceAnswers, page.value.figures.released.value]).toEqual([false, []])
    expect(await bringFigures({ ...services, indicators: () => [offer] }, { by: 'x', mine: () => true }, { rows: [row('szw', 1, 2, 'from-survey')], name: 'a', source: 'csv', reason: '' })).toMatchObject({ ok: false, error: { problems: [{ what: 'delivered-by-module' }] } })
  })
  test('a department that came from two others reads in the next round what those wrote', async () => {
    const wrote = { question: 'policy', missed: null, version: 1, day: '2027-01-05', by: 'carla' }
    await database.within({ kind: 'system' }, async (tx) => { for (const [department, text] of [['ez', 'Wij leggen uit.'], ['kgg', 'Wij luisteren.']] as const) await insertAnswer(tx, '2026', department, { ...wrote, text }) })
    expect(await openRound(services, bzk, 2027)).toEqual({ ok: true, value: '2027' })
    const read = await reportView(services, { ...other, hats: [{ role: 'coordinator', department: 'ezk' }] }, '2027', 'ezk')
    expect(read.ok && read.value.lastYear.map(({ question, text }) => [question, text.match(/Wij \w+/g)])).toEqual([['policy', ['Wij leggen', 'Wij luisteren']]])
  })
})
