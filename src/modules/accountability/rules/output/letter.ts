import type { WholeReport } from './whole.ts'

/**
 * A letter to parliament is text with references between double braces. A number that stands in the text itself is refused: every figure
 * is looked up in what is public now, so that a correction reaches the letter and a figure that was taken back cannot stay in it.
 */
export type Letter = { readonly round: string; readonly language: 'nl' | 'en'; readonly text: string; readonly version: number }

export type Reference =
  | { readonly kind: 'figure' | 'base' | 'interval'; readonly indicator: string; readonly department: string | null }
  | { readonly kind: 'commitment'; readonly id: string }
  | { readonly kind: 'departments' | 'year' | 'blank-racism' | 'blank-discrimination' }

const words = { cijfer: 'figure', aantal: 'base', marge: 'interval', figure: 'figure', base: 'base', interval: 'interval' } as const
const alone = { ministeries: 'departments', departments: 'departments', jaar: 'year', year: 'year', 'leeg-racisme': 'blank-racism', 'blank-racism': 'blank-racism', 'leeg-discriminatie': 'blank-discrimination', 'blank-discrimination': 'blank-discrimination' } as const

/** Reads what stands between the braces: `cijfer staff-talks`, `cijfer staff-talks szw`, `aantal …`, `marge …`, `toezegging model`, `ministeries`, `jaar`. Null for anything else. */
export const readReference = (inside: string): Reference | null => {
  const [name = '', id, department, ...more] = inside.trim().split(/\s+/)
  if (more.length > 0) return null
  if (id === undefined) return Object.hasOwn(alone, name) ? { kind: alone[name as keyof typeof alone] } : null
  if ((name === 'toezegging' || name === 'commitment') && department === undefined) return { kind: 'commitment', id }
  return Object.hasOwn(words, name) ? { kind: words[name as keyof typeof words], indicator: id, department: department ?? null } : null
}

export type Part = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'reference'; readonly source: string; readonly reference: Reference | null }
/** Cuts a letter into text and references. */
export const partsOf = (text: string): readonly Part[] => text.split(/(\{\{[^{}]{0,120}\}\})/).filter((one) => one !== '').map((one): Part =>
  one.startsWith('{{') && one.endsWith('}}') ? { kind: 'reference', source: one, reference: readReference(one.slice(2, -2)) } : { kind: 'text', text: one })

// What names a thing instead of counting one: a year, a day with its month, an answer or a question of the House, a number of a parliamentary paper.
const names = /\b(?:(?:0?[1-9]|[12]\d|3[01]) )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|January|February|March|April|May|June|July|August|September|October|November|December)(?: 20\d\d)?\b|\b(?:TK|Kamerstukken(?: II)?|Parliamentary papers(?: II)?) ?\d[\d ]{0,6}(?:,? ?nr\.? ?\d{1,4})?|\b(?:antwoord|vraag|answer|question) \d{1,2}\b|\b20\d\d\b/gi

/** The numbers that were typed into the text instead of referred to. */
export const typedNumbers = (text: string): readonly string[] => partsOf(text).flatMap((part) => (part.kind === 'text' ? [...part.text.replaceAll(names, '').matchAll(/\d+(?:[.,]\d+)*\s?%?/g)].map(([found]) => found.trim()) : []))

export type Resolved = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: 'unknown' | 'not-shown' }
export type LetterProblem = { readonly kind: 'typed-number' | 'unknown' | 'not-shown'; readonly source: string }

/** A letter with its references looked up, or everything that keeps it from being sent. */
export const resolveLetter = (text: string, resolve: (reference: Reference) => Resolved): { readonly pieces: readonly { readonly text: string; readonly source: string | null; readonly missing: boolean }[]; readonly problems: readonly LetterProblem[] } => {
  const problems: LetterProblem[] = typedNumbers(text).map((source) => ({ kind: 'typed-number', source }))
  const pieces = partsOf(text).map((part) => {
    if (part.kind === 'text') return { text: part.text, source: null, missing: false }
    const found: Resolved = part.reference === null ? { ok: false, why: 'unknown' } : resolve(part.reference)
    if (found.ok) return { text: found.text, source: part.source, missing: false }
    problems.push({ kind: found.why, source: part.source })
    return { text: part.source, source: part.source, missing: true }
  })
  return { pieces, problems }
}

/** A first draft about a year: what every letter says, with a reference wherever a figure belongs. */
export const draftLetter = (whole: WholeReport, commitments: readonly { readonly id: string; readonly said: { readonly nl: string; readonly en: string } }[], language: 'nl' | 'en'): string => {
  const shown = whole.figures.filter(({ all }) => all?.shown.state === 'shown').map(({ definition }) => ({ id: definition.id, name: definition.name[language] ?? definition.name.nl, share: definition.unit === 'share' }))
  return language === 'nl' ? [
    'Geachte voorzitter,', '', 'Hierbij bied ik u de beleids- en effectrapportage discriminatie en racisme over {{jaar}} aan. {{ministeries}} ministeries hebben hun verslag openbaar gemaakt.', '',
    'Wat de cijfers laten zien', ...shown.map(({ id, name, share }) => `${name}: {{cijfer ${id}}}${share ? ` (marge {{marge ${id}}}, gemeten bij {{aantal ${id}}})` : ''}.`), '',
    'Wat er nog niet is', 'Van het model zijn {{leeg-racisme}} vlakken leeg als het om racisme gaat, en {{leeg-discriminatie}} als het om andere discriminatie gaat.', '',
    'Toezeggingen', ...commitments.map(({ id, said }) => `${said.nl}: {{toezegging ${id}}}.`), '', 'De minister van Binnenlandse Zaken en Koninkrijksrelaties',
  ].join('\n') : [
    'Dear Speaker,', '', 'I hereby present the policy and effect report on discrimination and racism about {{year}}. {{departments}} ministries made their report public.', '',
    'What the figures show', ...shown.map(({ id, name, share }) => `${name}: {{figure ${id}}}${share ? ` (margin {{interval ${id}}}, measured among {{base ${id}}})` : ''}.`), '',
    'What is not there yet', 'Of the model {{blank-racism}} areas are blank where racism is concerned, and {{blank-discrimination}} where other discrimination is.', '',
    'Commitments', ...commitments.map(({ id, said }) => `${said.en}: {{commitment ${id}}}.`), '', 'The Minister of the Interior and Kingdom Relations',
  ].join('\n')
}
