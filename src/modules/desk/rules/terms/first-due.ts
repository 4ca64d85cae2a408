import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { BodyKind } from '../../../../foundation/sealing/core/protocol.ts'
import { termsOfCase } from './terms-of-case.ts'

const known = new Map<string, Day | null>()

/** The day by which somebody must have looked at a new case, which is all the server can know before it is read. Worked out once for a day and kind: every report of that day asks. */
export const firstDueDay = (receivedDay: Day, kind: BodyKind): Day | null => {
  const key = `${receivedDay} ${kind}`
  if (known.size > 100) known.clear()
  if (!known.has(key)) known.set(key, termsOfCase({ procedure: kind === 'complaints' ? 'complaint' : 'integrity', receivedDay, events: [], today: receivedDay }).nextDueDay)
  return known.get(key) ?? null
}
