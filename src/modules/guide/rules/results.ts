import type { Text } from '../../../foundation/kernel/language.ts'
import { holds, type Answers } from './answers.ts'
import { textOf, type Guide, type Limit, type Route, type Rule } from './guide.ts'

/** Whether a rule, when it holds, takes this route away. */
export const forbidsRoute = ({ forbids }: Rule, route: Route): boolean =>
  forbids.routes?.includes(route.id) === true || forbids.confronts?.some((whom) => route.confronts.includes(whom)) === true ||
  (forbids.needsName === true && route.naming.needed) || forbids.formality === route.formality

/** A route for these answers: why it is among the first, and which outside limits keep running when one takes it. */
export type Offered = { readonly route: Route; readonly points: number; readonly because: readonly Text[]; readonly running: readonly Limit[] }

/** A route that would fit, had a rule not taken it away. */
export type Withheld = { readonly route: Route; readonly because: readonly Text[] }

export type Results = { readonly offered: readonly Offered[]; readonly withheld: readonly Withheld[]; readonly limits: readonly Limit[] }

/** The routes that fit these answers, best first: the sum of their points decides, then the order of the guide. */
export const resultsFor = (guide: Guide, answers: Answers): Results => {
  const limits = guide.limits.filter((limit) => holds(guide, limit.when, answers))
  const rules = guide.rules.filter((rule) => holds(guide, rule.when, answers))
  const fitting = guide.routes.filter((route) => holds(guide, route.when, answers))
  const offered = fitting.filter((route) => !rules.some((rule) => forbidsRoute(rule, route))).map((route): Offered => {
    const reasons = route.fits.filter((fit) => holds(guide, fit.when, answers))
    return {
      route, points: reasons.reduce((sum, fit) => sum + fit.points, route.points), because: reasons.filter((fit) => fit.points > 0).map((fit) => textOf(fit.because)),
      running: limits.filter((limit) => !route.meets.includes(limit.id)),
    }
  })
  return {
    limits, offered: offered.toSorted((a, b) => b.points - a.points),
    withheld: fitting.flatMap((route) => {
      const because = rules.filter((rule) => forbidsRoute(rule, route)).map((rule) => textOf(rule.because))
      return because.length === 0 ? [] : [{ route, because }]
    }),
  }
}

/** Where to go when a route led to nothing: what it names and these answers leave, in the order in which it names them; else all that is left. */
export const nextAfter = (results: Results, route: Route): readonly Offered[] => {
  const others = results.offered.filter((one) => one.route.id !== route.id)
  const named = route.next.flatMap((id) => others.find((one) => one.route.id === id) ?? [])
  return named.length > 0 ? named : others
}
