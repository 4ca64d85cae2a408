import { sql } from 'kysely'
import type { Day } from '../kernel/clock.ts'
import { type Result, ok, refuse } from '../kernel/result.ts'
import type { Tx } from '../storage/database.ts'
import type { Body, BodyKind } from './bodies.ts'
import type { NumberedEvent, OrganisationEvent } from './events.ts'
import type { Position } from './management.ts'
import { type Doors, doorsOn } from './doors.ts'
import { type Opening, noOpening } from './opening.ts'
import { unitsOn } from './tree.ts'

type BodyRow = { id: string; kind: BodyKind; nl: string; en: string; panel_size: number; serves: string[]; valid_from: Day; valid_to: Day | null; version: number }
type OpeningRow = { department: string; consent_day: Day | null; assessment_day: Day | null; opened_day: Day | null; closed_day: Day | null; version: number }
type Tables = {
  'organisations.event': { number: number; content: OrganisationEvent; entered_day: Day }
  'organisations.position': { id: string; unit: string; holder: string | null; manager: string | null; valid_from: Day; valid_to: Day | null }
  'organisations.position_list': { one: boolean; version: number }
  'organisations.body': BodyRow
  'organisations.opening': OpeningRow
}
const on = (tx: Tx) => tx.withTables<Tables>()

/** The whole history of the organisation, as it was entered. */
export const loadEvents = async (tx: Tx): Promise<readonly NumberedEvent[]> =>
  (await on(tx).selectFrom('organisations.event').select(['number', 'content']).orderBy('number').execute()).map(({ number, content }) => ({ number, event: content }))

/** Adds events after number `last`; refused when somebody else entered one meanwhile. Run as the system, checked by `append` before. */
export const saveEvents = async (tx: Tx, last: number, events: readonly OrganisationEvent[], today: Day): Promise<Result<number, 'stale'>> => {
  const { rows } = await sql<{ last: number }>`SELECT coalesce(max(number), 0)::integer AS last FROM organisations.event`.execute(tx)
  if (rows[0]?.last !== last) return refuse('stale')
  for (const [index, event] of events.entries()) {
    const added = await sql`INSERT INTO organisations.event (number, content, entered_day) VALUES (${last + index + 1}, ${JSON.stringify(event)}::jsonb, ${today}) ON CONFLICT DO NOTHING RETURNING number`.execute(tx)
    if (added.rows.length === 0) return refuse('stale')
  }
  return ok(last + events.length)
}

/** All positions of all days; for the system. `version` grows with every import. */
export const loadPositions = async (tx: Tx): Promise<{ readonly positions: readonly Position[]; readonly version: number }> => {
  const rows = await on(tx).selectFrom('organisations.position').selectAll().orderBy('id').orderBy('valid_from').execute()
  const list = await on(tx).selectFrom('organisations.position_list').select('version').executeTakeFirst()
  return {
    positions: rows.map(({ id, unit, holder, manager, valid_from, valid_to }) => ({ id, unit, holder, manager, validFrom: valid_from, validTo: valid_to })),
    version: list?.version ?? 0,
  }
}

/** Puts a whole new list in the place of the old one; refused when the list changed since `version`. */
export const replacePositions = async (tx: Tx, positions: readonly Position[], version: number): Promise<Result<number, 'stale'>> => {
  const moved = await sql`
    INSERT INTO organisations.position_list (one, version) VALUES (true, ${version + 1})
    ON CONFLICT (one) DO UPDATE SET version = ${version + 1} WHERE organisations.position_list.version = ${version} RETURNING version`.execute(tx)
  if (moved.rows.length === 0) return refuse('stale')
  await on(tx).deleteFrom('organisations.position').execute()
  for (let start = 0; start < positions.length; start += 2000) {
    await on(tx).insertInto('organisations.position').values(positions.slice(start, start + 2000)
      .map(({ id, unit, holder, manager, validFrom, validTo }) => ({ id, unit, holder, manager, valid_from: validFrom, valid_to: validTo }))).execute()
  }
  return ok(version + 1)
}

const bodyOf = ({ id, kind, nl, en, panel_size, serves, valid_from, valid_to, version }: BodyRow): Body =>
  ({ id, kind, nl, en, panelSize: panel_size, serves, validFrom: valid_from, validTo: valid_to, version })

/** Every body there is or was. */
export const loadBodies = async (tx: Tx): Promise<readonly Body[]> => (await on(tx).selectFrom('organisations.body').selectAll().orderBy('id').execute()).map(bodyOf)

/** Saves a body whose `version` is one above what is stored (1 for a new one); refused when it is not. */
export const saveBody = async (tx: Tx, { id, kind, nl, en, panelSize, serves, validFrom, validTo, version }: Body): Promise<Result<number, 'stale'>> => {
  const list = JSON.stringify(serves)
  const { rows } = version === 1
    ? await sql`INSERT INTO organisations.body (id, kind, nl, en, panel_size, serves, valid_from, valid_to, version)
        VALUES (${id}, ${kind}, ${nl}, ${en}, ${panelSize}, ${list}::jsonb, ${validFrom}, ${validTo}, 1) ON CONFLICT DO NOTHING RETURNING id`.execute(tx)
    : await sql`UPDATE organisations.body SET nl = ${nl}, en = ${en}, panel_size = ${panelSize}, serves = ${list}::jsonb, valid_from = ${validFrom}, valid_to = ${validTo}, version = ${version}
        WHERE id = ${id} AND version = ${version - 1} RETURNING id`.execute(tx)
  return rows.length === 1 ? ok(version) : refuse('stale')
}

const openingOf = ({ department, consent_day, assessment_day, opened_day, closed_day, version }: OpeningRow): Opening =>
  ({ department, consentDay: consent_day, assessmentDay: assessment_day, openedDay: opened_day, closedDay: closed_day, version })

/** The gates on record, by department; one that is missing is shut. */
export const loadOpenings = async (tx: Tx): Promise<ReadonlyMap<string, Opening>> =>
  new Map((await on(tx).selectFrom('organisations.opening').selectAll().execute()).map((row) => [row.department, openingOf(row)]))

/** One gate; shut when nothing is on record. */
export const loadOpening = async (tx: Tx, department: string): Promise<Opening> => {
  const row = await on(tx).selectFrom('organisations.opening').selectAll().where('department', '=', department).executeTakeFirst()
  return row ? openingOf(row) : noOpening(department)
}

/** Saves a gate whose `version` is one above what is stored; refused when it is not. */
export const saveOpening = async (
  tx: Tx, { department, consentDay, assessmentDay, openedDay, closedDay, version }: Opening,
): Promise<Result<number, 'stale'>> => {
  const { rows } = version === 1
    ? await sql`INSERT INTO organisations.opening VALUES (${department}, ${consentDay}, ${assessmentDay}, ${openedDay}, ${closedDay}, 1) ON CONFLICT DO NOTHING RETURNING department`.execute(tx)
    : await sql`UPDATE organisations.opening SET consent_day = ${consentDay}, assessment_day = ${assessmentDay}, opened_day = ${openedDay}, closed_day = ${closedDay}, version = ${version}
        WHERE department = ${department} AND version = ${version - 1} RETURNING department`.execute(tx)
  return rows.length === 1 ? ok(version) : refuse('stale')
}

/** The doors of today, as the public may know them. */
export const loadDoors = async (tx: Tx, today: Day): Promise<Doors> => doorsOn(await loadBodies(tx), unitsOn(await loadEvents(tx), today), await loadOpenings(tx), today)
