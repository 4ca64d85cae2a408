import type { Answer } from './report.ts'

/** What one department wrote a year before, under the name it had then. */
export type Earlier = { readonly name: string; readonly answers: readonly Answer[] }

/**
 * Last year's texts beside this year's. A department that came from others by a merge or a split wrote none itself: it gets theirs, each
 * under its name, and keeps nothing of what was said about missed targets, which were another's.
 */
export const inherited = (own: readonly Answer[], before: readonly Earlier[]): readonly Answer[] => {
  if (own.length > 0) return own
  const questions = [...new Set(before.flatMap(({ answers }) => answers.filter(({ text }) => text.trim() !== '').map(({ question }) => question)))]
  return questions.map((question) => {
    const said = before.flatMap(({ name, answers }) => answers.filter((one) => one.question === question && one.text.trim() !== '').map((one) => ({ name, one })))
    const last = said.map(({ one }) => one).toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1) as Answer
    return { ...last, missed: null, text: said.map(({ name, one }) => `${name}: ${one.text}`).join('\n\n') }
  })
}
