import { fromBase64Url } from '../../kernel/bytes.ts'
import type { Day } from '../../kernel/clock.ts'
import type { Random } from '../../kernel/random.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { encryptToText } from './age.ts'
import { canonical } from './canonical.ts'
import { newCompartment, newest, type SeedKey } from './case-keys.ts'
import type { OpenedCase } from './opened-case.ts'
import { inThread } from './thread-file.ts'
import { readersMac } from './digest.ts'
import type { ToSlots } from './filing.ts'
import { composeEntry, objectHashOf } from './log-entry.ts'
import { composeMessage, headOf, sealMessage } from './message.ts'
import { pad } from './padding.ts'
import type { Age, Attachment, B64, CaseAppend, Compartment, Id, Message, Recipient, Signed, Wrap } from './protocol.ts'
import { sealWrap } from './wrap.ts'

const labelBlock = 1024

/** The handler who writes: id and 32-byte Ed25519 seed. */
export type Writer = { readonly handlerId: Id; readonly signSeed: Uint8Array }
/** The day, the roster's epoch, and how slots are cut. */
export type Moment = { readonly today: Day; readonly rosterEpoch: number; readonly random: Random; readonly toSlots: ToSlots }

export type HandlerMessage = {
  readonly kind: string
  readonly body: unknown
  /** `out` also goes to the reporter's mailbox; `inside` stays among the readers. */
  readonly direction: 'out' | 'inside'
  readonly compartment?: Compartment
  /** The mailbox of the thread it goes to; always `out`, and to that thread's own compartment. */
  readonly to?: Id
  readonly attachments?: readonly Attachment[]
  /** Attachments that stand in the case already and are now shown to the readers of this compartment too. */
  readonly standing?: readonly Attachment[]
}
export type CaseFields = {
  /** What the log says was done; sealed. Default: the kind of the message. */
  readonly action?: Readonly<Record<string, unknown>>
  /** What the worklist will show; null leaves it. */
  readonly label: unknown
  readonly nextDueDay: Day | null
  readonly open: boolean
}
export type AppendRefusal = 'no-key' | 'not-a-reader' | 'change-withheld' | 'no-such-thread'

/** Seals the worklist's label to the intake compartment, padded to one length. */
export const sealLabel = (label: unknown, intake: Recipient): Promise<Age> => encryptToText(pad(canonical(label), labelBlock), [intake])

/** Signs a handler's next message on the chain of its direction. */
export const composeNext = (opened: OpenedCase, writer: Writer, message: HandlerMessage, moment: Moment): Signed => {
  const head = headOf(opened.chains, writer.handlerId, message.direction)
  const fields: Omit<Message, 'readersMac'> = {
    realm: opened.realm, case: opened.case, compartment: message.compartment ?? 'intake',
    mailbox: opened.mailbox, direction: message.direction, author: writer.handlerId,
    sequence: head.sequence + 1, prev: head.prev, epoch: moment.rosterEpoch, day: moment.today,
    kind: message.kind, body: message.body, attachments: [...(message.standing ?? []), ...(message.attachments ?? [])],
  }
  return composeMessage(fields, opened.readers.map((reader) => reader.id), fromBase64Url(opened.macKey), writer.signSeed)
}

/** Signs the case's next log entry for these items. */
export const composeCaseEntry = (
  opened: OpenedCase, writer: Writer, items: readonly Age[], action: Readonly<Record<string, unknown>>, today: Day, intake: Recipient,
): Promise<Signed> =>
  composeEntry({
    case: opened.case, i: opened.next, prev: opened.logHead, actor: writer.handlerId, objectHash: objectHashOf(items),
    readersMac: readersMac(fromBase64Url(opened.macKey), opened.readers.map((reader) => reader.id)), day: today,
  }, action, intake, writer.signSeed)

/**
 * What a reader posts: the signed message sealed to the newest key of its compartment, the log entry, and for `out` the same message
 * sealed to the mailbox. After a 409 open the case anew and compose again: the entry must be the next.
 */
