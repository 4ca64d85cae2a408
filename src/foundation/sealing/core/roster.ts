import type { Day } from '../../kernel/clock.ts'
import { fromBase64Url } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { digest } from './digest.ts'
import type { B64, Id, ReaderKeys, Roster, RosterHandler } from './protocol.ts'
import { freshnessSchema, parseAs, rosterSchema, trustSchema } from './schemas.ts'
import { verify, verifyMany } from './signing.ts'

/** A roster that passed `verifyTrust`, with every earlier one of its chain (oldest first, itself last). */
export type TrustedRoster = { readonly roster: Roster; readonly history: readonly Roster[]; readonly warning?: 'freshness-old' }

export type TrustSettings = {
  /** Public keys of the three root officers, built into the client. */
  readonly roots: readonly B64[]
  readonly builtInEpoch: number
  readonly today: Day
  /** Only a page served from loopback may say true. */
  readonly demoAllowed: boolean
}

export type TrustRefusal =
  | 'malformed' | 'too-few-signatures' | 'broken-chain' | 'epoch-not-rising' | 'older-than-built-in' | 'expired' | 'valid-too-long' | 'inconsistent'
  | 'demo-roster' | 'bad-freshness' | 'freshness-of-other-roster' | 'freshness-in-future' | 'freshness-too-old'

/** The hash by which freshness notes and later rosters name a roster: SHA-256 of its payload bytes. */
export const payloadHash = (payload: B64): B64 => digest(fromBase64Url(payload))

const daysFrom = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
/** Thirteen months, rounded up to whole days. */
const longestValidity = 400
const warnAfter = 14
const stopAfter = 30

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length

const consistent = (roster: Roster): boolean => {
  const bodies = roster.bodies.map((body) => body.id)
  return (
    distinct(bodies) && distinct(roster.handlers.map((handler) => handler.id))
    && distinct(roster.handlers.map((handler) => handler.enc)) && distinct(roster.handlers.map((handler) => handler.sig))
    && roster.handlers.every((handler) => bodies.includes(handler.body))
    && roster.recovery.every((group) => bodies.includes(group.body) && group.internal !== group.external && group.internalSig !== group.externalSig)
    // Otherwise one person's key would give both signatures that a change of readers needs.
    && roster.recovery.every((group) => !roster.handlers.some((handler) => handler.sig === group.internalSig || handler.sig === group.externalSig))
  )
}

const verifyRosterChain = (
  chain: readonly { payload: B64; sigs: readonly { key: B64; sig: B64 }[] }[], roots: readonly B64[],
): Result<Roster[], TrustRefusal> => {
  const rosters: Roster[] = []
  let prev = ''
  for (const link of chain) {
    const verified = verifyMany('roster', link, roots, 2)
    if (!verified.ok) return refuse(verified.error === 'bad-signature' ? 'too-few-signatures' : 'malformed')
    const roster = parseAs(rosterSchema, verified.value)
    if (!roster.ok) return roster
    const before = rosters.at(-1)
    if (roster.value.prev !== prev || (before && before.realm !== roster.value.realm)) return refuse('broken-chain')
    if (before && roster.value.epoch <= before.epoch) return refuse('epoch-not-rising')
    if (!consistent(roster.value)) return refuse('inconsistent')
    rosters.push(roster.value)
    prev = payloadHash(link.payload)
  }
  return ok(rosters)
}

/**
 * Verifies the server's answer about whom to trust, before anything is encrypted (sealing.md, section 2).
 * Every roster of the chain needs two of the roots; the last must be valid today and vouched for by a fresh note of one root.
 * A note of 14 days or more gives a warning, one of 30 or more is refused. Never throws on hostile input.
 */
export const verifyTrust = (trust: unknown, settings: TrustSettings): Result<TrustedRoster, TrustRefusal> => {
  const parsed = parseAs(trustSchema, trust)
  if (!parsed.ok) return parsed
  const { chain, freshness } = parsed.value
  const rosters = verifyRosterChain(chain, settings.roots)
  if (!rosters.ok) return rosters
  const roster = rosters.value.at(-1)
  const last = chain.at(-1)
  if (!roster || !last) return refuse('malformed')
  if (roster.demo && !settings.demoAllowed) return refuse('demo-roster')
  if (roster.epoch < settings.builtInEpoch) return refuse('older-than-built-in')
  if (roster.notAfter < settings.today) return refuse('expired')
  if (daysFrom(settings.today, roster.notAfter) > longestValidity) return refuse('valid-too-long')

  if (!settings.roots.includes(freshness.key)) return refuse('bad-freshness')
  const signedNote = verify('freshness', { payload: freshness.payload, sig: freshness.sig }, freshness.key)
  if (!signedNote.ok) return refuse('bad-freshness')
  const note = parseAs(freshnessSchema, signedNote.value)
  if (!note.ok) return refuse('bad-freshness')
  if (note.value.epoch !== roster.epoch || note.value.rosterHash !== payloadHash(last.payload)) return refuse('freshness-of-other-roster')
  const age = daysFrom(note.value.day, settings.today)
  // A device whose clock is a little behind around midnight must not be turned away: one day of grace.
  if (age < -1) return refuse('freshness-in-future')
  if (age >= stopAfter) return refuse('freshness-too-old')
  return ok({ roster, history: rosters.value, ...(age >= warnAfter ? { warning: 'freshness-old' as const } : {}) })
}

/** The handler as the roster of that epoch listed them, or null. */
export const handlerAt = (trusted: TrustedRoster, handler: Id, epoch: number): RosterHandler | null =>
  trusted.history.find((roster) => roster.epoch === epoch)?.handlers.find((one) => one.id === handler) ?? null

/** Whether a roster of the chain ever listed this person with exactly these keys: only the root officers decide who may become a reader. */
export const everListed = (history: readonly Roster[], reader: ReaderKeys): boolean =>
  history.some((roster) => roster.handlers.some((one) => one.id === reader.id && one.enc === reader.enc && one.sig === reader.sig))

/** The keys by which a body's recovery groups, of whatever year, countersign for a last reader. */
export const recoveryKeysOf = (roster: Roster, body: string): readonly B64[] =>
  roster.recovery.flatMap((group) => (group.body === body ? [group.internalSig, group.externalSig] : []))

/** Every signing key the handler ever had in a roster of the chain: log entries carry no epoch. */
export const signingKeysOf = (trusted: TrustedRoster, handler: Id): readonly B64[] =>
  [...new Set(trusted.history.flatMap((roster) => roster.handlers.filter((one) => one.id === handler).map((one) => one.sig)))]
