import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { ladderDoorSchema, type LadderDoor, type LadderOpening } from '../../../../foundation/sealing/core/ladder-protocol.ts'
import { canonical } from '../../../../foundation/sealing/core/canonical.ts'
import { mailboxIdOf } from '../../../../foundation/sealing/core/login.ts'
import { parseAs } from '../../../../foundation/sealing/core/schemas.ts'
import { verify } from '../../../../foundation/sealing/core/signing.ts'
import type { Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { digest } from '../../../../foundation/storage/bytes.ts'
import { newEraseKey, sealOuter } from '../../../../foundation/storage/erase.ts'
import { isDuplicate } from '../../../../foundation/storage/faults.ts'
import { begin, ladderOf, routeFor, type Model, type ModelVersion } from '../../rules/model/index.ts'
import { turnOf } from '../../rules/signal/hats.ts'
import { signalSettings } from '../../rules/signal/settings.ts'
import { addCounts } from '../../store/signal-counts.ts'
import { insertItem, insertSignal, insertSlots, signalsOfMailbox, signalTables, type StoredSignal } from '../../store/signals.ts'
import { deskHolder, lineOf, type Line } from './line.ts'
import { currentModel } from '../models.ts'
import { bytesOf, rosterOf, type SignalRefusal, type SignalServices } from './services.ts'
import { takeStep } from './take-step.ts'

/** What stands in clear beside a signal that is opened: where it belongs, by which ladder, whether somebody is unsafe. */
export type SignalRequest = { readonly opening: LadderOpening; readonly unit: string; readonly ladder: string; readonly unsafe: boolean; readonly model: ModelVersion }
export type Opened = { readonly signal: string; readonly day: string; readonly due: string | null }

/** One holder for each level, as the sealed rungs name them; null when they do not fit the line of today. Levels may be missing, none may be invented. */
const routeIn = (model: Model, ladder: string, around: Line, roster: Roster, rungs: LadderDoor['rungs']): readonly (string | null)[] | null => {
  const seats = routeFor(model, ladder, { line: around.line, processOwner: around.line[0] ?? null, desk: around.desk, about: [], raiser: null })
  const states = seats.map(({ state }) => state)
  const places = rungs.map(({ rung }) => states.indexOf(rung))
  if (places.some((place, at) => place < 0 || place <= (places[at - 1] ?? -1))) return null
  const fits = rungs.every(({ persons }, at) => {
    const holder = seats[places[at] ?? -1]?.holder
    return holder === deskHolder ? persons.every((one) => roster.handlers.some(({ id, duty }) => id === one && duty === 'triage')) : persons.length === 1 && persons[0] === holder
  })
  return fits ? seats.map(({ holder }, level) => (places.includes(level) ? holder : null)) : null
}

/** Takes a sealed signal: signature first, then whether its rungs are the line of today, then everything in one transaction. */
export const openSignal = async (services: SignalServices, request: SignalRequest): Promise<Result<Opened, SignalRefusal>> => {
  const { opening } = request
  const verified = verify('ladder', opening.door, opening.authKey)
  const door = verified.ok ? parseAs(ladderDoorSchema, verified.value) : verified
  const bytes = bytesOf([opening.plan, opening.item, opening.names])
  const [wraps, slots, nameSlots, secondWrap] = [bytesOf(opening.wraps.map(({ content }) => content)), bytesOf(opening.slots), bytesOf(opening.nameSlots), bytesOf(opening.second === null ? [] : [opening.second])]
  if (!door.ok || !bytes || !wraps || !slots || !nameSlots || !secondWrap) return refuse('not-valid')
  const { realm, ladder: id, mailbox, rungs, sealed, second } = door.value
  const roster = rosterOf(services)
  const { plan, wraps: given, item, names } = opening
  if ((second === '') !== (opening.second === null) || second === mailbox) return refuse('not-valid')
  if (realm !== roster.realm || mailbox !== mailboxIdOf(opening.authKey) || sealed !== digest(canonical({ plan, wraps: given, item, names, second: opening.second }))) return refuse('not-valid')
  const places = rungs.flatMap(({ persons }, rung) => persons.map((person) => `${rung} ${person}`))
  if (places.length !== given.length || given.some(({ rung, person }) => !places.includes(`${rung} ${person}`))) return refuse('not-valid')
  const today = services.clock.today()
  try {
    return await services.database.within({ kind: 'system' }, async (db): Promise<Result<Opened, SignalRefusal>> => {
      const tx = signalTables(db)
      const around = await lineOf(db, services, request.unit, today)
      if (!around) return refuse('not-valid')
      const { model, kept } = await currentModel(db, around.department)
      // Whoever wrote for long may find that the model or the line changed meanwhile: then the client looks again.
      if (kept.id !== request.model.id || kept.version !== request.model.version || kept.adaptation !== request.model.adaptation || !ladderOf(model, request.ladder)) return refuse('stale')
      const route = routeIn(model, request.ladder, around, roster, rungs)
      if (!route) return refuse('stale')
      if ((await signalsOfMailbox(tx, mailbox)).length >= signalSettings.signals) return refuse('too-much')
      // Whether there are names is sealed; the server hands the names part out with every release, and it is empty unless they may travel.
      const begun = begin(model, { ladder: request.ladder, route, names: true, unsafe: request.unsafe, adaptation: kept.adaptation }, today)
      if (!begun.ok) return refuse('not-now')
      const { state } = begun.value
      const [key, namesKey] = [newEraseKey(services.random), newEraseKey(services.random)]
      const seal = (content: Uint8Array, under = key): Uint8Array => sealOuter(under, content, services.random)
      const signal: StoredSignal = { id, mailbox, department: around.department, unit: request.unit, state, turn: turnOf(model, state), receivedDay: today, firstDue: state.due, takenUpDay: null, closedDay: null }
      // Somebody who is unsafe waits for no fixed hour.
      const held = !services.releaseAtOnce && !request.unsafe
      const levels = route.flatMap((holder, level) => (holder === null ? [] : [level]))
      const [planBytes, itemBytes, namesBytes] = bytes as [Uint8Array, Uint8Array, Uint8Array]
      await insertSignal(tx, {
        ...signal, key, namesKey, held, plan: seal(planBytes), names: seal(namesBytes, namesKey),
        second: secondWrap[0] ? { mailbox: second, wrap: seal(secondWrap[0]) } : null,
        wraps: given.map(({ rung, person }, at) => ({ level: levels[rung] ?? 0, rung, person, wrap: seal(wraps[at] as Uint8Array) })),
      })
      await insertItem(tx, { signal: id, author: '', sequence: 1, rung: 0, content: seal(itemBytes), held })
      await insertSlots(tx, mailbox, id, slots.map((one) => seal(one)), false)
      await insertSlots(tx, mailbox, id, nameSlots.map((one) => seal(one, namesKey)), true)
      await takeStep(tx, signal, begun.value, 'begin', null, today)
      await addCounts(db, [{ department: signal.department, year: Number(today.slice(0, 4)), what: 'received' }])
      return ok({ signal: id, day: today, due: state.due })
    })
  } catch (fault) {
    // The same opening again: its first answer may have been lost.
    if (isDuplicate(fault)) return ok({ signal: id, day: today, due: null })
    throw fault
  }
}
