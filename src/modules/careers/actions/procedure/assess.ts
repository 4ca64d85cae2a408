import { actAs } from '../../../../foundation/storage/actor.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { active } from '../../rules/procedure/gates.ts'
import { readingOrder } from '../../rules/procedure/order.ts'
import { isScore, questionsOf, type Criterion, type PlanQuestion, type Stage } from '../../rules/procedure/plan.ts'
import type { State } from '../../rules/procedure/model.ts'
import { assessing, loadProcedure, recordStep, type Procedure } from '../../store/procedures.ts'
import { changeScore, insertScore, loadAnswers, loadKey, loadScores, showWhenAllIn } from '../../store/scores.ts'
import { asSystem, type CareersServices } from '../services.ts'
import { mayAssessNow } from './prepare.ts'
import { loadSituation, openWords, sealWords, type Loaded } from './situation.ts'

export const stageOf = (state: State): Stage | null => (state === 'sifting' ? 'sift' : state === 'interviewing' ? 'interview' : null)
const asked = (now: Loaded, stage: Stage): readonly number[] => now.rows.filter(({ state }) => state === 'invited' || (stage === 'sift' && state === 'applied')).map(({ number }) => number)

export type Task = { readonly id: string; readonly title: string; readonly state: State; readonly stage: Stage | null; readonly done: number; readonly all: number; readonly shut: boolean }
/** What somebody has to assess, and how far they are. */
export const assessorTasks = (services: CareersServices, person: string): Promise<readonly Task[]> => asSystem(services, async (tx, today) => {
  const tasks: Task[] = []
  for (const { id, title, state } of await assessing(tx, person)) {
    const procedure = await loadProcedure(tx, id)
    if (!procedure) continue
    const now = await loadSituation(services, tx, today, procedure)
    const stage = stageOf(state)
    const many = stage === null ? 0 : asked(now, stage).length * questionsOf(procedure.plan, stage).length
    await actAs(tx, { kind: 'person', person })
    const own = stage === null ? [] : (await loadScores(tx, id, stage)).filter((one) => one.assessor === person && asked(now, stage).includes(one.candidate))
    await actAs(tx, { kind: 'system' })
    tasks.push({ id, title, state, stage, done: own.length, all: many, shut: !mayAssessNow(now, person) })
  }
  return tasks
})

export type Chunk = {
  readonly procedure: Pick<Procedure, 'id' | 'plan' | 'state' | 'seed' | 'hash'>
  readonly stage: Stage
  readonly question: PlanQuestion
  readonly criterion: Criterion
  readonly place: number
  readonly shut: boolean
  readonly shown: boolean
  /** In this assessor's own order; an interview has no answer on paper. */
  readonly rows: readonly { readonly candidate: number; readonly answer: string | null; readonly score: number | null; readonly note: string; readonly version: number }[]
  readonly chunks: readonly { readonly question: string; readonly done: number }[]
}
/** One chunk: all answers to one question, one below the other, with the assessor's own scores and nobody else's. */
export const chunk = (services: CareersServices, person: string, id: string, question: string | null): Promise<Result<Chunk, 'not-found' | 'nothing-to-assess'>> =>
  asSystem(services, async (tx, today): Promise<Result<Chunk, 'not-found' | 'nothing-to-assess'>> => {
    const procedure = await loadProcedure(tx, id)
    if (!procedure) return refuse('not-found')
    const now = await loadSituation(services, tx, today, procedure)
    const member = active(now.panel).find((one) => one.person === person)
    if (!member) return refuse('not-found')
    const stage = stageOf(procedure.state)
    if (stage === null) return refuse('nothing-to-assess')
    const questions = questionsOf(procedure.plan, stage)
    const key = await loadKey(tx, id)
    // From here the database shows what this assessor may see, and no more.
    await actAs(tx, { kind: 'person', person })
    const own = (await loadScores(tx, id, stage)).filter((one) => one.assessor === person)
    const candidates = asked(now, stage)
    const chunks = questions.map((one) => ({ question: one.id, done: own.filter((score) => score.question === one.id && candidates.includes(score.candidate)).length }))
    const wanted = questions.find((one) => one.id === question) ?? questions.find((one) => (chunks.find((each) => each.question === one.id)?.done ?? 0) < candidates.length) ?? questions[0]
    const criterion = procedure.plan.criteria.find((one) => one.id === wanted?.criterion)
    if (!wanted || !criterion) return refuse('not-found')
    const answers = stage === 'sift' ? await loadAnswers(tx, id, wanted.id) : []
    return ok({
      procedure, stage, question: wanted, criterion, place: member.place, shut: !mayAssessNow(now, person), shown: stage === 'sift' ? now.siftShown : now.interviewsShown, chunks,
      rows: readingOrder(candidates, procedure.seed ?? 0, member.place, wanted.id).map((candidate) => {
        const score = own.find((one) => one.candidate === candidate && one.question === wanted.id)
        return { candidate, answer: openWords(key, answers.find((one) => one.candidate === candidate)?.content ?? null), score: score?.score ?? null, note: openWords(key, score?.note ?? null) ?? '', version: score?.version ?? 0 }
      }),
    })
  })

