import type { Day } from '../kernel/clock.ts'

export const unitKinds = ['department', 'organisation', 'unit'] as const
/** `department` is a ministry, `organisation` a service or agency of one, `unit` anything inside. */
export type UnitKind = (typeof unitKinds)[number]

export type UnitName = { readonly nl: string; readonly en: string }

/** A unit as an event founds it: `id` is chosen once and never reused; `parent` is null for a department. */
export type NewUnit = { readonly id: string; readonly kind: UnitKind; readonly name: UnitName; readonly parent: string | null }

/**
 * What happened to the organisation, on a day. History is the list of these and nothing else: the tree of any day is
 * computed from it, so a figure of 2025 keeps the units of 2025. `withdraw` takes back an entry made by mistake.
 */
export type OrganisationEvent =
  | { readonly kind: 'found'; readonly day: Day; readonly unit: NewUnit }
  | { readonly kind: 'rename'; readonly day: Day; readonly unit: string; readonly name: UnitName }
  | { readonly kind: 'move'; readonly day: Day; readonly unit: string; readonly parent: string }
  /** `from` end the day before, `into` starts (or goes on, when it stands already). */
  | { readonly kind: 'merge'; readonly day: Day; readonly from: readonly string[]; readonly into: NewUnit }
  /** `from` ends the day before, the parts start; what stood under it must be moved or ended first. */
  | { readonly kind: 'split'; readonly day: Day; readonly from: string; readonly into: readonly NewUnit[] }
  /** `day` is the first day on which it is gone. */
  | { readonly kind: 'end'; readonly day: Day; readonly unit: string }
  | { readonly kind: 'withdraw'; readonly day: Day; readonly event: number }

/** An event as it is kept: numbered from 1 without gaps, in the order of entry. */
export type NumberedEvent = { readonly number: number; readonly event: OrganisationEvent }

/** What can be wrong with an event in the light of those before it. */
export type EventRefusal =
  | 'no such day'
  | 'unknown unit'
  | 'id is taken'
  | 'no name'
  | 'bad id'
  | 'unit does not stand on that day'
  | 'parent does not stand on that day'
  | 'parent below itself'
  | 'a department has no parent'
  | 'only a department has no parent'
  | 'units stand under it'
  | 'nothing to merge'
  | 'nothing to split into'
  | 'unknown event'
  | 'later events build on it'
