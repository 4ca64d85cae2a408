import { loadEnrolments, roleHolders } from '../../../../foundation/directory/index.ts'
import { addDays } from '../../../../foundation/calendar/day.ts'
import { addWorkingDays } from '../../../../foundation/calendar/free-days.ts'
import { linesOn, loadEvents, loadPositions } from '../../../../foundation/organisations/index.ts'
import type { Tx } from '../../../../foundation/storage/database.ts'
import type { Model } from '../../rules/model/index.ts'
import { signalSettings } from '../../rules/signal/settings.ts'
import { eraseSignals, signalTables, type StoredSignal } from '../../store/signals.ts'
import { absencesOn, deputiesOf, overdueSignals, personsWithDue, releaseHeld, saveNight, signalsHeldBy, standingHolders, type NightStep } from '../../store/signals-nightly.ts'
import { deskHolder } from './line.ts'
import { runningModel } from './running-model.ts'
import type { SignalServices } from './services.ts'
import { nightStep } from './take-step.ts'

type Night = Pick<SignalServices, 'database' | 'clock'>
const system = { kind: 'system' } as const
const [batch, lanes] = [1_000, 3]

/** Models by version and department, so that each is read once a run. */
const modelCache = () => {
  const kept = new Map<string, Model>()
  return async (db: Tx, signal: StoredSignal): Promise<Model> => {
    const { version, adaptation } = signal.state.model
    const name = adaptation === null ? `${version}` : `${version} ${signal.department} ${adaptation}`
    const model = kept.get(name) ?? (await runningModel(db, signal))
    kept.set(name, model)
    return model
  }
}

/** Moves overdue signals, batch after batch, until there are no more that nobody else holds. */
const moveLane = async ({ database, clock }: Night): Promise<number> => {
  const [today, modelOf] = [clock.today(), modelCache()]
  let moved = 0
  for (let after: { readonly due: string; readonly id: string } | null = null, more = true; more;) {
    const from = after
    const found = await database.within(system, async (db) => {
      const tx = signalTables(db)
      const signals = await overdueSignals(tx, today, from, batch)
      const steps: NightStep[] = []
      for (const signal of signals) {
        const step = nightStep(await modelOf(db, signal), signal, { kind: 'day' }, 'late', today)
        if (step) steps.push(step)
      }
      await saveNight(tx, steps, today)
      moved += steps.length
      return signals
    })
    const last = found.at(-1)
    more = found.length === batch && last !== undefined
    after = last ? { due: last.state.due ?? today, id: last.id } : null
  }
  return moved
}

/**
 * Moves every signal whose term has passed, one step each. A signal, its step's row and what it releases are saved in one transaction of at
 * most a thousand, so that a crash leaves whole steps; running it again finds nothing that is due. Lanes, and processes, share the work.
 */
export const moveOverdue = async (night: Night): Promise<number> => {
  // Every lane has ended before this does, also when one of them failed.
  const ended = await Promise.allSettled(Array.from({ length: lanes }, () => moveLane(night)))
  const failed = ended.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return ended.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0)
}

/**
 * Managers and authorities of today whose key is approved. Not from the signed list: when that is not renewed for a week, nobody must be
 * passed over for it.
 */
const reachableOn = async (db: Tx, today: string): Promise<ReadonlySet<string>> => {
  const approved = new Set((await loadEnrolments(db)).filter(({ state }) => state === 'approved').map(({ person }) => person))
  const holders = [...await roleHolders(db, today, 'manager'), ...await roleHolders(db, today, 'authority')]
  return new Set(holders.map(({ person }) => person).filter((person) => approved.has(person)))
}

/**
 * Passes over whoever cannot be reached any more: no key, no role, another chair, or away for the whole term. Somebody whom they let stand
 * in takes the place; else the next sealed level does.
 */
export const passOver = async ({ database, clock }: Night): Promise<number> => {
  const [today, modelOf] = [clock.today(), modelCache()]
  return database.within(system, async (db) => {
    const tx = signalTables(db)
    const standing = (await standingHolders(tx)).filter(({ holder }) => holder !== deskHolder)
    const [absent, events, { positions }] = [await absencesOn(tx, today), await loadEvents(db), await loadPositions(db)]
    const reachable = await reachableOn(db, today)
    const lineOf = linesOn(positions, events, today)
    const lines = new Map<string, ReadonlySet<string>>()
    const sits = (holder: string, unit: string): boolean => {
      const line = lines.get(unit) ?? new Set(lineOf(unit).flatMap((chair) => (chair.holder === null ? [] : [chair.holder])))
      lines.set(unit, line)
      return line.has(holder)
    }
    let passed = 0
    for (const { holder, unit } of standing) {
      const gone = !reachable.has(holder) || !sits(holder, unit)
      const awayTo = absent.get(holder)
      if (!gone && awayTo === undefined) continue
      const found = (await signalsHeldBy(tx, holder, unit)).filter(({ state }) => gone || (awayTo !== undefined && state.due !== null && awayTo >= state.due))
      const deputies = await deputiesOf(tx, found.map(({ id }) => id))
      const steps: NightStep[] = []
      for (const signal of found) {
        const { route } = signal.state
        const level = signal.turn ?? signal.state.level
        const deputy = deputies.find((one) => one.signal === signal.id && one.level === level && reachable.has(one.person) && !absent.has(one.person))?.person ?? null
        if (deputy !== null && !gone) continue
        const step = nightStep(await modelOf(db, signal), signal, { kind: 'route', route: route.map((one, at) => (at === level ? deputy : one)) }, 'passed-over', today)
        if (step) steps.push(step)
      }
      await saveNight(tx, steps, today)
      passed += steps.length
    }
    return passed
  })
}

/** The nightly run: first whoever cannot be reached, then what is overdue. Safe to run twice. */
export const runNight = async (services: Night): Promise<{ readonly passed: number; readonly moved: number }> => {
  const passed = await passOver(services)
  return { passed, moved: await moveOverdue(services) }
}

export const releaseSignals = ({ database }: Night): Promise<void> => database.within(system, (db) => releaseHeld(signalTables(db)))

/** Erases what ended, or fell silent, long enough ago. */
export const eraseOldSignals = ({ database, clock }: Night): Promise<number> => {
  const today = clock.today()
  return database.within(system, (db) => eraseSignals(signalTables(db), addDays(today, -signalSettings.eraseAfterEnd), addDays(today, -signalSettings.eraseAfterSilence)))
}

/** For the daily mail without content: who must act within two working days, or got something today. */
export const dueSignalReaders = ({ database, clock }: Night): Promise<readonly string[]> => {
  const today = clock.today()
  return database.within(system, (db) => personsWithDue(signalTables(db), addWorkingDays(today, 2), today))
}
