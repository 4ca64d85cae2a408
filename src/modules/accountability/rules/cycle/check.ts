import type { Reading } from '../../../../foundation/kernel/indicators.ts'
import type { Definition } from '../indicators/definition.ts'
import { implementationOf, type Measure } from '../measures/measure.ts'
import { standsIn, type Model } from '../model/model.ts'
import { standingOf, type Standing, type Target } from '../targets/target.ts'
import { missedName, textOfAnswer, warningName, type Answer } from './report.ts'
import type { Questions } from './round.ts'

/** Something that stops a report (`error`) or must be explained (`warning`). `at`: the question, target, measure or indicator it is about. */
export type Problem = { readonly kind: 'error' | 'warning'; readonly code: (typeof problemCodes)[number]; readonly at: string; readonly name: string; /** A warning that was given a reason. */ readonly answered: boolean }
export const problemCodes = ['empty', 'missed-unexplained', 'agreed-silent', 'agreed-twice', 'too-short', 'same-as-last-year', 'racism-not-named', 'no-figure', 'hidden-figure', 'no-evidence', 'means-missing', 'milestone-passed', 'place-gone'] as const

/** What a report of one department is made of, for checking. */
export type Material = {
  readonly year: number
  readonly today: string
  readonly questions: Questions
  readonly model: Model
  readonly answers: readonly Answer[]
  readonly lastYear: readonly Answer[]
  readonly measures: readonly Measure[]
  readonly targets: readonly Target[]
  readonly definitions: readonly Definition[]
  /** The department's figures of the year, by indicator; absent = none was brought or delivered. */
  readonly figures: ReadonlyMap<string, Reading>
}

export type JudgedTarget = { readonly target: Target; readonly standing: Standing; readonly reading: Reading | null }
/** Every target with how it stands at the end of the year. */
export const judged = ({ targets, definitions, figures, year }: Pick<Material, 'targets' | 'definitions' | 'figures' | 'year'>): readonly JudgedTarget[] => targets.map((target) => {
  const reading = target.indicator === null ? null : (figures.get(target.indicator) ?? null)
  const polarity = definitions.find(({ id }) => id === target.indicator)?.polarity ?? null
  return { target, reading, standing: standingOf(target, reading, polarity, year) }
})

const same = (a: string, b: string): boolean => a.replace(/\s+/g, ' ') === b.replace(/\s+/g, ' ')

/** Everything that is wrong or needs a reason, in the order of the report. */
export const checkReport = (material: Material): readonly Problem[] => {
  const { questions, model, answers, lastYear, definitions, figures, measures, today } = material
  const error = (code: Problem['code'], at: string, name: string): Problem => ({ kind: 'error', code, at, name, answered: false })
  const warning = (code: Problem['code'], at: string, name: string): Problem => ({ kind: 'warning', code, at, name, answered: textOfAnswer(answers, warningName(code, at)).length >= 10 })
  const running = measures.filter((one) => one.withdrawn === null)
  return [
    ...questions.list.flatMap((question): Problem[] => {
      const [text, before] = [textOfAnswer(answers, question.id), textOfAnswer(lastYear, question.id)]
      if (text === '') return question.required ? [error('empty', question.id, question.title.nl)] : []
      return [
        ...(text.length < question.minimum ? [warning('too-short', question.id, question.title.nl)] : []),
        ...(before !== '' && same(text, before) ? [warning('same-as-last-year', question.id, question.title.nl)] : []),
        ...(question.racism && !/racis/i.test(text) ? [warning('racism-not-named', question.id, question.title.nl)] : []),
      ]
    }),
    ...judged(material).flatMap(({ target, standing }) => (standing === 'missed' && !answers.some((one) => one.question === missedName(target.id) && one.missed !== null) ? [error('missed-unexplained', target.id, target.name)] : [])),
    ...implementationOf(running).flatMap(({ agreed, measure }) => (measure === null ? [error('agreed-silent', agreed.id, agreed.nl)] : running.filter((one) => one.agreed === agreed.id).length > 1 ? [warning('agreed-twice', agreed.id, agreed.nl)] : [])),
    // What another module delivers is not the department's to bring, and need not be there by department at all.
    ...definitions.filter(({ module }) => module === null).flatMap((definition): Problem[] => {
      const reading = figures.get(definition.id)
      return !reading ? [warning('no-figure', definition.id, definition.name.nl)] : reading.shown.state === 'hidden' ? [warning('hidden-figure', definition.id, definition.name.nl)] : []
    }),
    ...running.flatMap((one): Problem[] => [
      ...(one.state !== 'stopped' && !standsIn(model, one.placed) ? [error('place-gone', one.id, one.name)] : []),
      ...(one.state !== 'stopped' && (one.evidence.length === 0 || one.evidence.includes('none-yet')) && one.evidenceWords === '' ? [warning('no-evidence', one.id, one.name)] : []),
      ...(one.enough === 'no' && one.enoughWords === '' ? [warning('means-missing', one.id, one.name)] : []),
      ...(one.milestones.some(({ day, done }) => !done && day < today) ? [warning('milestone-passed', one.id, one.name)] : []),
    ]),
  ]
}

/** A report goes on when nothing is wrong and every warning has its reason. */
export const complete = (problems: readonly Problem[]): boolean => problems.every(({ kind, answered }) => kind === 'warning' && answered)
