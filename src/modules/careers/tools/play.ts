import { addDays } from '../../../foundation/calendar/day.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Result } from '../../../foundation/kernel/result.ts'
import { addProfile, competencesView, keepPlacings } from '../actions/competences.ts'
import { importDelivery } from '../actions/flow.ts'
import {
  addMember, addPosting, attestComposition, createProcedure, decide, editPlan, evaluate, finishInforming, importAnswers, inform, invite, keepScores, openApplications, procedureView, sealPlan, startSifting,
} from '../actions/procedure/index.ts'
import type { Acting, CareersServices } from '../actions/services.ts'
import { closeSession, importCertificates, keepCourse, planSession, signUp } from '../actions/training.ts'
import { places, type Placing } from '../rules/competences/coverage.ts'
import { competences } from '../rules/competences/library.ts'
import { questionsOf, type Plan } from '../rules/procedure/plan.ts'
import type { Course } from '../rules/training/register.ts'
import { answersFile, candidateNumbers, cast, courses, deliveries, planOf } from './cast.ts'

export type CareersPlay = { readonly services: CareersServices; readonly today: Day; readonly setDay: (day: Day | null) => void; /** Ids of the demonstration's people by name. */ readonly people: Readonly<Record<string, string>> }

/** What must go well in a demonstration: a refusal here is a fault. */
const must = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(`the demonstration of careers was refused: ${String(result.error)}`)
  return result.value
}

const fillTraining = async ({ services, today, people }: CareersPlay, house: Acting): Promise<void> => {
  for (const course of courses) must(await keepCourse(services, { ...course, version: 1 } satisfies Course))
  const line = (name: string, course: string, ago: number): string => `demo-${people[name]},${course},${addDays(today, -ago)},`
  must(await importCertificates(services, house, ['person,course,obtained,expires', ...cast.assessors.map((name, at) => line(name, 'eerlijk-kiezen', [90, 200, 680][at] ?? 90)), line('Fenna Vlier', 'vertrouwen-basis', 300), line('Idris Acacia', 'vertrouwen-basis', 1080), line('Ilse Wilg', 'loket-basis', 60), line('Noor Linde', 'loket-basis', 400)].join('\n')))
  must(await importCertificates(services, house, ['person,obtained', `demo-${people['Ruben Conifeer']},${addDays(today, -20)}`].join('\n')))
  const held = must(await planSession(services, house, { course: 'inclusief-leiden', department: 'bzk', day: addDays(today, -7), place: 'Den Haag, zaal 3' }))
  const manager = people['Ruben Conifeer'] ?? ''
  must(await signUp(services, house, held, [manager]))
  must(await closeSession(services, house, held, 1, [manager]))
  must(await planSession(services, house, { course: 'eerlijk-kiezen', department: 'bzk', day: addDays(today, 21), place: 'Online' }))
}

type Steps = { readonly id: string; readonly go: <Value, Refusal>(work: (version: number) => Promise<Result<Value, Refusal>>) => Promise<Value> }
const begin = async ({ services, today, people }: CareersPlay, recruiter: Acting, one: Pick<Plan, 'title' | 'kind' | 'band'>): Promise<Steps> => {
  const id = must(await createProcedure(services, recruiter, { ...one, department: 'bzk' }))
  const go: Steps['go'] = async (work) => {
    const found = must(await procedureView(services, recruiter, id))
    return must(await work(found.procedure.version))
  }
  await go((version) => editPlan(services, recruiter, id, version, planOf))
  for (const name of cast.assessors) await go((version) => addMember(services, recruiter, id, version, people[name] ?? ''))
  await go((version) => attestComposition(services, recruiter, id, version, 'Een vakgenoot, iemand uit de uitvoering en iemand van buiten de directie.'))
  await go((version) => sealPlan(services, recruiter, id, version))
  await go((version) => addPosting(services, recruiter, id, version, { channel: 'Werken bij de overheid', reaches: 'iedereen die werk zoekt', from: today, to: null }))
  await go((version) => addPosting(services, recruiter, id, version, { channel: 'Netwerken voor jong talent met een andere start', reaches: 'mensen die ons niet vanzelf vinden', from: today, to: null }))
  return { id, go }
}

