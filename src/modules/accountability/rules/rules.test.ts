import { describe, expect, test } from 'vitest'
import { shippedCommitments, stateOf } from './commitments/commitments.ts'
import { checkReport, complete, type Material } from './cycle/check.ts'
import { corrected, readableNow, type PublishedReport, type Publication } from './cycle/publication.ts'
import { proposedCalendar } from './cycle/round.ts'
import { tasksOf } from './cycle/tasks.ts'
import { draw } from './effect/lottery.ts'
import { checkPlan, designOf, mayPublish, studyVerdict, type Plan, type Study } from './effect/study.ts'
import { checkDefinition, sameSeries, type Definition } from './indicators/definition.ts'
import { readRows } from './indicators/rows.ts'
import { shippedIndicators } from './indicators/shipped.ts'
import { checkMeasure, implementationOf, type Measure } from './measures/measure.ts'
import { cellsOf, coverageOf, strangersIn } from './model/model.ts'
import { modelOf, questionsOf, versionsWith } from './versions/shipped.ts'
import { figureRows, figuresCsv } from './output/figure-rows.ts'

const [shippedModel, shippedQuestions] = [modelOf(versionsWith([])), questionsOf(versionsWith([]))]

const share = shippedIndicators[0] as Definition
const measure = (more: Partial<Measure> = {}): Measure => ({
  id: 'm', department: 'szw', withdrawn: null, version: 1, name: 'Gesprekstafels', aim: 'praten', theory: '', evidence: ['science'], evidenceWords: '', owner: 'Directeur', enough: 'yes', enoughWords: '', start: '2026-01-01', milestones: [], reach: { meant: 10, reached: 5 }, state: 'running',
  agreed: null, compliance: 'full', effectiveness: 'not-examined', effectivenessWords: '', placed: { subjects: ['racism'], approaches: ['acknowledge', 'act'], forms: ['remarks'], functions: ['prevention', 'repair'] }, proposal: null, ...more,
})

describe('the model', () => {
  test('has 72 areas for each subject; a measure fills what it names and nothing else, and racism stands apart', () => {
    const [racism, discrimination] = [cellsOf(shippedModel, 'racism', [measure()]), cellsOf(shippedModel, 'discrimination', [measure()])]
    expect([coverageOf(racism), coverageOf(discrimination)]).toEqual([{ filled: 4, blank: 68 }, { filled: 0, blank: 72 }])
    expect(strangersIn(shippedModel, { subjects: ['racism', 'age'], approaches: ['act'], forms: ['x'], functions: [] })).toEqual(['age', 'x'])
  })
})

describe('figures that are brought', () => {
  const known = { definitions: [share, { ...share, id: 'from-desk', module: 'desk' }], departments: ['szw', 'ocw'], mine: (one: string) => one === 'szw', thisYear: 2026 }
  const row = (more: object = {}) => ({ indicator: share.id, department: 'szw', period: '2026', numerator: '40', denominator: '100', ...more })
  test('a good line is read, with the version in force', () => expect(readRows([row({ department: ' SZW ' })], known)).toEqual({ ok: true, value: [{ indicator: share.id, version: 1, department: 'szw', period: '2026', numerator: 40, denominator: 100 }] }))
  test.each([
    [{ indicator: 'x' }, 'unknown-indicator'], [{ indicator: 'from-desk' }, 'delivered-by-module'], [{ department: 'nl' }, 'unknown-department'], [{ department: 'ocw' }, 'not-yours'], [{ period: '26' }, 'bad-period'], [{ period: '2027' }, 'future-period'], [{ period: '2026-T1' }, 'wrong-period'],
    [{ numerator: '40%' }, 'bad-number'], [{ numerator: '' }, 'bad-number'], [{ numerator: '-1' }, 'bad-number'], [{ numerator: '1.5' }, 'not-whole'], [{ denominator: '' }, 'no-base'], [{ denominator: '0' }, 'no-base'], [{ denominator: '39' }, 'part-larger'], [{ numerator: '1e9' }, 'bad-number'],
  ])('%j is refused as %s', (more, what) => expect(readRows([row(more)], known)).toMatchObject({ ok: false, error: [{ row: 2, what }] }))
  test('a point between thousands is not guessed at: it could be a fraction', () => expect(readRows([row({ numerator: '1.200' }), row({ period: '2025', denominator: '2.400.000' })], known)).toMatchObject({ ok: false, error: [{ row: 2, column: 'numerator', what: 'point-or-comma' }, { row: 3, column: 'denominator', what: 'point-or-comma' }] }))
  test('one bad line refuses the whole, and every bad line is named', () => expect(readRows([row(), row(), row({ numerator: 'x' })], known)).toMatchObject({ ok: false, error: [{ row: 3, what: 'twice' }, { row: 4, what: 'bad-number' }] }))
})

