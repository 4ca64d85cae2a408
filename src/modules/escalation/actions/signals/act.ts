import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { LadderAppend, LadderNamesChange } from '../../../../foundation/sealing/core/ladder-protocol.ts'
import { actAs, type Actor } from '../../../../foundation/storage/actor.ts'
import type { Tx } from '../../../../foundation/storage/database.ts'
import { newEraseKey, sealOuter } from '../../../../foundation/storage/erase.ts'
import { isDuplicate } from '../../../../foundation/storage/faults.ts'
import { advance, type MoveKind } from '../../rules/model/index.ts'
import { hatsAt } from '../../rules/signal/hats.ts'
import { signalSettings } from '../../rules/signal/settings.ts'
import {
  eraseKeyOf, holdSignal, insertItem, insertSlots, lastSequence, loadSignal, namesVersion, replaceNames, rungsOf, saveState, signalTables, type SignalTx, type StoredRung, type StoredSignal,
} from '../../store/signals.ts'
import { hatsOfMailbox } from './mailbox-hats.ts'
import { runningModel } from './running-model.ts'
import { bytesOf, type SignalRefusal, type SignalServices } from './services.ts'
import { addCounts } from '../../store/signal-counts.ts'
import { afterStep, countsOf, shredAtEnd, takeStep } from './take-step.ts'

/** A sealed message, and the move that goes with it; `step` is the step that was seen. */
export type SignalAct = { readonly append: LadderAppend | null; readonly move: MoveKind | null; readonly step: number }
type Done = Result<null, SignalRefusal>

export const guarded = async (work: () => Promise<Done>): Promise<Done> => {
  try {
    return await work()
  } catch (fault) {
    if (isDuplicate(fault)) return refuse('stale')
    throw fault
  }
}

/** Adds a sealed message of an author, as the system, after the actor's right was shown. */
export const append = async (tx: SignalTx, services: SignalServices, signal: StoredSignal, author: string, given: LadderAppend, fromMailbox = false): Promise<Done> => {
  const bytes = bytesOf([given.item, ...given.slots])
  const key = await eraseKeyOf(tx, signal.id)
  if (!bytes || !key) return refuse('not-valid')
  const last = await lastSequence(tx, signal.id, author)
  if (last >= signalSettings.itemsOfOne) return refuse('too-much')
  if (given.sequence !== last + 1) return refuse('stale')
  const [item, ...slots] = bytes.map((one) => sealOuter(key, one, services.random))
  await insertItem(tx, { signal: signal.id, author, sequence: given.sequence, rung: given.rung, content: item as Uint8Array, held: fromMailbox && !services.releaseAtOnce && !signal.state.unsafe })
  await insertSlots(tx, signal.mailbox, signal.id, slots, false)
  return ok(null)
}

/** Makes a move on a signal that is held, with the hats of whoever makes it. */
const move = async (db: Tx, services: SignalServices, signal: StoredSignal, event: MoveKind, by: readonly string[], step: number, person: string | null): Promise<Done> => {
  const tx = signalTables(db)
  const model = await runningModel(db, signal)
  const today = services.clock.today()
  const advanced = advance(model, signal.state, { kind: 'move', event, by, step }, today)
  if (!advanced.ok) return refuse(advanced.error === 'already-moved' || advanced.error === 'ended' ? 'stale' : 'not-now')
  const after = afterStep(model, signal, advanced.value, event, today)
  if (!(await saveState(tx, signal, after))) return refuse('stale')
  await takeStep(tx, signal, advanced.value, event, person, today)
  await addCounts(db, countsOf(model, signal, after, event))
  await shredAtEnd(tx, after)
  return ok(null)
}

/** The highest rung that was released to the signal's readers by now: what the mailbox may write to. */
const rungsReleased = (rungs: readonly StoredRung[]): ReadonlySet<number> => new Set(rungs.filter(({ releasedDay }) => releasedDay !== null).map(({ rung }) => rung))

