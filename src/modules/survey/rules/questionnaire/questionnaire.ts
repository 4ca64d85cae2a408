import { z } from 'zod'
import { slug, textShape, type Question } from '../bank/question.ts'
import type { Condition } from './condition.ts'

export const conditionShape: z.ZodType<Condition> = z.lazy(() => z.union([
  z.strictObject({ all: z.array(conditionShape).min(1).max(20) }),
  z.strictObject({ any: z.array(conditionShape).min(1).max(20) }),
  z.strictObject({ not: conditionShape }),
  z.strictObject({ question: slug, has: z.array(slug).min(1).max(60) }),
  z.strictObject({ question: slug, answered: z.literal(true) }),
  z.strictObject({ question: slug, from: z.number(), to: z.number() }),
]))

const itemShape = z.strictObject({ question: slug, version: z.int().min(1), when: conditionShape.nullable().default(null) })
const pageShape = z.strictObject({ id: slug, title: textShape(200).nullable().default(null), when: conditionShape.nullable().default(null), items: z.array(itemShape).max(12) })

/** A questionnaire: pages of one question or a short block each, in order. The questions stand in the bank, by id and version. */
export const questionnaireShape = z.strictObject({
  title: textShape(160), intro: textShape(), thanks: textShape(), pages: z.array(pageShape).max(120),
})
export type Questionnaire = z.infer<typeof questionnaireShape>
export type PageOf = Questionnaire['pages'][number]
export type Item = PageOf['items'][number]

/** A questionnaire with the questions it names, ready to be asked. */
export type Form = Questionnaire & { readonly questions: ReadonlyMap<string, Question> }

/** Joins a questionnaire with its questions; those that are missing are left out, and the check names them. */
export const formOf = (questionnaire: Questionnaire, questions: readonly Question[]): Form => {
  const wanted = new Map(questionnaire.pages.flatMap(({ items }) => items.map(({ question, version }) => [question, version])))
  return { ...questionnaire, questions: new Map(questions.filter(({ id, version }) => wanted.get(id) === version).map((one) => [one.id, one])) }
}
