import { loadEvents, loadPositions, replacePositions, saveEvents, type OrganisationEvent, type Position } from '../../foundation/organisations/index.ts'
import type { Day } from '../../foundation/kernel/clock.ts'
import type { Database } from '../../foundation/storage/database.ts'
import type { DemoStaffMember } from './staff.ts'

/** Units of one ministry, invented: where signals come from. */
const units: readonly OrganisationEvent[] = ([
  ['bzk-vergunningen', 'Directie Vergunningen', 'Permits Directorate', 'bzk'], ['bzk-toezicht', 'Afdeling Toezicht', 'Supervision Section', 'bzk-vergunningen'], ['bzk-team-noord', 'Team Noord', 'Team North', 'bzk-toezicht'],
] as const).map(([id, nl, en, parent]) => ({ kind: 'found', day: '2025-01-01', unit: { id, kind: 'unit' as const, name: { nl, en }, parent } }))

/** Who sits on which chair, by name, highest first. */
const chairs = [
  ['chair-sg', 'bzk', 'Willem Lariks', null], ['chair-directie', 'bzk-vergunningen', 'Milan Douglas', 'chair-sg'], ['chair-afdeling', 'bzk-toezicht', 'Sara Zilverspar', 'chair-directie'], ['chair-team', 'bzk-team-noord', 'Ruben Conifeer', 'chair-afdeling'],
] as const

/** Adds the units and their chairs to what stands already. */
export const loadLine = (database: Database, staff: readonly DemoStaffMember[], today: Day): Promise<void> =>
  database.within({ kind: 'system' }, async (tx) => {
    const events = await loadEvents(tx)
    await saveEvents(tx, events.length, units, today)
    const { positions, version } = await loadPositions(tx)
    const added = chairs.map(([id, unit, name, manager]): Position => ({ id, unit, holder: staff.find((one) => one.name === name)?.id ?? null, manager, validFrom: '2025-01-01', validTo: null }))
    await replacePositions(tx, [...positions, ...added], version)
  })
