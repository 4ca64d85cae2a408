import type { Reading } from '../../../foundation/kernel/indicators.ts'
import { derived, releaseReadings, type Released } from '../../../foundation/disclosure/index.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { loadEvents, successorsOf, type NumberedEvent } from '../../../foundation/organisations/index.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import { checkReport, judged, type JudgedTarget, type Problem } from '../rules/cycle/check.ts'
import { inherited, type Earlier } from '../rules/cycle/inherited.ts'
import type { PublishedReport } from '../rules/cycle/publication.ts'
import { missedName, noOpinionName, textOfAnswer, type Answer, type Opinion, type TakenStep } from '../rules/cycle/report.ts'
import type { Questions, Round, RoundDepartment } from '../rules/cycle/round.ts'
import type { Definition } from '../rules/indicators/definition.ts'
import type { Measure } from '../rules/measures/measure.ts'
import type { Model } from '../rules/model/model.ts'
import { loadAnswers, loadOpinions, loadReport, loadRounds, loadSteps, type ReportRow } from '../store/cycle.ts'
import { loadReadings } from '../store/indicators.ts'
import { loadMeasures, loadTargets } from '../store/plans.ts'
import { allDefinitions, figuresOf, ofYear, type IndicatorFigures } from './figures.ts'
import { departmentsOn, heirsOn, writesFor, type AccountabilityServices, type Acting } from './services.ts'
import { wears, wearsAny } from '../rules/cycle/tasks.ts'
import { modelOf, questionsOf, versionsIn } from './versions.ts'

export type ReportView = {
  readonly round: Round
  readonly department: RoundDepartment
  /** What it is called today, or what it became, where that differs from its name in the round. */
  readonly nowadays: readonly RoundDepartment[]
  readonly report: ReportRow
  /** The questions and the model in the versions that the round is bound to. */
  readonly questions: Questions
  readonly model: Model
  readonly answers: readonly Answer[]
  readonly lastYear: readonly Answer[]
  /** The questions of last year's round; null when there was none. */
  readonly lastQuestions: Questions | null
  readonly opinions: readonly Opinion[]
  readonly steps: readonly TakenStep[]
  readonly measures: readonly Measure[]
  readonly targets: readonly JudgedTarget[]
  readonly definitions: readonly Definition[]
  readonly figures: Released<readonly { readonly indicator: string; readonly own: Reading | null; readonly all: Reading | null }[]>
  readonly problems: readonly Problem[]
  /** Indicators of the round whose module is not there, or cannot answer now. */
  readonly silent: readonly string[]
}

/** Who may read a report that is not public: its department; the works council once it was asked; the ministry of the Interior once it was sent. */
export const mayRead = ({ hats }: Acting, { department, state }: Pick<ReportRow, 'department' | 'state'>): boolean =>
  wearsAny(hats, ['coordinator', 'analyst', 'authority'], department) && hats.some((hat) => hat.department === department)
  || (wears(hats, 'council', department) && state !== 'draft')
  || (hats.some(({ role }) => role === 'reviewer') && ['submitted', 'returned', 'accepted', 'published'].includes(state))

/** The indicators of a round, in the versions that it fixed when it opened. */
export const fixedDefinitions = (round: Round, all: readonly Definition[]): readonly Definition[] =>
  round.indicators.flatMap(({ id, version }) => all.find((one) => one.id === id && one.version === version) ?? []).toSorted((a, b) => a.name.nl.localeCompare(b.name.nl, 'nl'))

/** The figures of a round's year; read outside a transaction, because other modules open their own. What was brought is read at once: periods are released apart. */
export const roundFigures = async (services: AccountabilityServices, round: Round): Promise<readonly IndicatorFigures[]> => {
  const all = await allDefinitions(services)
  const brought = Map.groupBy(await services.database.within({ kind: 'system' }, (tx) => loadReadings(tx, { year: round.year })), ({ indicator }) => indicator)
  const found: IndicatorFigures[] = []
  for (const definition of fixedDefinitions(round, all)) found.push(await figuresOf(services, definition, all, brought.get(definition.id) ?? []))
  return found
}

/** What a department wrote in an earlier round; of one that came from others by a merge or a split, what those wrote. */
const answersBefore = async (tx: Tx, events: readonly NumberedEvent[], before: Round, department: string, today: string): Promise<readonly Answer[]> => {
  const own = await loadAnswers(tx, before.id, department)
  if (own.length > 0) return own
  const earlier: Earlier[] = []
  for (const { id, nl } of before.departments) if (id !== department && successorsOf(events, id, today).includes(department)) earlier.push({ name: nl, answers: await loadAnswers(tx, before.id, id) })
  return inherited(own, earlier)
}

