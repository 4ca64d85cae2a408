import { fromBase64Url, toBase64Url } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Identity } from './age.ts'
import { isAuthority } from './authority.ts'
import { readChain } from './chain.ts'
import { fingerprintOf, newest, publicHalf, type SeedKey, type ShareKey } from './case-keys.ts'
import { followChange, signedByEnough, type ChangeRefusal, type Followed } from './change-follow.ts'
import { readersMacKey } from './digest.ts'
import { openAction, verifyEntries, type LogRefusal } from './log-entry.ts'
import { openItem, unverifiedMessage } from './message.ts'
import type { B64, CaseFile, Id, LogEntry, Message, ReaderKeys, Recipient } from './protocol.ts'
import { handlerAt, signingKeysOf, type TrustedRoster } from './roster.ts'
import { compartmentKeySchema, filedActionSchema, parseAs, reportKeysSchema, type FiledAction } from './schemas.ts'
import { verify } from './signing.ts'
import type { OpenedCase } from './opened-case.ts'
import { openThread } from './thread-file.ts'
import { openWraps } from './wrap.ts'

export type { CaseMessage, OpenedCase, OpenedThread, Unreadable, UnreadableReason } from './opened-case.ts'
export type CaseRefusal = 'no-keys' | 'no-report' | 'bad-start' | LogRefusal

type Start = { readonly box: Recipient; readonly signKey: B64; readonly epoch: number; readonly realm: Id; readonly key: SeedKey }

/** The first report vouches for itself: its body holds the key that signed it and everything that follows from the mailbox. */
const findReport = async (caseFile: CaseFile, keys: readonly SeedKey[]): Promise<Start | null> => {
  for (const { content } of caseFile.items.filter((item) => item.i === 0)) {
    const opened = await openItem(content, keys.filter((key) => key.compartment === 'intake' && key.epoch === 1))
    const message = opened.ok ? unverifiedMessage(opened.value.signed) : null
    if (!opened.ok || !message || message.kind !== 'report' || message.sequence !== 1) continue
    const own = parseAs(reportKeysSchema, message.body)
    if (own.ok && verify('message', opened.value.signed, own.value.signKey).ok && message.author === caseFile.mailbox) {
      return { box: own.value.box, signKey: own.value.signKey, epoch: message.epoch, realm: message.realm, key: opened.value.key }
    }
  }
  return null
}

const filedAction = async (entry: LogEntry | undefined, start: Start, mailbox: Id): Promise<FiledAction | null> => {
  if (!entry || entry.actor !== mailbox) return null
  const action = await openAction(entry.sealedAction, [start.key.seed])
  const parsed = action.ok ? parseAs(filedActionSchema, action.value) : action
  return parsed.ok && parsed.value.keys.some((key) => key.fingerprint === fingerprintOf(start.key.recipient)) ? parsed.value : null
}

const readersAt = (trusted: TrustedRoster, ids: readonly Id[], epoch: number): readonly ReaderKeys[] | null => {
  const readers = ids.map((id) => handlerAt(trusted, id, epoch))
  return readers.every((reader) => reader !== null) ? readers.map(({ id, enc, sig }) => ({ id, enc, sig })) : null
}

/** The new MAC key must be that of the new intake seed. */
const fitsSeed = (followed: Followed, candidates: readonly SeedKey[]): boolean => {
  const intake = newest(followed.keys, 'intake')
  const mine = candidates.find((key) => key.recipient === intake?.recipient)
  return !mine || toBase64Url(readersMacKey(fromBase64Url(mine.seed))) === followed.macKey
}

/**
 * Opens a case for one handler: wraps, then the log from entry 0, then each entry's items in order, with the readers and keys
 * as they stood at that moment. A broken log refuses the case; an item that does not hold is counted and never shown.
 */
