/** A thread on the readers' side: the mailbox of one person who joined a case, with a chain of its own. */
import { fromBase64Url } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { parseCanonical } from './canonical.ts'
import { readChain } from './chain.ts'
import type { OpenedCase, OpenedThread } from './opened-case.ts'
import type { SeedKey } from './case-keys.ts'
import { followChange, type Followed } from './change-follow.ts'
import { verifyEntries, type LogRefusal } from './log-entry.ts'
import { openItem, unverifiedMessage } from './message.ts'
import type { B64, CaseFile, Join, Recipient, Signed, ThreadFile } from './protocol.ts'
import { signingKeysOf, type TrustedRoster } from './roster.ts'
import { joinedKeysSchema, joinSchema, parseAs } from './schemas.ts'
import { verify } from './signing.ts'

export type ThreadRefusal = 'no-start' | 'bad-join' | LogRefusal

/** The case as it is written to in one thread: that mailbox, its chain and its log. */
export const inThread = (opened: OpenedCase, thread: OpenedThread): OpenedCase => ({
  ...opened, mailbox: thread.mailbox, box: thread.box, signKey: thread.signKey, chains: thread.chains, next: thread.next, logHead: thread.logHead,
})

type Around = {
  readonly caseFile: CaseFile
  /** As the case stands now: every key that something verified names. */
  readonly followed: Followed
  /** Readers after each change, from number 0. */
  readonly steps: readonly Followed[]
  readonly candidates: readonly SeedKey[]
  readonly trusted: TrustedRoster
}
type Start = { readonly join: Join; readonly box: Recipient; readonly signKey: B64; readonly language: string }

const joinIn = (signed: Signed, { caseFile, followed, steps, trusted }: Around): Join | null => {
  let claimed: Result<Join, 'malformed'>
  try {
    claimed = parseAs(joinSchema, parseCanonical(fromBase64Url(signed.payload)))
  } catch {
    return null
  }
  if (!claimed.ok) return null
  const join = claimed.value
  const then = steps[join.number]
  // Only a reader of that moment lets somebody in, and only into the case, keys and circle of readers that were so then.
  const fits = then !== undefined && join.case === caseFile.case && join.realm === followed.realm && join.head === then.head && join.macKey === then.macKey
    && join.readers.length === then.readers.length && join.readers.every((reader) => then.readers.some((one) => one.id === reader.id && one.enc === reader.enc && one.sig === reader.sig))
    && then.readers.some((reader) => reader.id === join.by)
    && followed.keys.some((one) => one.recipient === join.key.recipient && one.compartment === join.key.compartment && one.epoch === join.key.epoch)
  return fits && signingKeysOf(trusted, join.by).some((key) => verify('join', signed, key).ok) ? join : null
}

const startOf = async (file: ThreadFile, around: Around): Promise<Start | null> => {
  for (const { content } of file.items.filter((item) => item.i === 0)) {
    const opened = await openItem(content, around.candidates)
    const message = opened.ok ? unverifiedMessage(opened.value.signed) : null
    if (!opened.ok || message?.kind !== 'joined' || message.sequence !== 1 || message.author !== file.mailbox) continue
    const own = parseAs(joinedKeysSchema, message.body)
    const join = own.ok && verify('message', opened.value.signed, own.value.signKey).ok ? joinIn(own.value.join, around) : null
    if (own.ok && join && join.key.recipient === opened.value.key.recipient) return { join, box: own.value.box, signKey: own.value.signKey, language: own.value.language }
  }
  return null
}

/** Opens a thread against the case it belongs to. Refused when no reader let it in or its log does not hold; single items that do not hold are counted and never shown. */
export const openThread = async (file: ThreadFile, around: Around): Promise<Result<OpenedThread, ThreadRefusal>> => {
  const start = await startOf(file, around)
  if (!start) return refuse('no-start')
  const { join, box, signKey, language } = start
  const log = verifyEntries(file.entries, around.caseFile.case, (actor) => (actor === file.mailbox ? [signKey] : signingKeysOf(around.trusted, actor)))
  if (!log.ok) return log
  // The circle of readers as it was when it began; keys of threads are those of the case.
  const first = around.steps[join.number]
  if (!first || log.value.entries[0]?.actor !== file.mailbox) return refuse('bad-join')
  const { caseFile, candidates, trusted } = around
  const walk = await readChain(log.value.entries, first, {
    caseId: caseFile.case, mailbox: file.mailbox, signKey, items: file.items, candidates, trusted,
    change: (at, claimed) => {
      const change = caseFile.changes[at.number]
      return change ? followChange(at, change, (claimed.body as { detail?: unknown } | null)?.detail, trusted.history) : refuse('bad-change')
    },
    admits: (key) => key.compartment === join.key.compartment && around.followed.keys.some((one) => one.recipient === key.recipient && one.compartment === key.compartment),
  })
  return ok({
    mailbox: file.mailbox, party: join.party, role: join.role, language, compartment: join.key.compartment, box, signKey, invitedBy: join.by,
    messages: walk.messages.filter(({ message }) => message.kind !== 'joined'), unreadable: walk.unreadable, chains: walk.chains, next: log.value.next, logHead: log.value.head,
  })
}
