import type { Naming, Procedure } from '../messages.ts'

/**
 * Which way a report goes, decided by the consequences that the reporter wants, never by terms of law.
 * The decision is a table: change a row, and the page, the summary and the tests follow.
 */
export const mayKnowName = ['nobody', 'handlers', 'whoever-needs', 'unknown'] as const
export const otherAnswers = ['yes', 'no', 'no-person', 'unknown'] as const
export const aims = ['own-outcome', 'look-into', 'unknown'] as const
export type MayKnowName = (typeof mayKnowName)[number]
export type OtherAnswers = (typeof otherAnswers)[number]
export type Aim = (typeof aims)[number]

/** The three opening answers. */
export type Consequences = { readonly name: MayKnowName; readonly other: OtherAnswers; readonly aim: Aim }

export type Route = { readonly procedure: Procedure; readonly naming: Naming }
export type RouteReason = 'own-outcome-heard' | 'looked-into' | 'rule-has-no-accused' | 'not-sure-yet' | 'outcome-needs-hearing' | 'looked-into-and-heard' | 'name-open-later'
export type RouteWarning = 'copy-and-name-to-accused' | 'no-decision-for-you' | 'fewer-questions-possible' | 'crimes-must-be-reported' | 'nothing-moves-without-you'
/** Why the wanted complaint cannot stand as it was asked; the reporter chooses among the offers. */
export type RouteObstacle = 'complaint-needs-name' | 'accused-gets-name'

export type Decision =
  | { readonly kind: 'route'; readonly route: Route; readonly reasons: readonly RouteReason[]; readonly warnings: readonly RouteWarning[] }
  | { readonly kind: 'choice'; readonly obstacle: RouteObstacle; readonly offers: readonly Route[] }

type Row = { readonly aim: Aim; readonly other: OtherAnswers; readonly procedure: Procedure; readonly reason: RouteReason }

/** Every pair of aim and answer, once. */
export const routeTable: readonly Row[] = [
  { aim: 'own-outcome', other: 'yes', procedure: 'complaint', reason: 'own-outcome-heard' },
  { aim: 'own-outcome', other: 'no', procedure: 'triage', reason: 'outcome-needs-hearing' },
  { aim: 'own-outcome', other: 'no-person', procedure: 'integrity', reason: 'rule-has-no-accused' },
  { aim: 'own-outcome', other: 'unknown', procedure: 'triage', reason: 'not-sure-yet' },
  { aim: 'look-into', other: 'yes', procedure: 'triage', reason: 'looked-into-and-heard' },
  { aim: 'look-into', other: 'no', procedure: 'integrity', reason: 'looked-into' },
  { aim: 'look-into', other: 'no-person', procedure: 'integrity', reason: 'rule-has-no-accused' },
  { aim: 'look-into', other: 'unknown', procedure: 'integrity', reason: 'looked-into' },
  { aim: 'unknown', other: 'yes', procedure: 'triage', reason: 'not-sure-yet' },
  { aim: 'unknown', other: 'no', procedure: 'triage', reason: 'not-sure-yet' },
  { aim: 'unknown', other: 'no-person', procedure: 'integrity', reason: 'rule-has-no-accused' },
  { aim: 'unknown', other: 'unknown', procedure: 'triage', reason: 'not-sure-yet' },
]

/** Not knowing about the name keeps it back: a name can be given later, but never taken back. */
const namingOf: Readonly<Record<MayKnowName, Naming>> = { nobody: 'anonymous', handlers: 'confidential', 'whoever-needs': 'named', unknown: 'anonymous' }

/** What the reporter is told about a route before going on. */
export const warningsFor = (route: Route): readonly RouteWarning[] => [
  ...(route.procedure === 'complaint' ? (['copy-and-name-to-accused'] as const) : []),
  ...(route.procedure === 'integrity' ? (['no-decision-for-you'] as const) : []),
  ...(route.procedure === 'triage' ? (['nothing-moves-without-you'] as const) : []),
  ...(route.naming === 'anonymous' ? (['fewer-questions-possible'] as const) : []),
  'crimes-must-be-reported',
]

/** A complaint needs a name (Awb 9:4), and the accused gets a copy (Awb 9:9); no other way is restricted. */
export const routeAllowed = (route: Route): boolean => route.procedure !== 'complaint' || route.naming === 'named'

/**
 * Decides the way. A complaint that cannot stand is never turned into something else: the answer is then a choice,
 * with the integrity report, the complaint by name and the desk's triage beside each other.
 */
export const decideRoute = (wanted: Consequences): Decision => {
  const row = routeTable.find(({ aim, other }) => aim === wanted.aim && other === wanted.other)
  if (row === undefined) throw new TypeError('unknown consequences')
  const naming = namingOf[wanted.name]
  const route: Route = { procedure: row.procedure, naming }
  if (!routeAllowed(route))
    return {
      kind: 'choice',
      obstacle: wanted.name === 'handlers' ? 'accused-gets-name' : 'complaint-needs-name',
      offers: [{ procedure: 'complaint', naming: 'named' }, { procedure: 'integrity', naming }, { procedure: 'triage', naming }],
    }
  return { kind: 'route', route, reasons: [row.reason, ...(wanted.name === 'unknown' ? (['name-open-later'] as const) : [])], warnings: warningsFor(route) }
}

/** The committee whose triage officers read first: triage starts where a name and an accused are not needed. */
export const bodyKindFor = (procedure: Procedure): 'complaints' | 'integrity' => (procedure === 'complaint' ? 'complaints' : 'integrity')
