import { keysOf, type Form } from './form.ts'
import { bands, parts, type Band, type Part, type Weekday } from './lists.ts'
import { longestList, mostMentees, mostTags } from './settings.ts'

/** What a participant chooses to bring to one round, by the keys of the round's form. No origin, no test, nothing from elsewhere. */
export type Profile = {
  readonly part: Part
  /** Mentees a mentor has room for. */
  readonly room: number
  readonly offers: readonly string[]
  readonly seeks: readonly string[]
  readonly experience: string
  readonly band: Band
  readonly region: string
  readonly online: boolean
  readonly languages: readonly string[]
  readonly days: readonly Weekday[]
  /** How the other can reach this person once both said yes. */
  readonly contact: string
}

/** Self-chosen words about perspective, only with explicit consent, deleted when the pairs are published. */
export type Tags = { readonly bring: readonly string[]; readonly seek: readonly string[] }

export type Enrolment = { readonly profile: Profile; readonly tags: Tags | null; /** Names as they are compared. */ readonly notWith: readonly string[] }

export const mentors = (profile: Profile): boolean => profile.part !== 'mentee'
export const mentees = (profile: Profile): boolean => profile.part !== 'mentor'

export type ProfileProblem = { readonly field: 'part' | 'room' | 'offers' | 'seeks' | 'experience' | 'band' | 'region' | 'languages' | 'days' | 'contact' | 'bring' | 'consent' | 'notWith'; readonly problem: 'missing' | 'too-long' | 'too-many' | 'needs-consent' | 'not-a-name' }

/** A perspective word as it is compared: without case and outer space. */
export const tagKey = (tag: string): string => tag.trim().toLocaleLowerCase('nl').normalize('NFC').replaceAll(/\s+/g, ' ')
/** Words as they were typed, one a line or between commas; each once. */
export const tagsIn = (typed: string): readonly string[] => [...new Map(typed.split(/[\n,]/).map((tag) => tag.trim()).filter(Boolean).map((tag) => [tagKey(tag), tag])).values()]

/** A name as it is compared: its words without case, accents, points and order, so that `Vries, Jan de` is `Jan de Vries`. */
export const nameKey = (typed: string): string =>
  typed.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean).sort().join(' ')
export const namesIn = (typed: string): readonly string[] => [...new Set(typed.split('\n').map(nameKey).filter(Boolean))]

const known = <Value extends string>(list: readonly Value[], value: string): value is Value => list.some((one) => one === value)

/** What a form gave, before it is known to be right. */
export type Given = { readonly [Key in 'part' | 'band' | 'region' | 'experience' | 'contact' | 'bring' | 'seek' | 'notWith']: string } & {
  readonly room: number | null; readonly online: boolean; readonly consent: boolean
  readonly offers: readonly string[]; readonly seeks: readonly string[]; readonly languages: readonly string[]; readonly days: readonly Weekday[]
}

/** Reads an enrolment by the round's form; every problem at once, so that nobody meets them one by one. What the form does not offer is not kept. */
export const enrolmentOf = (form: Form, typed: Given): { readonly enrolment: Enrolment; readonly problems: readonly ProfileProblem[] } => {
  const among = (list: Form['topics'], chosen: readonly string[]): readonly string[] => keysOf(list).filter((key) => chosen.includes(key))
  const given: Given = { ...typed, offers: among(form.topics, typed.offers), seeks: among(form.topics, typed.seeks), languages: among(form.languages, typed.languages) }
  const region = keysOf(form.regions).find((key) => key === given.region)
  const part = known(parts, given.part) ? given.part : null
  const [gives, takes] = [part !== null && part !== 'mentee', part !== null && part !== 'mentor']
  const tags: Tags = { bring: tagsIn(given.bring), seek: tagsIn(given.seek) }
  const some = tags.bring.length + tags.seek.length > 0
  const notWith = namesIn(given.notWith)
  const room = given.room ?? 1
  const found = ([
    part === null && { field: 'part', problem: 'missing' },
    gives && (given.room === null || room < 1 || room > mostMentees) && { field: 'room', problem: 'missing' },
    gives && given.offers.length === 0 && { field: 'offers', problem: 'missing' },
    takes && given.seeks.length === 0 && { field: 'seeks', problem: 'missing' },
    given.experience.length > 1500 && { field: 'experience', problem: 'too-long' },
    !known(bands, given.band) && { field: 'band', problem: 'missing' },
    region === undefined && { field: 'region', problem: 'missing' },
    given.languages.length === 0 && { field: 'languages', problem: 'missing' },
    given.days.length === 0 && { field: 'days', problem: 'missing' },
    given.contact.trim() === '' && { field: 'contact', problem: 'missing' },
    given.contact.length > 200 && { field: 'contact', problem: 'too-long' },
    (tags.bring.length > mostTags || tags.seek.length > mostTags) && { field: 'bring', problem: 'too-many' },
    [...tags.bring, ...tags.seek].some((tag) => tag.length > 60) && { field: 'bring', problem: 'too-long' },
    some && !given.consent && { field: 'consent', problem: 'needs-consent' },
    notWith.length > longestList && { field: 'notWith', problem: 'too-many' },
    notWith.some((one) => !one.includes(' ') || one.length > 200) && { field: 'notWith', problem: 'not-a-name' },
  ] satisfies readonly (ProfileProblem | false)[]).filter((one) => one !== false)
  const profile: Profile = {
    part: part ?? 'mentee', room: gives ? room : 0, offers: gives ? given.offers : [], seeks: takes ? given.seeks : [], experience: given.experience.trim(), band: known(bands, given.band) ? given.band : '5-8',
    region: region ?? '', online: given.online, languages: given.languages, days: given.days, contact: given.contact.trim(),
  }
  return { enrolment: { profile, tags: some ? tags : null, notWith }, problems: found }
}
