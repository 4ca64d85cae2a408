import { ok, refuse, type Result } from '../../kernel/result.ts'
import { signersOf } from './authority.ts'
import { canonical } from './canonical.ts'
import { newest } from './case-keys.ts'
import { digest } from './digest.ts'
import { signedHash } from './message.ts'
import type { B64, ChangeDetail, CompartmentKey, Id, MailboxState, MultiSigned, PanelChange, ReaderKeys, Roster } from './protocol.ts'
import { everListed, recoveryKeysOf } from './roster.ts'
import { changeDetailSchema, panelChangeSchema, parseAs } from './schemas.ts'
import { verifyMany } from './signing.ts'

/** Who reads a case and with which keys, after the changes verified so far. `number` and `head` are those of the last change (0 and empty before the first). */
export type Followed = {
  readonly realm: Id
  readonly case: Id
  readonly body: string
  readonly readers: readonly ReaderKeys[]
  /** Public halves; the newest epoch per compartment counts. */
  readonly keys: readonly CompartmentKey[]
  readonly macKey: B64
  readonly number: number
  readonly head: B64
}

export type ChangeRefusal =
  | 'too-few-signatures' | 'malformed' | 'other-case' | 'broken-chain' | 'other-detail' | 'bad-readers' | 'too-few-readers'
  | 'bad-act' | 'consent-missing' | 'old-key-kept' | 'key-changed' | 'unknown-reader' | 'unknown-roster'

/** The hash by which the outer change names its sealed detail. */
export const detailHashOf = (detail: ChangeDetail): B64 => digest(canonical(detail))

const sameReader = (a: ReaderKeys, b: ReaderKeys | undefined): boolean => b !== undefined && a.id === b.id && a.enc === b.enc && a.sig === b.sig
const sameIds = (a: readonly Id[], b: readonly Id[]): boolean => a.length === b.length && new Set([...a, ...b]).size === a.length

const checkReaders = (before: readonly ReaderKeys[], change: PanelChange, detail: ChangeDetail): Result<true, 'bad-readers' | 'too-few-readers'> => {
  const ids = before.map((reader) => reader.id)
  if (change.add.some((id) => ids.includes(id)) || change.remove.some((id) => !ids.includes(id))) return refuse('bad-readers')
  const expected = [...ids.filter((id) => !change.remove.includes(id)), ...change.add]
  if (!sameIds(expected, detail.readers.map((reader) => reader.id))) return refuse('bad-readers')
  const staying = before.filter((reader) => !change.remove.includes(reader.id))
  if (staying.some((reader) => !sameReader(reader, detail.readers.find((one) => one.id === reader.id)))) return refuse('bad-readers')
  return detail.readers.length < 2 ? refuse('too-few-readers') : ok(true)
}

const checkAct = (followed: Followed, change: PanelChange, detail: ChangeDetail): Result<true, 'bad-act' | 'consent-missing'> => {
  const adds = change.add.length > 0
  const removes = change.remove.length > 0
  const fits = { add: adds && !removes, remove: removes, rotate: !adds && !removes, 'hand-over': adds }[detail.act]
  if (!fits || (change.body !== followed.body && detail.act !== 'hand-over')) return refuse('bad-act')
  return detail.act === 'hand-over' && detail.consent === null ? refuse('consent-missing') : ok(true)
}

const checkKeys = (followed: Followed, change: PanelChange, detail: ChangeDetail): Result<true, 'old-key-kept' | 'key-changed'> => {
  const renews = change.remove.length > 0 || detail.act === 'rotate'
  for (const compartment of new Set(followed.keys.map((key) => key.compartment))) {
    const old = newest(followed.keys, compartment)
    const now = detail.keys.filter((key) => key.compartment === compartment)
    const [key] = now
    if (!old || !key || now.length !== 1) return refuse('key-changed')
    // The name is sealed once, to shares that nobody alone can use: it is not sealed anew.
    if (!renews || compartment === 'identity') {
      if (key.epoch !== old.epoch || key.recipient !== old.recipient) return refuse('key-changed')
    } else if (key.epoch !== old.epoch + 1 || followed.keys.some((one) => one.recipient === key.recipient)) return refuse('old-key-kept')
  }
  const macKept = detail.macKey === followed.macKey
  if (renews === macKept) return refuse(renews ? 'old-key-kept' : 'key-changed')
  return ok(true)
}

const lists = (roster: Roster, reader: ReaderKeys): boolean => roster.handlers.some((one) => sameReader(reader, one))

