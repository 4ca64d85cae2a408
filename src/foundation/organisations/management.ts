import type { Day } from '../kernel/clock.ts'
import { type Validity, validOn } from './validity.ts'

/**
 * A position: a chair, not a person. `holder` is who sits on it (an id without meaning) or null for a vacancy,
 * `manager` is the position it reports to or null at the top. A change of holder or manager is a new span of the same id.
 */
export type Position = Validity & { readonly id: string; readonly unit: string; readonly holder: string | null; readonly manager: string | null }

/** Above one person on one day, nearest first: position and holder; vacant chairs are passed over, a loop ends the chain. */
export const managersAbove = (positions: readonly Position[], person: string, day: Day): readonly { readonly position: string; readonly holder: string }[] => {
  const standing = new Map(positions.filter((position) => validOn(position, day)).map((position) => [position.id, position]))
  const start = [...standing.values()].filter(({ holder }) => holder === person).sort((a, b) => (a.id < b.id ? -1 : 1))
  const seen = new Set(start.map(({ id }) => id))
  const found: { position: string; holder: string }[] = []
  let level = start
  while (level.length > 0) {
    const next: Position[] = []
    for (const { manager } of level) {
      const above = manager === null || seen.has(manager) ? undefined : standing.get(manager)
      if (!above) continue
      seen.add(above.id)
      next.push(above)
      if (above.holder !== null && above.holder !== person && !found.some(({ holder }) => holder === above.holder)) found.push({
        position: above.id, holder: above.holder,
      })
    }
    level = next
  }
  return found
}

/** Who reports to this person on that day, directly or through a vacant chair; sorted. */
export const reportsOf = (positions: readonly Position[], person: string, day: Day): readonly string[] => {
  const standing = positions.filter((position) => validOn(position, day))
  const below = (
    ids: ReadonlySet<string>, seen: ReadonlySet<string>,
  ): string[] => standing.filter(({ id, manager }) => manager !== null && ids.has(manager) && !seen.has(id))
    .flatMap(({ id, holder }) => (holder === null ? below(new Set([id]), new Set([...seen, id])) : holder === person ? [] : [holder]))
  const own = new Set(standing.filter(({ holder }) => holder === person).map(({ id }) => id))
  return [...new Set(below(own, own))].sort()
}

export type PositionProblem = 'ends before it starts' | 'spans overlap' | 'unknown manager' | 'reports to itself' | 'reports in a circle' | 'unknown unit'

/** What is wrong with a list of positions, by their place in the list; empty when it can be used as it is. */
export const positionProblems = (positions: readonly Position[], units: ReadonlySet<string>): readonly {
  readonly index: number
  readonly problem: PositionProblem
}[] => {
  const byId = new Map<string, Position[]>()
  const problems: { index: number; problem: PositionProblem }[] = []
  positions.forEach((position, index) => {
    const spans = byId.get(position.id) ?? []
    if (position.validTo !== null && position.validTo < position.validFrom) problems.push({ index, problem: 'ends before it starts' })
    if (spans.some((span) => (span.validTo === null || position.validFrom <= span.validTo) && (position.validTo === null || span.validFrom <= position.validTo))) problems.push({ index, problem: 'spans overlap' })
    byId.set(position.id, [...spans, position])
  })
  positions.forEach((position, index) => {
    if (!units.has(position.unit)) problems.push({ index, problem: 'unknown unit' })
    if (position.manager === null) return
    if (position.manager === position.id) problems.push({ index, problem: 'reports to itself' })
    else if (!byId.has(position.manager)) problems.push({ index, problem: 'unknown manager' })
    else if (circles(byId, position)) problems.push({ index, problem: 'reports in a circle' })
  })
  return problems.sort((a, b) => a.index - b.index)
}

/** Follows the chain on the first day of the span; a chain changes on first days only, and each span is checked. */
const circles = (byId: ReadonlyMap<string, readonly Position[]>, position: Position): boolean => {
  const seen = new Set<string>()
  for (let current: Position | undefined = position; current && current.manager !== null;) {
    if (seen.has(current.id)) return current.id === position.id
    seen.add(current.id)
    current = byId.get(current.manager)?.find((span) => validOn(span, position.validFrom))
  }
  return false
}
