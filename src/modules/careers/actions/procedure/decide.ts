import { addDays } from '../../../../foundation/calendar/day.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { Tx } from '../../../../foundation/storage/database.ts'
import { active, type Member } from '../../rules/procedure/gates.ts'
import { questionsOf, stages, type Stage } from '../../rules/procedure/plan.ts'
import { choiceProblem, followsRanking, ranking, spreadOf, type ChoiceRefusal, type Ranked, type Spread } from '../../rules/procedure/scores.ts'
import { settings } from '../../rules/settings.ts'
import { dueForShredding, loadProcedure, loadSteps, recordStep, saveProcedure, type Outcome, type StepLine } from '../../store/procedures.ts'
import { answerKeys, loadChanges, loadKey, loadScores, progress, saveFeedback, setCandidate, shred, type ScoreRow } from '../../store/scores.ts'
import { asSystem, mayActFor, type Acting, type CareersServices } from '../services.ts'
import { act, type ActRefusal } from './prepare.ts'
import { loadSituation, openText, openWords, sealText, sealWords, type Loaded } from './situation.ts'

/** What is shown of a stage: nothing but progress until every score is in. */
export type StageView =
  | { readonly stage: Stage; readonly state: 'hidden'; readonly progress: readonly { readonly member: Member; readonly done: number; readonly all: number }[] }
  | { readonly stage: Stage; readonly state: 'shown'; readonly ranked: readonly Ranked[]; readonly spread: Spread | null; readonly scores: readonly ScoreRow[]; readonly notes: readonly { readonly candidate: number; readonly question: string; readonly assessor: string; readonly note: string }[]; readonly changes: readonly { readonly candidate: number; readonly question: string; readonly assessor: string; readonly before: number; readonly reason: string; readonly day: Day }[] }

const candidatesOf = (now: Loaded, stage: Stage): readonly number[] => now.rows.filter(({ state }) => state === 'invited' || (stage === 'sift' && state === 'applied')).map(({ number }) => number)
/** Scores that count: of who is on the panel still. */
const counting = (now: Loaded, stage: Stage, scores: readonly ScoreRow[]): readonly ScoreRow[] => {
  const [people, candidates] = [new Set(active(now.panel).map(({ person }) => person)), new Set(candidatesOf(now, stage))]
  return scores.filter(({ assessor, candidate }) => people.has(assessor) && candidates.has(candidate))
}
const rankedOf = async (tx: Tx, now: Loaded, stage: Stage): Promise<{ readonly ranked: readonly Ranked[]; readonly scores: readonly ScoreRow[] }> => {
  const scores = counting(now, stage, await loadScores(tx, now.procedure.id, stage))
  return { ranked: ranking(now.plan, stage, candidatesOf(now, stage), scores), scores }
}

export type ProcedureView = Loaded & { readonly stages: readonly StageView[]; readonly answered: readonly { readonly candidate: number; readonly question: string }[]; readonly steps: readonly StepLine[]; readonly reasons: { readonly invite: string | null; readonly choice: string | null }; readonly feedback: ReadonlyMap<number, string>; readonly erasesOn: Day | null; readonly objectUntil: Day }
/** A procedure as its recruiter sees it. */
export const procedureView = (services: CareersServices, acting: Acting, id: string): Promise<Result<ProcedureView, 'not-found'>> => asSystem(services, async (tx, today) => {
  const procedure = await loadProcedure(tx, id)
  if (!procedure || !mayActFor(acting, procedure.department)) return refuse('not-found')
  const now = await loadSituation(services, tx, today, procedure)
  const key = await loadKey(tx, id)
  const shown: StageView[] = []
  for (const stage of stages) {
    if ((stage === 'sift' ? now.siftShown : now.interviewsShown) && key) {
      const { ranked, scores } = await rankedOf(tx, now, stage)
      const notes = scores.flatMap(({ candidate, question, assessor, note }) => { const words = openWords(key, note); return words === null ? [] : [{ candidate, question, assessor, note: words }] })
      const changes = (await loadChanges(tx, id, stage)).map((one) => ({ ...one, reason: openWords(key, one.reason) ?? '' }))
      shown.push({ stage, state: 'shown', ranked, scores, spread: spreadOf(scores), notes, changes })
    } else {
      const all = candidatesOf(now, stage).length * questionsOf(now.plan, stage).length
      const done = await progress(tx, id, stage)
      shown.push({ stage, state: 'hidden', progress: active(now.panel).map((member) => ({ member, done: done.get(member.person) ?? 0, all })) })
    }
  }
  return ok({
    ...now, stages: shown, answered: await answerKeys(tx, id), steps: await loadSteps(tx, id),
    reasons: { invite: openText(key, procedure.outcome.sealedReasons?.invite), choice: openText(key, procedure.outcome.sealedReasons?.choice) },
    feedback: new Map(now.rows.flatMap(({ number, feedback }) => { const words = openWords(key, feedback); return words === null ? [] : [[number, words] as const] })),
    erasesOn: procedure.endedDay === null || procedure.erasedDay !== null ? null : addDays(procedure.endedDay, settings.eraseAfterDays), objectUntil: addDays(today, settings.objectDays),
  })
})

