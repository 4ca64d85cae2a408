import { normalTwoSided } from '../../../../foundation/statistics/distributions.ts'
import type { Judgement } from './judgement.ts'
import type { Specification } from './specification.ts'

/** The smallest base of a percentage that may be published unless a publication sets another. */
export const smallestBase = 30

/** Where the base and the number of answers are both known, the smaller one tells how many people could be betrayed. */
const publishable = ({ n, base, disclosure }: Specification): boolean | null => {
  if (disclosure !== null && typeof disclosure === 'object' && disclosure.publishable !== undefined) return disclosure.publishable
  const people = [base.n, n].filter((one) => one !== null)
  return people.length === 0 ? null : Math.min(...people) >= smallestBase
}

/** P1: may both be published? P2: do both have an error, so that a difference has one? P3: do scale scores mean the same in both? */
export const precisionRules = (a: Specification, b: Specification): Judgement[] => {
  const both = [publishable(a), publishable(b)]
  const p1: Judgement = both.includes(false)
    ? { rule: 'P1', level: 'different', reason: { nl: `Publiceren: een van beide rust op minder dan ${smallestBase} mensen of is niet vrijgegeven.`, en: `Publishing: one of them rests on fewer than ${smallestBase} people or is not released.` } }
    : both.includes(null)
      ? { rule: 'P1', level: 'unknown', reason: { nl: 'Publiceren: van een van beide is niet bekend op hoeveel mensen het rust.', en: 'Publishing: it is not known on how many people one of them rests.' } }
      : { rule: 'P1', level: 'identical', reason: { nl: 'Publiceren: beide rusten op genoeg mensen.', en: 'Publishing: both rest on enough people.' } }
  const p2: Judgement = a.se === null || b.se === null
    ? { rule: 'P2', level: 'unknown', reason: { nl: 'Onzekerheid: van een van beide is de foutmarge niet bekend, dus ook niet die van een verschil.', en: 'Uncertainty: the error of one of them is not known, so neither is that of a difference.' } }
    : { rule: 'P2', level: 'identical', reason: { nl: 'Onzekerheid: van beide is de foutmarge bekend.', en: 'Uncertainty: the error of both is known.' } }
  return [p1, p2, ...scaleRule(a, b)]
}

const isScale = ({ scale, derivation }: Specification): boolean => scale !== undefined || /scale ?mean|schaal/i.test(derivation ?? '')

const scaleRule = (a: Specification, b: Specification): Judgement[] => {
  if (!isScale(a) && !isScale(b)) return []
  const found = b.scale?.invariance ?? a.scale?.invariance ?? null
  if (!found) return [{ rule: 'P3', level: 'unknown', reason: { nl: 'Schaalscore: niet onderzocht of de schaal in beide hetzelfde meet.', en: 'Scale score: not examined whether the scale measures the same in both.' } }]
  const holds = found.reached === 'scalar' && Math.abs(found.deltaCfi) <= 0.01 && Math.abs(found.deltaRmsea) <= 0.015
  return [holds
    ? { rule: 'P3', level: 'identical', reason: { nl: 'Schaalscore: de schaal meet in beide hetzelfde (scalaire invariantie).', en: 'Scale score: the scale measures the same in both (scalar invariance).' } }
    : { rule: 'P3', level: 'different', reason: { nl: 'Schaalscore: de schaal meet niet aantoonbaar hetzelfde in beide.', en: 'Scale score: the scale does not demonstrably measure the same in both.' } }]
}

export type Difference = { readonly estimate: number; readonly se: number; readonly p: number }

/** Second minus first, less what bridges say the change of instrument added, with the error of all parts together. */
export const differenceOf = (a: Specification, b: Specification, bridges: readonly { readonly effect: number; readonly se: number }[]): Difference | null => {
  if (a.se === null || b.se === null) return null
  const estimate = b.estimate - a.estimate - bridges.reduce((sum, { effect }) => sum + effect, 0)
  const se = Math.sqrt(a.se ** 2 + b.se ** 2 + bridges.reduce((sum, one) => sum + one.se ** 2, 0))
  return { estimate, se, p: se === 0 ? (estimate === 0 ? 1 : 0) : normalTwoSided(estimate / se) }
}
