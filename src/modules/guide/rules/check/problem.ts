import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { OfferedTerm } from '../../../../foundation/kernel/terms.ts'
import type { Said } from '../decision/space.ts'
import type { Guide } from '../guide.ts'

/** What a guide is held against besides itself. */
export type Surroundings = {
  readonly today: Day
  /** The desk's own terms. */
  readonly terms: readonly OfferedTerm[]
  /** The provisions of the product that a door may lead to, and whether they can be used now. */
  readonly provisions: readonly { readonly id: string; readonly offered: boolean }[]
}

/** One thing that is wrong: `path` is the place in the file, or the answers that lead there as `question=option`. */
export type Problem = { readonly code: string; readonly path: readonly string[]; readonly story: { readonly nl: string; readonly en: string } }

export type Path = readonly (string | number)[]

/** A problem at a place of the file. */
export const at = (code: string, path: Path, nl: string, en: string): Problem => ({ code, path: path.map(String), story: { nl, en } })

const quoted = (guide: Guide, said: readonly Said[], language: 'nl' | 'en'): string => said.map(({ question, option }) => {
  const asked = guide.questions.find(({ id }) => id === question)
  const answer = asked?.options.find(({ id }) => id === option)
  return `${asked?.title[language] ?? question} – ${answer?.label[language] ?? option}`
}).join('; ')

/** A problem that somebody runs into who answers like this. */
export const onPath = (guide: Guide, code: string, said: readonly Said[], nl: string, en: string, more: readonly string[] = []): Problem => ({
  code, path: [...more, ...said.map(({ question, option }) => `${question}=${option}`)],
  story: said.length === 0 ? { nl: `Wat iemand ook antwoordt: ${nl}`, en: `Whatever somebody answers: ${en}` } : { nl: `Wie antwoordt: “${quoted(guide, said, 'nl')}”, merkt: ${nl}`, en: `Who answers: “${quoted(guide, said, 'en')}” finds: ${en}` },
})
