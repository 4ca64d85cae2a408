import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Id } from '../../../../foundation/sealing/core/protocol.ts'
import type { CaseMessage } from '../case/said.ts'
import type { ReportBody } from '../messages.ts'

/** The cluster a case belongs to. Reports filed together are one from the start; a committee member links the others. */
export type Cluster = { readonly id: Id; readonly about: string }

/** What was linked last, unless it was undone. */
export const clusterOf = (view: { readonly report: ReportBody | null; readonly title: string }, messages: readonly CaseMessage[]): Cluster | null => {
  const group = view.report?.together?.group
  let cluster: Cluster | null = group === undefined ? null : { id: group, about: view.title.slice(0, 120) }
  for (const message of messages) {
    if (message.kind === 'cluster' && message.author !== 'reporter' && message.direction === 'inside') cluster = message.body.linked ? { id: message.body.cluster, about: message.body.about } : null
  }
  return cluster
}

/** A case as its label shows it to somebody who may read it. */
export type Labelled = { readonly case: Id; readonly receivedDay: Day; readonly title: string; readonly cluster: Cluster | null }

/** The cases of one cluster that this reader may read, oldest first. There may be more: nobody sees those of others. */
export const membersOf = (cluster: Id, cases: readonly Labelled[]): readonly Labelled[] => cases.filter((one) => one.cluster?.id === cluster).toSorted((a, b) => (a.receivedDay < b.receivedDay ? -1 : a.receivedDay > b.receivedDay ? 1 : a.case < b.case ? -1 : 1))

/** The clusters among the cases this reader may read, the largest first. */
export const clustersIn = (cases: readonly Labelled[]): readonly (Cluster & { readonly count: number })[] => {
  const found = new Map<Id, Cluster & { readonly count: number }>()
  for (const { cluster } of cases) if (cluster) found.set(cluster.id, { ...cluster, count: (found.get(cluster.id)?.count ?? 0) + 1 })
  return [...found.values()].toSorted((a, b) => b.count - a.count)
}

/** From how many reports about one person or unit somebody outside the line should know; no rule names a number, so it is the desk's own and provisional. */
export const alertNorm = { reports: 5, provisional: true } as const

/** A proposal, never an act: a committee member decides whether the secretary-general is told, and of which ministry. */
export type Alert = { readonly reports: number; readonly firstDay: Day; readonly lastDay: Day; readonly to: 'sg' | 'other-sg'; readonly provisional: boolean }

/** Reached when enough reports stand in one cluster. `aboutTop`: it is about the top of the ministry, so that its own secretary-general is in the line. */
export const alertFor = (members: readonly Labelled[], aboutTop: boolean, norm: { readonly reports: number; readonly provisional: boolean } = alertNorm): Alert | null => {
  const [first, last] = [members[0], members.at(-1)]
  return first && last && members.length >= norm.reports ? { reports: members.length, firstDay: first.receivedDay, lastDay: last.receivedDay, to: aboutTop ? 'other-sg' : 'sg', provisional: norm.provisional } : null
}

/** Whether the alert was acted on for at least this many reports. */
export const alertAddressed = (messages: readonly CaseMessage[], cluster: Id, reports: number): boolean => messages.some((one) => one.kind === 'alert-addressed' && one.body.cluster === cluster && one.body.reports >= reports)
