import { newId } from '../../../foundation/kernel/ids.ts'
import { shuffled } from '../../../foundation/kernel/random.ts'
import type { Answers } from '../rules/questionnaire/condition.ts'
import { formOf } from '../rules/questionnaire/questionnaire.ts'
import { answersThatCount, refusalsOf } from '../rules/questionnaire/walk.ts'
import { insertAnswers } from '../store/answers.ts'
import { loadQuestionnaire } from '../store/bank.ts'
import { fetchSome } from '../store/field.ts'
import { loadWave } from '../store/waves.ts'
import { asSystem, type SurveyServices } from './services.ts'

/** Puts invented answers into a wave, for the demonstration: without tokens, but with the rules that hold for every answer. Throws when one breaks them. */
export const insertSynthetic = (services: SurveyServices, wave: string, answers: readonly { readonly stratum: string; readonly answers: Answers }[]): Promise<void> => asSystem(services, async (tx) => {
  const found = await loadWave(tx, wave)
  const row = found && (await loadQuestionnaire(tx, found.questionnaire))
  if (!row?.content.questions || found?.state !== 'open') throw new Error('invented answers need a wave that is open')
  const form = formOf(row.content.questionnaire, row.content.questions)
  if (answers.some((one) => refusalsOf(form, one.answers).length > 0)) throw new Error('an invented answer does not fit its question')
  await insertAnswers(tx, wave, shuffled(answers, services.random).map((one) => ({ id: newId(services.random), stratum: one.stratum, content: answersThatCount(form, one.answers) })))
  for (const stratum of new Set(answers.map((one) => one.stratum))) await fetchSome(tx, wave, stratum, answers.filter((one) => one.stratum === stratum).length)
})
