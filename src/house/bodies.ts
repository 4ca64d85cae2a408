import { type BodyGap, bodyGaps, loadBodies } from '../foundation/organisations/index.ts'
import { fromBase64Url, fromUtf8 } from '../foundation/kernel/bytes.ts'
import type { Clock } from '../foundation/kernel/clock.ts'
import type { Roster, Trust } from '../foundation/sealing/core/protocol.ts'
import type { Database } from '../foundation/storage/database.ts'

type Services = { readonly database: Database; readonly clock: Clock; readonly trust: () => Trust | null }

/** Where the roster in force and the administration disagree about bodies; none without a roster. Whoever loaded the roster verified it. */
export const gapsNow = async ({ database, clock, trust }: Services): Promise<readonly BodyGap[]> => {
  const last = trust()?.chain.at(-1)
  if (!last) return []
  const { bodies } = JSON.parse(fromUtf8(fromBase64Url(last.payload))) as Roster
  return bodyGaps(bodies, await database.within({ kind: 'system' }, loadBodies), clock.today())
}

const sentences: Readonly<Record<BodyGap['gap'], string>> = {
  'not administered': 'stands in the signed roster and not in the administration: it takes no reports. Add it under "Commissies", with this identifier.',
  'not in roster': 'stands in the administration and not in the signed roster: it takes no reports. Sign a roster with this identifier, or end the body.',
  'other kind': 'is of another kind in the signed roster than in the administration. The roster counts; correct the administration.',
  'other panel size': 'has another number of handlers for a report in the signed roster than in the administration. The roster counts; correct the administration.',
}

/** What the operator reads at the start. */
export const gapSentence = ({ id, gap }: BodyGap): string => `The body "${id}" ${sentences[gap]}`
