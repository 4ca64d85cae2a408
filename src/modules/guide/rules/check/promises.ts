import { parseLength } from '../../../../foundation/calendar/length.ts'
import { lengthInWords } from '../../../../foundation/calendar/length-in-words.ts'
import type { Guide, LooseText, Route } from '../guide.ts'
import { at, type Path, type Problem, type Surroundings } from './problem.ts'

const units: Readonly<Record<string, string>> = {
  dag: 'd', dagen: 'd', day: 'd', days: 'd', werkdag: 'wd', werkdagen: 'wd', 'working day': 'wd', 'working days': 'wd', week: 'w', weken: 'w', weeks: 'w', maand: 'm', maanden: 'm', month: 'm', months: 'm', jaar: 'y', jaren: 'y', year: 'y', years: 'y',
}
const words: Readonly<Record<string, number>> = {
  een: 1, één: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, elf: 11, twaalf: 12, veertien: 14, twintig: 20, dertig: 30,
  a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fourteen: 14, twenty: 20, thirty: 30,
}
const spoken = new RegExp(`(?<![\\p{L}\\d])(\\d{1,4}|${Object.keys(words).join('|')})\\s+(${Object.keys(units).toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}])`, 'giu')

/** The lengths of time that a sentence names, in the calendar's notation: "binnen zes weken" is `6w`. */
export const lengthsIn = (text: string): readonly string[] =>
  [...text.matchAll(spoken)].flatMap(([, amount = '', unit = '']) => {
    const number = /^\d/.test(amount) ? Number(amount) : words[amount.toLowerCase()]
    const letter = units[unit.toLowerCase()]
    // "één dag" is a term, "a day" or "een dag" in passing is not.
    return number === undefined || letter === undefined || /^(een|a)$/i.test(amount) ? [] : [`${number}${letter}`]
  })

