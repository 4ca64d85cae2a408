import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import { complete } from '../rules/cycle/check.ts'
import { corrected, type Correction } from '../rules/cycle/publication.ts'
import { answerable, ministryName, noOpinionName, questionsAsked, senderOf, textOfAnswer, type Answer, type Opinion } from '../rules/cycle/report.ts'
import { calendarOf, proposedCalendar, type Moment, type MomentId, type Round } from '../rules/cycle/round.ts'
import { stepOf, type Need } from '../rules/cycle/states.ts'
import { tasksOf, wears, type Task } from '../rules/cycle/tasks.ts'
import { inForce } from '../rules/versions/shipped.ts'
import { insertAnswer, insertOpinion, insertPublication, insertRound, insertStep, loadAnswers, loadPublications, loadReport, loadReports, loadRounds, loadSigned, moveReport, saveSigned, updateRound, type ReportRow } from '../store/cycle.ts'
import { allDefinitions, definitionsInForce } from './figures.ts'
import { mayRead, mayWrite, reportView, roundFigures, snapshotOf, viewIn, type ReportView } from './report.ts'
import { departmentsNow, type AccountabilityServices, type Acting } from './services.ts'
import { questionsOf, versionsIn } from './versions.ts'

export type CycleRefusal = 'not-found' | 'stale' | Need

/** Rounds and where every report of them stands, and what waits for this person. */
export const work = (services: AccountabilityServices, { hats }: Acting): Promise<{ readonly tasks: readonly Task[]; readonly rounds: readonly Round[]; readonly reports: readonly ReportRow[] }> =>
  services.database.within({ kind: 'system' }, async (tx) => {
    const [rounds, reports] = [await loadRounds(tx), await loadReports(tx)]
    return { rounds, reports, tasks: tasksOf(hats, rounds, reports, services.clock.today()) }
  })

/** Opens a round: it fixes the departments of today and the versions of model, questions and indicators. */
export const openRound = async (services: AccountabilityServices, acting: Acting, year: number, calendar: readonly Moment[] = proposedCalendar(year)): Promise<Result<string, 'not-found' | 'stands-already'>> => {
  if (!acting.hats.some(({ role }) => role === 'reviewer')) return refuse('not-found')
  const indicators = definitionsInForce(await allDefinitions(services)).map(({ id, version }) => ({ id, version }))
  return services.database.within({ kind: 'system' }, async (tx): Promise<Result<string, 'stands-already'>> => {
    const [today, versions] = [services.clock.today(), await versionsIn(tx)]
    const round: Round = { id: String(year), year, opened: today, model: inForce(versions, 'model').version, questions: inForce(versions, 'questions').version, indicators, departments: await departmentsNow(tx, today), calendar, closed: null }
    return (await insertRound(tx, round)) ? ok(round.id) : refuse('stands-already')
  })
}

/** Changes the days of a round, on the version that was read. */
export const changeCalendar = (services: AccountabilityServices, acting: Acting, id: string, given: { readonly version: number; readonly days: Readonly<Record<string, string | null>> }): Promise<Result<null, 'not-found' | 'stale' | { readonly wrong: readonly MomentId[] }>> =>
  changeRound(services, acting, id, given.version, (round) => {
    const calendar = calendarOf(round.calendar, given.days)
    return 'wrong' in calendar ? refuse(calendar) : ok({ ...round, calendar })
  })

/** Closes a round: nothing in it can be written any more. While reports are not public it asks why. */
export const closeRound = (services: AccountabilityServices, acting: Acting, id: string, given: { readonly version: number; readonly why: string }): Promise<Result<null, 'not-found' | 'stale' | 'words'>> =>
  changeRound(services, acting, id, given.version, (round, reports) => {
    const open = reports.some(({ state }) => state !== 'published')
    return open && given.why.trim().length < 10 ? refuse('words') : ok({ ...round, closed: services.clock.today(), ...(open ? { closedWhy: given.why.trim() } : {}) })
  })

const changeRound = <Refusal>(services: AccountabilityServices, acting: Acting, id: string, version: number, next: (round: Round, reports: readonly ReportRow[]) => Result<Round, Refusal>): Promise<Result<null, Refusal | 'not-found' | 'stale'>> =>
  services.database.within({ kind: 'system' }, async (tx): Promise<Result<null, Refusal | 'not-found' | 'stale'>> => {
    const found = (await loadRounds(tx)).find((one) => one.id === id)
    if (!found || found.closed !== null || !acting.hats.some(({ role }) => role === 'reviewer')) return refuse('not-found')
    const { version: standing, ...round } = found
    const changed = next(round, (await loadReports(tx)).filter((one) => one.round === id))
    if (!changed.ok) return changed
    return standing === version && (await updateRound(tx, changed.value, version)) ? ok(null) : refuse('stale')
  })

/** A round that still runs; null for a closed one, in which nothing is written. */
const runningRound = async (tx: Tx, id: string): Promise<Round | null> => (await loadRounds(tx)).find((one) => one.id === id && one.closed === null) ?? null

/** Saves one answer on the version that was read. Other authors' answers are not touched, so several people write at once. */
export const saveAnswer = (services: AccountabilityServices, acting: Acting, roundId: string, department: string, answer: Omit<Answer, 'day' | 'by'>): Promise<Result<null, 'not-found' | { readonly stale: Answer | null }>> =>
  services.database.within({ kind: 'system' }, async (tx): Promise<Result<null, 'not-found' | { readonly stale: Answer | null }>> => {
    const row = await loadReport(tx, roundId, department)
    const round = await runningRound(tx, roundId)
    if (!row || !mayWrite(acting, row) || !round || !answerable(answer.question, questionsOf(await versionsIn(tx), round.questions))) return refuse('not-found')
    const next: Answer = { ...answer, version: answer.version + 1, day: services.clock.today(), by: acting.person }
    if (await insertAnswer(tx, roundId, department, next)) return ok(null)
    return refuse({ stale: (await loadAnswers(tx, roundId, department)).find(({ question }) => question === answer.question) ?? null })
  })

