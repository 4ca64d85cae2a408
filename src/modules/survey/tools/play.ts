import type { Day } from '../../../foundation/kernel/clock.ts'
import { utf8 } from '../../../foundation/kernel/bytes.ts'
import { addDays } from '../../../foundation/calendar/day.ts'
import type { Result } from '../../../foundation/kernel/result.ts'
import { publishQuestionnaire, takeShipped } from '../actions/bank.ts'
import { sendLetters } from '../actions/letters.ts'
import { analysisOf } from '../actions/own-wave.ts'
import { playAnalysis } from './play-analysis.ts'
import type { Acting, SurveyServices } from '../actions/services.ts'
import { insertSynthetic } from '../actions/synthetic.ts'
import { importFrame, startWave, stepWave, waveList } from '../actions/waves.ts'
import { publicWave } from '../actions/answering.ts'
import type { WaveContent, WaveStep } from '../rules/field/wave.ts'
import { inventedAnswers, inventedList } from './invented.ts'

const must = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(`the demonstration cannot play the survey: ${JSON.stringify(result.error)}`)
  return result.value
}

type Play = { readonly services: SurveyServices; readonly analyst: string; /** Who agrees with what the analyst proposes. */ readonly second: string; readonly today: Day; readonly setDay: (day: Day | null) => void }
type Told = { readonly name: string; readonly opens: Day; readonly closes: Day; readonly size: number; readonly first: boolean; readonly people: Readonly<Record<string, number>>; readonly response: number; readonly seed: number }

const playWave = async ({ services, analyst, today, setDay }: Play, questionnaire: string, told: Told): Promise<string> => {
  const acting: Acting = { person: analyst, scopes: [''] }
  setDay(told.opens)
  const content: WaveContent = { name: told.name, universe: 'Alle medewerkers van zeven ministeries (verzonnen)', first: told.first, closes: told.closes, kind: 'sample', allocation: 'proportional', size: told.size, expected: 45 }
  const id = must(await startWave(services, acting, { questionnaire, department: '', content }))
  must(await importFrame(services, acting, id, { name: 'medewerkers.csv', bytes: utf8(inventedList(told.people)) }))
  const step = async (one: WaveStep): Promise<void> => {
    const version = (await waveList(services, acting)).find((wave) => wave.id === id)?.version ?? 0
    must(await stepWave(services, acting, id, version, one))
  }
  for (const one of [{ kind: 'draw' }, { kind: 'consent', day: told.opens }, { kind: 'assessment', day: told.opens }, { kind: 'open' }] as const) await step(one)
  const strata = (await publicWave(services, id))?.strata ?? []
  const answering = strata.flatMap(({ id: stratum, invited }) => Array.from({ length: Math.round(invited * told.response) }, () => stratum))
  const answers = inventedAnswers(answering.length, told.seed)
  await insertSynthetic(services, id, answering.map((stratum, at) => ({ stratum, answers: answers[at] ?? {} })))
  if (told.closes < today) {
    setDay(told.closes)
    await step({ kind: 'close' })
  } else {
    await sendLetters(services)
  }
  setDay(null)
  return id
}
/** Four questionnaires, a wave that closed with invented answers, and one in the field with letters under way. */
export const playSurvey = async (play: Play): Promise<void> => {
  const { services, analyst, today } = play
  const racism = must(await takeShipped(services, analyst, 'racism'))
  for (const id of ['inclusion', 'applicants', 'leavers']) must(await takeShipped(services, analyst, id))
  must(await publishQuestionnaire(services, analyst, racism, 1))
  const year = Number(today.slice(0, 4))
  const closed = await playWave(play, racism, { name: `Racisme en discriminatie ${year - 1}`, first: true, opens: addDays(today, -380), closes: addDays(today, -350), size: 2400, response: 0.44, seed: 11, people: { BZK: 1240, SZW: 820, JenV: 1800, Fin: 1040, VWS: 760, IenW: 900, AZ: 18 } })
  await playWave(play, racism, { name: `Racisme en discriminatie ${year}`, first: false, opens: addDays(today, -6), closes: addDays(today, 21), size: 260, response: 0.3, seed: 12, people: { BZK: 640, SZW: 400, JenV: 910, Fin: 500, VWS: 390, IenW: 460, AZ: 19 } })
  await playAnalysis(play, must(await analysisOf(services, { person: analyst, scopes: [''] }, closed)))
}