describe('definitions', () => {
  test('a new version says why; a ratio says which group stands on top; nobody skips a version', () => {
    expect(checkDefinition({ ...share, version: 2 }, share)).toEqual(['no-reason'])
    expect(checkDefinition({ ...share, unit: 'ratio', version: 3, reason: 'andere groepen' }, share)).toEqual(['ratio-without-direction', 'wrong-version'])
  })
  test('figures of two versions are one series only when every version between says so', () => {
    const versions = [{ version: 1, comparesWithBefore: false }, { version: 2, comparesWithBefore: true }, { version: 3, comparesWithBefore: false }]
    expect([sameSeries(versions, 1, 1), sameSeries(versions, 1, 2), sameSeries(versions, 2, 3), sameSeries(versions, 3, 1)]).toEqual([true, true, false, false])
  })
})

describe('what a report lacks', () => {
  const answered = shippedQuestions.list.map(({ id }) => ({ question: id, text: `Over racisme en wat wij daartegen doen in het jaar, ${id}.`, missed: null, version: 1, day: '2027-01-01', by: 'a' }))
  const agreed = implementationOf([]).map(({ agreed: one }, at) => measure({ id: `m${at}`, agreed: one.id }))
  const material: Material = { year: 2026, today: '2027-01-20', questions: shippedQuestions, model: shippedModel, answers: answered, lastYear: [], measures: agreed, targets: [], definitions: [], figures: new Map() }
  const codes = (more: Partial<Material>) => checkReport({ ...material, ...more }).map(({ kind, code, at }) => `${kind} ${code} ${at}`)
  test('nothing, when all is said', () => expect(complete(checkReport(material))).toBe(true))
  test('an empty answer and silence about an agreed measure are errors', () => expect(codes({ answers: answered.slice(1), measures: agreed.slice(1) })).toEqual(['error empty policy', 'error agreed-silent broad-recruitment']))
  test('last year’s text, a text without the word racism and a missing figure ask for a reason, and a reason lets them pass', () => {
    const policy = { ...answered[0]!, text: 'Wij hebben beleid voor iedereen, en dat beleid is heel goed.' }
    const answers = [policy, ...answered.slice(1)]
    const found = codes({ answers, lastYear: [policy], definitions: [share] })
    expect(found).toEqual(['warning same-as-last-year policy', 'warning racism-not-named policy', 'warning no-figure committee-members-trained'])
    const reasons = found.map((one) => ({ question: `warning:${one.split(' ')[1]}:${one.split(' ')[2]}`, text: 'Dat komt omdat het zo is.', missed: null, version: 1, day: '2027-01-01', by: 'a' }))
    expect(complete(checkReport({ ...material, answers: [...answers, ...reasons], lastYear: [policy], definitions: [share] }))).toBe(true)
  })
  test('a withdrawn measure does not count as doing what was agreed', () => expect(codes({ measures: agreed.map((one, at) => (at === 0 ? { ...one, withdrawn: { day: '2026-05-01', reason: 'gestopt' } } : one)) })).toEqual(['error agreed-silent broad-recruitment']))
})

describe('after publication', () => {
  const shown = { department: 'szw', period: '2026', shown: { state: 'shown' as const, value: 0.4, base: 100, interval: null } }
  const report: PublishedReport = { year: 2026, department: { id: 'szw', nl: 'SZW', en: 'SZW' }, model: 1, answers: [{ id: 'policy', title: { nl: 'a', en: 'a' }, text: 'oud, "met" tekens' }], reasons: [], figures: [{ definition: share, own: shown, all: shown }], targets: [], measures: [], opinions: [], noOpinion: '', signed: '2027-04-15' }
  const version = (minor: number, content: PublishedReport): Publication => ({ round: '2026', department: 'szw', minor, content, reason: 'x', day: '2027-05-19' })
  test('a figure that was taken back is gone from the earlier version too, and its text is not', () => {
    const next = corrected(report, { kind: 'figure', indicator: share.id })
    const versions = [version(0, report), version(1, next as PublishedReport)]
    expect(readableNow(versions, 0)?.figures[0]?.own?.shown).toEqual({ state: 'hidden', because: 'withdrawn' })
    expect(readableNow(versions, 0)?.answers[0]?.text).toBe(report.answers[0]?.text)
    expect(corrected(next as PublishedReport, { kind: 'figure', indicator: share.id })).toBeNull()
  })
  test('a corrected text leaves the earlier one readable', () => {
    const next = corrected(report, { kind: 'text', question: 'policy', text: 'nieuw' }) as PublishedReport
    expect([0, 1].map((minor) => readableNow([version(0, report), version(1, next)], minor)?.answers[0]?.text)).toEqual(['oud, "met" tekens', 'nieuw'])
    expect(readableNow([version(0, report)], 3)).toBeNull()
  })
  test('open data names a hidden figure with its reason and no value', () => {
    const hidden = { ...report, figures: [{ definition: share, own: { ...shown, shown: { state: 'hidden' as const, because: 'too-few' } }, all: null }] }
    const first = (publication: ReturnType<typeof version>) => figuresCsv(figureRows([publication])).split('\r\n')[1]
    expect([first(version(0, report)), first(version(1, hidden))]).toEqual(['2026,szw,committee-members-trained,1,share,up,shown,0.4,100,,,1.0', '2026,szw,committee-members-trained,1,share,up,too-few,,,,,1.1'])
  })
})

