import { fromBase64Url } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { decryptText, encryptToText, identityOf } from './age.ts'
import { canonical, parseCanonical, type Json } from './canonical.ts'
import { digest } from './digest.ts'
import { signedHash } from './message.ts'
import { pad, unpad } from './padding.ts'
import type { Age, B64, Id, LogEntry, Recipient, Signed } from './protocol.ts'
import { logEntrySchema, parseAs } from './schemas.ts'
import { sign, verify } from './signing.ts'

/** Every sealed action has this one length, so that its length does not tell its kind. */
const actionBlock = 4096

/** What an entry says it adds: the hash over the hashes of its items, in order; empty for none. */
export const objectHashOf = (items: readonly Age[]): B64 => (items.length === 0 ? '' : digest(canonical(items.map((item) => digest(fromBase64Url(item))))))

/** Seals what was done to the intake compartment; throws a RangeError when it would not fit the one length. */
export const sealAction = async (action: Readonly<Record<string, unknown>>, intake: Recipient): Promise<Age> => {
  const plain = canonical(action)
  if (plain.length > actionBlock - 4) throw new RangeError('a log action must fit 4,092 bytes')
  return encryptToText(pad(plain, actionBlock), [intake])
}

/** Opens a sealed action with the seeds of the intake compartment. */
export const openAction = async (sealed: Age, intakeSeeds: readonly B64[]): Promise<Result<Json, 'cannot-open' | 'malformed'>> => {
  const plain = await decryptText(sealed, intakeSeeds.map((seed) => identityOf(fromBase64Url(seed))))
  if (!plain.ok) return plain
  try {
    return ok(parseCanonical(unpad(plain.value)))
  } catch {
    return refuse('malformed')
  }
}

/** Seals the action and signs the entry. */
export const composeEntry = async (
  fields: Omit<LogEntry, 'sealedAction'>, action: Readonly<Record<string, unknown>>, intake: Recipient, signSeed: Uint8Array,
): Promise<Signed> =>
  sign('log', { ...fields, sealedAction: await sealAction(action, intake) }, signSeed)

export type LogRefusal = 'malformed' | 'unknown-actor' | 'bad-signature' | 'not-canonical' | 'other-case' | 'gap' | 'broken-chain'

export type VerifiedLog = { readonly entries: readonly LogEntry[]; readonly next: number; readonly head: B64 }

const actorOf = (signed: Signed): Id | null => {
  try {
    const parsed = parseAs(logEntrySchema, parseCanonical(fromBase64Url(signed.payload)))
    return parsed.ok ? parsed.value.actor : null
  } catch {
    return null
  }
}

/** Verifies a whole log from entry 0: a dropped, reordered, foreign or rewritten entry refuses it. `keysOf` lists the keys an actor may have signed with. */
export const verifyEntries = (log: readonly Signed[], caseId: Id, keysOf: (actor: Id) => readonly B64[]): Result<VerifiedLog, LogRefusal> => {
  const entries: LogEntry[] = []
  let head = ''
  for (const signed of log) {
    const actor = actorOf(signed)
    if (actor === null) return refuse('malformed')
    const keys = keysOf(actor)
    if (keys.length === 0) return refuse('unknown-actor')
    const verified = keys.map((key) => verify('log', signed, key)).find((one) => one.ok) ?? refuse('bad-signature' as const)
    if (!verified.ok) return verified
    const parsed = parseAs(logEntrySchema, verified.value)
    if (!parsed.ok) return parsed
    if (parsed.value.case !== caseId) return refuse('other-case')
    if (parsed.value.i !== entries.length) return refuse('gap')
    if (parsed.value.prev !== head) return refuse('broken-chain')
    entries.push(parsed.value)
    head = signedHash(signed)
  }
  return ok({ entries, next: entries.length, head })
}