/** Undoes the transaction: all scores of a form are kept, or none. */
class Undone extends Error {
  readonly refusal: ScoreRefusal
  constructor(refusal: ScoreRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

export type GivenScore = { readonly candidate: number; readonly score: number; readonly note: string; /** What the page was made from; 0 for a first score. */ readonly version: number; readonly reason: string }
export type ScoreRefusal = 'not-found' | 'nothing-to-assess' | 'not-trained' | 'not-on-scale' | 'note-missing' | 'reason-missing' | 'stale'
/**
 * Keeps an assessor's scores on one question, all or none. A change of a score keeps the one before and needs a reason. When this was the last
 * one missing, the stage is shown, by the database's own count.
 */
export const keepScores = async (services: CareersServices, person: string, id: string, question: string, given: readonly GivenScore[]): Promise<Result<{ readonly shown: boolean }, ScoreRefusal>> => {
  return asSystem(services, async (tx, today): Promise<Result<{ readonly shown: boolean }, ScoreRefusal>> => {
    const procedure = await loadProcedure(tx, id)
    if (!procedure) return refuse('not-found')
    const now = await loadSituation(services, tx, today, procedure)
    if (!active(now.panel).some((one) => one.person === person)) return refuse('not-found')
    const stage = stageOf(procedure.state)
    if (stage === null || !questionsOf(procedure.plan, stage).some((one) => one.id === question)) return refuse('nothing-to-assess')
    if (!mayAssessNow(now, person)) return refuse('not-trained')
    const candidates = asked(now, stage)
    if (given.some((one) => !isScore(one.score))) return refuse('not-on-scale')
    if (given.some((one) => !candidates.includes(one.candidate))) return refuse('stale')
    if (stage === 'interview' && given.some((one) => one.note.trim() === '')) return refuse('note-missing')
    const key = await loadKey(tx, id)
    if (!key) return refuse('nothing-to-assess')
    await actAs(tx, { kind: 'person', person })
    const own = (await loadScores(tx, id, stage)).filter((one) => one.assessor === person && one.question === question)
    for (const { candidate, score, note, version, reason } of given) {
      const before = own.find((one) => one.candidate === candidate)
      const sealedNote = note.trim() === '' ? null : sealWords(services, key, note.trim())
      if (!before) {
        if (version !== 0 || !(await insertScore(tx, id, stage, { candidate, question, assessor: person, score, note: sealedNote }))) throw new Undone('stale')
      } else if (before.score !== score || (openWords(key, before.note) ?? '') !== note.trim()) {
        if (version !== before.version) throw new Undone('stale')
        if (reason.trim().length < 10) throw new Undone('reason-missing')
        if (!(await changeScore(tx, id, stage, { candidate, question, assessor: person, score, note: sealedNote, version, before: before.score, reason: sealWords(services, key, reason.trim()), day: today }))) throw new Undone('stale')
      }
    }
    await actAs(tx, { kind: 'system' })
    const already = stage === 'sift' ? now.siftShown : now.interviewsShown
    const shown = already || (await showWhenAllIn(tx, id, stage, today))
    if (shown && !already) await recordStep(tx, id, { what: `${stage}-shown`, day: today, by: person })
    return ok({ shown })
  }).catch((fault: unknown) => {
    if (fault instanceof Undone) return refuse(fault.refusal)
    throw fault
  })
}