const chosenFrom = async (services: CareersServices, tx: Tx, now: Loaded, stage: Stage, chosen: readonly number[], reason: string): Promise<Result<{ readonly follows: boolean; readonly sealed: string | undefined }, ChoiceRefusal>> => {
  const { ranked } = await rankedOf(tx, now, stage)
  const problem = choiceProblem(ranked, chosen, reason)
  if (problem !== null) return refuse(problem)
  const key = await loadKey(tx, now.procedure.id)
  return ok({ follows: followsRanking(ranked, chosen), sealed: key && reason.trim() !== '' ? sealText(services, key, reason.trim()) : undefined })
}

/** Invites for the interviews: the highest of the ranking, or others with a reason. */
export const invite = (services: CareersServices, acting: Acting, id: string, version: number, chosen: readonly number[], reason: string): Promise<Result<null, ActRefusal | ChoiceRefusal>> =>
  act<ChoiceRefusal>(services, acting, id, 'invite', version, async ({ tx, now }) => {
    if (chosen.length === 0) return refuse('nobody')
    const choice = await chosenFrom(services, tx, now, 'sift', chosen, reason)
    if (!choice.ok) return choice
    await setCandidate(tx, id, chosen, 'invited')
    return ok({ outcome: { ...now.procedure.outcome, inviteFollowed: choice.value.follows, sealedReasons: { ...now.procedure.outcome.sealedReasons, ...(choice.value.sealed === undefined ? {} : { invite: choice.value.sealed }) } } })
  })

/** The decision follows the ranking of the interviews, or carries a written reason; so does choosing nobody, and choosing within a tie. */
export const decide = (services: CareersServices, acting: Acting, id: string, version: number, chosen: readonly number[], reason: string): Promise<Result<null, ActRefusal | ChoiceRefusal>> =>
  act<ChoiceRefusal>(services, acting, id, 'decide', version, async ({ tx, now }) => {
    const choice = await chosenFrom(services, tx, now, 'interview', chosen, reason)
    if (!choice.ok) return choice
    const spread: NonNullable<Outcome['spread']> = []
    for (const stage of stages) { const found = spreadOf((await rankedOf(tx, now, stage)).scores); if (found) spread.push({ stage, ...found }) }
    return ok({ outcome: {
      ...now.procedure.outcome, choiceFollowed: choice.value.follows, chosenNumbers: chosen, spread, applied: now.rows.length, withdrawn: now.rows.filter(({ state }) => state === 'withdrawn').length, invited: now.rows.filter(({ state }) => state === 'invited').length, chosen: chosen.length,
      sealedReasons: { ...now.procedure.outcome.sealedReasons, ...(choice.value.sealed === undefined ? {} : { choice: choice.value.sealed }) },
    } })
  })

export const inform = (services: CareersServices, acting: Acting, id: string, version: number, number: number, words: string): Promise<Result<null, ActRefusal | 'words-missing'>> =>
  act<'not-found' | 'words-missing'>(services, acting, id, 'inform', version, async ({ tx, today, now }) => {
    if (!now.rows.some((row) => row.number === number && row.state !== 'withdrawn')) return refuse('not-found')
    const key = await loadKey(tx, id)
    if (!key || words.trim().length < 40) return refuse('words-missing')
    await saveFeedback(tx, id, number, sealWords(services, key, words.trim()), today)
    return ok({})
  })
export const finishInforming = (services: CareersServices, acting: Acting, id: string, version: number): Promise<Result<null, ActRefusal>> => act(services, acting, id, 'finish-informing', version, async () => ok({}))
export const evaluate = (services: CareersServices, acting: Acting, id: string, version: number, evaluation: { readonly worked: string; readonly change: string }): Promise<Result<null, ActRefusal | 'words-missing'>> =>
  act<'words-missing'>(services, acting, id, 'evaluate', version, async ({ today, now }) =>
    (evaluation.worked.trim() === '' || evaluation.change.trim() === '' ? refuse('words-missing') : ok({ endedDay: today, outcome: { ...now.procedure.outcome, evaluation } })))

/** Shreds what is due: keys, answers, scores, notes, reasons and feedback. Numbers without persons stay. At most 200 a run. Returns how many. */
export const shredDue = (services: CareersServices): Promise<number> => asSystem(services, async (tx, today) => {
  const due = await dueForShredding(tx, addDays(today, -settings.eraseAfterDays), addDays(today, -settings.eraseAfterStanding), 200)
  for (const one of due) {
    await shred(tx, one.id)
    const { sealedReasons: _reasons, chosenNumbers: _numbers, ...kept } = one.outcome
    const ended = one.endedDay === null ? { state: 'stopped' as const, endedDay: today } : {}
    if (!(await saveProcedure(tx, { ...one, ...ended, outcome: kept, erasedDay: today, version: one.version + 1 }))) throw new Error('a procedure changed while it was shredded')
    await recordStep(tx, one.id, { what: 'shredded', day: today, by: 'system' })
  }
  return due.length
})
