import { readCsv } from '../../../../foundation/files/csv.ts'
import { utf8 } from '../../../../foundation/kernel/bytes.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { sha256 } from '../../../../foundation/sealing/core/digest.ts'
import { active } from '../../rules/procedure/gates.ts'
import { checkAnswers, type LineProblem } from '../../rules/procedure/candidates.ts'
import { questionsOf } from '../../rules/procedure/plan.ts'
import { addCandidates, answerKeys, deleteAnswers, insertAnswers, loadKey, noteImport, setCandidate, showWhenAllIn } from '../../store/scores.ts'
import type { Acting, CareersServices } from '../services.ts'
import { toHex } from './hex.ts'
import { act, type ActRefusal, type Work } from './prepare.ts'
import { sealWords } from './situation.ts'

export type ImportReport = { readonly taken: number; readonly candidates: number; readonly problems: readonly LineProblem[] }
export type ImportRefusal = ActRefusal | 'not-a-table' | 'columns' | 'twice' | 'nothing-taken'
type Row = { readonly candidate: string; readonly question: string; readonly answer: string }

const takeIn = async (services: CareersServices, { tx, now }: Work, id: string, rows: readonly Row[]): Promise<ImportReport> => {
  const key = await loadKey(tx, id)
  if (!key) throw new Error('a procedure takes applications without a key')
  const known = await answerKeys(tx, id)
  const { taken, problems } = checkAnswers(rows, questionsOf(now.plan, 'sift').map((one) => one.id), new Set(known.map(({ candidate, question }) => `${candidate}/${question}`)))
  const numbers = [...new Set(taken.map(({ candidate }) => candidate))]
  await addCandidates(tx, id, numbers)
  await insertAnswers(tx, id, taken.map(({ candidate, question, text }) => ({ candidate, question, content: sealWords(services, key, text) })))
  return { taken: taken.length, candidates: numbers.filter((number) => !now.rows.some((row) => row.number === number)).length, problems }
}

/** Takes in a file of `candidate,question,answer`: line by line, each for itself; the same file only once. */
export const importAnswers = async (services: CareersServices, acting: Acting, id: string, version: number, text: string): Promise<Result<ImportReport, ImportRefusal>> => {
  const table = readCsv(text, 'CSV')
  if (!table.ok) return refuse('not-a-table')
  const [candidates, questions, answers] = ['candidate', 'question', 'answer'].map((name) => table.value.column(name))
  if (!candidates || !questions || !answers || table.value.header.length !== 3) return refuse('columns')
  const report: { now?: ImportReport } = {}
  const done = await act<'twice' | 'nothing-taken'>(services, acting, id, 'candidates', version, async (work) => {
    if (!(await noteImport(work.tx, { hash: toHex(sha256(utf8(text))), place: id, kind: 'answers', day: work.today, by: acting.person, lines: table.value.rows.length }))) return refuse('twice')
    report.now = await takeIn(services, work, id, table.value.rows.map((_, at) => ({ candidate: candidates[at] ?? '', question: questions[at] ?? '', answer: answers[at] ?? '' })))
    return ok({})
  }, 'answers-imported')
  return done.ok ? ok(report.now ?? { taken: 0, candidates: 0, problems: [] }) : done
}
/** One candidate's answers, pasted per question. */
export const pasteAnswers = async (services: CareersServices, acting: Acting, id: string, version: number, candidate: string, answers: Readonly<Record<string, string>>): Promise<Result<ImportReport, ImportRefusal>> => {
  const report: { now?: ImportReport } = {}
  const done = await act<'nothing-taken'>(services, acting, id, 'candidates', version, async (work) => {
    report.now = await takeIn(services, work, id, Object.entries(answers).filter(([, text]) => text.trim() !== '').map(([question, answer]) => ({ candidate, question, answer })))
    return ok({})
  }, 'answers-pasted')
  return done.ok ? ok(report.now ?? { taken: 0, candidates: 0, problems: [] }) : done
}

/** A candidate withdraws: their answers go at once, they are ranked no more; scores of others may be complete by it. */
export const withdrawCandidate = (services: CareersServices, acting: Acting, id: string, version: number, number: number): Promise<Result<null, ActRefusal>> =>
  act<'not-found'>(services, acting, id, 'withdraw', version, async ({ tx, today, now }) => {
    if (!now.rows.some((row) => row.number === number && row.state !== 'withdrawn')) return refuse('not-found')
    await setCandidate(tx, id, [number], 'withdrawn')
    await deleteAnswers(tx, id, number)
    const { state } = now.procedure
    if ((state === 'sifting' || state === 'interviewing') && active(now.panel).length > 0) await showWhenAllIn(tx, id, state === 'sifting' ? 'sift' : 'interview', today)
    return ok({})
  })
/** Ends the time of applying. One candidate alone needs words: what was done to reach more people. */
export const startSifting = (services: CareersServices, acting: Acting, id: string, version: number, single: string): Promise<Result<null, ActRefusal | 'single-needs-words' | 'answers-missing' | 'still-open'>> =>
  act<'single-needs-words' | 'answers-missing' | 'still-open'>(services, acting, id, 'start-sifting', version, async ({ tx, today, now }) => {
    if (now.procedure.closesDay !== null && today < now.procedure.closesDay) return refuse('still-open')
    const applying = now.rows.filter(({ state }) => state === 'applied')
    if (applying.length === 1 && single.trim().length < 20) return refuse('single-needs-words')
    const asked = questionsOf(now.plan, 'sift')
    const answered = new Set((await answerKeys(tx, id)).map(({ candidate, question }) => `${candidate}/${question}`))
    if (applying.some(({ number }) => asked.some((question) => !answered.has(`${number}/${question.id}`)))) return refuse('answers-missing')
    return ok({ outcome: { ...now.procedure.outcome, single: applying.length === 1 } })
  })
