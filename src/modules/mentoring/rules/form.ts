import type { Text } from '../../../foundation/kernel/language.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'

/** One thing that can be chosen; the key stays, so that what somebody chose keeps its meaning. */
export type Option = { readonly key: string; readonly nl: string; readonly en: string }
/** The questions of which the words may change; what is asked and how long it is kept does not. */
export const questions = ['seeks', 'offers', 'experience', 'bring', 'seek', 'consent'] as const
export type Question = (typeof questions)[number]
export const lists = ['topics', 'languages', 'regions'] as const
export type List = (typeof lists)[number]

/**
 * The enrolment form as data. There is no field for origin and none can be added: an editor changes words and lists to choose
 * from. A version is never changed; a round keeps the one with which it was begun, an enrolment the one that was filled in.
 */
export type Form = { readonly version: number } & { readonly [Name in List]: readonly Option[] } & { readonly words: Readonly<Record<Question, Text>> }

const option = (key: string, nl: string, en: string): Option => ({ key, nl, en })

/** The form that comes with the product. */
export const firstForm: Form = {
  version: 1,
  topics: [
    option('career', 'Doorgroeien in de loopbaan', 'Progress in a career'), option('leadership', 'Leidinggeven aan een gemengd team', 'Leading a mixed team'), option('belonging', 'Je thuis voelen op het werk', 'Belonging at work'),
    option('racism', 'Omgaan met racisme en uitsluiting', 'Dealing with racism and exclusion'), option('speaking-up', 'Je uitspreken, ook naar boven', 'Speaking up, also to those above'), option('policy', 'Hoe beleid in de praktijk uitpakt', 'How policy works out in practice'),
    option('region', 'Werken in de regio of in de uitvoering', 'Working in the region or in delivery'), option('start', 'Nieuw bij de overheid', 'New to government'), option('languages', 'Werken in een tweede taal', 'Working in a second language'),
    option('balance', 'Werk, zorg en geloof of traditie combineren', 'Combining work with care, faith or tradition'),
  ],
  languages: [option('nl', 'Nederlands', 'Dutch'), option('en', 'Engels', 'English'), option('papiamentu', 'Papiaments', 'Papiamentu'), option('frisian', 'Fries', 'Frisian'), option('signs', 'Nederlandse Gebarentaal', 'Dutch Sign Language'), option('other', 'een andere taal', 'another language')],
  regions: [
    option('north', 'Noord-Nederland', 'North of the Netherlands'), option('east', 'Oost-Nederland', 'East of the Netherlands'), option('west', 'West-Nederland', 'West of the Netherlands'), option('south', 'Zuid-Nederland', 'South of the Netherlands'),
    option('caribbean', 'Caribisch Nederland', 'Caribbean Netherlands'), option('abroad', 'het buitenland', 'abroad'),
  ],
  words: {
    seeks: { nl: 'Waar wilt u als mentee over praten?', en: 'What would you like to talk about as a mentee?' },
    offers: { nl: 'Waar kunt u als mentor over praten?', en: 'What can you talk about as a mentor?' },
    experience: { nl: 'Wat brengt u mee?', en: 'What do you bring?' },
    bring: { nl: 'Perspectief dat ik meebreng', en: 'Perspective that I bring' },
    seek: { nl: 'Perspectief dat ik zoek', en: 'Perspective that I seek' },
    consent: { nl: 'Ik geef toestemming om deze woorden te gebruiken voor de koppeling', en: 'I consent to these words being used for the pairing' },
  },
}

export const keysOf = (options: readonly Option[]): readonly string[] => options.map(({ key }) => key)
/** The words of a chosen key. */
export const wordsOf = (options: readonly Option[], key: string): Text => options.find((one) => one.key === key) ?? { nl: key, en: key }

/** A list as an editor writes it, one a line: `key; in Dutch; in English`. Refused with the number of the line that cannot be read. */
export const readOptions = (typed: string): Result<readonly Option[], number> => {
  const options: Option[] = []
  for (const [at, line] of typed.split('\n').entries()) {
    if (line.trim() === '') continue
    const [key = '', nl = '', en = '', ...more] = line.split(';').map((part) => part.trim())
    if (!/^[a-z][a-z0-9-]{0,29}$/.test(key) || nl === '' || en === '' || nl.length > 120 || en.length > 120 || more.length > 0 || options.some((one) => one.key === key)) return refuse(at + 1)
    options.push({ key, nl, en })
  }
  return ok(options)
}
export const writeOptions = (options: readonly Option[]): string => options.map(({ key, nl, en }) => [key, nl, en].join('; ')).join('\n')

export type FormProblem = { readonly field: List | `${Question}-${'nl' | 'en'}`; readonly problem: 'too-few' | 'too-many' | 'missing' | 'too-long' }
/** What keeps a form from being used; every problem at once. */
export const formProblems = (form: Omit<Form, 'version'>): readonly FormProblem[] => [
  ...lists.flatMap((field): FormProblem[] => (form[field].length < 2 ? [{ field, problem: 'too-few' }] : form[field].length > 30 ? [{ field, problem: 'too-many' }] : [])),
  ...questions.flatMap((question) => (['nl', 'en'] as const).flatMap((language): FormProblem[] => {
    const words = form.words[question][language].trim()
    return words === '' ? [{ field: `${question}-${language}`, problem: 'missing' }] : words.length > 200 ? [{ field: `${question}-${language}`, problem: 'too-long' }] : []
  })),
]

const contentOf = ({ topics, languages, regions, words }: Omit<Form, 'version'>): string => JSON.stringify([topics, languages, regions, questions.map((one) => [words[one].nl, words[one].en])])
/** Whether two forms ask the same, whatever their numbers. */
export const asksTheSame = (one: Omit<Form, 'version'>, other: Omit<Form, 'version'>): boolean => contentOf(one) === contentOf(other)
