import { newId } from '../../../foundation/kernel/ids.ts'
import { shuffled } from '../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import { csvFaultWords, readTable } from '../../../foundation/files/csv.ts'
import { faultIn, type FileFault } from '../../../foundation/files/fault.ts'
import { readWorkbook } from '../../../foundation/files/workbook.ts'
import { allocate, type AllocationRefusal } from '../rules/field/allocation.ts'
import { readFrame, type FrameRead, type FrameRefusal } from '../rules/field/frame.ts'
import { stratumPrecision, totalPrecision, type Precision } from '../rules/field/precision.ts'
import { smallestStratum, strataOf, type Stratum } from '../rules/field/strata.ts'
import { takeWaveStep, type StepRefusal, type Wave, type WaveContent, type WaveStep } from '../rules/field/wave.ts'
import { deleteSpent, rewriteAnswers } from '../store/answers.ts'
import { loadQuestionnaire } from '../store/bank.ts'
import { countFrame, deleteFrame, deleteInvitations, insertInvitations, loadFrame, lockField, makeDue, replaceFrame } from '../store/field.ts'
import { deleteStrata, deleteWave, insertStratum, keepFetched, loadStrata, loadWave, loadWaves, recordHistory, saveWave } from '../store/waves.ts'
import { keysOf } from './keys.ts'
import { takeForAnalysis } from './own-wave.ts'
import { asSystem, mayActFor, type Acting, type SurveyServices } from './services.ts'

export const waveList = (services: SurveyServices, acting: Acting): Promise<readonly Wave[]> => asSystem(services, async (tx) => (await loadWaves(tx)).filter(({ department }) => mayActFor(acting, department)))

/** A wave that somebody may act for, or null: the same answer for one that is not there. */
export const ownWave = async (tx: Tx, acting: Acting, id: string): Promise<Wave | null> => {
  const wave = await loadWave(tx, id)
  return wave && mayActFor(acting, wave.department) ? wave : null
}

export type NewWave = { readonly questionnaire: string; readonly department: string; readonly content: WaveContent }
export const startWave = (services: SurveyServices, acting: Acting, { questionnaire, department, content }: NewWave): Promise<Result<string, 'not-found' | 'not-published'>> => asSystem(services, async (tx, today) => {
  if (!mayActFor(acting, department)) return refuse('not-found')
  if ((await loadQuestionnaire(tx, questionnaire))?.state !== 'published') return refuse('not-published')
  const id = newId(services.random)
  await saveWave(tx, { id, questionnaire, department, content, state: 'preparing', consentDay: null, assessmentDay: null, openedDay: null, closedDay: null, version: 1 })
  await recordHistory(tx, id, 'started', today, acting.person)
  return ok(id)
})

export const changeWave = (services: SurveyServices, acting: Acting, id: string, version: number, content: WaveContent): Promise<Result<null, 'not-found' | 'stale' | 'not-preparing'>> => asSystem(services, async (tx, today) => {
  const wave = await ownWave(tx, acting, id)
  if (!wave) return refuse('not-found')
  if (wave.state !== 'preparing') return refuse('not-preparing')
  if (!(await saveWave(tx, { ...wave, content, version: version + 1 }))) return refuse('stale')
  await recordHistory(tx, id, 'changed', today, acting.person)
  return ok(null)
})
export const discardWave = (services: SurveyServices, acting: Acting, id: string, version: number): Promise<Result<null, 'not-found' | 'stale'>> => asSystem(services, async (tx) => {
  if (!(await ownWave(tx, acting, id))) return refuse('not-found')
  return (await deleteWave(tx, id, version)) ? ok(null) : refuse('stale')
})

