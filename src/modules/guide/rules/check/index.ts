import type { Guide } from '../guide.ts'
import { combinationProblems } from './combinations.ts'
import type { Problem, Surroundings } from './problem.ts'
import { promiseProblems } from './promises.ts'
import { referenceProblems } from './references.ts'
import { textProblems } from './texts.ts'

export type { Problem, Surroundings } from './problem.ts'

/** What the checker found; `combinations` counts the different ways to answer, 0 when they could not be looked at. */
export type Checked = { readonly ok: boolean; readonly problems: readonly Problem[]; readonly combinations: number }

/** Problems that leave no space of answers to look at. */
const blocking = new Set(['duplicate-id', 'unknown-question', 'unknown-option', 'unknown-condition', 'condition-circle', 'asked-too-late'])

/** Holds a guide against itself, the desk's terms and the product's parts; the same in the product and on the command line. */
export const checkGuide = (guide: Guide, surroundings: Surroundings): Checked => {
  const before = [...referenceProblems(guide, surroundings), ...textProblems(guide, surroundings), ...promiseProblems(guide, surroundings)]
  const { problems, combinations } = before.some(({ code }) => blocking.has(code)) ? { problems: [], combinations: 0 } : combinationProblems(guide)
  return { ok: before.length + problems.length === 0, problems: [...before, ...problems], combinations }
}
