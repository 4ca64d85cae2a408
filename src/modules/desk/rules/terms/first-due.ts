import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { BodyKind } from '../../../../foundation/sealing/core/protocol.ts'
import { termsOfCase } from './terms-of-case.ts'

/** The day by which somebody must have looked at a new case, which is all the server can know before it is read. */
export const firstDueDay = (receivedDay: Day, kind: BodyKind): Day | null =>
  termsOfCase({ procedure: kind === 'complaints' ? 'complaint' : 'integrity', receivedDay, events: [], today: receivedDay }).nextDueDay
