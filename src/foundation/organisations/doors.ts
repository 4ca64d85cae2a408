import type { Day } from '../kernel/clock.ts'
import type { Body } from './bodies.ts'
import { type Opening, isOpen } from './opening.ts'
import type { Tree } from './tree.ts'
import { validOn } from './validity.ts'

/** Whose doors are open, and at which body: public knowledge, the same answer for everybody. */
export type Doors = {
  /** The ministries that stand today, whether open or not. */
  readonly departments: readonly { readonly id: string; readonly nl: string; readonly en: string }[]
  /** Each body of today with the ministries that it serves and whose gate is open. */
  readonly bodies: readonly { readonly id: string; readonly departments: readonly string[] }[]
  /** Whether any gate was ever opened. A house that closed again still answers the reports that run. */
  readonly everOpened: boolean
}

/** The doors of one day; a body that serves nobody in particular serves all. */
export const doorsOn = (bodies: readonly Body[], units: Tree, openings: ReadonlyMap<string, Opening>, today: Day): Doors => {
  const departments = [...units.values()].filter(({ kind }) => kind === 'department').map(({ id, name }) => ({ id, nl: name.nl, en: name.en }))
  const open = departments.map(({ id }) => id).filter((id) => { const gate = openings.get(id); return gate !== undefined && isOpen(gate) })
  return {
    departments: departments.toSorted((a, b) => a.nl.localeCompare(b.nl, 'nl')),
    bodies: bodies.filter((body) => validOn(body, today)).map(({ id, serves }) => ({ id, departments: serves.length === 0 ? open : open.filter((one) => serves.includes(one)) })),
    everOpened: [...openings.values()].some(({ openedDay }) => openedDay !== null),
  }
}
