import { shuffled } from '../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { csvOf, microdataOf, type Microdata } from '../rules/field/microdata.ts'
import type { Wave } from '../rules/field/wave.ts'
import { loadAnswers } from '../store/answers.ts'
import { loadStrata, recordHistory } from '../store/waves.ts'
import { questionsAsked } from './own-wave.ts'
import { asSystem, type Acting, type SurveyServices } from './services.ts'
import { ownWave } from './waves.ts'

/** The answers of a closed wave for analysis inside the product, in an order of chance. */
export const waveMicrodata = (services: SurveyServices, acting: Acting, id: string): Promise<Result<{ readonly wave: Wave; readonly data: Microdata }, 'not-found'>> => asSystem(services, async (tx) => {
  const wave = await ownWave(tx, acting, id)
  if (wave?.state !== 'closed') return refuse('not-found')
  return ok({ wave, data: microdataOf(await questionsAsked(tx, wave), await loadStrata(tx, id), shuffled(await loadAnswers(tx, id), services.random)) })
})

/** The same as a file to take away; that it was taken stands in the history. */
export const microdataFile = async (services: SurveyServices, acting: Acting, id: string): Promise<Result<string, 'not-found'>> => {
  const found = await waveMicrodata(services, acting, id)
  if (!found.ok) return found
  await asSystem(services, (tx, today) => recordHistory(tx, id, 'exported', today, acting.person))
  return ok(csvOf(found.value.data))
}
