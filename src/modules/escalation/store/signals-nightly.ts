import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { addCounts } from './signal-counts.ts'
import { shredNames, type SignalTx, type StoredSignal, type StoredStep } from './signals.ts'

/** What one signal becomes in the nightly run. */
export type NightStep = { readonly before: StoredSignal; readonly after: StoredSignal; readonly step: StoredStep; readonly releases: readonly { readonly level: number; readonly names: boolean }[]; readonly counts: Parameters<typeof addCounts>[1] }

const columns = sql`id, mailbox, department, unit, state, turn, received_day::text AS "receivedDay", first_due::text AS "firstDue", taken_up_day::text AS "takenUpDay", closed_day::text AS "closedDay"`

/** Signals whose term passed before a day, oldest first, after the last one that was seen; held for this transaction, and left to whoever holds them already. */
export const overdueSignals = async (tx: SignalTx, today: Day, after: { readonly due: Day; readonly id: string } | null, size: number): Promise<readonly StoredSignal[]> =>
  (await sql<StoredSignal>`SELECT ${columns} FROM escalation.signal WHERE due < ${today}::date AND due IS NOT NULL AND closed_day IS NULL ${after === null ? sql`` : sql`AND (due, id) > (${after.due}::date, ${after.id})`} ORDER BY due, id LIMIT ${size} FOR UPDATE SKIP LOCKED`.execute(tx)).rows

/** Whose turn it is in open signals, and from which unit. */
export const standingHolders = async (tx: SignalTx): Promise<readonly { readonly holder: string; readonly unit: string }[]> =>
  (await sql<{ holder: string; unit: string }>`SELECT DISTINCT holder, unit FROM escalation.signal WHERE closed_day IS NULL AND due IS NOT NULL AND holder IS NOT NULL`.execute(tx)).rows
export const signalsHeldBy = async (tx: SignalTx, holder: string, unit: string): Promise<readonly StoredSignal[]> =>
  (await sql<StoredSignal>`SELECT ${columns} FROM escalation.signal WHERE holder = ${holder} AND unit = ${unit} AND closed_day IS NULL AND due IS NOT NULL ORDER BY id FOR UPDATE SKIP LOCKED`.execute(tx)).rows

export const absencesOn = async (tx: SignalTx, today: Day): Promise<ReadonlyMap<string, Day>> =>
  new Map((await tx.selectFrom('escalation.absence').select(['person', 'last_day']).where('first_day', '<=', today).where('last_day', '>=', today).execute()).map((row) => [row.person, row.last_day]))
export const deputiesOf = async (tx: SignalTx, signals: readonly string[]): Promise<readonly { readonly signal: string; readonly level: number; readonly person: string }[]> =>
  signals.length === 0 ? [] : tx.selectFrom('escalation.signal_rung').select(['signal', 'level', 'person']).where('signal', 'in', [...signals]).where('deputy_of', 'is not', null).orderBy('person').execute()

/** Saves many steps at once: states where nobody was first, a row a step (a second one of the same number fails the whole), releases, ended names. */
export const saveNight = async (tx: SignalTx, steps: readonly NightStep[], today: Day): Promise<void> => {
  if (steps.length === 0) return
  const rows = JSON.stringify(steps.map(({ before, after, step }) => ({
    id: before.id, before: before.state.step, state: after.state, step: step.step, at: step.at, level: after.state.level, turn: after.turn, shown: step.level, due: after.state.due, closed: after.closedDay, what: step.what, by: step.by,
  })))
  const shape = sql`(id text, before integer, state jsonb, step integer, at text, level integer, turn integer, shown integer, due date, closed date, what text, by text)`
  const saved = await sql<{ id: string }>`UPDATE escalation.signal s SET state = x.state, step = x.step, at = x.at, level = x.level, turn = x.turn, due = x.due, closed_day = x.closed
    FROM jsonb_to_recordset(${rows}::jsonb) AS x ${shape} WHERE s.id = x.id AND s.step = x.before RETURNING s.id`.execute(tx)
  if (saved.rows.length !== steps.length) throw new Error('a signal that was held moved meanwhile')
  await sql`INSERT INTO escalation.signal_step (signal, step, day, what, at, level, due, by_person) SELECT id, step, ${today}::date, what, at, shown, due, by FROM jsonb_to_recordset(${rows}::jsonb) AS x ${shape}`.execute(tx)
  const releases = JSON.stringify(steps.flatMap(({ before, releases }) => releases.map((one) => ({ signal: before.id, ...one }))))
  await sql`UPDATE escalation.signal_rung r SET released_day = coalesce(r.released_day, ${today}::date), names = r.names OR x.names
    FROM jsonb_to_recordset(${releases}::jsonb) AS x (signal text, level integer, names boolean) WHERE r.signal = x.signal AND r.level = x.level`.execute(tx)
  await addCounts(tx, steps.flatMap(({ counts }) => counts))
  await shredNames(tx, steps.filter(({ after }) => after.closedDay !== null).map(({ before }) => before.id))
}

/** Lets readers see what waited for the fixed hour. */
export const releaseHeld = async (tx: SignalTx): Promise<void> => {
  await sql`UPDATE escalation.signal_rung SET held = false WHERE held`.execute(tx)
  await sql`UPDATE escalation.signal_item SET held = false WHERE held`.execute(tx)
}

/** Persons who must act on a signal, on or before a day; what was handed out today counts as well. The desk's rung by whoever stands on it. */
export const personsWithDue = async (tx: SignalTx, by: Day, today: Day): Promise<readonly string[]> =>
  (await sql<{ person: string }>`SELECT DISTINCT r.person FROM escalation.signal s JOIN escalation.signal_rung r ON r.signal = s.id AND r.level = s.turn
    WHERE s.closed_day IS NULL AND r.released_day IS NOT NULL AND NOT r.held AND (s.due <= ${by}::date OR r.released_day = ${today}::date)`.execute(tx)).rows.map(({ person }) => person)
