import { expect, test } from 'vitest'
import { checkForm } from '../questionnaire/check.ts'
import { formOf } from '../questionnaire/questionnaire.ts'
import { pagesFor } from '../questionnaire/walk.ts'
import { shippedQuestionnaires } from './index.ts'

test.each(shippedQuestionnaires.map((one) => [one.id, one] as const))('the questionnaire %s may be published as it is', (_id, { questionnaire, questions }) => {
  expect(checkForm(formOf(questionnaire, questions))).toEqual([])
  expect(questions.every(({ id }) => questionnaire.pages.some(({ items }) => items.some(({ question }) => question === id)))).toBe(true)
})
test('who told nobody is asked why, and who told somebody at work is asked what was done', () => {
  const [racism] = shippedQuestionnaires
  const asked = (told: string) => pagesFor(formOf(racism?.questionnaire as never, racism?.questions ?? []), { rd_racism: ['yes'], rd_told: [told] }).map(({ page }) => page.id)
  expect(asked('nobody')).toContain('reasons')
  expect(asked('nobody')).not.toContain('done')
  expect(asked('manager')).toContain('done')
  expect(asked('private')).not.toContain('done')
})
test('racism and discrimination for another reason are two questions that measure two things', () => {
  const constructs = shippedQuestionnaires[0]?.questions.filter(({ id }) => id === 'rd_racism' || id === 'rd_discrimination').map(({ construct }) => construct)
  expect(constructs?.map((one) => [one?.act, one?.scope])).toEqual([[['racism'], 'strict'], [['discrimination'], 'broad']])
})
