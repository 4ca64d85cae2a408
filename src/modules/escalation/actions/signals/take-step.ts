import type { Day } from '../../../../foundation/kernel/clock.ts'
import { factsOf, type Ended } from '../../rules/signal/facts.ts'
import type { Counted } from '../../store/signal-counts.ts'
import { advance, endOf, ladderOf, type Advanced, type Model, type SignalEvent } from '../../rules/model/index.ts'
import { turnOf } from '../../rules/signal/hats.ts'
import type { NightStep } from '../../store/signals-nightly.ts'
import { insertStep, releaseLevel, shredNames, type SignalTx, type StoredSignal } from '../../store/signals.ts'

/** Writes one step: its row (once, by its key), and what it releases. In the transaction that saves the state. */
export const takeStep = async (tx: SignalTx, { id }: Pick<StoredSignal, 'id'>, { state, releases }: Advanced, what: string, by: string | null, today: Day): Promise<void> => {
  await insertStep(tx, id, { step: state.step, day: today, what, at: state.at, level: Math.max(0, state.level), due: state.due, by })
  for (const { level, names } of releases) await releaseLevel(tx, id, level, names, today)
}

/** The signal after a step; ending it ends the names at once. */
export const afterStep = (model: Model, before: StoredSignal, { state }: Advanced, what: string, today: Day): StoredSignal => ({
  ...before, state, turn: turnOf(model, state), takenUpDay: before.takenUpDay ?? (what === 'take-up' || what === 'answer' ? today : null), closedDay: endOf(model, state.at) ? today : null,
})
export const shredAtEnd = async (tx: SignalTx, after: StoredSignal): Promise<void> => {
  if (after.closedDay !== null) await shredNames(tx, [after.id])
}

/** What a step adds to the yearly counts of its ministry. */
export const countsOf = (model: Model, before: StoredSignal, after: StoredSignal, what: string): readonly { readonly department: string; readonly year: number; readonly what: Counted }[] => {
  const endedAs = ({ state }: StoredSignal): Ended => {
    const kind = endOf(model, state.at)?.kind
    return kind === undefined ? null : kind === 'follow-up' ? (what === 'confirm' ? 'confirmed' : 'unread') : kind === 'higher' ? 'elsewhere' : 'stopped'
  }
  const seen = (signal: StoredSignal) => ({ takenUpDay: signal.takenUpDay, firstDue: signal.firstDue, reached: signal.state.reached.length, level: signal.state.level, ended: endedAs(signal) })
  const deskLevel = (ladderOf(model, after.state.ladder)?.levels.length ?? 0) - 1
  return factsOf(seen(before), seen(after), what, deskLevel).map((fact) => ({ department: after.department, year: Number(after.receivedDay.slice(0, 4)), what: fact }))
}

/** One step without anybody acting, ready to be saved with many others; null when nothing happens. */
export const nightStep = (model: Model, before: StoredSignal, event: SignalEvent, what: string, today: string): NightStep | null => {
  const advanced = advance(model, before.state, event, today)
  if (!advanced.ok) return null
  const { state, releases } = advanced.value
  const after = afterStep(model, before, advanced.value, what, today)
  return { before, after, counts: countsOf(model, before, after, what), step: { step: state.step, day: today, what, at: state.at, level: Math.max(0, state.level), due: state.due, by: null }, releases }
}
