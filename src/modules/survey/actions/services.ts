import type { Clock, Day } from '../../../foundation/kernel/clock.ts'
import type { OfferedPart } from '../../../foundation/kernel/parts.ts'
import type { Random } from '../../../foundation/kernel/random.ts'
import type { Database, Tx } from '../../../foundation/storage/database.ts'

/** What the survey needs to run; the house hands it over. */
export type SurveyServices = {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  /** The parts of this installation that a help link may lead to. */
  readonly parts: readonly OfferedPart[]
}

/** Runs as the system: the table of rights has shown before that the person may. */
export const asSystem = <Value>(services: SurveyServices, work: (tx: Tx, today: Day) => Promise<Value>): Promise<Value> =>
  services.database.within({ kind: 'system' }, (tx) => work(tx, services.clock.today()))