export const composeFromHandler = async (
  opened: OpenedCase, writer: Writer, message: HandlerMessage, fields: CaseFields, moment: Moment, wraps: readonly Wrap[] = [],
): Promise<Result<CaseAppend, AppendRefusal>> => {
  if (!opened.readers.some((reader) => reader.id === writer.handlerId)) return refuse('not-a-reader')
  if (opened.changeWithheld) return refuse('change-withheld')
  const thread = opened.threads.find((one) => one.mailbox === message.to)
  if (message.to !== undefined && !thread) return refuse('no-such-thread')
  const at = thread ? inThread(opened, thread) : opened
  const said: HandlerMessage = thread ? { ...message, direction: 'out', compartment: thread.compartment } : message
  const key = newest(opened.keys, said.compartment ?? 'intake')
  const intake = newest(opened.keys, 'intake')
  if (!key || !intake) return refuse('no-key')
  const signed = composeNext(at, writer, said, moment)
  const items = [await sealMessage(signed, key.recipient)]
  return ok({
    thread: thread?.mailbox ?? null,
    entry: await composeCaseEntry(at, writer, items, fields.action ?? { kind: message.kind }, moment.today, intake.recipient),
    items,
    mailboxItems: said.direction === 'out' ? await moment.toSlots(canonical(signed), at.box, moment.random) : [],
    parts: (message.attachments ?? []).flatMap((attachment) => attachment.parts),
    wraps,
    label: fields.label === null || fields.label === undefined ? null : await sealLabel(fields.label, intake.recipient),
    nextDueDay: fields.nextDueDay,
    open: fields.open,
  })
}

/** An entry without a message: each reader's client logs that it opened the case. */
export const composeOpenedEntry = async (
  opened: OpenedCase, writer: Writer, today: Day, fields: Pick<CaseFields, 'label' | 'nextDueDay' | 'open'>,
): Promise<Result<CaseAppend, AppendRefusal>> => {
  const intake = newest(opened.keys, 'intake')
  if (!intake) return refuse('no-key')
  if (!opened.readers.some((reader) => reader.id === writer.handlerId)) return refuse('not-a-reader')
  const entry = await composeCaseEntry(opened, writer, [], { kind: 'opened' }, today, intake.recipient)
  const label = fields.label === null || fields.label === undefined ? null : await sealLabel(fields.label, intake.recipient)
  return ok({ thread: null, entry, items: [], mailboxItems: [], parts: [], wraps: [], ...fields, label })
}

/** Opens a compartment that does not exist yet (deliberation, accused) for all present readers or those named. */
export const openCompartment = async (
  opened: OpenedCase, writer: Writer, compartment: Compartment, fields: CaseFields, moment: Moment,
  readers: readonly Id[] = opened.readers.map((reader) => reader.id),
): Promise<Result<{ readonly append: CaseAppend; readonly key: SeedKey }, AppendRefusal | 'exists-already'>> => {
  if (newest(opened.keys, compartment)) return refuse('exists-already')
  const key = await newCompartment(compartment, 1, moment.random)
  const wraps = await Promise.all(opened.readers.filter((reader) => readers.includes(reader.id)).map((reader) => sealWrap(opened.case, reader, [key])))
  const message: HandlerMessage = { kind: 'compartment-opened', body: { compartment, recipient: key.recipient }, direction: 'inside' }
  const append = await composeFromHandler(opened, writer, message, fields, moment, wraps)
  return append.ok ? ok({ append: append.value, key }) : append
}

/**
 * Gives the colleague who asked for it (message `name-asked`) my share of the name's key: with their own they can open a confidential name.
 * The share and the notice to the reporter (message `name-opened`, out) are one entry: neither stands without the other.
 * `not-asked`: no verified request by another present reader has this hash. `no-share`: I was not a reader at filing, or the name was not confidential.
 */
export const releaseName = async (
  opened: OpenedCase, writer: Writer, asked: B64, said: Readonly<Record<string, unknown>>, fields: CaseFields, moment: Moment,
): Promise<Result<CaseAppend, AppendRefusal | 'no-share' | 'not-asked'>> => {
  const request = opened.messages.find(({ hash, message }) => hash === asked && message.kind === 'name-asked' && message.author !== writer.handlerId)
  const reader = opened.readers.find((one) => one.id === request?.message.author)
  if (!reader) return refuse('not-asked')
  const [share] = opened.shares
  if (!share) return refuse('no-share')
  const wrap = await sealWrap(opened.case, reader, [share])
  return composeFromHandler(opened, writer, { kind: 'name-opened', body: { ...said, to: reader.id, asked }, direction: 'out' }, fields, moment, [wrap])
}
