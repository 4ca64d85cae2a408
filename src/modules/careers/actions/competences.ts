import { isDay } from '../../../foundation/calendar/day.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { coverageIn, placingProblem, type JobProfile, type PlaceCoverage, type Placing, type PlacingRefusal } from '../rules/competences/coverage.ts'
import { competenceIds } from '../rules/competences/library.ts'
import { loadPlacings, loadProfiles, savePlacing, saveProfile } from '../store/figures.ts'
import { asSystem, departmentsIn, departmentsOn, mayActFor, type Acting, type CareersServices, type Department } from './services.ts'

export type CompetencesView = { readonly departments: readonly Department[]; readonly profiles: readonly JobProfile[]; readonly placings: readonly Placing[]; readonly coverage: readonly PlaceCoverage[] }
/** Job profiles and where each competence stands in them. */
export const competencesView = (services: CareersServices, acting: Acting): Promise<CompetencesView> => asSystem(services, async (tx, today) => {
  const profiles = await loadProfiles(tx, departmentsIn(acting))
  const placings = await loadPlacings(tx, profiles.map(({ id }) => id))
  return { departments: (await departmentsOn(tx, today)).filter(({ id }) => mayActFor(acting, id)), profiles, placings, coverage: coverageIn(profiles, placings, competenceIds, today) }
})

export const addProfile = (services: CareersServices, acting: Acting, one: Pick<JobProfile, 'department' | 'name' | 'manages'>): Promise<Result<null, 'not-found' | 'not-valid' | 'there-already'>> => asSystem(services, async (tx) => {
  if (!mayActFor(acting, one.department)) return refuse('not-found')
  if (one.name.trim() === '' || one.name.length > 200) return refuse('not-valid')
  return (await saveProfile(tx, { ...one, name: one.name.trim(), id: newId(services.random), version: 1 })) ? ok(null) : refuse('there-already')
})

/** Keeps where competences stand in one profile; all or none. */
export const keepPlacings = (services: CareersServices, acting: Acting, profile: string, version: number, placings: readonly Omit<Placing, 'profile'>[]): Promise<Result<null, 'not-found' | 'stale' | 'no-day' | PlacingRefusal>> => asSystem(services, async (tx) => {
  const found = (await loadProfiles(tx, departmentsIn(acting))).find(({ id }) => id === profile)
  if (!found || placings.some(({ competence }) => !competenceIds.includes(competence))) return refuse('not-found')
  if (placings.some(({ promisedDay }) => promisedDay !== null && !isDay(promisedDay))) return refuse('no-day')
  const problem = placings.map(placingProblem).find((one) => one !== null)
  if (problem) return refuse(problem)
  if (found.version !== version || !(await saveProfile(tx, { ...found, version: version + 1 }))) return refuse('stale')
  for (const one of placings) await savePlacing(tx, { profile, ...one })
  return ok(null)
})