const assess = async ({ services, people }: CareersPlay, id: string, names: readonly string[], stage: 'sift' | 'interview', numbers: readonly number[], score: (candidate: number, assessor: number, question: number) => number): Promise<void> => {
  for (const [assessor, name] of names.entries()) for (const [at, question] of questionsOf(planOf({ title: '', kind: 'vacancy', band: '10-12', department: '', analysis: { tasks: '', needed: '', notNeeded: '' }, advert: '', criteria: [], questions: [] }), stage).entries()) {
    must(await keepScores(services, people[name] ?? '', id, question.id, numbers.map((candidate) => ({ candidate, score: score(candidate, assessor, at), note: 'Gezien in het antwoord en getoetst aan de schaal.', version: 0, reason: '' }))))
  }
}
const quality: Readonly<Record<number, number>> = { 4102: 4, 4117: 1, 4123: 4, 4140: 3 }
const scored = (candidate: number, assessor: number, question: number): number => Math.min(5, Math.max(1, (quality[candidate] ?? 3) + ((candidate + assessor + question) % 3 === 0 ? 1 : 0)))

/** A finished procedure, one that is being read, and one that is open. */
const fillProcedures = async (play: CareersPlay, recruiter: Acting): Promise<void> => {
  const { services, today, setDay } = play
  setDay(addDays(today, -40))
  const ended = await begin(play, recruiter, { title: 'Coördinerend adviseur', kind: 'promotion', band: '13-14' })
  await ended.go((version) => openApplications(services, recruiter, ended.id, version, addDays(today, -30)))
  await ended.go((version) => importAnswers(services, recruiter, ended.id, version, answersFile))
  setDay(addDays(today, -29))
  await ended.go((version) => startSifting(services, recruiter, ended.id, version, ''))
  await assess(play, ended.id, cast.assessors, 'sift', candidateNumbers, scored)
  await ended.go((version) => invite(services, recruiter, ended.id, version, [4102, 4123], ''))
  await assess(play, ended.id, cast.assessors, 'interview', [4102, 4123], (candidate, assessor) => (candidate === 4123 ? 5 : 3 + (assessor % 2)))
  await ended.go((version) => decide(services, recruiter, ended.id, version, [4123], ''))
  for (const number of candidateNumbers) await ended.go((version) => inform(services, recruiter, ended.id, version, number, 'Uw uitleg was goed te volgen. Sterker wordt het als u ook zegt wat u nog niet weet.'))
  await ended.go((version) => finishInforming(services, recruiter, ended.id, version))
  setDay(addDays(today, -10))
  await ended.go((version) => evaluate(services, recruiter, ended.id, version, { worked: 'De schalen hielpen om over gedrag te praten.', change: 'Eerder beginnen met andere kanalen.' }))

  setDay(addDays(today, -12))
  const read = await begin(play, recruiter, { title: 'Beleidsadviseur regels en praktijk', kind: 'vacancy', band: '10-12' })
  await read.go((version) => openApplications(services, recruiter, read.id, version, addDays(today, -2)))
  await read.go((version) => importAnswers(services, recruiter, read.id, version, `${answersFile}\n`))
  setDay(null)
  await read.go((version) => startSifting(services, recruiter, read.id, version, ''))
  await assess(play, read.id, cast.assessors.slice(1), 'sift', candidateNumbers, scored)
  const open = await begin(play, recruiter, { title: 'Waarnemend teamleider vergunningen', kind: 'acting', band: '10-12' })
  await open.go((version) => openApplications(services, recruiter, open.id, version, addDays(today, 14)))
}

const fillProfiles = async ({ services, today }: CareersPlay, recruiter: Acting): Promise<void> => {
  for (const [name, manages] of [['Teamleider', true], ['Afdelingshoofd', true], ['Beleidsadviseur', false]] as const) must(await addProfile(services, recruiter, { department: 'bzk', name, manages }))
  const { profiles } = await competencesView(services, recruiter)
  for (const profile of profiles.filter(({ manages }) => manages)) {
    const placings = competences.flatMap(({ id }, at) => places.map((place): Omit<Placing, 'profile'> => {
      const standing = place === 'profile' ? (at < 3 ? 'in' : at === 3 ? 'promised' : 'investigated') : place === 'programme' && at < 2 ? 'in' : 'investigated'
      return { competence: id, place, standing, promisedDay: standing === 'promised' ? addDays(today, 60) : null }
    }))
    must(await keepPlacings(services, recruiter, profile.id, profile.version, placings))
  }
}

/** Fills the module with invented training, procedures, flow and profiles, by the actions behind the pages. */
export const playCareers = async (play: CareersPlay): Promise<void> => {
  const house: Acting = { person: play.people[cast.analyst] ?? '', scopes: [''] }
  const recruiter: Acting = { person: play.people[cast.recruiter] ?? '', scopes: ['bzk'] }
  await fillTraining(play, house)
  await fillProcedures(play, recruiter)
  await fillProfiles(play, recruiter)
  const year = Number(play.today.slice(0, 4))
  for (const { kind, text } of deliveries(year)) must(await importDelivery(play.services, house, kind, text, 'Verzonnen voor de demonstratie'))
}
