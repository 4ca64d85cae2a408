import type { Day } from '../kernel/clock.ts'
import type { NumberedEvent } from './events.ts'
import type { Position } from './management.ts'
import { pathOf, successorsOf, unitsOn, type Tree } from './tree.ts'
import { validOn } from './validity.ts'

/** One chair in the line above a unit; `holder` is null while it is vacant. */
export type Chair = { readonly position: string; readonly holder: string | null }

/**
 * The chairs above a unit on one day, lowest first: the unit's own head, then each chair that the one before reports to, up to the top.
 * A level is a chair, not a person: a vacant chair stays a level, and somebody with two chairs stands in the line twice.
 * A unit that was merged is the unit it became; one that was split or ended, what stands above it.
 */
export const lineOfUnit = (positions: readonly Position[], events: readonly NumberedEvent[], unit: string, day: Day): readonly Chair[] => linesOn(positions, events, day)(unit)

/** The same for many units of one day: chairs and tree are put in order once. */
export const linesOn = (positions: readonly Position[], events: readonly NumberedEvent[], day: Day): ((unit: string) => readonly Chair[]) => {
  const standing = new Map(positions.filter((position) => validOn(position, day)).map((position) => [position.id, position]))
  const chairsOf = Map.groupBy(standing.values(), ({ unit }) => unit)
  const tree = unitsOn(events, day)
  return (unit) => {
    const head = pathOnDay(events, tree, unit, day).map((id) => headOf(chairsOf.get(id) ?? [])).find((one) => one !== null)
    const line: Chair[] = []
    const seen = new Set<string>()
    for (let chair = head ?? undefined; chair && !seen.has(chair.id); chair = chair.manager === null ? undefined : standing.get(chair.manager)) {
      seen.add(chair.id)
      line.push({ position: chair.id, holder: chair.holder })
    }
    return line
  }
}

/** The head of a unit: of its chairs that report outside it, the one that most chairs of the unit report to. */
const headOf = (inside: readonly Position[]): Position | null => {
  const ids = new Set(inside.map(({ id }) => id))
  const reports = (chair: Position): number => inside.filter(({ manager }) => manager === chair.id).length
  return inside.filter(({ manager }) => manager === null || !ids.has(manager)).sort((a, b) => reports(b) - reports(a) || (a.id < b.id ? -1 : 1))[0] ?? null
}

/** The unit and all above it on that day, nearest first, through merges, splits and ends. */
const pathOnDay = (events: readonly NumberedEvent[], tree: Tree, unit: string, day: Day): readonly string[] => {
  const [only, ...more] = tree.has(unit) ? [unit] : successorsOf(events, unit, day).filter((id) => tree.has(id))
  if (only !== undefined && more.length === 0) return pathOf(tree, only).map(({ id }) => id)
  if (only !== undefined) return pathOf(tree, only).map(({ id }) => id).filter((id) => more.every((other) => pathOf(tree, other).some((one) => one.id === id)))
  const above = lastParent(events, unit, day)
  return above === null ? [] : pathOnDay(events, tree, above, day)
}

/** What stood above a unit when it ended; null when it was a ministry or never stood. */
const lastParent = (events: readonly NumberedEvent[], unit: string, day: Day): string | null => {
  const days = [...new Set(events.map(({ event }) => event.day))].filter((one) => one <= day).sort().reverse()
  for (const one of days) {
    const stood = unitsOn(events, one).get(unit)
    if (stood) return stood.parent
  }
  return null
}
