import { sql, type Generated, type Transaction } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { EraseTables } from '../../../foundation/storage/erase.ts'
import type { SignalState } from '../rules/model/signal.ts'

type SignalRow = {
  id: string; mailbox: string; department: string; unit: string; ladder: string; state: SignalState; step: number; at: string; level: number; turn: number | null
  due: Day | null; received_day: Day; first_due: Day | null; taken_up_day: Day | null; closed_day: Day | null
}
type RungRow = { signal: string; level: number; rung: number; person: string; wrap: Uint8Array; released_day: Day | null; names: boolean; held: boolean; deputy_of: string | null }
type StepRow = { signal: string; step: number; day: Day; what: string; at: string; level: number; due: Day | null; by_person: string | null }
type Tables = EraseTables & {
  'escalation.signal': SignalRow
  'escalation.signal_rung': RungRow
  'escalation.signal_plan': { signal: string; content: Uint8Array }
  'escalation.signal_names': { signal: string; version: number; content: Uint8Array }
  'escalation.signal_item': { signal: string; author: string; sequence: number; rung: number; n: Generated<number>; content: Uint8Array; held: boolean }
  'escalation.signal_slot': { mailbox: string; n: Generated<number>; signal: string; names: boolean; content: Uint8Array }
  'escalation.signal_step': StepRow
  'escalation.signal_second': { signal: string; mailbox: string; wrap: Uint8Array; opened: boolean }
  'escalation.absence': { person: string; first_day: Day; last_day: Day }
}
export type SignalTx = Transaction<Tables>
export const signalTables = (tx: Tx): SignalTx => tx.withTables<Tables>() as SignalTx

/** A signal as the server knows it. */
export type StoredSignal = {
  readonly id: string; readonly mailbox: string; readonly department: string; readonly unit: string; readonly state: SignalState
  /** The level whose turn it is; null while it is with whoever raised it, and at an end. */
  readonly turn: number | null
  readonly receivedDay: Day; readonly firstDue: Day | null; readonly takenUpDay: Day | null; readonly closedDay: Day | null
}
const signalOf = (row: SignalRow): StoredSignal =>
  ({ id: row.id, mailbox: row.mailbox, department: row.department, unit: row.unit, state: row.state, turn: row.turn, receivedDay: row.received_day, firstDue: row.first_due, takenUpDay: row.taken_up_day, closedDay: row.closed_day })

export type StoredRung = { readonly level: number; readonly rung: number; readonly person: string; readonly releasedDay: Day | null; readonly names: boolean; readonly deputyOf: string | null }
export type StoredStep = { readonly step: number; readonly day: Day; readonly what: string; readonly at: string; readonly level: number; readonly due: Day | null; readonly by: string | null }
const stepOf = ({ step, day, what, at, level, due, by_person }: StepRow): StoredStep => ({ step, day, what, at, level, due, by: by_person })