describe('the calendar and the tasks', () => {
  test('publication falls on the third Wednesday of May', () => expect([2024, 2025, 2026].map((year) => proposedCalendar(year).at(-1)?.day)).toEqual(['2025-05-21', '2026-05-20', '2027-05-19']))
  test('each sees what waits for them, what is due first on top, and a passed day is late', () => {
    const round = { id: '2026', year: 2026, opened: '2026-11-30', model: 1, questions: 1, indicators: [], departments: [{ id: 'szw', nl: 'SZW', en: 'SZW' }, { id: 'ocw', nl: 'OCW', en: 'OCW' }], calendar: proposedCalendar(2026), closed: null }
    const reports = [{ round: '2026', department: 'szw', state: 'consultation' as const }, { round: '2026', department: 'ocw', state: 'draft' as const }]
    const seen = (role: 'coordinator' | 'council' | 'authority' | 'reviewer', department: string | null) => tasksOf([{ role, department }], [round], reports, '2027-03-10').map(({ department: { id }, what, late }) => `${id} ${what}${late ? ' late' : ''}`)
    expect([seen('coordinator', 'szw'), seen('coordinator', 'ocw'), seen('council', 'szw'), seen('council', null), seen('authority', 'szw'), seen('reviewer', null)]).toEqual([['szw review'], ['ocw write late'], ['szw opine'], ['szw opine'], [], []])
  })
})

describe('commitments', () => {
  const commitment = (id: string) => shippedCommitments.find((one) => one.id === id)!
  const proof = (whole: boolean) => [{ id: 'e', commitment: 'guide-for-managers', day: '2026-01-01', words: 'brief', whole, version: 1 }]
  test('a passed day without evidence is unknown, not broken', () => expect(stateOf(commitment('guide-for-managers'), [], '2026-11-30')).toBe('passed-unknown'))
  test('evidence says kept or partly; without a day there is no term to pass', () => expect([stateOf(commitment('guide-for-managers'), proof(true), '2026-11-30'), stateOf(commitment('guide-for-managers'), proof(false), '2026-11-30'), stateOf(commitment('model'), [], '2026-11-30'), stateOf(commitment('cross-mentoring'), [], '2025-03-31')]).toEqual(['kept', 'partly', 'no-date', 'running']))
})

describe('measures and studies', () => {
  test('running without a start, reaching more than meant, nowhere in the model: refused', () => expect(checkMeasure(measure({ start: null, reach: { meant: 1, reached: 2 }, placed: { subjects: [], approaches: ['act'], forms: ['rules'], functions: ['repair'] }, effectiveness: 'shown' }))).toEqual(['reach', 'no-place', 'shown-without-evidence', 'start']))
  const plan: Plan = { name: 'a', indicator: null, measure: null, question: '', polarity: 'up', margin: 0.02, controls: 'notYet', units: ['a', 'b', 'c', 'd'], periods: [2026, 2027], starts: [{ period: 2027, units: 1 }] }
  test('a plan is checked, and says before any figure that it cannot show anything', () => {
    expect(checkPlan(plan)).toEqual([])
    expect(checkPlan({ ...plan, units: ['a', 'a'], periods: [2027, 2026], starts: [{ period: 2027, units: 5 }] })).toEqual(['units-twice', 'periods-order', 'start-outside', 'too-many'])
    expect([checkPlan(plan, 'ambiguous'), checkPlan(plan, 'down'), checkPlan(plan, 'up')]).toEqual([['ambiguous'], ['other-way'], []])
    expect(designOf(plan)).toMatchObject({ assignments: 4, smallestP: 0.25, verdictPossible: false })
  })
  test('a lottery gives every unit the same chance', () => {
    const first = Array.from({ length: 4000 }, (_, seed) => draw(plan.units, plan.starts, seed).find(({ start }) => start !== null)?.unit)
    for (const unit of plan.units) expect(Math.abs(first.filter((one) => one === unit).length - 1000)).toBeLessThan(120)
  })
  test('a changed instrument comes before any verdict, and nothing is published without the next decision', () => {
    const answer = { groupTime: [], aggregate: null, randomisation: null, verdict: 'improved' as const, detectable: null }
    expect([studyVerdict(answer, true), studyVerdict(answer, false)]).toEqual(['not-comparable', 'improved'])
    const study: Study = { id: 's', plan, registered: '2026-01-01', by: 'a', lottery: null, result: { day: '2026-01-01', source: 'upload', instrumentChanged: false, leftOut: [], answer, verdict: 'improved' }, decision: '', published: false, version: 1 }
    expect([mayPublish(study), mayPublish({ ...study, decision: 'Doorgaan in alle departementen.' }), mayPublish({ ...study, result: null, decision: 'Doorgaan in alle departementen.' })]).toEqual([false, true, false])
  })
})
