import type { Answers } from '../../rules/questionnaire/condition.ts'
import type { AskedPage } from '../../rules/questionnaire/walk.ts'

const formElement = (): HTMLFormElement => document.getElementById('survey-form') as HTMLFormElement

/** What stands in the form now; an empty field is no answer. */
export const answersNow = (): Answers => {
  const answers: Record<string, string[]> = {}
  for (const [name, value] of new FormData(formElement())) {
    const given = typeof value === 'string' ? value.trim() : ''
    if (name.startsWith('q.') && given !== '') (answers[name.slice(2)] ??= []).push(given)
  }
  return answers
}

/** Shows the questions that are asked on one page and hides all else; null hides the form. */
export const showPage = (at: AskedPage | null): void => {
  const form = formElement()
  form.hidden = at === null
  const asked = new Set(at?.asked.map(({ question }) => question.id))
  for (const section of form.querySelectorAll<HTMLElement>('[data-page]')) section.hidden = section.dataset['page'] !== at?.page.id
  for (const place of form.querySelectorAll<HTMLElement>('[data-question]')) place.hidden = !asked.has(place.dataset['question'] ?? '')
  const heading = at ? form.querySelector<HTMLElement>(`[data-page="${at.page.id}"] h1`) : null
  if (heading) {
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }
}

/** Stops the form's own sending: Enter goes to the next page instead. */
export const onEnter = (next: () => void): (() => void) => {
  const form = formElement()
  const listen = (event: SubmitEvent): void => { event.preventDefault(); next() }
  form.addEventListener('submit', listen)
  return () => form.removeEventListener('submit', listen)
}

/** Questions that became unasked keep nothing: what was typed there is not sent, and not left on a shared screen. */
export const clearForm = (): void => formElement().reset()
