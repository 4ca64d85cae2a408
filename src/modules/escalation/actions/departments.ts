import type { Day } from '../../../foundation/kernel/clock.ts'
import { loadEvents, unitsOn } from '../../../foundation/organisations/index.ts'
import type { Tx } from '../../../foundation/storage/database.ts'

/** A ministry as somebody may choose it. */
export type Department = { readonly id: string; readonly nl: string; readonly en: string }

/** The ministries that stand on a day, by name. */
export const departmentsOn = async (tx: Tx, day: Day): Promise<readonly Department[]> =>
  [...unitsOn(await loadEvents(tx), day).values()].filter(({ kind }) => kind === 'department').map(({ id, name }) => ({ id, nl: name.nl, en: name.en })).toSorted((a, b) => a.nl.localeCompare(b.nl, 'nl'))
