import type { Day } from '../../../../foundation/kernel/clock.ts'

/** A chair as the organisation knows it. */
export type Chair = { readonly id: string; readonly unit: string; readonly holder: string | null; readonly manager: string | null; readonly validFrom: Day; readonly validTo: Day | null }

/**
 * The chairs above a unit on a day, lowest first: its head, and everybody to whom the head reports. `path` is the unit and the units
 * above it. A unit without chairs is headed by the unit above. The head of a unit is whose own manager sits outside it.
 */
export const chairsAbove = (chairs: readonly Chair[], path: readonly string[], day: Day): readonly (string | null)[] => {
  const standing = new Map(chairs.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)).map((chair) => [chair.id, chair]))
  const headOf = (unit: string): Chair | undefined =>
    [...standing.values()].filter((chair) => chair.unit === unit && (chair.manager === null || standing.get(chair.manager)?.unit !== unit)).toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]
  const found: Chair[] = []
  for (let chair = path.map(headOf).find((head) => head !== undefined); chair && !found.includes(chair); chair = chair.manager === null ? undefined : standing.get(chair.manager)) found.push(chair)
  return found.map(({ holder }) => holder)
}
