import { fromBase64Url } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { canonical } from './canonical.ts'
import { recipientOf } from './age.ts'
import { newest } from './case-keys.ts'
import { readersMac } from './digest.ts'
import type { MailboxSeeds } from './filing.ts'
import { composeEntry, objectHashOf } from './log-entry.ts'
import type { MailboxView } from './mailbox-view.ts'
import type { Moment } from './case-append.ts'
import { composeMessage, sealMessage, signedHash } from './message.ts'
import type { Attachment, MailboxAppend, MailboxState, Message } from './protocol.ts'
import { sign } from './signing.ts'

export type ReporterMessage = {
  readonly kind: string
  readonly body: unknown
  readonly compartment?: 'intake' | 'evidence'
  readonly attachments?: readonly Attachment[]
}

/**
 * What the reporter adds: sealed to the newest verified key of the compartment, with a copy for the own mailbox and a new state in which
 * the mailbox's own chain goes on.
 * `roster-went-back`: the server shows a roster older than the one at filing.
 */
export const composeFromMailbox = async (
  view: MailboxView, seeds: MailboxSeeds, message: ReporterMessage, moment: Moment,
): Promise<Result<{ readonly append: MailboxAppend; readonly view: MailboxView }, 'no-key' | 'roster-went-back'>> => {
  const { state, followed } = view
  // Whoever joined a case writes to the one compartment of their invitation, whatever other keys a change has named since.
  const bound = state.thread ? state.keys[0]?.compartment : undefined
  const compartment = bound ?? message.compartment ?? 'intake'
  const key = newest(followed.keys, compartment)
  const intake = bound ? key : newest(followed.keys, 'intake')
  if (!key || !intake) return refuse('no-key')
  if (moment.rosterEpoch < state.rosterEpoch) return refuse('roster-went-back')
  const macKey = fromBase64Url(followed.macKey)
  const readers = followed.readers.map((reader) => reader.id)
  const fields: Omit<Message, 'readersMac'> = {
    realm: state.realm, case: state.case, compartment, mailbox: state.mailbox, direction: 'in',
    author: state.mailbox, sequence: state.sequence + 1, prev: state.prev,
    epoch: moment.rosterEpoch, day: moment.today, kind: message.kind, body: message.body, attachments: message.attachments ?? [],
  }
  const signed = composeMessage(fields, readers, macKey, seeds.sign)
  const items = [await sealMessage(signed, key.recipient)]
  const entry = await composeEntry({
    case: state.case, i: view.next, prev: view.logHead, actor: state.mailbox, objectHash: objectHashOf(items),
    readersMac: readersMac(macKey, readers), day: moment.today,
  }, { kind: message.kind }, intake.recipient, seeds.sign)
  // The state keeps the keys of the filing: changes are always followed from there. Only the chain and the roster's epoch move on.
  const next: MailboxState = {
    ...state, rosterEpoch: moment.rosterEpoch, sequence: state.sequence + 1, prev: signedHash(signed), entry: view.next, day: moment.today,
  }
  const box = await recipientOf(seeds.box)
  const append: MailboxAppend = {
    entry, items, parts: (message.attachments ?? []).flatMap((attachment) => attachment.parts),
    mailboxItems: [...await moment.toSlots(canonical(signed), box, moment.random), ...await moment.toSlots(canonical(sign('state', next, seeds.sign)), box, moment.random)],
  }
  const messages = [...view.messages, { hash: signedHash(signed), message: { ...fields, readersMac: readersMac(macKey, readers) } }]
  return ok({ append, view: { ...view, state: next, messages, next: view.next + 1, logHead: signedHash(entry) } })
}
