/** The closed lists of this module: what may be chosen, and nothing else. Their words stand in `texts/lists.ts`. */
export const languagesSpoken = ['nl', 'en', 'ar', 'pap', 'srn', 'tr', 'ber', 'fr', 'de', 'es', 'pl', 'uk', 'ngt'] as const
export type SpokenLanguage = (typeof languagesSpoken)[number]

export const subjects = ['racism', 'discrimination', 'sexual', 'bullying', 'aggression', 'integrity', 'power', 'career'] as const
export type Subject = (typeof subjects)[number]

export const weekdays = ['mo', 'tu', 'we', 'th', 'fr'] as const
export type Weekday = (typeof weekdays)[number]

export const ways = ['call', 'video', 'meet', 'write'] as const
export type Way = (typeof ways)[number]

/** The five characteristics that the Kader basiseisen names. Told only by who wants to, in their own words. */
export const characteristics = ['origin', 'sex', 'age', 'education', 'ability'] as const
export type Characteristic = (typeof characteristics)[number]

/** Answers to the anonymous question about the pool, once a year. Never linked to a person, a profile or a reporter. */
export const poolAnswers = {
  origin: ['nl-both', 'one-abroad', 'both-abroad', 'own-abroad', 'not-said'],
  sex: ['woman', 'man', 'other', 'not-said'],
  age: ['under-35', '35-49', '50-plus', 'not-said'],
  education: ['secondary', 'vocational', 'higher', 'not-said'],
  ability: ['limited', 'not-limited', 'not-said'],
} as const satisfies Record<Characteristic, readonly string[]>

/** What a conversation was about, for the yearly report. */
export const yearDimensions = {
  kind: ['racism', 'discrimination', 'sexual', 'bullying', 'aggression', 'integrity', 'other'],
  ground: ['origin', 'religion', 'sex', 'orientation', 'age', 'disability', 'none', 'unknown'],
  route: ['talk-only', 'person', 'manager', 'mediation', 'desk-complaint', 'desk-report', 'outside', 'none-yet'],
  'why-not': ['enough', 'fear', 'no-trust', 'too-heavy', 'position', 'leaves', 'not-said', 'went-on'],
} as const
export type YearDimension = keyof typeof yearDimensions
export const yearDimensionNames = Object.keys(yearDimensions) as readonly YearDimension[]