const sentences = (text: string): readonly string[] => text.split(/(?<=[.?!])\s+/u)
const negated = /\b(niet|geen|nooit|niemand anders|zonder dat|not|cannot|can't|never|no|nor)\b/iu
const says = (text: LooseText, pattern: RegExp, unless: RegExp = negated): 'nl' | 'en' | 'easy' | null =>
  (['nl', 'en', 'easy'] as const).find((language) => sentences(text[language] ?? '').some((sentence) => pattern.test(sentence) && !unless.test(sentence))) ?? null

const anonymous = /\banoniem\b|\banonym(ous|ously|ity)\b|zonder uw naam|without (giving )?your name/iu
const unnamed = /(niemand|nobody|no one)\b.*(uw naam|wie u bent|your name|who you are)/iu
const never = /(?!)/u
const certain = /\b(gegarandeerd|garanderen|garantie|guarantee[ds]?)\b/iu

const fields = ['name', 'hears', 'knows', 'happens', 'byWhen', 'leads', 'cannot', 'protects'] as const
const say = (length: string, language: 'nl' | 'en'): string => {
  const parsed = parseLength(length)
  return parsed ? lengthInWords(parsed, language) : length
}

const routeProblems = (guide: Guide, route: Route, i: number, { terms }: Surroundings): readonly Problem[] => {
  const path: Path = ['routes', i]
  const found: Problem[] = []
  const add = (code: string, where: Path, nl: string, en: string): void => void found.push(at(code, [...path, ...where], `Bij de weg “${route.id}”: ${nl}`, `At the route “${route.id}”: ${en}`))
  route.terms.forEach(({ subject, length }, j) => {
    if (!/^[A-Z]/.test(subject)) return
    const own = terms.find((term) => term.id === subject)
    if (!own) add('term-unknown', ['terms', j, 'subject'], `de termijn ${subject} kent het loket niet.`, `the desk knows no term ${subject}.`)
    else if (own.length !== length) add('term-contradicts', ['terms', j, 'length'], `hier staat ${say(length, 'nl')}, maar het loket rekent voor ${subject} met ${say(own.length, 'nl')}.`, `this says ${say(length, 'en')}, but the desk counts ${say(own.length, 'en')} for ${subject}.`)
  })
  const declared = new Set([...route.terms.map(({ length }) => length), ...route.meets.flatMap((id) => guide.limits.find((limit) => limit.id === id)?.length ?? [])])
  for (const field of [...fields, 'steps'] as const) {
    const text = field === 'steps' ? route.door.steps : route[field]
    const where: Path = field === 'steps' ? ['door', 'steps'] : [field]
    for (const language of ['nl', 'en', 'easy'] as const) {
      for (const length of lengthsIn(text[language] ?? '')) {
        if (!declared.has(length)) add('length-not-declared', [...where, language], `de tekst belooft ${say(length, 'nl')}, maar geen termijn van deze weg is zo lang.`, `the text promises ${say(length, 'en')}, but no term of this route is that long.`)
      }
    }
    if (text.nl && text.en && lengthsIn(text.nl).toSorted().join() !== lengthsIn(text.en).toSorted().join()) add('languages-differ', where, 'het Nederlands en het Engels noemen niet dezelfde tijd.', 'the Dutch and the English do not name the same length of time.')
    const promise = says(text, certain)
    if (promise) add('promise-too-much', [...where, promise], 'de tekst garandeert iets. Zeg wat er gebeurt, niet wat u niet waar kunt maken.', 'the text guarantees something. Say what happens, not what you cannot keep.')
  }
  const { naming } = route
  const told = naming.tells.length > 0
  if (naming.needed && !told) add('naming-contradicts', ['naming'], 'een naam is nodig, maar niemand krijgt die te horen.', 'a name is needed, but nobody gets to know it.')
  if (route.claims.includes('anonymous') && naming.needed) add('anonymity-contradicts', ['claims'], 'deze weg belooft dat het anoniem kan, maar heeft uw naam nodig.', 'this route promises that it can be anonymous, but needs your name.')
  if (route.claims.includes('hidden') && naming.tells.includes('person')) add('hidden-contradicts', ['claims'], 'deze weg belooft dat degene over wie het gaat niet hoort wie u bent, maar die krijgt uw naam.', 'this route promises that the person it is about does not hear who you are, but that person gets your name.')
  if (route.claims.includes('hidden') && route.confronts.includes('person')) add('hidden-contradicts', ['confronts'], 'deze weg belooft dat degene over wie het gaat niet hoort wie u bent, maar u zit met die persoon aan tafel.', 'this route promises that the person it is about does not hear who you are, but you meet that person.')
  for (const field of [...fields, 'steps'] as const) {
    const text = field === 'steps' ? route.door.steps : route[field]
    const where: Path = field === 'steps' ? ['door', 'steps'] : [field]
    const anonymity = naming.needed ? says(text, anonymous) : null
    if (anonymity) add('anonymity-contradicts', [...where, anonymity], 'de tekst zegt dat het anoniem kan, maar deze weg heeft uw naam nodig.', 'the text says that it can be anonymous, but this route needs your name.')
    const nobody = naming.needed ? says(text, unnamed, never) : null
    if (nobody && field !== 'cannot') add('anonymity-contradicts', [...where, nobody], 'de tekst zegt dat niemand uw naam hoort, maar die is hier nodig.', 'the text says that nobody learns your name, but it is needed here.')
  }
  return found
}

/** Promises about the same thing that differ between routes or limits. */
const differing = (guide: Guide, { terms }: Surroundings): readonly Problem[] => {
  const first = new Map<string, { readonly length: string; readonly who: string }>()
  return guide.routes.flatMap((route, i) => route.terms.flatMap(({ subject, length }, j) => {
    const before = first.get(subject)
    if (!before) first.set(subject, { length, who: route.id })
    return before && before.length !== length && !terms.some(({ id }) => id === subject) ? [
      at('promises-differ', ['routes', i, 'terms', j], `De wegen “${before.who}” en “${route.id}” beloven voor “${subject}” verschillende tijden: ${say(before.length, 'nl')} en ${say(length, 'nl')}.`,
        `The routes “${before.who}” and “${route.id}” promise different times for “${subject}”: ${say(before.length, 'en')} and ${say(length, 'en')}.`)] : []
  }))
}

const limitProblems = (guide: Guide, { terms }: Surroundings): readonly Problem[] => guide.limits.flatMap((limit, i) => {
  const own = limit.subject === undefined ? undefined : terms.find(({ id }) => id === limit.subject)
  const wrong = [limit.name, limit.text].flatMap((text) => (['nl', 'en', 'easy'] as const).flatMap((language) => lengthsIn(text[language] ?? ''))).find((length) => length !== limit.length)
  return [
    ...(limit.subject !== undefined && !own ? [at('term-unknown', ['limits', i, 'subject'], `De termijn ${limit.subject} kent het loket niet.`, `The desk knows no term ${limit.subject}.`)] : []),
    ...(own && own.length !== limit.length ? [at('term-contradicts', ['limits', i, 'length'], `Hier staat ${say(limit.length, 'nl')}, maar het loket rekent voor ${own.id} met ${say(own.length, 'nl')}.`, `This says ${say(limit.length, 'en')}, but the desk counts ${say(own.length, 'en')} for ${own.id}.`)] : []),
    ...(wrong ? [at('length-not-declared', ['limits', i, 'text'], `De tekst van “${limit.id}” noemt ${say(wrong, 'nl')}, maar de termijn is ${say(limit.length, 'nl')}.`, `The text of “${limit.id}” names ${say(wrong, 'en')}, but the limit is ${say(limit.length, 'en')}.`)] : []),
  ]
})

/** Promises that contradict the desk's terms, one another, or what the route itself says of names. */
export const promiseProblems = (guide: Guide, surroundings: Surroundings): readonly Problem[] => [
  ...guide.routes.flatMap((route, i) => routeProblems(guide, route, i, surroundings)), ...differing(guide, surroundings), ...limitProblems(guide, surroundings),
]