/** The signal, if it exists for the actor. */
export const loadSignal = async (tx: SignalTx, id: string): Promise<StoredSignal | null> => {
  const row = await tx.selectFrom('escalation.signal').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? signalOf(row) : null
}
/** The same, held until the transaction ends, so that two acts at once follow each other. */
export const holdSignal = async (tx: SignalTx, id: string): Promise<StoredSignal | null> => {
  const row = await tx.selectFrom('escalation.signal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? signalOf(row) : null
}
export const signalsOfMailbox = async (tx: SignalTx, mailbox: string): Promise<readonly StoredSignal[]> =>
  (await tx.selectFrom('escalation.signal').selectAll().where(({ eb, or }) => or([eb('mailbox', '=', mailbox), eb('id', 'in', eb.selectFrom('escalation.signal_second').select('signal').where('mailbox', '=', mailbox))]))
    .orderBy('received_day').orderBy('id').execute()).map(signalOf)

/** A person's released signals, what must be done first on top; `own` is their place in each. */
export const signalsOfPerson = async (tx: SignalTx, person: string, open: boolean, page: { readonly size: number; readonly from: number }): Promise<readonly { readonly signal: StoredSignal; readonly own: StoredRung }[]> => {
  const rows = await tx.selectFrom('escalation.signal_rung as r').innerJoin('escalation.signal as s', 's.id', 'r.signal').selectAll('s')
    .select(['r.level as own_level', 'r.rung as own_rung', 'r.released_day as own_released', 'r.names as own_names', 'r.deputy_of as own_deputy'])
    .where('r.person', '=', person).where('r.released_day', 'is not', null).where('s.closed_day', open ? 'is' : 'is not', null).orderBy('s.due', (order) => order.asc().nullsLast()).orderBy('s.id').limit(page.size).offset(page.from).execute()
  return rows.map((row) => ({ signal: signalOf(row), own: { level: row.own_level, rung: row.own_rung, person, releasedDay: row.own_released, names: row.own_names, deputyOf: row.own_deputy } }))
}
export const rungsOf = async (tx: SignalTx, signal: string): Promise<readonly StoredRung[]> =>
  (await tx.selectFrom('escalation.signal_rung').select(['level', 'rung', 'person', 'released_day', 'names', 'deputy_of']).where('signal', '=', signal).orderBy('level').orderBy('person').execute())
    .map(({ released_day, deputy_of, ...row }) => ({ ...row, releasedDay: released_day, deputyOf: deputy_of }))
export const stepsOf = async (tx: SignalTx, signals: readonly string[]): Promise<ReadonlyMap<string, readonly StoredStep[]>> => {
  const rows = signals.length === 0 ? [] : await tx.selectFrom('escalation.signal_step').selectAll().where('signal', 'in', [...signals]).orderBy('step').execute()
  return Map.groupBy(rows.map((row) => ({ signal: row.signal, ...stepOf(row) })), ({ signal }) => signal)
}

export type NewSignal = StoredSignal & { readonly plan: Uint8Array; readonly names: Uint8Array; readonly key: Uint8Array; readonly namesKey: Uint8Array; readonly held: boolean; readonly second: { readonly mailbox: string; readonly wrap: Uint8Array } | null; readonly wraps: readonly { readonly level: number; readonly rung: number; readonly person: string; readonly wrap: Uint8Array }[] }
const columnsOf = ({ state, turn }: Pick<StoredSignal, 'state' | 'turn'>) => ({ turn, state: JSON.stringify(state) as unknown as SignalState, step: state.step, at: state.at, level: state.level, due: state.due })

export const insertSignal = async (tx: SignalTx, one: NewSignal): Promise<void> => {
  await tx.insertInto('escalation.signal').values({
    id: one.id, mailbox: one.mailbox, department: one.department, unit: one.unit, ladder: one.state.ladder, ...columnsOf(one), received_day: one.receivedDay, first_due: one.firstDue, taken_up_day: one.takenUpDay, closed_day: one.closedDay,
  }).execute()
  await tx.insertInto('erase.key').values([{ subject: one.id, key: one.key }, { subject: `${one.id}.names`, key: one.namesKey }]).execute()
  await tx.insertInto('escalation.signal_plan').values({ signal: one.id, content: one.plan }).execute()
  await tx.insertInto('escalation.signal_names').values({ signal: one.id, version: 1, content: one.names }).execute()
  await tx.insertInto('escalation.signal_rung').values(one.wraps.map((row) => ({ signal: one.id, ...row, released_day: null, names: false, held: one.held, deputy_of: null }))).execute()
  if (one.second) await tx.insertInto('escalation.signal_second').values({ signal: one.id, ...one.second, opened: false }).execute()
}

/** Saves where a signal stands; false when somebody else was first. */
export const saveState = async (tx: SignalTx, before: StoredSignal, after: StoredSignal): Promise<boolean> => {
  const done = await tx.updateTable('escalation.signal').set({ ...columnsOf(after), taken_up_day: after.takenUpDay, closed_day: after.closedDay }).where('id', '=', before.id).where('step', '=', before.state.step).executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}
/** Adds a step; a step that stands already is a duplicate key: it was made before. */
export const insertStep = async (tx: SignalTx, signal: string, { step, day, what, at, level, due, by }: StoredStep): Promise<void> => {
  await tx.insertInto('escalation.signal_step').values({ signal, step, day, what, at, level, due, by_person: by }).execute()
}
/** Hands a level's wraps out, from today on; never taken back. */
export const releaseLevel = async (tx: SignalTx, signal: string, level: number, names: boolean, today: Day): Promise<void> => {
  await sql`UPDATE escalation.signal_rung SET released_day = coalesce(released_day, ${today}::date), names = names OR ${names} WHERE signal = ${signal} AND level = ${level}`.execute(tx)
}
export const insertDeputy = async (tx: SignalTx, signal: string, row: { readonly level: number; readonly rung: number; readonly person: string; readonly wrap: Uint8Array; readonly names: boolean; readonly by: string; readonly day: Day }): Promise<void> => {
  await tx.insertInto('escalation.signal_rung').values({ signal, level: row.level, rung: row.rung, person: row.person, wrap: row.wrap, released_day: row.day, names: row.names, held: false, deputy_of: row.by }).execute()
}

export const lastSequence = async (tx: SignalTx, signal: string, author: string): Promise<number> => {
  const row = await tx.selectFrom('escalation.signal_item').select(({ fn }) => fn.max('sequence').as('last')).where('signal', '=', signal).where('author', '=', author).executeTakeFirst()
  return Number(row?.last ?? 0)
}
export const insertItem = async (tx: SignalTx, item: { readonly signal: string; readonly author: string; readonly sequence: number; readonly rung: number; readonly content: Uint8Array; readonly held: boolean }): Promise<void> => {
  await tx.insertInto('escalation.signal_item').values(item).execute()
}
export const insertSlots = async (tx: SignalTx, mailbox: string, signal: string, slots: readonly Uint8Array[], names: boolean): Promise<void> => {
  for (const content of slots) await tx.insertInto('escalation.signal_slot').values({ mailbox, signal, names, content }).execute()
}
/** A page of a mailbox's slots, each with the key of its outer layer. */
export const slotsOf = (tx: SignalTx, mailbox: string, page: number, size: number) =>
  sql<{ content: Uint8Array; key: Uint8Array }>`SELECT s.content, k.key FROM escalation.signal_slot s JOIN erase.key k ON k.subject = CASE WHEN s.names THEN s.signal || '.names' ELSE s.signal END
    WHERE s.mailbox = ${mailbox} ORDER BY s.n LIMIT ${size} OFFSET ${page * size}`.execute(tx).then(({ rows }) => rows)

/** What of a signal this actor may be handed, still under the outer layer. */
export const sealedOf = async (tx: SignalTx, signal: string) => ({
  plan: await tx.selectFrom('escalation.signal_plan').select('content').where('signal', '=', signal).executeTakeFirst(),
  names: await tx.selectFrom('escalation.signal_names').select('content').where('signal', '=', signal).executeTakeFirst(),
  items: await tx.selectFrom('escalation.signal_item').select(['rung', 'content']).where('signal', '=', signal).orderBy('n').execute(),
})
export const wrapsOf = async (tx: SignalTx, signal: string, person: string): Promise<readonly Uint8Array[]> =>
  (await tx.selectFrom('escalation.signal_rung').select('wrap').where('signal', '=', signal).where('person', '=', person).execute()).map(({ wrap }) => wrap)
export const eraseKeyOf = async (tx: SignalTx, subject: string): Promise<Uint8Array | null> => (await tx.selectFrom('erase.key').select('key').where('subject', '=', subject).executeTakeFirst())?.key ?? null

export const namesVersion = async (tx: SignalTx, signal: string): Promise<number> =>
  (await tx.selectFrom('escalation.signal_names').select('version').where('signal', '=', signal).executeTakeFirst())?.version ?? 0
export const replaceNames = async (tx: SignalTx, signal: string, version: number, content: Uint8Array, key: Uint8Array): Promise<void> => {
  await tx.deleteFrom('erase.key').where('subject', '=', `${signal}.names`).execute()
  await tx.deleteFrom('escalation.signal_slot').where('signal', '=', signal).where('names', '=', true).execute()
  await tx.insertInto('erase.key').values({ subject: `${signal}.names`, key }).execute()
  await tx.updateTable('escalation.signal_names').set({ version, content }).where('signal', '=', signal).execute()
}
/** The second mailbox of a signal, and whether it was ever opened; as the system. */
export const secondOf = async (tx: SignalTx, signal: string): Promise<{ readonly mailbox: string; readonly wrap: Uint8Array; readonly opened: boolean } | null> =>
  (await tx.selectFrom('escalation.signal_second').select(['mailbox', 'wrap', 'opened']).where('signal', '=', signal).executeTakeFirst()) ?? null
export const noteOpened = async (tx: SignalTx, signal: string): Promise<void> => void (await tx.updateTable('escalation.signal_second').set({ opened: true }).where('signal', '=', signal).where('opened', '=', false).execute())

/** Ends the names: key first, then every copy. What somebody read, they may have copied; what is kept here is gone. */
export const shredNames = async (tx: SignalTx, signals: readonly string[]): Promise<void> => {
  if (signals.length === 0) return
  await tx.deleteFrom('erase.key').where('subject', 'in', signals.map((id) => `${id}.names`)).execute()
  await tx.deleteFrom('escalation.signal_names').where('signal', 'in', [...signals]).execute()
  await tx.deleteFrom('escalation.signal_slot').where('signal', 'in', [...signals]).where('names', '=', true).execute()
}
/** Erases whole signals that ended, or were silent, long enough ago. */
export const eraseSignals = async (tx: SignalTx, endedBy: Day, silentSince: Day): Promise<number> => {
  const gone = await sql<{ id: string }>`SELECT id FROM escalation.signal s WHERE closed_day <= ${endedBy}::date
    OR (due IS NULL AND closed_day IS NULL AND (SELECT max(day) FROM escalation.signal_step t WHERE t.signal = s.id) <= ${silentSince}::date)`.execute(tx)
  const ids = gone.rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  await tx.deleteFrom('erase.key').where('subject', 'in', ids.flatMap((id) => [id, `${id}.names`])).execute()
  await tx.deleteFrom('escalation.signal').where('id', 'in', ids).execute()
  return ids.length
}

export const loadAbsence = async (tx: SignalTx, person: string): Promise<{ readonly firstDay: Day; readonly lastDay: Day } | null> => {
  const row = await tx.selectFrom('escalation.absence').selectAll().where('person', '=', person).executeTakeFirst()
  return row ? { firstDay: row.first_day, lastDay: row.last_day } : null
}
export const saveAbsence = async (tx: SignalTx, person: string, { firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay: Day }): Promise<void> => {
  await sql`INSERT INTO escalation.absence VALUES (${person}, ${firstDay}, ${lastDay}) ON CONFLICT (person) DO UPDATE SET first_day = ${firstDay}, last_day = ${lastDay}`.execute(tx)
}
export const dropAbsence = async (tx: SignalTx, person: string): Promise<void> => void (await tx.deleteFrom('escalation.absence').where('person', '=', person).execute())
