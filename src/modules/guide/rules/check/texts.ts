import { isDay } from '../../../../foundation/calendar/day.ts'
import type { Guide, LooseText } from '../guide.ts'
import { at, type Path, type Problem, type Surroundings } from './problem.ts'

const names = { nl: { nl: 'Nederlands', en: 'Dutch' }, en: { nl: 'Engels', en: 'English' }, easy: { nl: 'eenvoudig Nederlands', en: 'easy Dutch' } } as const
const languages = ['nl', 'en', 'easy'] as const

/** A text and its place in the file. */
export type PlacedText = { readonly text: LooseText; readonly path: Path }

const isText = (value: object): value is LooseText => Object.keys(value).every((key) => languages.some((language) => language === key))

/** Every text for readers in a value of the guide, with its place. An empty object is a text without any language. */
export const textsIn = (value: unknown, path: Path = []): readonly PlacedText[] => {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]))
  const last = path.at(-1)
  if (isText(value) && last !== 'conditions' && last !== 'byDepartment' && last !== 'forbids' && path.at(-2) !== 'byDepartment') return [{ text: value, path }]
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]))
}

/** Texts that lack a language, and a guide that should have been read again by now. */
export const textProblems = (guide: Guide, { today }: Surroundings): readonly Problem[] => [
  ...textsIn(guide).flatMap(({ text, path }) => languages.filter((language) => (text[language] ?? '').trim() === '').map((language) =>
    at('text-missing', [...path, language], `Op deze plek staat geen tekst in het ${names[language].nl}: ${path.join(' › ')}.`, `There is no ${names[language].en} text here: ${path.join(' › ')}.`))),
  ...(!isDay(guide.reviewBy) ? [at('day-impossible', ['reviewBy'], `${guide.reviewBy} is geen bestaande dag.`, `${guide.reviewBy} is no existing day.`)]
    : guide.reviewBy < today ? [at('review-expired', ['reviewBy'], `Deze wegwijzer moest uiterlijk ${guide.reviewBy} opnieuw zijn nagekeken. Dat is voorbij.`, `This guide was to be reviewed by ${guide.reviewBy}. That day has passed.`)] : []),
  ...(guide.owner.trim() === '' ? [at('owner-missing', ['owner'], 'Niemand is eigenaar van deze wegwijzer.', 'Nobody owns this guide.')] : []),
]
