import { listedPeople } from '../../../../foundation/directory/index.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { LadderAppend, SealedRung } from '../../../../foundation/sealing/core/ladder-protocol.ts'
import { actAs } from '../../../../foundation/storage/actor.ts'
import { sealOuter } from '../../../../foundation/storage/erase.ts'
import { dropAbsence, eraseKeyOf, insertDeputy, loadAbsence, loadSignal, rungsOf, saveAbsence, signalTables } from '../../store/signals.ts'
import { append, guarded } from './act.ts'
import { bytesOf, type SignalRefusal, type SignalServices } from './services.ts'

/** Whom a reader can let stand in: managers and authorities of the same ministry with a key. Ids and names, as the directory shows them. */
export const standIns = (services: SignalServices, person: string, id: string): Promise<readonly { readonly person: string; readonly name: string }[]> =>
  services.database.within({ kind: 'person', person }, async (db) => {
    const signal = await loadSignal(signalTables(db), id)
    if (!signal) return []
    await actAs(db, { kind: 'system' })
    const today = services.clock.today()
    const rungs = await rungsOf(signalTables(db), id)
    const listed = [...await listedPeople(db, today, { role: 'manager', department: signal.department }), ...await listedPeople(db, today, { role: 'authority', department: signal.department })]
    return listed.filter((one) => !rungs.some((rung) => rung.person === one.person)).map(({ person: id, name }) => ({ person: id, name }))
  })

/** Lets somebody stand in on one's own rung: the wrap that this reader's device made, and the message that tells everybody. */
export const addStandIn = (services: SignalServices, person: string, id: string, given: { readonly wrap: SealedRung; readonly append: LadderAppend }): Promise<Result<null, SignalRefusal>> =>
  guarded(async () => {
    const allowed = await standIns(services, person, id)
    return services.database.within({ kind: 'person', person }, async (db): Promise<Result<null, SignalRefusal>> => {
      const tx = signalTables(db)
      const signal = await loadSignal(tx, id)
      const own = (await rungsOf(tx, id)).find((rung) => rung.person === person)
      const key = await eraseKeyOf(tx, id)
      const wrap = bytesOf([given.wrap.content])?.[0]
      if (!signal || !own || !key) return refuse('not-found')
      if (signal.closedDay !== null || own.deputyOf !== null) return refuse('not-now')
      if (!wrap || given.wrap.rung !== own.rung || given.append.rung !== own.rung || !allowed.some((one) => one.person === given.wrap.person)) return refuse('not-valid')
      await actAs(db, { kind: 'system' })
      const added = await append(tx, services, signal, person, given.append)
      if (!added.ok) return added
      await insertDeputy(tx, id, { level: own.level, rung: own.rung, person: given.wrap.person, wrap: sealOuter(key, wrap, services.random), names: own.names, by: person, day: services.clock.today() })
      return ok(null)
    })
  })

/** When somebody is away: of a term that lies in it as a whole, the level is passed over. */
export type Absence = { readonly firstDay: Day; readonly lastDay: Day }
export const ownAbsence = (services: SignalServices, person: string): Promise<Absence | null> => services.database.within({ kind: 'person', person }, (db) => loadAbsence(signalTables(db), person))
export const setAbsence = (services: SignalServices, person: string, absence: Absence | null): Promise<void> =>
  services.database.within({ kind: 'person', person }, (db) => (absence ? saveAbsence(signalTables(db), person, absence) : dropAbsence(signalTables(db), person)))