export const openCase = async (
  caseFile: CaseFile, me: { readonly handlerId: Id; readonly encIdentity: Identity }, trusted: TrustedRoster,
): Promise<Result<OpenedCase, CaseRefusal>> => {
  const opened = await openWraps(me.encIdentity, caseFile.wraps, caseFile.case, me.handlerId)
  if (opened.keys.length === 0) return refuse('no-keys')
  const start = await findReport(caseFile, opened.keys)
  if (!start) return refuse('no-report')
  const log = verifyEntries(caseFile.entries, caseFile.case, (actor) => (actor === caseFile.mailbox ? [start.signKey] : signingKeysOf(trusted, actor)))
  if (!log.ok) return log
  const filed = await filedAction(log.value.entries[0], start, caseFile.mailbox)
  const readers = filed && readersAt(trusted, filed.readers, start.epoch)
  if (!filed || !readers || start.realm !== trusted.roster.realm) return refuse('bad-start')

  const named = (key: SeedKey | ShareKey): boolean =>
    filed.keys.some((one) => one.compartment === key.compartment && one.epoch === key.epoch && one.fingerprint === fingerprintOf(key.recipient))
  const body = trusted.history.find((roster) => roster.epoch === start.epoch)?.handlers.find((one) => one.id === filed.readers[0])?.body ?? caseFile.body
  const first: Followed = {
    realm: start.realm, case: caseFile.case, body, readers, keys: [...opened.keys, ...opened.shares].filter(named).map(publicHalf),
    macKey: toBase64Url(readersMacKey(fromBase64Url(start.key.seed))), number: 0, head: '',
  }
  const walk = await readChain(log.value.entries, first, {
    caseId: caseFile.case, mailbox: caseFile.mailbox, signKey: start.signKey, items: caseFile.items, candidates: opened.keys, trusted,
    change: (at, claimed) => nextChange(at, claimed, caseFile, trusted, opened.keys),
    admits: (key, at) => at.keys.some((one) => one.recipient === key.recipient && one.compartment === key.compartment && one.epoch === key.epoch),
    after: withOpened,
  })
  const followed = walk.at
  const threads = await Promise.all(caseFile.threads.map((file) => openThread(file, { caseFile, followed, steps: walk.steps, candidates: opened.keys, trusted })))
  const ids = followed.readers.map((reader) => reader.id)
  return ok({
    ...followed, mailbox: caseFile.mailbox, box: start.box, signKey: start.signKey, recovery: filed.recovery,
    seeds: opened.keys.filter((key) => followed.keys.some((one) => one.recipient === key.recipient)),
    shares: opened.shares.filter((key) => followed.keys.some((one) => one.recipient === key.recipient)),
    messages: walk.messages, unreadable: walk.unreadable, chains: walk.chains,
    strangers: caseFile.readers.filter((id) => !ids.includes(id)),
    changeWithheld: caseFile.changes.slice(followed.number).some((change) => signedByEnough(followed, change, trusted.history).ok),
    next: log.value.next, logHead: log.value.head, refusedWraps: opened.refused.length,
    threads: threads.flatMap((one) => (one.ok ? [one.value] : [])), strangerThreads: threads.filter((one) => !one.ok && !(one.error === 'no-start' && isAuthority(trusted.history, me.handlerId))).length,
  })
}

const nextChange = (
  followed: Followed, claimed: Message, caseFile: CaseFile, trusted: TrustedRoster, candidates: readonly SeedKey[],
): Result<Followed, ChangeRefusal | 'bad-change'> => {
  const change = caseFile.changes[followed.number]
  if (!change) return refuse('bad-change')
  const after = followChange(followed, change, (claimed.body as { detail?: unknown } | null)?.detail, trusted.history)
  if (!after.ok) return after
  return fitsSeed(after.value, candidates) ? after : refuse('bad-change')
}

/** A reader's message may open a compartment that did not exist; an existing one changes only by two signatures. */
const withOpened = (followed: Followed, message: Message): Followed => {
  if (message.kind !== 'compartment-opened' || message.direction === 'in') return followed
  const { compartment, recipient } = (message.body ?? {}) as { readonly compartment?: unknown; readonly recipient?: unknown }
  const key = parseAs(compartmentKeySchema, { compartment, recipient, epoch: 1 })
  return key.ok && !newest(followed.keys, key.value.compartment) ? { ...followed, keys: [...followed.keys, key.value] } : followed
}
