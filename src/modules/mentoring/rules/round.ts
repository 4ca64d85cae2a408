import type { Day } from '../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Band } from './lists.ts'

/** Where a round stands. `answering`: pairs were published and both sides say yes or no. */
export type RoundState = 'draft' | 'enrolling' | 'matching' | 'answering' | 'running' | 'closed'

/** How much each wish counts; whole numbers from 0 to 10. */
export type Weights = { readonly topics: number; readonly perspectives: number; readonly experience: number; readonly meeting: number; readonly waited: number }

/** At least so many pairs with a mentee (or mentor) of this ministry or band. */
export type RoundQuota = { readonly name: string; readonly side: 'mentor' | 'mentee'; readonly department: string | null; readonly band: Band | null; readonly atLeast: number }

export type Round = {
  readonly id: string
  readonly nl: string
  readonly en: string
  readonly aimNl: string
  readonly aimEn: string
  readonly state: RoundState
  readonly enrolUntil: Day
  readonly startDay: Day
  readonly endDay: Day
  readonly answerUntil: Day | null
  readonly weights: Weights
  /** From 0 to 100; pairs below it are not made. */
  readonly minimumScore: number
  readonly quotas: readonly RoundQuota[]
  /** Published with the round, before anybody enrols: it decides between matchings that are equally good. */
  readonly seed: number
  /** How many people can take part; null for no limit. */
  readonly places: number | null
  /** The version of the enrolment form; the same from the first enrolment to the end. */
  readonly formVersion: number
  readonly version: number
}

export const usualWeights: Weights = { topics: 5, perspectives: 4, experience: 2, meeting: 2, waited: 3 }

export type RoundRefusal = 'name-missing' | 'days-order' | 'places' | 'weights' | 'minimum' | 'quota'

const whole = (value: number, least: number, most: number): boolean => Number.isSafeInteger(value) && value >= least && value <= most

/** What is wrong with the settings of a round; null when they can stand. */
export const roundProblem = (round: Pick<Round, 'nl' | 'enrolUntil' | 'startDay' | 'endDay' | 'weights' | 'minimumScore' | 'quotas' | 'places'>): RoundRefusal | null => {
  if (round.nl.trim() === '') return 'name-missing'
  if (!(round.enrolUntil < round.startDay && round.startDay < round.endDay)) return 'days-order'
  if (round.places !== null && !whole(round.places, 2, 5000)) return 'places'
  const weights = Object.values(round.weights)
  if (!weights.every((weight) => whole(weight, 0, 10)) || weights.every((weight) => weight === 0)) return 'weights'
  if (!whole(round.minimumScore, 0, 100)) return 'minimum'
  const names = round.quotas.map(({ name }) => name.trim())
  if (names.some((name) => name === '') || new Set(names).size < names.length || !round.quotas.every(({ atLeast }) => whole(atLeast, 1, 500))) return 'quota'
  return null
}

/** The steps a coordinator may take, and from where. `publish` has its own action: it needs pairs. */
export const steps = {
  open: { from: ['draft'], to: 'enrolling' },
  match: { from: ['enrolling'], to: 'matching' },
  reopen: { from: ['matching'], to: 'enrolling' },
  publish: { from: ['matching'], to: 'answering' },
  begin: { from: ['answering'], to: 'running' },
  close: { from: ['running'], to: 'closed' },
} as const satisfies Readonly<Record<string, { readonly from: readonly RoundState[]; readonly to: RoundState }>>
export type Step = keyof typeof steps
export const isStep = (text: string): text is Step => Object.hasOwn(steps, text)

/** The round after a step; refused where the round stands elsewhere. */
export const stepped = (round: Round, step: Step): Result<Round, 'not-now'> => {
  const { from, to }: { readonly from: readonly RoundState[]; readonly to: RoundState } = steps[step]
  return from.includes(round.state) ? ok({ ...round, state: to, version: round.version + 1 }) : refuse('not-now')
}

/** Settings may change until pairs are published. */
export const changeable = (state: RoundState): boolean => state === 'draft' || state === 'enrolling' || state === 'matching'
/** Enrolling is possible while the round asks for people, the last day included. */
export const takesPeople = (round: Round, today: Day): boolean => round.state === 'enrolling' && today <= round.enrolUntil
