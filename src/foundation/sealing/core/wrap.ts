import { fromBase64Url, type Bytes } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { decrypt, decryptText, encrypt, encryptToText, recipientOf, type Identity } from './age.ts'
import { canonical, parseCanonical } from './canonical.ts'
import { joinShares, type SeedKey, type ShareKey } from './case-keys.ts'
import { pad, unpad } from './padding.ts'
import type { Age, Id, ReaderKeys, RecoveryWrap, RosterRecovery, Wrap, WrapBody, WrappedKey } from './protocol.ts'
import { parseAs, wrapBodySchema } from './schemas.ts'

const wrapBlock = 4096
/** Stands where a reader's id stands in a recovery wrap. */
export const recoveryReader = 'recovery'

export type WrapRefusal = 'cannot-open' | 'malformed' | 'other-case' | 'other-reader' | 'other-recipient'

/** Seals keys of a case to one reader alone. */
export const sealWrap = async (caseId: Id, reader: Pick<ReaderKeys, 'id' | 'enc'>, keys: readonly WrappedKey[]): Promise<Wrap> => {
  const body: WrapBody = { case: caseId, reader: reader.id, keys }
  return { reader: reader.id, content: await encryptToText(pad(canonical(body), wrapBlock), [reader.enc]) }
}

/** Seals keys so that both recovery groups are needed: the internal group's layer lies inside the external one's. */
export const sealRecovery = async (caseId: Id, groups: Pick<RosterRecovery, 'internal' | 'external'>, keys: readonly SeedKey[]): Promise<RecoveryWrap> => {
  const body: WrapBody = { case: caseId, reader: recoveryReader, keys }
  return encryptToText(await encrypt(pad(canonical(body), wrapBlock), [groups.internal]), [groups.external])
}

const readBody = async (plain: Bytes, caseId: Id, reader: string): Promise<Result<readonly WrappedKey[], WrapRefusal>> => {
  let value: unknown
  try {
    value = parseCanonical(unpad(plain))
  } catch {
    return refuse('malformed')
  }
  const body = parseAs(wrapBodySchema, value)
  if (!body.ok) return body
  if (body.value.case !== caseId) return refuse('other-case')
  if (body.value.reader !== reader) return refuse('other-reader')
  for (const key of body.value.keys) {
    // A wrap that declares one recipient and holds another's seed would make us encrypt to a stranger.
    if ('seed' in key && (await recipientOf(fromBase64Url(key.seed))) !== key.recipient) return refuse('other-recipient')
  }
  return ok(body.value.keys)
}

/**
 * Opens one wrap and checks that it belongs to this case and reader and that every seed has the recipient it declares.
 * A wrap has no sender: its keys count only when a verified log entry, message or change names them (see `openCase`).
 */
export const openWrap = async (identity: Identity, wrap: Age, caseId: Id, reader: Id): Promise<Result<readonly WrappedKey[], WrapRefusal>> => {
  const plain = await decryptText(wrap, [identity])
  return plain.ok ? readBody(plain.value, caseId, reader) : plain
}

/** Opens a recovery wrap: needs the identities of both groups. */
export const openRecovery = async (
  internal: Identity, external: Identity, wrap: RecoveryWrap, caseId: Id,
): Promise<Result<readonly WrappedKey[], WrapRefusal>> => {
  const outer = await decryptText(wrap, [external])
  if (!outer.ok) return outer
  const inner = await decrypt(outer.value, [internal])
  return inner.ok ? readBody(inner.value, caseId, recoveryReader) : inner
}

export type OpenedWraps = { readonly keys: readonly SeedKey[]; readonly shares: readonly ShareKey[]; readonly refused: readonly WrapRefusal[] }

/**
 * The union of the keys in a reader's wraps; a wrap that does not hold is left out and its reason listed.
 * Where a colleague released a share to this reader, two shares of one key are joined to its seed.
 */
export const openWraps = async (identity: Identity, wraps: readonly Age[], caseId: Id, reader: Id): Promise<OpenedWraps> => {
  const opened = await Promise.all(wraps.map((wrap) => openWrap(identity, wrap, caseId, reader)))
  const keys = new Map<string, SeedKey>()
  const shares = new Map<string, readonly ShareKey[]>()
  for (const key of opened.flatMap((one) => (one.ok ? one.value : []))) {
    if ('seed' in key) keys.set(key.recipient, key)
    else shares.set(key.recipient, [...(shares.get(key.recipient) ?? []).filter((one) => one.share !== key.share), key])
  }
  for (const together of shares.values()) {
    const joined = await joinShares(together)
    if (joined.ok) keys.set(joined.value.recipient, joined.value)
  }
  return { keys: [...keys.values()], shares: [...shares.values()].flat(), refused: opened.flatMap((one) => (one.ok ? [] : [one.error])) }
}
