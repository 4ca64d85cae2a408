import { newId } from '../../../foundation/kernel/ids.ts'
import { addDays } from '../../../foundation/calendar/day.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { changeable, roundProblem, stepped, usualWeights, type Round, type RoundRefusal, type Step } from '../rules/round.ts'
import type { Form } from '../rules/form.ts'
import { answerDays } from '../rules/settings.ts'
import { loadPairs, savePair } from '../store/pairs.ts'
import { loadForm, loadForms } from '../store/forms.ts'
import { dropReminded } from '../store/reminders.ts'
import { dropPrivateLists, dropTags, loadMembers, saveMember, type Member } from '../store/people.ts'
import { deleteWorkshop, insertRound, insertWorkshop, loadRound, loadRounds, loadWorkshops, saveRound, type WorkshopRow } from '../store/rounds.ts'
import { asSystem, type MentoringServices } from './services.ts'

export const listRounds = (services: MentoringServices): Promise<readonly { readonly round: Round; readonly people: number; readonly pairs: number }[]> =>
  asSystem(services, async (tx) => {
    const shown = []
    for (const round of await loadRounds(tx)) shown.push({
      round, people: (await loadMembers(tx, round.id)).filter(({ state }) => state === 'enrolled').length, pairs: (await loadPairs(tx, round.id)).filter(({ ended }) => ended === null || ended === 'done').length,
    })
    return shown
  })

const numberFrom = (bytes: Uint8Array): number => new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) & 0x7fffffff

/** A new round with the newest form; its seed is drawn here and published at once, before anybody enrols. */
export const startRound = (services: MentoringServices, given: Pick<Round, 'nl' | 'en' | 'aimNl' | 'aimEn' | 'enrolUntil' | 'startDay' | 'endDay' | 'places'>): Promise<Result<string, RoundRefusal>> =>
  asSystem(services, async (tx) => {
    const round: Round = { ...given, id: newId(services.random), state: 'draft', answerUntil: null, weights: usualWeights, minimumScore: 20, quotas: [], seed: numberFrom(services.random(4)) % 1_000_000, formVersion: (await loadForms(tx))[0]?.form.version ?? 1, version: 1 }
    const problem = roundProblem(round)
    if (problem) return refuse(problem)
    await insertRound(tx, round, numberFrom(services.random(4)), services.random(32))
    return ok(round.id)
  })

export type ChangeRefusal = RoundRefusal | 'not-found' | 'not-now' | 'stale'
/** Changes settings while no pairs are published; `version` is the one that the form showed. */
export const changeRound = (services: MentoringServices, id: string, version: number, change: Partial<Pick<Round, 'nl' | 'en' | 'aimNl' | 'aimEn' | 'enrolUntil' | 'startDay' | 'endDay' | 'weights' | 'minimumScore' | 'quotas' | 'places'>>): Promise<Result<null, ChangeRefusal>> =>
  asSystem(services, async (tx) => {
    const found = await loadRound(tx, id)
    if (!found) return refuse('not-found')
    if (!changeable(found.state)) return refuse('not-now')
    const round: Round = { ...found, ...change, version: version + 1 }
    const problem = roundProblem(round)
    if (problem) return refuse(problem)
    return (await saveRound(tx, round)) ? ok(null) : refuse('stale')
  })

/** Takes a step of the round; what the step ends is ended in the same transaction. */
export const takeStep = (services: MentoringServices, id: string, version: number, step: Exclude<Step, 'publish'>): Promise<Result<null, 'not-found' | 'not-now' | 'stale'>> =>
  asSystem(services, async (tx) => {
    const found = await loadRound(tx, id)
    if (!found) return refuse('not-found')
    const next = stepped({ ...found, version }, step)
    if (!next.ok) return next
    if (!(await saveRound(tx, next.value))) return refuse('stale')
    const pairs = await loadPairs(tx, id)
    if (step === 'begin') for (const pair of pairs) if (pair.ended === null && !(pair.mentorAnswer === 'yes' && pair.menteeAnswer === 'yes')) await savePair(tx, { ...pair, ended: 'declined', version: pair.version + 1 })
    if (step === 'close') {
      for (const pair of pairs) if (pair.ended === null) await savePair(tx, { ...pair, ended: 'done', version: pair.version + 1 })
      await dropTags(tx, id)
      await dropPrivateLists(tx, id)
      await dropReminded(tx, id)
    }
    return ok(null)
  })

/** The day until which both may answer proposals that are published today. */
export const answerDay = (today: string): string => addDays(today, answerDays)

/** Takes the newest form into a round that nobody could enrol for yet. */
export const takeNewestForm = (services: MentoringServices, id: string, version: number): Promise<Result<null, 'not-found' | 'not-now' | 'stale'>> =>
  asSystem(services, async (tx) => {
    const found = await loadRound(tx, id)
    if (!found) return refuse('not-found')
    if (found.state !== 'draft') return refuse('not-now')
    return (await saveRound(tx, { ...found, formVersion: (await loadForms(tx))[0]?.form.version ?? found.formVersion, version: version + 1 })) ? ok(null) : refuse('stale')
  })

export type RoundView = { readonly round: Round; readonly members: readonly Member[]; readonly pairs: Awaited<ReturnType<typeof loadPairs>>; readonly workshops: readonly WorkshopRow[]; readonly form: Form; /** The newest version of the form. */ readonly newestForm: number }
/** A round as its coordinator sees it: who takes part and the pairs; no private list, no perspective word. */
export const roundView = (services: MentoringServices, id: string): Promise<RoundView | null> =>
  asSystem(services, async (tx) => {
    const round = await loadRound(tx, id)
    return round && { round, members: await loadMembers(tx, id), pairs: await loadPairs(tx, id), workshops: await loadWorkshops(tx, id), form: await loadForm(tx, round.formVersion), newestForm: (await loadForms(tx))[0]?.form.version ?? round.formVersion }
  })

/** A ministry leaves midway: its people are taken out and their pairs end, so that the others can be paired anew. */
export const departmentLeaves = (services: MentoringServices, id: string, department: string): Promise<Result<number, 'not-found'>> =>
  asSystem(services, async (tx) => {
    const leaving = (await loadMembers(tx, id)).filter((one) => one.department === department && one.state === 'enrolled')
    if (leaving.length === 0) return refuse('not-found')
    for (const member of leaving) await saveMember(tx, { ...member, state: 'withdrawn', version: member.version + 1 })
    for (const pair of await loadPairs(tx, id)) if (pair.ended === null && leaving.some(({ person }) => person === pair.mentor || person === pair.mentee)) await savePair(tx, { ...pair, ended: 'department', version: pair.version + 1 })
    return ok(leaving.length)
  })

export const addWorkshop = (services: MentoringServices, one: Omit<WorkshopRow, 'id'>): Promise<Result<null, 'not-found'>> =>
  asSystem(services, async (tx) => {
    if (!(await loadRound(tx, one.round))) return refuse('not-found')
    await insertWorkshop(tx, { ...one, id: newId(services.random) })
    return ok(null)
  })
export const removeWorkshop = (services: MentoringServices, round: string, id: string): Promise<void> => asSystem(services, (tx) => deleteWorkshop(tx, round, id))
