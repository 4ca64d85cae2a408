import { z } from 'zod'
import { readJsonAs } from '../../../foundation/files/json.ts'
import { answerIsNo, badInput, done, type Computation } from '../../../foundation/kernel/computation.ts'
import { questionShape } from '../rules/bank/question.ts'
import { checkForm } from '../rules/questionnaire/check.ts'
import { formOf, questionnaireShape } from '../rules/questionnaire/questionnaire.ts'

const input = z.strictObject({ questionnaire: questionnaireShape, questions: z.array(questionShape) })
const problem = z.strictObject({ code: z.string(), page: z.string(), question: z.string().nullable(), story: z.strictObject({ nl: z.string(), en: z.string() }) })
const output = z.strictObject({ ok: z.boolean(), problems: z.array(problem) })

/** `gehoor survey check`: what stands in the way of publishing a questionnaire. */
export const surveyCheck: Computation = {
  usage: 'gehoor survey check QUESTIONNAIRE.json [--json]',
  about: 'Checks a questionnaire: questions that are missing or doubled, conditions that look ahead or name no answer, pages that nobody can reach.',
  words: ['QUESTIONNAIRE.json'],
  options: {},
  schema: { input: z.toJSONSchema(input, { io: 'input' }), output: z.toJSONSchema(output) },
  run: async ({ words: [path = ''], read }) => {
    const given = await readJsonAs(input, path, read)
    if (!given.ok) return badInput(given.error)
    const twice = given.value.questions.find((one, at, all) => all.findIndex((other) => other.id === one.id && other.version === one.version) < at)
    if (twice) return badInput(`${path}: questions: version ${twice.version} of "${twice.id}" is there twice; which of the two is meant cannot be told.`)
    const problems = checkForm(formOf(given.value.questionnaire, given.value.questions))
    return problems.length === 0 ? done({ ok: true, problems }) : answerIsNo({ ok: false, problems })
  },
}
