import { isExcluded, type Id, type Roster, type RosterHandler } from '../../../../foundation/sealing/core/protocol.ts'
import type { KeptOut } from '../messages.ts'

export const nobodyKeptOut: KeptOut = { handlers: [], units: [] }

/** Whether the reporter keeps this person out, by name or by a unit in which they work (decision 62): the rule by which readers are drawn. */
export const isKeptOut = ({ handlers, units }: KeptOut, person: Pick<RosterHandler, 'id' | 'unitTags'>): boolean => isExcluded(person, { excluded: handlers, unitTags: units })

/** Whether one of these people is kept out. Their units stand in the roster; who is in none is known by name alone, and no client takes them as a reader. */
export const keepsOut = (wish: KeptOut, ids: readonly Id[], roster: Pick<Roster, 'handlers'> | undefined): boolean =>
  ids.some((id) => isKeptOut(wish, roster?.handlers.find((one) => one.id === id) ?? { id, unitTags: [] }))

const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])]

/** Both wishes together. A wish is never made smaller. */
export const bothKeptOut = (one: KeptOut, other: KeptOut): KeptOut => ({ handlers: union(one.handlers, other.handlers), units: union(one.units, other.units) })

/** Whether the first says nothing that the second does not say. */
export const isWithin = (one: KeptOut, other: KeptOut): boolean => one.handlers.every((id) => other.handlers.includes(id)) && one.units.every((unit) => other.units.includes(unit))
