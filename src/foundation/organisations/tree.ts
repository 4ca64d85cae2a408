import { isDay } from '../calendar/day.ts'
import type { Day } from '../kernel/clock.ts'
import { type Result, ok, refuse } from '../kernel/result.ts'
import type { EventRefusal, NewUnit, NumberedEvent, OrganisationEvent, UnitKind, UnitName } from './events.ts'

/** A unit as it stands on one day. */
export type Unit = { readonly id: string; readonly kind: UnitKind; readonly name: UnitName; readonly parent: string | null; readonly since: Day }

/** All units of one day by id. */
export type Tree = ReadonlyMap<string, Unit>

/** The events that count, in order of their day; of the same day, in order of entry. */
export const effective = (events: readonly NumberedEvent[]): readonly NumberedEvent[] => {
  const withdrawn = new Set(events.flatMap(({ event }) => (event.kind === 'withdraw' ? [event.event] : [])))
  return events.filter(({ number, event }) => event.kind !== 'withdraw' && !withdrawn.has(number))
    .sort((a, b) => (a.event.day < b.event.day ? -1 : a.event.day > b.event.day ? 1 : a.number - b.number))
}

/** The units that stand on that day. */
export const unitsOn = (events: readonly NumberedEvent[], day: Day): Tree => {
  const tree = new Map<string, Unit>()
  for (const { event } of effective(events)) {
    if (event.day > day) break
    step(tree, event)
  }
  return tree
}

/** The units that an event takes away. */
const leavingBy = (event: OrganisationEvent): readonly string[] => (event.kind === 'merge' ? event.from : event.kind === 'split' ? [event.from] : event.kind === 'end' ? [event.unit] : [])

/** Every unit that stood on some day up to this one, as it stands or last stood; the history is read through once. */
export const unitsEver = (events: readonly NumberedEvent[], day: Day): Tree => {
  const [tree, gone] = [new Map<string, Unit>(), new Map<string, Unit>()]
  for (const { event } of effective(events)) {
    if (event.day > day) break
    for (const id of leavingBy(event)) {
      const unit = tree.get(id)
      if (unit && unit.since < event.day) gone.set(id, unit)
    }
    step(tree, event)
  }
  return new Map([...gone, ...tree])
}

/**
 * Adds an event after those that stand. Events may be entered late (with an earlier day), so the whole history is
 * replayed and the first thing that no longer fits is the refusal.
 */
export const append = (events: readonly NumberedEvent[], event: OrganisationEvent): Result<readonly NumberedEvent[], EventRefusal> => {
  if (!isDay(event.day)) return refuse('no such day')
  if (event.kind === 'withdraw' && !effective(events).some(({ number }) => number === event.event)) return refuse('unknown event')
  const next = [...events, { number: events.length + 1, event }]
  const wrong = firstProblem(next)
  if (wrong === null) return ok(next)
  return refuse(event.kind === 'withdraw' ? 'later events build on it' : wrong.problem)
}

/** The units that stand directly under one. */
export const childrenOf = (tree: Tree, id: string): readonly Unit[] => [...tree.values()].filter((unit) => unit.parent === id)

/** The unit and all above it, from itself up to its department; empty for an unknown unit. */
export const pathOf = (tree: Tree, id: string): readonly Unit[] => {
  const path: Unit[] = []
  for (let unit = tree.get(id); unit && !path.includes(unit); unit = unit.parent === null ? undefined : tree.get(unit.parent)) path.push(unit)
  return path
}

/** The department a unit belongs to on the tree's day, or null. */
export const departmentOf = (tree: Tree, id: string): string | null => pathOf(tree, id).find(({ kind }) => kind === 'department')?.id ?? null

/** Which units of a later day came from this one by merges and splits; itself when nothing happened, none when it ended. */
export const successorsOf = (events: readonly NumberedEvent[], id: string, day: Day): readonly string[] => {
  let current = new Set([id])
  for (const { event } of effective(events)) {
    if (event.day > day) break
    if (event.kind === 'merge' && event.from.some((from) => current.has(from))) current = new Set([
      ...[...current].filter((unit) => !event.from.includes(unit)), event.into.id,
    ])
    if (event.kind === 'split' && current.has(event.from)) current = new Set([
      ...[...current].filter((unit) => unit !== event.from), ...event.into.map((unit) => unit.id),
    ])
    if (event.kind === 'end') current.delete(event.unit)
  }
  return [...current].sort()
}

