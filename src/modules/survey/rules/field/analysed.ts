import type { Question } from '../bank/question.ts'
import { optionsHash, textHash, type Digest } from '../bank/hashes.ts'
import { about, type About, type DatasetVariable } from '../figures/dataset.ts'
import type { Answers } from '../questionnaire/condition.ts'
import { microdataOf } from './microdata.ts'
import type { Wave } from './wave.ts'

/** A stratum as it was drawn. */
export type Drawn = { readonly id: string; readonly name: string; readonly population: number; readonly invited: number }
/** A closed fieldwork as the analysis takes it: the same shape as a wave that was brought in. */
export type AnalysedWave = { readonly rows: number; readonly variables: readonly DatasetVariable[]; readonly columns: ReadonlyMap<string, readonly string[]>; readonly about: About }

/** An answer that says nothing about the question: it counts as not given. */
const saysNothing = ['rather_not']

const designIn = ({ content }: Wave, strata: number): string =>
  content.kind === 'census' ? 'iedereen op de lijst is uitgenodigd' : `aselecte steekproef, ${{ proportional: 'naar grootte', equal: 'gelijk', neyman: 'naar grootte en spreiding' }[content.allocation]} verdeeld over ${strata} groepen`

/**
 * The table of a closed wave with everything that is known of it: who stands for how many, of how many, which question in which words.
 * People stand for the others of their stratum: that is the weighting for non-response. Own words are kept as text, to be read and coded.
 */
export const analysedWave = (wave: Wave, questions: readonly Question[], strata: readonly Drawn[], answers: readonly { readonly stratum: string; readonly content: Answers }[], digest: Digest): AnalysedWave => {
  const data = microdataOf(questions, strata, answers)
  const byId = new Map(questions.map((question) => [question.id, question]))
  const columns = new Map(data.columns.map(({ name }, at) => [name, data.rows.map((row) => row[at] ?? '')]))
  const asked = (question: Question): DatasetVariable['asked'] =>
    ({ id: question.id, version: question.version, textHash: textHash(question, 'nl', digest), optionsHash: optionsHash(question, 'nl', digest), construct: question.construct })
  const variables = data.columns.map(({ name, label, question }): DatasetVariable => {
    if (name === 'stratum') return { name, label: 'Groep', use: 'category', labels: strata.map((one) => ({ value: one.id, label: one.name })), missing: [] }
    const own = question && byId.get(question.id)
    if (!own) return { name, label, use: 'design', labels: [], missing: [] }
    if (own.kind === 'number') return { name, label, use: 'number', labels: [], missing: [], asked: asked(own) }
    if (own.kind === 'several') return { name, label, use: 'category', labels: [{ value: '1', label: 'Ja' }, { value: '0', label: 'Nee' }], missing: [], asked: asked(own) }
    return { name, label, use: 'category', labels: own.options.map((option) => ({ value: option.id, label: option.label.nl })), missing: own.options.map(({ id }) => id).filter((id) => saysNothing.includes(id)), asked: asked(own) }
  })
  const texts = questions.filter(({ kind }) => kind === 'text')
  for (const { id } of texts) columns.set(id, answers.map(({ content }) => content[id]?.[0] ?? ''))
  const months = [...new Set(questions.flatMap(({ construct }) => construct?.months ?? []))]
  return {
    rows: answers.length, columns,
    variables: [...variables, ...texts.map((question): DatasetVariable => ({ name: question.id, label: question.wording.nl, use: 'text', labels: [], missing: [], asked: asked(question) }))],
    about: about.parse({
      wave: wave.content.name, firstWave: wave.content.first, universe: wave.content.universe, organisations: strata.map(({ name }) => name), designKind: designIn(wave, strata.length), weights: 'weight', strata: ['stratum'], fpc: ['population'], mode: ['web'],
      from: wave.openedDay, to: wave.closedDay, months: months.length === 1 ? months[0] : null, invited: strata.reduce((sum, { invited }) => sum + invited, 0) || null,
      population: { stratum: Object.fromEntries(strata.map(({ id, population }) => [id, population])) }, invitedOf: { stratum: Object.fromEntries(strata.map(({ id, invited }) => [id, invited])) },
    }),
  }
}
