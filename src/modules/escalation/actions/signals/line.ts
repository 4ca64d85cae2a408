import { listedPeople } from '../../../../foundation/directory/index.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { departmentOf, lineOfUnit, loadEvents, loadPositions, unitsOn, type Tree } from '../../../../foundation/organisations/index.ts'
import type { Tx } from '../../../../foundation/storage/database.ts'
import type { Model, ModelVersion, Place } from '../../rules/model/index.ts'
import { currentModel } from '../models.ts'
import { rosterOf, type SignalServices } from './services.ts'

/** Where a signal can go from one unit: ids only. Names come with the signed directory, which the client verifies. */
export type Line = { readonly department: string; readonly line: readonly Place[]; readonly desk: Place }

/** Units that somebody may name, by department; the tree of today. */
export type UnitChoice = { readonly id: string; readonly department: string; readonly depth: number; readonly nl: string; readonly en: string }

const unitsBelow = (tree: Tree, parent: string, depth: number, department: string): readonly UnitChoice[] =>
  [...tree.values()].filter((unit) => unit.parent === parent).toSorted((a, b) => a.name.nl.localeCompare(b.name.nl, 'nl'))
    .flatMap((unit) => [{ id: unit.id, department, depth, nl: unit.name.nl, en: unit.name.en }, ...unitsBelow(tree, unit.id, depth + 1, department)])

/** Every unit of today, each ministry followed by what stands under it. */
export const unitChoices = (services: Pick<SignalServices, 'database' | 'clock'>): Promise<readonly UnitChoice[]> =>
  services.database.within({ kind: 'system' }, async (tx) => {
    const tree = unitsOn(await loadEvents(tx), services.clock.today())
    return [...tree.values()].filter(({ kind }) => kind === 'department').toSorted((a, b) => a.name.nl.localeCompare(b.name.nl, 'nl'))
      .flatMap((unit) => [{ id: unit.id, department: unit.id, depth: 0, nl: unit.name.nl, en: unit.name.en }, ...unitsBelow(tree, unit.id, 1, unit.id)])
  })

/** The line above a unit today; null for a unit that does not stand. Run as the system. */
export const lineOf = async (tx: Tx, services: Pick<SignalServices, 'trust'>, unit: string, today: Day): Promise<Line | null> => {
  const events = await loadEvents(tx)
  const department = departmentOf(unitsOn(events, today), unit)
  if (department === null) return null
  const chairs = lineOfUnit((await loadPositions(tx)).positions, events, unit, today).map(({ holder }) => holder)
  const holders = chairs.filter((holder) => holder !== null)
  const listed = new Set((await listedPeople(tx, today, { persons: holders })).filter(({ role }) => role === 'manager' || role === 'authority').map(({ person }) => person))
  const desk = rosterOf(services).handlers.some(({ duty }) => duty === 'triage')
  return { department, line: chairs.map((holder) => ({ holder, hasKey: holder !== null && listed.has(holder) })), desk: { holder: desk ? deskHolder : null, hasKey: desk } }
}

/** Stands in a route for the desk, whose readers are drawn from the roster. */
export const deskHolder = 'desk'

export const askLine = (services: Pick<SignalServices, 'database' | 'clock' | 'trust'>, unit: string): Promise<Line | null> =>
  services.database.within({ kind: 'system' }, (tx) => lineOf(tx, services, unit, services.clock.today()))

/** The model that a new signal of a ministry begins with, whole: the client works out who is passed over, and why, by itself. */
export const modelForUnit = (services: Pick<SignalServices, 'database'>, department: string): Promise<{ readonly model: Model; readonly kept: ModelVersion }> =>
  services.database.within({ kind: 'public' }, (tx) => currentModel(tx, department))