/** Adds the opinion of the works council or the network; it cannot be changed afterwards, only added to. */
export const giveOpinion = (services: AccountabilityServices, acting: Acting, roundId: string, department: string, { voice, text }: Pick<Opinion, 'voice' | 'text'>): Promise<Result<null, 'not-found' | 'words'>> =>
  services.database.within({ kind: 'system' }, async (tx): Promise<Result<null, 'not-found' | 'words'>> => {
    const row = await loadReport(tx, roundId, department)
    if (!row || row.state !== 'consultation' || !wears(acting.hats, 'council', department) || !(await runningRound(tx, roundId))) return refuse('not-found')
    if (text.trim() === '') return refuse('words')
    await insertOpinion(tx, newId(services.random), roundId, department, { voice, text: text.trim(), day: services.clock.today(), by: acting.person })
    return ok(null)
  })

/** What of a step's needs is not met. */
const unmet = (view: ReportView, needed: readonly Need[], person: string, words: string): Need | null => needed.find((need) => {
  switch (need) {
    case 'complete': return !complete(view.problems)
    case 'opinion-or-reason': return view.opinions.length === 0 && textOfAnswer(view.answers, noOpinionName).length < 10 && words.trim().length < 10
    case 'another-person': return senderOf(view.steps) === person
    case 'questions-answered': return questionsAsked(view.steps) !== '' && textOfAnswer(view.answers, ministryName).length < 10
    case 'words': return words.trim().length < 10
  }
}) ?? null

/** Takes a step of the cycle, on the version of the report that was seen. Signing keeps the snapshot; publishing publishes exactly that. */
export const takeStep = async (services: AccountabilityServices, acting: Acting, roundId: string, department: string, given: { readonly act: string; readonly words: string; readonly version: number }): Promise<Result<null, CycleRefusal>> => {
  const step = stepOf(given.act)
  const seen = await reportView(services, acting, roundId, department)
  if (!step || !seen.ok || seen.value.round.closed !== null) return refuse('not-found')
  const allowed = step.from.includes(seen.value.report.state) && step.role.some((role) => acting.hats.some((hat) => hat.role === role && (hat.department === department || (role === 'reviewer' && hat.department === null))))
  if (!allowed) return seen.value.report.version === given.version ? refuse('not-found') : refuse('stale')
  const figures = await roundFigures(services, seen.value.round)
  return services.database.within({ kind: 'system' }, async (tx): Promise<Result<null, CycleRefusal>> => {
    const [row, today] = [await loadReport(tx, roundId, department), services.clock.today()]
    const view = row && (await viewIn(tx, seen.value.round, row, figures, today))
    if (!row || !view || !mayRead(acting, row) || !(await runningRound(tx, roundId))) return refuse('not-found')
    if (row.version !== given.version) return refuse('stale')
    const missing = unmet(view, step.needs, acting.person, given.words)
    if (missing) return refuse(missing)
    if (step.act === 'to-review' && view.opinions.length === 0 && textOfAnswer(view.answers, noOpinionName).length < 10) {
      await insertAnswer(tx, roundId, department, { question: noOpinionName, text: given.words.trim(), missed: null, version: (view.answers.find(({ question }) => question === noOpinionName)?.version ?? 0) + 1, day: today, by: acting.person })
    }
    if (!(await moveReport(tx, row, step.to))) return refuse('stale')
    if (step.act === 'sign') await saveSigned(tx, roundId, department, snapshotOf(view, today))
    if (step.act === 'publish') {
      const signed = await loadSigned(tx, roundId, department)
      if (!signed) throw new Error('a report was accepted without a signature')
      await insertPublication(tx, { round: roundId, department, minor: 0, content: signed, reason: '', day: today }, acting.person)
    }
    await insertStep(tx, roundId, department, { act: step.act, state: step.to, words: given.words.trim(), day: today, by: acting.person })
    return ok(null)
  })
}

/** Corrects what was published: a new minor version with its reason; the earlier one stays readable. */
export const correct = (services: AccountabilityServices, acting: Acting, roundId: string, department: string, given: { readonly correction: Correction; readonly reason: string; readonly minor: number }): Promise<Result<number, 'not-found' | 'stale' | 'words' | 'nothing-there'>> =>
  services.database.within({ kind: 'system' }, async (tx): Promise<Result<number, 'not-found' | 'stale' | 'words' | 'nothing-there'>> => {
    const row = await loadReport(tx, roundId, department)
    if (row?.state !== 'published' || !acting.hats.some(({ role }) => role === 'reviewer')) return refuse('not-found')
    if (given.reason.trim().length < 10) return refuse('words')
    const latest = (await loadPublications(tx, roundId, department)).at(-1)
    if (!latest || latest.minor !== given.minor) return refuse('stale')
    const content = corrected(latest.content, given.correction)
    if (!content) return refuse('nothing-there')
    const [minor, day] = [latest.minor + 1, services.clock.today()]
    if (!(await insertPublication(tx, { round: roundId, department, minor, content, reason: given.reason.trim(), day }, acting.person))) return refuse('stale')
    await insertStep(tx, roundId, department, { act: 'correct', state: 'published', words: given.reason.trim(), day, by: acting.person })
    return ok(minor)
  })
