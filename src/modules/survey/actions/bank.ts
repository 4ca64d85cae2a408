import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { shaped } from '../../../foundation/kernel/shaped.ts'
import { digest } from '../../../foundation/storage/bytes.ts'
import { utf8 } from '../../../foundation/kernel/bytes.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { canonicalText } from '../rules/bank/canonical.ts'
import { optionsHash, textHash } from '../rules/bank/hashes.ts'
import { questionShape, type Question } from '../rules/bank/question.ts'
import { checkForm, type Problem } from '../rules/questionnaire/check.ts'
import { formOf, questionnaireShape, type Form, type Questionnaire } from '../rules/questionnaire/questionnaire.ts'
import { shippedQuestionnaires } from '../rules/shipped/index.ts'
import { deleteDraft, insertDraft, insertQuestion, loadBank, loadQuestionnaire, loadQuestionnaires, loadQuestions, publishDraft, saveDraft, type QuestionnaireRow } from '../store/bank.ts'
import { loadWaves, recordHistory } from '../store/waves.ts'
import { asSystem, type SurveyServices } from './services.ts'

const hash = (text: string): string => digest(utf8(text))

/** A question as the bank shows it, with the fingerprints by which figures are compared. */
export type BankQuestion = Question & { readonly day: Day; readonly hashes: { readonly nl: string; readonly en: string; readonly options: string } }

/** Every question in every version, newest version first. */
export const questionBank = (services: SurveyServices): Promise<readonly BankQuestion[]> => asSystem(services, async (tx) =>
  (await loadBank(tx)).map(({ question: one, day }) => ({ ...one, day, hashes: { nl: textHash(one, 'nl', hash), en: textHash(one, 'en', hash), options: optionsHash(one, 'nl', hash) } })))

/** Adds a question, or a new version of one: the version after the newest. What is there never changes. */
export const addQuestion = (services: SurveyServices, by: string, given: unknown): Promise<Result<Question, { readonly shape: string } | 'nothing-new' | 'stale'>> => asSystem(services, async (tx, today) => {
  const read = shaped(questionShape, given)
  if (!read.ok) return refuse({ shape: read.error })
  const before = (await loadQuestions(tx)).find(({ id }) => id === read.value.id)
  if ((before?.version ?? 0) + 1 !== read.value.version) return refuse('stale')
  if (before && canonicalText({ ...before, version: 0 }) === canonicalText({ ...read.value, version: 0 })) return refuse('nothing-new')
  return (await insertQuestion(tx, read.value, today, by)) ? ok(read.value) : refuse('stale')
})

export type QuestionnaireView = { readonly row: QuestionnaireRow; readonly form: Form; readonly problems: readonly Problem[]; readonly inUse: number }

/** A questionnaire with its questions and what stands in the way of publishing it. */
export const questionnaireView = (services: SurveyServices, id: string): Promise<QuestionnaireView | null> => asSystem(services, async (tx) => {
  const row = await loadQuestionnaire(tx, id)
  if (!row) return null
  const form = formOf(row.content.questionnaire, row.content.questions ?? (await loadQuestions(tx)))
  return { row, form, problems: row.state === 'draft' ? checkForm(form) : [], inUse: (await loadWaves(tx)).filter(({ questionnaire }) => questionnaire === id).length }
})
export const questionnaireList = (services: SurveyServices): Promise<readonly QuestionnaireRow[]> => asSystem(services, loadQuestionnaires)

/** Starts a draft from an example that comes with the product; its questions go into the bank where they are not there yet. */
export const takeShipped = (services: SurveyServices, by: string, which: string): Promise<Result<string, 'not-found' | 'question-differs'>> => asSystem(services, async (tx, today) => {
  const found = shippedQuestionnaires.find(({ id }) => id === which)
  if (!found) return refuse('not-found')
  return startFrom(services, by, found.questionnaire, found.questions)(tx, today)
})

/** Starts a draft with these questions. A question of the same id and version that says something else is refused: it would not be the same question. */
const startFrom = (services: SurveyServices, by: string, questionnaire: Questionnaire, questions: readonly Question[]) => async (tx: Parameters<Parameters<typeof asSystem>[1]>[0], today: Day): Promise<Result<string, 'question-differs'>> => {
  const bank = await loadQuestions(tx)
  for (const one of questions) {
    const there = bank.find(({ id, version }) => id === one.id && version === one.version)
    if (there && canonicalText(there) !== canonicalText(one)) return refuse('question-differs')
  }
  for (const one of questions) await insertQuestion(tx, one, today, by)
  const id = newId(services.random)
  await insertDraft(tx, id, { questionnaire }, today, by)
  await recordHistory(tx, id, 'started', today, by)
  return ok(id)
}
export const importQuestionnaire = (services: SurveyServices, by: string, questionnaire: Questionnaire, questions: readonly Question[]): Promise<Result<string, 'question-differs'>> =>
  asSystem(services, (tx, today) => startFrom(services, by, questionnaire, questions)(tx, today))

/** Starts a new draft from a questionnaire that is there: the next edition. */
export const copyQuestionnaire = (services: SurveyServices, by: string, from: string): Promise<Result<string, 'not-found'>> => asSystem(services, async (tx, today) => {
  const row = await loadQuestionnaire(tx, from)
  if (!row) return refuse('not-found')
  const id = newId(services.random)
  await insertDraft(tx, id, { questionnaire: row.content.questionnaire }, today, by)
  await recordHistory(tx, id, 'copied', today, by)
  return ok(id)
})

export type DraftRefusal = 'not-found' | 'stale' | 'published' | { readonly shape: string }
export const keepDraft = (services: SurveyServices, by: string, id: string, version: number, given: unknown): Promise<Result<null, DraftRefusal>> => asSystem(services, async (tx, today) => {
  const row = await loadQuestionnaire(tx, id)
  if (!row) return refuse('not-found')
  if (row.state === 'published') return refuse('published')
  const read = shaped(questionnaireShape, given)
  if (!read.ok) return refuse({ shape: read.error })
  return (await saveDraft(tx, id, { questionnaire: read.value }, version, today, by)) ? ok(null) : refuse('stale')
})

/** Freezes a draft: from here on nothing of it changes, and its fingerprint says what was asked. */
export const publishQuestionnaire = (services: SurveyServices, by: string, id: string, version: number): Promise<Result<string, 'not-found' | 'stale' | 'published' | 'problems'>> => asSystem(services, async (tx, today) => {
  const row = await loadQuestionnaire(tx, id)
  if (!row) return refuse('not-found')
  if (row.state === 'published') return refuse('published')
  const form = formOf(row.content.questionnaire, await loadQuestions(tx))
  if (checkForm(form).length > 0) return refuse('problems')
  const content = { questionnaire: row.content.questionnaire, questions: [...form.questions.values()] }
  const fingerprint = hash(canonicalText(['gehoor/questionnaire/v1', content]))
  if (!(await publishDraft(tx, id, content, fingerprint, version, today, by))) return refuse('stale')
  await recordHistory(tx, id, 'published', today, by)
  return ok(fingerprint)
})
export const discardQuestionnaire = (services: SurveyServices, id: string, version: number): Promise<Result<null, 'stale'>> =>
  asSystem(services, async (tx) => ((await deleteDraft(tx, id, version)) ? ok(null) : refuse('stale')))
