import { addDays } from '../../../../foundation/calendar/day.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { fromBase64Url, sameBytes, toBase64Url } from '../../../../foundation/kernel/bytes.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { verifyCheckpoint, type SignedCheckpoint } from '../../../../foundation/sealing/core/checkpoint.ts'
import { append, emptyFrontier, frontierRoot, saltedLeaf, type Frontier } from '../../../../foundation/sealing/core/log-tree.ts'
import type { Id, Signed } from '../../../../foundation/sealing/core/protocol.ts'
import type { Api, ApiRefusal } from './api.ts'

/** What is kept of the log between two cases, in memory only: its leaves so far and the newest head that was verified. */
export type LogMemory = { readonly leaves: Uint8Array[]; frontier: Frontier; head: { readonly size: number; readonly root: string } | null }
export const newLogMemory = (): LogMemory => ({ leaves: [], frontier: emptyFrontier, head: null })

/** `bad-head`: no clock key of the roster signed it. `forked`: the leaves do not give the signed head, or not the head seen before. `missing`, `differs`: an entry of this case. `old`: no head for days. */
export type LogFault = 'bad-head' | 'forked' | 'missing' | 'differs' | 'old' | 'malformed'
export type LogTrust = { readonly realm: Id; readonly clockKeys: readonly string[]; readonly today: Day }

/** The most days a head may be old: one is made each night. */
export const headDays = 3
const pageOf = 1000

type Place = { readonly i: number; readonly leaf: number; readonly salt: string }
const isPlace = (one: unknown): one is Place => typeof one === 'object' && one !== null && Number.isSafeInteger((one as Place).i) && Number.isSafeInteger((one as Place).leaf) && typeof (one as Place).salt === 'string'

/** The day an entry says of itself; null when it says none. */
export const entryDay = (entry: Signed): Day | null => {
  try {
    const { day } = JSON.parse(new TextDecoder().decode(fromBase64Url(entry.payload))) as { day?: unknown }
    return typeof day === 'string' ? day : null
  } catch {
    return null
  }
}

/** Fetches the leaves that are not in memory yet; refuses when they do not lead from the head before to the signed head now. */
const follow = async (api: Api, base: string, memory: LogMemory, head: { readonly size: number; readonly root: string }): Promise<Result<null, LogFault | ApiRefusal>> => {
  if (memory.head && head.size < memory.head.size) return refuse('forked')
  const [begin, fetched]: [number, Uint8Array[]] = [memory.leaves.length, []]
  let { frontier } = memory
  while (memory.leaves.length + fetched.length < head.size) {
    const from = memory.leaves.length + fetched.length
    const page = await api.get<{ readonly leaves?: unknown }>(`${base}/log/leaves?from=${from}`)
    if (!page.ok) return page
    const { leaves } = page.value
    if (!Array.isArray(leaves) || leaves.length === 0 || leaves.length > pageOf || leaves.some((leaf) => typeof leaf !== 'string' || leaf.length !== 43)) return refuse('malformed')
    for (const leaf of (leaves as string[]).slice(0, head.size - from)) {
      const bytes = fromBase64Url(leaf)
      fetched.push(bytes)
      frontier = append(frontier, bytes)
    }
  }
  if (toBase64Url(frontierRoot(frontier)) !== head.root) return refuse('forked')
  // Another case was checked meanwhile, in the same session: go on from there.
  if (memory.leaves.length !== begin) return follow(api, base, memory, head)
  for (const leaf of fetched) memory.leaves.push(leaf)
  memory.frontier = frontier
  memory.head = head
  return ok(null)
}

/**
 * Checks that the entries of one case stand in the public log under its newest signed head, and that the log only grew since the last
 * check (sealing, section 7). Ok without a log before the first night. It cannot show a server that withholds everything.
 */
export const checkLog = async (
  api: Api, base: string, placesPath: string, entries: readonly Signed[], trust: LogTrust, memory: LogMemory,
): Promise<Result<'checked' | 'no-log-yet', LogFault | ApiRefusal>> => {
  const newest = await api.get<{ readonly checkpoint: SignedCheckpoint }>(`${base}/log/checkpoint`)
  if (!newest.ok) return newest.error.reason === 'not-found' && memory.head === null ? ok('no-log-yet') : newest
  const head = verifyCheckpoint(newest.value.checkpoint, trust.realm, trust.clockKeys)
  if (!head.ok) return refuse('bad-head')
  const followed = await follow(api, base, memory, { size: head.value.size, root: head.value.root })
  if (!followed.ok) return followed
  const places = await api.get<unknown>(placesPath)
  if (!places.ok) return places
  if (!Array.isArray(places.value) || !places.value.every(isPlace)) return refuse('malformed')
  const byEntry = new Map(places.value.map((place) => [place.i, place]))
  for (const [i, entry] of entries.entries()) {
    const place = byEntry.get(i)
    if (place === undefined) {
      const day = entryDay(entry)
      // What was written on the day of the head, or around its midnight, comes in at the next one.
      if (day !== null && addDays(day, 1) >= head.value.day) continue
      return refuse('missing')
    }
    const leaf = memory.leaves[place.leaf]
    const salt = fromBase64Url(place.salt)
    if (leaf === undefined || salt.length < 16 || !sameBytes(leaf, saltedLeaf(salt, fromBase64Url(entry.payload)))) return refuse('differs')
  }
  return addDays(head.value.day, headDays) < trust.today ? refuse('old') : ok('checked')
}
