import { bands } from './lists.ts'
import type { Profile, Tags } from './profile.ts'
import { tagKey } from './profile.ts'
import type { Weights } from './round.ts'

/** Somebody in one round, as the pairing sees them. */
export type Participant = { readonly person: string; readonly department: string; readonly profile: Profile; readonly tags: Tags | null; /** Earlier rounds in which this person found nobody. */ readonly waited: number }

/** Why two people may never be a pair. The private list is not among them: nobody is told that it decided. */
export type Barrier = 'same-person' | 'same-ministry' | 'line' | 'language' | 'distance'

const common = <Value>(some: readonly Value[], others: readonly Value[]): number => some.filter((one) => others.includes(one)).length
const commonTags = (some: readonly string[], others: readonly string[]): number => common(some.map(tagKey), others.map(tagKey))

/** `inLine`: whether one works under the other, directly or further up. */
export const barrierOf = (mentor: Participant, mentee: Participant, inLine: (one: string, other: string) => boolean): Barrier | null => {
  if (mentor.person === mentee.person) return 'same-person'
  if (mentor.department === mentee.department) return 'same-ministry'
  if (inLine(mentor.person, mentee.person) || inLine(mentee.person, mentor.person)) return 'line'
  if (common(mentor.profile.languages, mentee.profile.languages) === 0) return 'language'
  if (mentor.profile.region !== mentee.profile.region && !(mentor.profile.online && mentee.profile.online)) return 'distance'
  return null
}

/** How well a pair fits, each part from 0 to 1, and all together from 0 to 100. */
export type Fit = {
  readonly score: number
  readonly topics: { readonly share: number; readonly toMentee: readonly string[]; readonly toMentor: readonly string[] }
  readonly perspectives: { readonly share: number; /** How many words meet; never which. */ readonly count: number }
  readonly experience: { readonly share: number; readonly steps: number }
  readonly meeting: { readonly share: number; readonly days: readonly string[]; readonly nearby: boolean }
  readonly waited: { readonly share: number }
}

/** What a mentee seeks and the mentor offers counts first; what flows back, if the mentor seeks something too, counts half as much. */
export const fitOf = (mentor: Participant, mentee: Participant, weights: Weights): Fit => {
  const toMentee = mentee.profile.seeks.filter((topic) => mentor.profile.offers.includes(topic))
  const toMentor = mentor.profile.seeks.filter((topic) => mentee.profile.offers.includes(topic))
  const there = mentee.profile.seeks.length === 0 ? 0 : toMentee.length / Math.min(3, mentee.profile.seeks.length)
  const back = mentor.profile.seeks.length === 0 ? null : toMentor.length / Math.min(3, mentor.profile.seeks.length)
  const topics = { share: Math.min(1, back === null ? there : (2 * Math.min(1, there) + Math.min(1, back)) / 3), toMentee, toMentor }
  const count = commonTags(mentee.tags?.seek ?? [], mentor.tags?.bring ?? []) + commonTags(mentor.tags?.seek ?? [], mentee.tags?.bring ?? [])
  const perspectives = { share: Math.min(1, count / 2), count }
  const gap = bands.indexOf(mentor.profile.band) - bands.indexOf(mentee.profile.band)
  const experience = { share: gap <= 0 ? 0 : gap === 1 ? 1 : gap === 2 ? 0.8 : 0.5, steps: gap }
  const days = mentor.profile.days.filter((day) => mentee.profile.days.includes(day))
  const nearby = mentor.profile.region === mentee.profile.region
  const meeting = { share: days.length === 0 ? 0 : nearby ? 1 : 0.7, days, nearby }
  const waited = { share: Math.min(1, (mentor.waited + mentee.waited) / 2) }
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  const weighed = weights.topics * topics.share + weights.perspectives * perspectives.share + weights.experience * experience.share + weights.meeting * meeting.share + weights.waited * waited.share
  return { score: Math.round((1000 * weighed) / total) / 10, topics, perspectives, experience, meeting, waited }
}