/** The first event, in order of day, that does not fit those before it; null when the history is sound. */
export const firstProblem = (events: readonly NumberedEvent[]): { readonly number: number; readonly problem: EventRefusal } | null => {
  const tree = new Map<string, Unit>()
  const used = new Set<string>()
  for (const { number, event } of effective(events)) {
    const wrong = refusalOf(tree, used, event)
    if (wrong !== null) return { number, problem: wrong }
    step(tree, event)
    if (event.kind === 'merge' && pathOf(tree, event.into.id).at(-1)?.parent !== null) return { number, problem: 'parent below itself' }
    for (const id of founded(event)) used.add(id)
  }
  return null
}

const founded = (event: OrganisationEvent): readonly string[] =>
  event.kind === 'found' ? [event.unit.id] : event.kind === 'merge' ? [event.into.id] : event.kind === 'split' ? event.into.map(({ id }) => id) : []

const idShape = /^[a-z0-9][a-z0-9-]{0,39}$/
const newUnitRefusal = (tree: Tree, used: ReadonlySet<string>, unit: NewUnit, leaving: readonly string[] = []): EventRefusal | null => {
  if (!idShape.test(unit.id)) return 'bad id'
  if (used.has(unit.id)) return 'id is taken'
  if (unit.name.nl.trim() === '' || unit.name.en.trim() === '') return 'no name'
  if (unit.kind === 'department') return unit.parent === null ? null : 'a department has no parent'
  if (unit.parent === null) return 'only a department has no parent'
  return tree.has(unit.parent) && !leaving.includes(unit.parent) ? null : 'parent does not stand on that day'
}

const refusalOf = (tree: Tree, used: ReadonlySet<string>, event: OrganisationEvent): EventRefusal | null => {
  const stands = (id: string): EventRefusal | null => (tree.has(id) ? null : used.has(id) ? 'unit does not stand on that day' : 'unknown unit')
  switch (event.kind) {
    case 'found': return newUnitRefusal(tree, used, event.unit)
    case 'rename': return stands(event.unit) ?? (event.name.nl.trim() === '' || event.name.en.trim() === '' ? 'no name' : null)
    case 'move': {
      if (stands(event.unit)) return stands(event.unit)
      if (tree.get(event.unit)?.kind === 'department') return 'a department has no parent'
      if (!tree.has(event.parent)) return 'parent does not stand on that day'
      return pathOf(tree, event.parent).some(({ id }) => id === event.unit) ? 'parent below itself' : null
    }
    case 'merge': {
      const leaving = event.from.filter((id) => id !== event.into.id)
      if (new Set(event.from).size < 2) return 'nothing to merge'
      for (const id of event.from) if (stands(id)) return stands(id)
      return event.from.includes(event.into.id) ? null : newUnitRefusal(tree, used, event.into, leaving)
    }
    case 'split': {
      if (stands(event.from)) return stands(event.from)
      if (new Set(event.into.map(({ id }) => id)).size !== event.into.length) return 'id is taken'
      if (event.into.length < 2) return 'nothing to split into'
      if (childrenOf(tree, event.from).length > 0) return 'units stand under it'
      return event.into.map((unit) => newUnitRefusal(tree, used, unit, [event.from])).find((wrong) => wrong !== null) ?? null
    }
    case 'end': return stands(event.unit) ?? (childrenOf(tree, event.unit).length > 0 ? 'units stand under it' : null)
    case 'withdraw': return null
  }
}

/** Merged units hand what stood under them to the unit they merge into. */
const step = (tree: Map<string, Unit>, event: OrganisationEvent): void => {
  const found = ({ id, kind, name, parent }: NewUnit) => tree.set(id, { id, kind, name, parent, since: event.day })
  if (event.kind === 'found') found(event.unit)
  if (event.kind === 'rename' || event.kind === 'move') {
    const unit = tree.get(event.unit)
    if (unit) tree.set(unit.id, event.kind === 'rename' ? { ...unit, name: event.name } : { ...unit, parent: event.parent })
  }
  if (event.kind === 'merge') {
    if (!tree.has(event.into.id)) found(event.into)
    const leaving = event.from.filter((id) => id !== event.into.id)
    for (const id of leaving) tree.delete(id)
    for (const unit of tree.values()) if (unit.parent !== null && leaving.includes(unit.parent)) tree.set(unit.id, { ...unit, parent: event.into.id })
  }
  if (event.kind === 'split') {
    tree.delete(event.from)
    event.into.forEach(found)
  }
  if (event.kind === 'end') tree.delete(event.unit)
}
