/** When one reader of a case is left, a recovery group signs that reader's change of readers beside them. Its keepers see what it says first. */
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { detailHashOf } from './change-follow.ts'
import type { ChangeDetail, Id, MultiSigned, RosterHandler } from './protocol.ts'
import { recoveryKeysOf, type TrustedRoster } from './roster.ts'
import { changeDetailSchema, panelChangeSchema, parseAs } from './schemas.ts'
import { cosign, publicKey, verifyMany } from './signing.ts'

/** What the keepers of a group must know of a change before they sign it. */
export type LastReaderChange = {
  readonly case: Id
  /** The body that has the case, and the one that has it after the change. */
  readonly from: string
  readonly to: string
  readonly act: ChangeDetail['act']
  readonly last: RosterHandler
  readonly add: readonly RosterHandler[]
  /** With the name the last roster that listed them gives; null when none ever did. */
  readonly remove: readonly { readonly id: Id; readonly name: string | null }[]
}
export type CountersignRefusal =
  | 'malformed' | 'other-realm' | 'other-roster' | 'other-detail' | 'more-left' | 'none-left' | 'not-signed-by-reader' | 'unknown-reader' | 'too-few-readers' | 'other-group'

/**
 * Reads a change that a last reader signed. It must name the roster in force, which still lists exactly one of the readers before it and
 * everybody it brings. The list of earlier readers is that reader's word here; clients check it against the chain (`followChange`).
 */
export const readLastReaderChange = (change: MultiSigned, detail: unknown, trusted: TrustedRoster): Result<LastReaderChange, CountersignRefusal> => {
  const { handlers, realm, epoch } = trusted.roster
  const byReader = verifyMany('change', change, handlers.map((one) => one.sig), 1)
  if (!byReader.ok) return refuse('not-signed-by-reader')
  const outer = parseAs(panelChangeSchema, byReader.value)
  const inner = parseAs(changeDetailSchema, detail)
  if (!outer.ok || !inner.ok) return refuse('malformed')
  if (outer.value.realm !== realm) return refuse('other-realm')
  if (outer.value.epoch !== epoch) return refuse('other-roster')
  if (detailHashOf(inner.value) !== outer.value.detailHash) return refuse('other-detail')
  const after = inner.value.readers
  if (after.length < 2) return refuse('too-few-readers')
  if (!after.every((reader) => outer.value.add.includes(reader.id) || !outer.value.remove.includes(reader.id))) return refuse('malformed')
  const before = [...after.map((reader) => reader.id).filter((id) => !outer.value.add.includes(id)), ...outer.value.remove]
  const [last, ...more] = handlers.filter((one) => before.includes(one.id))
  if (!last) return refuse('none-left')
  if (more.length > 0) return refuse('more-left')
  if (!verifyMany('change', change, [last.sig], 1).ok) return refuse('not-signed-by-reader')
  const add = handlers.filter((one) => outer.value.add.includes(one.id) && after.some((reader) => reader.id === one.id && reader.enc === one.enc && reader.sig === one.sig))
  if (add.length !== outer.value.add.length) return refuse('unknown-reader')
  const nameOf = (id: Id): string | null => trusted.history.flatMap((roster) => roster.handlers).findLast((one) => one.id === id)?.name ?? null
  return ok({
    case: outer.value.case, from: last.body, to: outer.value.body, act: inner.value.act, last, add,
    remove: outer.value.remove.map((id) => ({ id, name: nameOf(id) })),
  })
}

/** Adds a group's signature to a change that `readLastReaderChange` accepts; the group must be one of the body that has the case. */
export const countersignChange = (change: MultiSigned, detail: unknown, signSeed: Uint8Array, trusted: TrustedRoster): Result<MultiSigned, CountersignRefusal> => {
  const read = readLastReaderChange(change, detail, trusted)
  if (!read.ok) return read
  if (!recoveryKeysOf(trusted.roster, read.value.from).includes(publicKey(signSeed))) return refuse('other-group')
  return ok(cosign('change', change.payload, signSeed, change.sigs))
}
