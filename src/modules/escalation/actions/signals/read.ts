import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { LadderFile } from '../../../../foundation/sealing/core/ladder-protocol.ts'
import { slotsPerPage } from '../../../../foundation/sealing/core/protocol.ts'
import { slotPage } from '../../../../foundation/sealing/core/slot-page.ts'
import { actAs } from '../../../../foundation/storage/actor.ts'
import { decodeBase64Url } from '../../../../foundation/storage/bytes.ts'
import type { Tx } from '../../../../foundation/storage/database.ts'
import { stateOf, type Model, type MoveKind } from '../../rules/model/index.ts'
import type { OwnNow, PersonSignal, SignalNow } from '../../rules/signal/now.ts'
import { hatsAt, mailboxHats, mailboxMoves, readerMoves } from '../../rules/signal/hats.ts'
import { eraseKeyOf, loadSignal, namesVersion, noteOpened, rungsOf, sealedOf, secondOf, signalsOfMailbox, signalsOfPerson, signalTables, slotsOf, stepsOf, wrapsOf, type StoredRung, type StoredSignal, type StoredStep } from '../../store/signals.ts'
import { runningModel } from './running-model.ts'
import { peel, type SignalServices } from './services.ts'

const nowOf = (signal: StoredSignal, model: Model, rungs: readonly StoredRung[], steps: readonly StoredStep[], moves: readonly MoveKind[]): SignalNow => {
  const levels = model.ladders.find(({ id }) => id === signal.state.ladder)?.levels ?? []
  const byRung = new Map(rungs.map((one) => [one.rung, { rung: one.rung, state: levels[one.level] ?? '', released: rungs.some(({ rung, releasedDay }) => rung === one.rung && releasedDay !== null) }]))
  return {
    signal: signal.id, ladder: signal.state.ladder, at: signal.state.at, step: signal.state.step, since: signal.state.since, due: signal.state.due, received: signal.receivedDay, closed: signal.closedDay,
    rungs: [...byRung.values()].toSorted((a, b) => a.rung - b.rung), turn: signal.turn === null ? null : rungs.find(({ level }) => level === signal.turn)?.rung ?? null,
    unsafe: signal.state.unsafe, moves, steps, model,
  }
}

/** What of a signal is sealed for somebody with these wraps, without the outer layer. Load as whoever asks: rows that are not for them are not there. */
const fileOf = async (db: Tx, signal: StoredSignal, wraps: readonly Uint8Array[]): Promise<LadderFile | null> => {
  const tx = signalTables(db)
  const [key, namesKey, { plan, names, items }] = [await eraseKeyOf(tx, signal.id), await eraseKeyOf(tx, `${signal.id}.names`), await sealedOf(tx, signal.id)]
  return key === null || !plan ? null : {
    ladder: signal.id, mailbox: signal.mailbox, plan: peel(key, plan.content), wraps: wraps.map((wrap) => peel(key, wrap)), items: items.map(({ rung, content }) => ({ rung, content: peel(key, content) })),
    names: names && namesKey ? peel(namesKey, names.content) : null,
  }
}

/** The signals of a mailbox, as who raised them or as whom they touch. */
export const mailboxSignals = (services: SignalServices, mailbox: string): Promise<readonly OwnNow[]> =>
  services.database.within({ kind: 'mailbox', mailbox }, async (db) => {
    const tx = signalTables(db)
    const found = await signalsOfMailbox(tx, mailbox)
    const steps = await stepsOf(tx, found.map(({ id }) => id))
    const models = await Promise.all(found.map((signal) => runningModel(db, signal)))
    const files: (LadderFile | null)[] = []
    for (const signal of found) {
      const own = signal.mailbox === mailbox ? null : await secondOf(tx, signal.id)
      files.push(own && (await fileOf(db, signal, [own.wrap])))
    }
    // Which rungs there are is the mailbox's own knowledge; whether they were handed out only the system sees.
    await actAs(db, { kind: 'system' })
    const now: OwnNow[] = []
    for (const [at, signal] of found.entries()) {
      const [model, second] = [models[at] as Model, await secondOf(tx, signal.id)]
      const isSecond = signal.mailbox !== mailbox
      if (isSecond) await noteOpened(tx, signal.id)
      const hats = mailboxHats({ second: isSecond, opened: second?.opened ?? false })
      const namesGone = (await namesVersion(tx, signal.id)) === 0
      now.push({ ...nowOf(signal, model, await rungsOf(tx, signal.id), steps.get(signal.id) ?? [], mailboxMoves(model, signal.state, hats)), file: files[at] ?? null, namesGone })
    }
    return now
  })

