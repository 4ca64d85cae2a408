import { packColumn } from '../../../foundation/files/survey/pack.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { shuffled } from '../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { digest } from '../../../foundation/storage/bytes.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import { analysedWave } from '../rules/field/analysed.ts'
import type { Wave } from '../rules/field/wave.ts'
import { loadAnswers } from '../store/answers.ts'
import { loadQuestionnaire } from '../store/bank.ts'
import { addColumn, addOwnDataset, datasetOfField } from '../store/figures-datasets.ts'
import { loadStrata, loadWave } from '../store/waves.ts'
import { asSystem, mayActFor, type Acting, type SurveyServices } from './services.ts'

const utf8 = (text: string): string => digest(new TextEncoder().encode(text))

/** The published questions of a wave, in the order they were asked. */
export const questionsAsked = async (tx: Tx, { questionnaire }: Pick<Wave, 'questionnaire'>) => {
  const row = await loadQuestionnaire(tx, questionnaire)
  const asked = row?.content.questionnaire.pages.flatMap(({ items }) => items.map(({ question }) => question)) ?? []
  return (row?.content.questions ?? []).toSorted((a, b) => asked.indexOf(a.id) - asked.indexOf(b.id))
}

/** Takes the answers of a closed fieldwork into the waves that are analysed, in an order of chance. Within the transaction that closes it. */
export const takeForAnalysis = async ({ random }: Pick<SurveyServices, 'random'>, tx: Tx, wave: Wave, day: Day, by: string): Promise<string> => {
  const before = await datasetOfField(tx, wave.id)
  if (before !== null) return before
  const { rows, variables, columns, about } = analysedWave(wave, await questionsAsked(tx, wave), await loadStrata(tx, wave.id), shuffled(await loadAnswers(tx, wave.id), random), utf8)
  const id = newId(random)
  await addOwnDataset(tx, { id, name: wave.content.name, about, variables, rows, day, by, fieldWave: wave.id, department: wave.department })
  for (const [name, values] of columns) await addColumn(tx, id, name, packColumn(values))
  return id
}

/** The analysis of a closed fieldwork; made now for one that was closed before there was any, or whose analysis was thrown away. */
export const analysisOf = (services: SurveyServices, acting: Acting, wave: string): Promise<Result<string, 'not-found'>> => asSystem(services, async (tx, today) => {
  const found = await loadWave(tx, wave)
  if (found?.state !== 'closed' || !mayActFor(acting, found.department)) return refuse('not-found')
  return ok(await takeForAnalysis(services, tx, found, today, acting.person))
})
