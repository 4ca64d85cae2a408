import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { advance } from '../../rules/model/index.ts'
import { saveState, shredNames, signalTables } from '../../store/signals.ts'
import { guarded, shown } from './act.ts'
import { runningModel } from './running-model.ts'
import type { SignalRefusal, SignalServices } from './services.ts'
import { afterStep, takeStep } from './take-step.ts'

/** The affected person does not want names: they are shredded at once, for everybody and for good. Not while somebody is unsafe, when who can protect must know whom. */
export const endNames = ({ database, clock }: Pick<SignalServices, 'database' | 'clock'>, mailbox: string, id: string, step: number): Promise<Result<null, SignalRefusal>> =>
  guarded(() => database.within({ kind: 'mailbox', mailbox }, async (db): Promise<Result<null, SignalRefusal>> => {
    const signal = await shown(db, { kind: 'mailbox', mailbox }, id)
    if (!signal || signal.mailbox === mailbox) return refuse('not-found')
    if (signal.state.unsafe) return refuse('not-now')
    const [model, today, tx] = [await runningModel(db, signal), clock.today(), signalTables(db)]
    const ended = advance(model, signal.state, { kind: 'names', names: false, step }, today)
    if (!ended.ok) return refuse(ended.error === 'already-moved' ? 'stale' : 'not-now')
    if (!(await saveState(tx, signal, afterStep(model, signal, ended.value, 'names', today)))) return refuse('stale')
    await takeStep(tx, signal, ended.value, 'names', null, today)
    await shredNames(tx, [id])
    return ok(null)
  }))