/** The only reader whom the roster of that epoch still lists; null when there are more, or when somebody missing was yet to come. */
const lastReader = (readers: readonly ReaderKeys[], epoch: number, history: readonly Roster[]): ReaderKeys | null => {
  const roster = history.find((one) => one.epoch === epoch)
  if (!roster) return null
  const [last, ...more] = readers.filter((reader) => lists(roster, reader))
  const gone = readers.filter((reader) => reader !== last)
  return last && more.length === 0 && gone.every((reader) => history.some((one) => one.epoch < epoch && lists(one, reader))) ? last : null
}

/**
 * Whether enough people signed: two readers, no authority among them; or, when the roster of the change's epoch still lists exactly one of them, that one and
 * a recovery group of the body that has the case. `history` = every roster of the verified chain.
 */
export const signedByEnough = (followed: Pick<Followed, 'readers' | 'body'>, change: MultiSigned, history: readonly Roster[]): Result<PanelChange, 'too-few-signatures' | 'malformed'> => {
  const signers = signersOf(followed.readers, history)
  const keys = signers.map((reader) => reader.sig)
  const bySome = verifyMany('change', change, keys, 1)
  if (!bySome.ok) return refuse('too-few-signatures')
  const outer = parseAs(panelChangeSchema, bySome.value)
  if (verifyMany('change', change, keys, 2).ok || !outer.ok) return outer
  const last = lastReader(signers, outer.value.epoch, history)
  const roster = history.find((one) => one.epoch === outer.value.epoch)
  const countersigned = last !== null && roster !== undefined
    && verifyMany('change', change, [last.sig], 1).ok && verifyMany('change', change, recoveryKeysOf(roster, followed.body), 1).ok
  return countersigned ? outer : refuse('too-few-signatures')
}

/**
 * Applies one change of readers: it needs the signatures of `signedByEnough`, must continue the chain, and its
 * sealed detail must be the one that was signed. Whom it brings must stand in a roster of the chain, whoever signed it
 * (`unknown-roster`: it names a roster that the chain at hand does not reach). Removal and rotation must bring a new epoch for every compartment but the name's.
 */
export const followChange = (followed: Followed, change: MultiSigned, detail: unknown, history: readonly Roster[]): Result<Followed, ChangeRefusal> => {
  const outer = signedByEnough(followed, change, history)
  if (!outer.ok) return outer
  const inner = parseAs(changeDetailSchema, detail)
  if (!inner.ok) return inner
  const panelChange = outer.value
  if (panelChange.realm !== followed.realm || panelChange.case !== followed.case) return refuse('other-case')
  if (panelChange.number !== followed.number + 1 || panelChange.prev !== followed.head) return refuse('broken-chain')
  if (detailHashOf(inner.value) !== panelChange.detailHash) return refuse('other-detail')
  const checked = [
    checkReaders(followed.readers, panelChange, inner.value), checkAct(followed, panelChange, inner.value), checkKeys(followed, panelChange, inner.value),
  ]
  const failed = checked.find((one) => !one.ok)
  if (failed && !failed.ok) return failed
  if (!inner.value.readers.every((reader) => everListed(history, reader))) return refuse(history.some((roster) => roster.epoch === panelChange.epoch) ? 'unknown-reader' : 'unknown-roster')
  return ok({
    ...followed, body: panelChange.body, readers: inner.value.readers, macKey: inner.value.macKey, number: panelChange.number, head: signedHash(change),
    keys: [...followed.keys, ...inner.value.keys.filter((key) => !followed.keys.some((one) => one.recipient === key.recipient))],
  })
}

/** Where a mailbox starts from: its own signed state, before any change; a thread's, before any change after it began. */
export const startOf = (state: MailboxState): Followed => ({
  realm: state.realm, case: state.case, body: state.body, readers: state.readers, keys: state.keys, macKey: state.macKey,
  number: state.thread?.number ?? 0, head: state.thread?.head ?? '',
})

/** The reporter's side: follows every change from the state on. `notices` are the details found in `change` messages; each change needs its own. */
export const followChanges = (
  state: MailboxState, changes: readonly MultiSigned[], notices: readonly unknown[], history: readonly Roster[],
): Result<Followed, ChangeRefusal> => {
  let followed = startOf(state)
  for (const change of changes) {
    // A notice that fits no change is not an error by itself; a change without its notice is.
    const results = notices.map((notice) => followChange(followed, change, notice, history))
    const good = results.find((one) => one.ok)
    if (!good) return results.find((one) => !one.ok && one.error !== 'other-detail' && one.error !== 'malformed') ?? refuse('other-detail')
    if (good.ok) followed = good.value
  }
  return ok(followed)
}
