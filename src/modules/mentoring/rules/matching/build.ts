import { seeded } from '../../../../foundation/kernel/seeded.ts'
import { barrierOf, fitOf, type Participant } from '../fit.ts'
import { mentees, mentors } from '../profile.ts'
import type { Round } from '../round.ts'
import { leftOutPercent } from '../settings.ts'
import type { MatchQuestion, Quota } from './question.ts'

export type Two = { readonly mentor: string; readonly mentee: string }
const same = (a: Two, b: Two): boolean => a.mentor === b.mentor && a.mentee === b.mentee

export type Surroundings = {
  readonly inLine: (one: string, other: string) => boolean
  /** Whether one of the two put the other on a private list. */
  readonly kept: (one: string, other: string) => boolean
  /** Pairs of which it is decided that they shall be, and those that shall not (a coordinator's, and pairs that ended). */
  readonly pins: readonly Two[]
  readonly forbids: readonly Two[]
  /** Never published: it decides which pairs are left out by chance. */
  readonly secretSeed: number
}

/**
 * The question of a round. Pinned pairs are taken out beforehand and given back in `pinned`; `refused` are pins that may not be: a
 * barrier, a private list or chance, and it is not said which.
 */
export const questionOf = (round: Pick<Round, 'weights' | 'minimumScore' | 'quotas' | 'seed'>, people: readonly Participant[], around: Surroundings): { readonly question: MatchQuestion; readonly pinned: readonly Two[]; readonly refused: readonly Two[] } => {
  const sorted = people.toSorted((a, b) => (a.person < b.person ? -1 : 1))
  const [giving, taking] = [sorted.filter(({ profile }) => mentors(profile)), sorted.filter(({ profile }) => mentees(profile))]
  const chance = seeded(around.secretSeed)
  // One throw for each pair, in a fixed order, so that nothing else moves it.
  const leftOut = new Map(giving.flatMap((mentor) => taking.map((mentee) => [`${mentor.person} ${mentee.person}`, chance.below(100) < leftOutPercent] as const)))
  const may = (mentor: Participant, mentee: Participant): boolean =>
    barrierOf(mentor, mentee, around.inLine) === null && !around.kept(mentor.person, mentee.person) && leftOut.get(`${mentor.person} ${mentee.person}`) !== true
  const pinned: Two[] = []
  const refused: Two[] = []
  const room = new Map(giving.map(({ person, profile }) => [person, profile.room]))
  for (const pin of around.pins) {
    const [mentor, mentee] = [giving.find(({ person }) => person === pin.mentor), taking.find(({ person }) => person === pin.mentee)]
    const fits = mentor && mentee && may(mentor, mentee) && (room.get(mentor.person) ?? 0) > 0 && !pinned.some((one) => one.mentee === pin.mentee)
    ;(fits ? pinned : refused).push(pin)
    if (fits) room.set(mentor.person, (room.get(mentor.person) ?? 0) - 1)
  }
  const left = taking.filter(({ person }) => !pinned.some(({ mentee }) => mentee === person))
  const scores = giving.map((mentor) => left.map((mentee) =>
    may(mentor, mentee) && !around.forbids.some((one) => same(one, { mentor: mentor.person, mentee: mentee.person })) ? fitOf(mentor, mentee, round.weights).score : null))
  const within = (quota: Round['quotas'][number], one: Participant): boolean => (quota.department === null || quota.department === one.department) && (quota.band === null || quota.band === one.profile.band)
  const quotas = round.quotas.map((quota): Quota => {
    const counted = pinned.filter((pin) => sorted.some((one) => one.person === pin[quota.side] && within(quota, one))).length
    const names = (list: readonly Participant[]): readonly string[] => list.filter((one) => within(quota, one)).map(({ person }) => person)
    return { name: quota.name, mentors: quota.side === 'mentor' ? names(giving) : null, mentees: quota.side === 'mentee' ? names(left) : null, atLeast: Math.max(0, quota.atLeast - counted) }
  })
  return {
    pinned, refused,
    question: { mentors: giving.map(({ person }) => person), mentees: left.map(({ person }) => person), scores, capacity: Object.fromEntries(room), minimumScore: round.minimumScore, quotas: quotas.filter(({ atLeast }) => atLeast > 0), seed: round.seed },
  }
}
