import type { Day } from '../../../../foundation/kernel/clock.ts'
import { refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { actAs } from '../../../../foundation/storage/actor.ts'
import type { Tx } from '../../../../foundation/storage/database.ts'
import type { Study } from '../../rules/focus/study.ts'
import { loadStudy } from '../../store/focus/studies.ts'
import type { SurveyServices } from '../services.ts'

export type FocusServices = Pick<SurveyServices, 'database' | 'clock' | 'random' | 'examples'>

/** Work on a study by one of its researchers: the database itself shows that the person is one, then the system writes. */
export const asReader = <Value, Refusal>(services: FocusServices, person: string, study: string, work: (tx: Tx, study: Study, today: Day) => Promise<Result<Value, Refusal>>): Promise<Result<Value, Refusal | 'not-found'>> =>
  services.database.within({ kind: 'person', person }, async (tx): Promise<Result<Value, Refusal | 'not-found'>> => {
    const found = await loadStudy(tx, study)
    if (!found) return refuse('not-found')
    await actAs(tx, { kind: 'system' })
    return work(tx, found, services.clock.today())
  })