/** A page of a mailbox's slots, for a mailbox that exists and for one that does not. */
export const signalPage = async (services: SignalServices, mailbox: string, page: number): Promise<Uint8Array<ArrayBuffer>> => {
  const contents = await services.database.within({ kind: 'mailbox', mailbox }, async (db) =>
    (await slotsOf(signalTables(db), mailbox, page, slotsPerPage)).map(({ content, key }) => decodeBase64Url(peel(key, content))))
  return slotPage(contents, 0, services.random)
}

/** One line of a worklist. `mine`: this person must act now. */
export type WorklistRow = Pick<SignalNow, 'signal' | 'at' | 'since' | 'due' | 'received' | 'closed' | 'unsafe'> & { readonly mine: boolean; readonly why: string; readonly released: string | null; readonly standsIn: boolean; readonly model: Pick<Model, 'id' | 'version'>; readonly name: { readonly nl: string; readonly en: string }; readonly does: { readonly nl: string; readonly en: string } }
export const worklistSize = 25

const modelsOf = async (db: Tx, signals: readonly StoredSignal[]): Promise<readonly Model[]> => {
  const kept = new Map<string, Model>()
  const found: Model[] = []
  for (const signal of signals) {
    const key = `${signal.department} ${signal.state.model.version} ${signal.state.model.adaptation}`
    const model = kept.get(key) ?? (await runningModel(db, signal))
    kept.set(key, model)
    found.push(model)
  }
  return found
}

/** A person's worklist: 25 a page, what is due first; one more row says that there is another page. */
export const personSignals = (services: SignalServices, person: string, open: boolean, page: number): Promise<{ readonly rows: readonly WorklistRow[]; readonly more: boolean }> =>
  services.database.within({ kind: 'person', person }, async (db) => {
    const found = await signalsOfPerson(signalTables(db), person, open, { size: worklistSize + 1, from: page * worklistSize })
    const models = await modelsOf(db, found.map(({ signal }) => signal))
    const rows = found.slice(0, worklistSize).map(({ signal, own }, at): WorklistRow => {
      const model = models[at] as Model
      const [state, hats] = [stateOf(model, signal.state.at), hatsAt(model, signal.state, own)]
      const end = model.ends.find(({ id }) => id === signal.state.at)
      const text = state?.name ?? end?.name ?? {}
      return {
        signal: signal.id, at: signal.state.at, since: signal.state.since, due: signal.state.due, received: signal.receivedDay, closed: signal.closedDay, unsafe: signal.state.unsafe, released: own.releasedDay,
        mine: hats.includes('owner'), why: hats.join(), standsIn: own.deputyOf !== null, model: { id: model.id, version: model.version },
        name: { nl: text.nl ?? '', en: text.en ?? text.nl ?? '' }, does: { nl: state?.does.nl ?? '', en: state?.does.en ?? state?.does.nl ?? '' },
      }
    })
    return { rows, more: found.length > worklistSize }
  })

/** One signal with what was released to this person, sealed; not found for everybody else. */
export const personSignal = (services: SignalServices, person: string, id: string): Promise<Result<PersonSignal, 'not-found'>> =>
  services.database.within({ kind: 'person', person }, async (db): Promise<Result<PersonSignal, 'not-found'>> => {
    const tx = signalTables(db)
    const signal = await loadSignal(tx, id)
    const own = (await rungsOf(tx, id)).at(-1)
    if (!signal || !own) return refuse('not-found')
    const model = await runningModel(db, signal)
    const file = await fileOf(db, signal, await wrapsOf(tx, id, person))
    const steps = (await stepsOf(tx, [id])).get(id) ?? []
    if (!file) return refuse('not-found')
    return ok({ now: nowOf(signal, model, [own], steps, readerMoves(model, signal.state, own)), file, mine: hatsAt(model, signal.state, own).includes('owner'), standsIn: own.deputyOf !== null })
  })
