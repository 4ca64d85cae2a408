import { addDays } from '../../../../foundation/calendar/day.ts'
import { refuse, ok, type Result } from '../../../../foundation/kernel/result.ts'
import { saveNight } from '../../store/signals-nightly.ts'
import { signalTables } from '../../store/signals.ts'
import { shown } from './act.ts'
import { runningModel } from './running-model.ts'
import type { SignalRefusal, SignalServices } from './services.ts'
import { nightStep } from './take-step.ts'

/** For the demonstration alone: makes the running term of one signal end yesterday, and takes the step that the night then takes. */
export const endTermNow = ({ database, clock }: Pick<SignalServices, 'database' | 'clock'>, mailbox: string, id: string): Promise<Result<null, SignalRefusal>> =>
  database.within({ kind: 'mailbox', mailbox }, async (db): Promise<Result<null, SignalRefusal>> => {
    const signal = await shown(db, { kind: 'mailbox', mailbox }, id)
    if (!signal) return refuse('not-found')
    const [today, { due, since }] = [clock.today(), signal.state]
    if (due === null) return refuse('not-now')
    const yesterday = addDays(today, -1)
    const earlier = (day: string): string => (day < yesterday ? day : yesterday)
    const step = nightStep(await runningModel(db, signal), { ...signal, state: { ...signal.state, due: earlier(due), since: earlier(since) } }, { kind: 'day' }, 'late', today)
    if (!step) return refuse('not-now')
    await saveNight(signalTables(db), [step], today)
    return ok(null)
  })
