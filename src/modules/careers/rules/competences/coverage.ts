import type { Day } from '../../../../foundation/kernel/clock.ts'

/** Where a competence can stand. */
export const places = ['profile', 'appraisal', 'programme'] as const
export type CompetencePlace = (typeof places)[number]
/** `investigated`: it is being looked into; nothing is promised. `promised` carries a day. */
export const standings = ['none', 'investigated', 'promised', 'in'] as const
export type CompetenceStanding = (typeof standings)[number]

/** A profile of a kind of job: of nobody in particular. */
export type JobProfile = { readonly id: string; readonly department: string; readonly name: string; readonly manages: boolean; readonly version: number }
export type Placing = { readonly profile: string; readonly competence: string; readonly place: CompetencePlace; readonly standing: CompetenceStanding; readonly promisedDay: Day | null }

export type PlacingRefusal = 'day-missing' | 'day-without-promise'
/** A promise needs a day, and only a promise has one. */
export const placingProblem = ({ standing, promisedDay }: Pick<Placing, 'standing' | 'promisedDay'>): PlacingRefusal | null =>
  standing === 'promised' ? (promisedDay === null ? 'day-missing' : null) : promisedDay === null ? null : 'day-without-promise'

export type PlaceCoverage = { readonly place: CompetencePlace; readonly in: number; readonly promised: number; readonly investigated: number; readonly all: number; readonly next: Day | null; readonly late: number }
/** How far the competences are in the profiles of managers: of all pairs of profile and competence, how many stand where. */
export const coverageIn = (profiles: readonly JobProfile[], placings: readonly Placing[], competences: readonly string[], today: Day): readonly PlaceCoverage[] => {
  const managing = new Set(profiles.filter(({ manages }) => manages).map(({ id }) => id))
  return places.map((place) => {
    const own = placings.filter((one) => one.place === place && managing.has(one.profile) && competences.includes(one.competence))
    const count = (standing: CompetenceStanding): number => own.filter((one) => one.standing === standing).length
    const days = own.flatMap(({ standing, promisedDay }) => (standing === 'promised' && promisedDay !== null ? [promisedDay] : []))
    return { place, in: count('in'), promised: count('promised'), investigated: count('investigated'), all: managing.size * competences.length, next: days.filter((day) => day >= today).toSorted()[0] ?? null, late: days.filter((day) => day < today).length }
  })
}