/** Reads a list of people (CSV or .xlsx) and puts it in the place of the one before. */
export const importFrame = async (services: SurveyServices, acting: Acting, id: string, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Result<FrameRead, 'not-found' | 'not-preparing' | FrameRefusal | { readonly file: FileFault }>> => {
  const table = await tableOf(file)
  if (!table.ok) return refuse({ file: table.error })
  const read = readFrame(table.value.header, table.value.rows)
  if (!read.ok) return read
  return asSystem(services, async (tx, today) => {
    const wave = await ownWave(tx, acting, id)
    if (!wave) return refuse('not-found')
    if (wave.state !== 'preparing') return refuse('not-preparing')
    await replaceFrame(tx, id, shuffled(read.value.people, services.random).map((one) => ({ ...one, id: newId(services.random) })))
    await recordHistory(tx, id, 'frame', today, acting.person)
    return ok(read.value)
  })
}
const tableOf = async ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<Result<{ readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }, FileFault>> => {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const book = await readWorkbook(bytes, name)
    const [header, ...rows] = book.ok ? (book.value[0]?.rows ?? []) : []
    return book.ok ? ok({ header: header ?? [], rows }) : book
  }
  try {
    const table = readTable(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return table.ok ? table : refuse(faultIn(name, csvFaultWords(table.error)))
  } catch {
    return refuse(faultIn(name, { nl: 'dit is geen .xlsx en geen CSV in UTF-8.', en: 'this is neither .xlsx nor CSV in UTF-8.' }))
  }
}

export type PlannedStratum = Stratum & { readonly invited: number; readonly precision: Precision }
export type Plan = { readonly strata: readonly PlannedStratum[]; readonly total: Precision; readonly people: number; readonly refusal: AllocationRefusal | null }

/** How much answers are expected to differ within a stratum: of a share p, the root of p (1 - p); groups that were put together count alike. */
const deviationOf = (names: readonly string[], shares: WaveContent['shares']): number => {
  const share = names.reduce((sum, name) => sum + (shares?.[name] ?? 50), 0) / (100 * names.length)
  return Math.sqrt(share * (1 - share))
}

/** How the people on the list would be drawn, before anybody is. */
export const planOf = async (tx: Tx, { id, content }: Pick<Wave, 'id' | 'content'>): Promise<Plan> => {
  const strata = strataOf(await countFrame(tx, id))
  const people = strata.reduce((sum, { population }) => sum + population, 0)
  const parts = content.kind === 'census'
    ? ok(new Map(strata.map(({ id: one, population }) => [one, population])))
    : allocate(strata.map((one) => ({ ...one, deviation: deviationOf(one.names, content.shares) })), content.size, content.allocation, smallestStratum)
  const invited = (one: Stratum): number => (parts.ok ? parts.value.get(one.id) ?? 0 : 0)
  const planned = strata.map((one) => ({ ...one, invited: invited(one), precision: stratumPrecision({ population: one.population, invited: invited(one) }, content.expected / 100) }))
  return { strata: planned, total: totalPrecision(planned, content.expected / 100), people, refusal: strata.length === 0 ? 'nothing' : parts.ok ? null : parts.error }
}

export type TakeStepRefusal = 'not-found' | 'stale' | 'no-frame' | 'no-mail' | AllocationRefusal | StepRefusal
/** Takes one step, with all that belongs to it, or none of it. */
export const stepWave = (services: SurveyServices, acting: Acting, id: string, version: number, step: WaveStep): Promise<Result<null, TakeStepRefusal>> => asSystem(services, async (tx, today) => {
  const wave = await ownWave(tx, acting, id)
  if (!wave) return refuse('not-found')
  if (wave.version !== version) return refuse('stale')
  if (step.kind === 'open' && !services.surveyMail) return refuse('no-mail')
  const taken = takeWaveStep(wave, step, today)
  if (!taken.ok) return taken
  if (step.kind === 'draw') {
    const drawn = await draw(services, tx, wave)
    if (!drawn.ok) return drawn
  }
  if (step.kind === 'undraw') {
    await deleteInvitations(tx, id)
    await deleteStrata(tx, id)
  }
  if (!(await saveWave(tx, taken.value))) return refuse('stale')
  if (step.kind === 'open') {
    // Who was not drawn is not needed any more.
    await deleteFrame(tx, id)
    await makeDue(tx, id)
  }
  if (step.kind === 'close') {
    await tidyUp(tx, id)
    await takeForAnalysis(services, tx, taken.value, today, acting.person)
  }
  await recordHistory(tx, id, step.kind, today, acting.person)
  return ok(null)
})

/** Draws by chance within each stratum; the invitations get ids and an order that say nothing of the list. */
const draw = async (services: SurveyServices, tx: Tx, wave: Wave): Promise<Result<null, 'no-frame' | AllocationRefusal>> => {
  const plan = await planOf(tx, wave)
  if (plan.people === 0) return refuse('no-frame')
  if (plan.refusal) return refuse(plan.refusal)
  const frame = await loadFrame(tx, wave.id)
  const chosen = plan.strata.flatMap((stratum) => shuffled(frame.filter((one) => stratum.names.includes(one.stratum)), services.random).slice(0, stratum.invited).map(({ address, language }) => ({ address, language, stratum: stratum.id })))
  for (const { id, names, population, invited } of plan.strata) await insertStratum(tx, { wave: wave.id, id, name: names.join(' + '), population, invited, public_key: keysOf(services, wave.id, id).publicKey })
  await insertInvitations(tx, shuffled(chosen, services.random).map((one) => ({ ...one, wave: wave.id, id: newId(services.random) })))
  return ok(null)
}

/** After fieldwork: who was invited is forgotten, tokens too, and the answers are put in an order of chance. */
const tidyUp = async (tx: Tx, id: string): Promise<void> => {
  await lockField(tx, 'rewrite')
  await keepFetched(tx, id)
  await deleteInvitations(tx, id)
  await deleteFrame(tx, id)
  await rewriteAnswers(tx, id)
  await deleteSpent(tx, id)
}

/** Sends a reminder to who fetched no token yet; says to how many. */
export const remind = (services: SurveyServices, acting: Acting, id: string): Promise<Result<null, 'not-found' | 'not-open' | 'no-mail'>> => asSystem(services, async (tx, today) => {
  const wave = await ownWave(tx, acting, id)
  if (!wave) return refuse('not-found')
  if (wave.state !== 'open') return refuse('not-open')
  if (!services.surveyMail) return refuse('no-mail')
  await makeDue(tx, id)
  await recordHistory(tx, id, 'reminded', today, acting.person)
  return ok(null)
})

export { loadStrata }