/** A signal that exists for this actor, held until the transaction ends; what follows runs as the system. */
export const shown = async (db: Tx, actor: Actor, id: string): Promise<StoredSignal | null> => {
  await actAs(db, actor)
  const signal = await loadSignal(signalTables(db), id)
  await actAs(db, { kind: 'system' })
  return signal && holdSignal(signalTables(db), id)
}

/** What the mailbox says or does. */
export const actFromMailbox = (services: SignalServices, mailbox: string, id: string, act: SignalAct): Promise<Done> =>
  guarded(() => services.database.within({ kind: 'mailbox', mailbox }, async (db): Promise<Done> => {
    const signal = await shown(db, { kind: 'mailbox', mailbox }, id)
    if (!signal) return refuse('not-found')
    if (act.append) {
      if (!rungsReleased(await rungsOf(signalTables(db), id)).has(act.append.rung)) return refuse('not-valid')
      // The second mailbox signs as itself.
      const added = await append(signalTables(db), services, signal, signal.mailbox === mailbox ? '' : mailbox, act.append, true)
      if (!added.ok) throw new Undone(added.error)
    }
    return act.move === null ? ok(null) : undoUnless(await move(db, services, signal, act.move, await hatsOfMailbox(signalTables(db), signal, mailbox), act.step, null))
  }).catch(undone))

/** What a reader says or does, from their own rung; somebody who stands in wears the hats of whom they stand in for. */
export const actFromPerson = (services: SignalServices, person: string, id: string, act: SignalAct): Promise<Done> =>
  guarded(() => services.database.within({ kind: 'person', person }, async (db): Promise<Done> => {
    const own = (await rungsOf(signalTables(db), id)).filter((rung) => rung.person === person)
    const signal = await shown(db, { kind: 'person', person }, id)
    if (!signal || own.length === 0) return refuse('not-found')
    if (act.append) {
      if (act.append.rung !== own.at(-1)?.rung) return refuse('not-valid')
      const added = await append(signalTables(db), services, signal, person, act.append)
      if (!added.ok) throw new Undone(added.error)
    }
    if (act.move === null) return ok(null)
    const model = await runningModel(db, signal)
    return undoUnless(await move(db, services, signal, act.move, own.flatMap((one) => hatsAt(model, signal.state, one)), act.step, person))
  }).catch(undone))

/** Gives names after all, or takes them out, for who raised it; who may not have them any more finds nothing. */
export const changeNames = (services: SignalServices, mailbox: string, change: LadderNamesChange): Promise<Done> =>
  guarded(() => services.database.within({ kind: 'mailbox', mailbox }, async (db): Promise<Done> => {
    const signal = await shown(db, { kind: 'mailbox', mailbox }, change.ladder)
    if (!signal || signal.mailbox !== mailbox) return refuse('not-found')
    const [bytes, slots, nameSlots] = [bytesOf([change.names])?.[0], bytesOf(change.slots), bytesOf(change.nameSlots)]
    const tx = signalTables(db)
    const key = await eraseKeyOf(tx, signal.id)
    if (!bytes || !slots || !nameSlots || !key) return refuse('not-valid')
    const version = await namesVersion(tx, signal.id)
    if (version === 0) return refuse('not-now')
    if (change.version !== version + 1) return refuse('stale')
    const namesKey = newEraseKey(services.random)
    await replaceNames(tx, signal.id, change.version, sealOuter(namesKey, bytes, services.random), namesKey)
    await insertSlots(tx, mailbox, signal.id, slots.map((one) => sealOuter(key, one, services.random)), false)
    await insertSlots(tx, mailbox, signal.id, nameSlots.map((one) => sealOuter(namesKey, one, services.random)), true)
    return ok(null)
  }))

/** Ends a transaction in which something was written already, with a refusal that is told. */
class Undone extends Error {
  readonly refusal: SignalRefusal
  constructor(refusal: SignalRefusal) {
    super('undone')
    this.refusal = refusal
  }
}
const undoUnless = (done: Done): Done => {
  if (!done.ok) throw new Undone(done.error)
  return done
}
const undone = (fault: unknown): Done => {
  if (fault instanceof Undone) return refuse(fault.refusal)
  throw fault
}
