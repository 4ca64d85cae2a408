import { addDays } from '../../../../foundation/calendar/day.ts'
import { fromBase64Url } from '../../../../foundation/kernel/bytes.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { verifyCheckpoint } from '../../../../foundation/sealing/core/checkpoint.ts'
import { saltedLeaf, verifyConsistency, verifyInclusion } from '../../../../foundation/sealing/core/log-tree.ts'
import type { MailboxProof, Signed } from '../../../../foundation/sealing/core/protocol.ts'
import { entryDay, headDays, type LogFault, type LogTrust } from '../shared/log-check.ts'

/** The newest head that this mailbox verified; in memory only, and gone with the page. */
export type SeenHead = { readonly size: number; readonly root: string; readonly day: Day }

/** Where to ask for the proof of everything after a head of that size. */
export const proofPath = (base: string, seen: SeenHead | null): string => `${base}/mailbox/log-proof?seen=${seen?.size ?? 0}`

const isHash = (one: unknown): one is string => typeof one === 'string' && one.length === 43
/** No tree has more levels. */
const deepest = 60
const isPath = (one: unknown): one is readonly string[] => Array.isArray(one) && one.length <= deepest && one.every(isHash)
const isPlace = (one: unknown): boolean => {
  const { i, leaf, salt, path } = (one ?? {}) as Record<string, unknown>
  return Number.isSafeInteger(i) && Number.isSafeInteger(leaf) && typeof salt === 'string' && isPath(path)
}

const isProof = (answer: unknown): answer is MailboxProof => {
  const { checkpoint, places, consistency } = (answer ?? {}) as Record<string, unknown>
  const { payload, sig, key } = (checkpoint ?? {}) as Record<string, unknown>
  const signed = checkpoint === null || [payload, sig, key].every((one) => typeof one === 'string')
  return signed && Array.isArray(places) && places.every(isPlace) && isPath(consistency)
}

const bytesOf = (path: readonly string[]): Uint8Array[] => path.map(fromBase64Url)

const check = (proof: MailboxProof, entries: readonly Signed[], trust: LogTrust, seen: SeenHead | null): Result<SeenHead | null, LogFault> => {
  // Once a head was shown there is one.
  if (proof.checkpoint === null) return seen === null ? ok(null) : refuse('forked')
  const head = verifyCheckpoint(proof.checkpoint, trust.realm, trust.clockKeys)
  if (!head.ok) return refuse('bad-head')
  const { size, day } = head.value
  const root = fromBase64Url(head.value.root)
  if (seen && !verifyConsistency({ size: seen.size, root: fromBase64Url(seen.root) }, { size, root }, bytesOf(proof.consistency))) return refuse('forked')
  const places = new Map(proof.places.map((place) => [place.i, place]))
  for (const [i, entry] of entries.entries()) {
    const place = places.get(i)
    if (place === undefined) {
      // What was written on the day of the head, or around its midnight, comes in at the next one.
      const written = entryDay(entry)
      if (written !== null && addDays(written, 1) >= day) continue
      return refuse('missing')
    }
    const salt = fromBase64Url(place.salt)
    if (salt.length < 16 || !verifyInclusion(saltedLeaf(salt, fromBase64Url(entry.payload)), place.leaf, size, bytesOf(place.path), root)) return refuse('differs')
  }
  return addDays(day, headDays) < trust.today ? refuse('old') : ok({ size, root: head.value.root, day })
}

/**
 * Whether every entry of this mailbox stands in the public log under its newest signed head, and whether the log only grew since `seen` (sealing,
 * section 7). `null` before the first night. It cannot show a server that withholds everything.
 */
export const checkProof = (answer: unknown, entries: readonly Signed[], trust: LogTrust, seen: SeenHead | null): Result<SeenHead | null, LogFault> => {
  if (!isProof(answer)) return refuse('malformed')
  try {
    return check(answer, entries, trust, seen)
  } catch {
    // Text that is not base64url.
    return refuse('malformed')
  }
}
