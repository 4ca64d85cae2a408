import type { Answers } from './answers.ts'
import type { Guide, Route } from './guide.ts'

/** What a page of the guide posted. Answers travel in the body of a form: not in an address, and so in no log and no history. */
export type Posted = { readonly answers: Answers; readonly department: string; readonly failed: string; readonly at: string; readonly act: string; readonly with: string }

export const answerField = (question: string): string => `a-${question}`

/** Reads a form of a public page; whatever is not an id is left out. */
export const readPosted = (body: Readonly<Record<string, unknown>>): Posted => {
  const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && /^[a-z][a-z0-9-]{0,59}$/.test(one)).slice(0, 40)
  const one = (name: string): string => list(body[name])[0] ?? ''
  const [act = '', more = ''] = typeof body['do'] === 'string' ? body['do'].split(':') : []
  return {
    answers: Object.fromEntries(Object.keys(body).filter((name) => name.startsWith('a-')).slice(0, 60).map((name) => [name.slice(2), list(body[name])])),
    department: one('department'), failed: one('failed'), at: one('at'), act, with: list(more)[0] ?? '',
  }
}

/** The answers after a route was tried in vain: the guide's own answer for that is added, and "nothing yet" is taken back. */
export const afterFailing = (guide: Guide, answers: Answers, route: Route): Answers => {
  for (const question of guide.questions) {
    const option = question.options.find(({ tried }) => tried?.includes(route.kind))
    const given = answers[question.id]
    if (!option || !given) continue
    const kept = question.answers === 'one' ? [] : given.filter((id) => id !== option.id && !question.options.some((other) => other.id === id && other.alone))
    return { ...answers, [question.id]: [...kept, option.id] }
  }
  return answers
}
