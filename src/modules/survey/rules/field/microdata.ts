import type { Question } from '../bank/question.ts'
import type { Answers } from '../questionnaire/condition.ts'

/** Answers as a table for analysis: a design of strata with weights and sizes, and a column per question, or per option where several may be chosen. */
export type Microdata = {
  readonly columns: readonly { readonly name: string; readonly label: string; readonly question: { readonly id: string; readonly version: number } | null }[]
  readonly rows: readonly (readonly string[])[]
  readonly design: { readonly weights: 'weight'; readonly strata: 'stratum'; readonly fpc: readonly ['population'] }
}

/** In which people answered, and how many there are. */
export type Sized = { readonly id: string; readonly population: number }

/**
 * The table of a wave. Everybody who answered stands for the same number of people of their stratum. Own words are left out: they are read
 * apart. A question that was not asked or not answered is empty; of several answers each option is 1 or 0, empty when nothing was chosen.
 */
export const microdataOf = (questions: readonly Question[], strata: readonly Sized[], answers: readonly { readonly stratum: string; readonly content: Answers }[]): Microdata => {
  const asked = questions.filter(({ kind }) => kind !== 'text')
  const counts = new Map<string, number>()
  for (const { stratum } of answers) counts.set(stratum, (counts.get(stratum) ?? 0) + 1)
  const sizes = new Map(strata.map(({ id, population }) => [id, population]))
  const parts = asked.flatMap((question) => (question.kind === 'several'
    ? question.options.map((option) => ({ name: `${question.id}.${option.id}`, label: `${question.wording.nl} ${option.label.nl}`, question, cell: (given: readonly string[]) => (given.length === 0 ? '' : given.includes(option.id) ? '1' : '0') }))
    : [{ name: question.id, label: question.wording.nl, question, cell: (given: readonly string[]) => given[0] ?? '' }]))
  return {
    columns: [
      { name: 'stratum', label: 'stratum', question: null }, { name: 'weight', label: 'weight', question: null }, { name: 'population', label: 'population of the stratum', question: null },
      ...parts.map(({ name, label, question }) => ({ name, label, question: { id: question.id, version: question.version } })),
    ],
    rows: answers.map(({ stratum, content }) => {
      const population = sizes.get(stratum) ?? 0
      return [stratum, String(population / (counts.get(stratum) ?? 1)), String(population), ...parts.map(({ question, cell }) => cell(content[question.id] ?? []))]
    }),
    design: { weights: 'weight', strata: 'stratum', fpc: ['population'] },
  }
}

/** The table as CSV; a text that a spreadsheet would take for a formula is not there, because every cell is an id or a number. */
export const csvOf = ({ columns, rows }: Microdata): string => [columns.map(({ name }) => name), ...rows].map((row) => row.join(',')).join('\r\n') + '\r\n'