/** Everything about one report, inside a transaction and with figures that were read before it. */
export const viewIn = async (tx: Tx, round: Round, row: ReportRow, figures: readonly IndicatorFigures[], today: string): Promise<ReportView | null> => {
  const department = round.departments.find(({ id }) => id === row.department)
  if (!department) return null
  const [own, all] = [ofYear(figures, row.department, round.year), ofYear(figures, null, round.year)]
  const definitions = figures.map(({ definition }) => definition)
  const before = (await loadRounds(tx)).filter((one) => one.year < round.year).toSorted((a, b) => b.year - a.year)[0]
  const events = await loadEvents(tx)
  const [answers, lastYear] = [await loadAnswers(tx, round.id, row.department), before ? await answersBefore(tx, events, before, row.department, today) : []]
  const mine = <One extends { readonly department: string }>(list: readonly One[]): readonly One[] => list.filter((one) => one.department === row.department)
  const [measures, targets] = [mine(await loadMeasures(tx)), mine(await loadTargets(tx))]
  const versions = await versionsIn(tx)
  const [questions, model] = [questionsOf(versions, round.questions), modelOf(versions, round.model)]
  const material = { year: round.year, today, questions, model, answers, lastYear, measures, targets, definitions, figures: own }
  const shown = figures[0] ? derived(figures[0].released, () => definitions.map(({ id }) => ({ indicator: id, own: own.get(id) ?? null, all: all.get(id) ?? null }))) : derived(noFigures, () => [])
  return {
    round, department, nowadays: nowadaysOf(events, department, today), report: row, questions, model, answers, lastYear, lastQuestions: before ? questionsOf(versions, before.questions) : null, opinions: await loadOpinions(tx, round.id, row.department), steps: await loadSteps(tx, round.id, row.department),
    measures, targets: judged(material), definitions, figures: shown, problems: checkReport(material),
    silent: [...round.indicators.filter(({ id }) => !definitions.some((one) => one.id === id)).map(({ id }) => id), ...figures.filter(({ sourceAnswers }) => !sourceAnswers).map(({ definition }) => definition.name.nl)],
  }
}
const nowadaysOf = (events: readonly NumberedEvent[], { id, nl }: RoundDepartment, today: string): readonly RoundDepartment[] => {
  const heirs = heirsOn(events, today).get(id) ?? [id]
  return departmentsOn(events, today).filter((one) => heirs.includes(one.id) && one.nl !== nl)
}
const noFigures = releaseReadings([], { unit: 'count', minimumBase: 30 })

/** A report with everything around it, for whoever may read it; to others it does not exist. */
export const reportView = async (services: AccountabilityServices, acting: Acting, roundId: string, department: string): Promise<Result<ReportView, 'not-found'>> => {
  const found = await services.database.within({ kind: 'system' }, async (tx) => ({ round: (await loadRounds(tx)).find(({ id }) => id === roundId), row: await loadReport(tx, roundId, department) }))
  if (!found.round || !found.row || !mayRead(acting, found.row)) return refuse('not-found')
  const { round } = found
  const figures = await roundFigures(services, round)
  const view = await services.database.within({ kind: 'system' }, async (tx) => {
    const row = await loadReport(tx, roundId, department)
    return row && mayRead(acting, row) ? viewIn(tx, round, row, figures, services.clock.today()) : null
  })
  return view ? ok(view) : refuse('not-found')
}

/** Whether somebody may change the texts of this report now. */
export const mayWrite = (acting: Acting, { department, state }: Pick<ReportRow, 'department' | 'state'>): boolean => writesFor(acting, department) && (state === 'draft' || state === 'returned')

/** The snapshot that is signed and later published; no person's name is in it. */
export const snapshotOf = (view: ReportView, signed: string): PublishedReport => ({
  year: view.round.year, department: view.department, model: view.round.model, questions: view.round.questions, signed,
  answers: view.questions.list.map(({ id, title }) => ({ id, title, text: textOfAnswer(view.answers, id) })).filter(({ text }) => text !== ''),
  reasons: view.answers.filter(({ question, text }) => question.startsWith('warning:') && text !== '' && view.problems.some((problem) => problem.answered && question === `warning:${problem.code}:${problem.at}`)).map(({ question, text }) => ({ about: question.slice('warning:'.length), text })),
  figures: view.definitions.map((definition) => ({ definition, ...(view.figures.value.find(({ indicator }) => indicator === definition.id) ?? { own: null, all: null }) })).map(({ definition, own, all }) => ({ definition, own, all })),
  targets: view.targets.map(({ target, standing }) => ({ target, standing, missed: view.answers.find(({ question }) => question === missedName(target.id))?.missed ?? null })),
  measures: view.measures, opinions: view.opinions.map(({ voice, text, day }) => ({ voice, text, day })), noOpinion: textOfAnswer(view.answers, noOpinionName),
})
