/** Sealed post, composed and read: the same code in the mailbox's page, in the person's worker and on the command line. */
import { fromBase64Url, type Bytes } from '../../kernel/bytes.ts'
import type { Day } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { Random } from '../../kernel/random.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { decryptText, encryptToText, type Identity } from './age.ts'
import { canonical, parseCanonical } from './canonical.ts'
import { digest } from './digest.ts'
import type { DirectoryEntry } from './directory.ts'
import type { MailboxKeys } from './mailbox-keys.ts'
import { toSlots } from './mailbox-slots.ts'
import { pad, unpad } from './padding.ts'
import {
  postKeysSchema, postMessageSchema, postStateSchema, type PostAppend, type PostDirection, type PostDoor, type PostMessage, type PostOpening, type PostState,
} from './post-protocol.ts'
import type { Age, B64, Id, Recipient, Signed } from './protocol.ts'
import { payloadHash } from './roster.ts'
import { parseAs, signedSchema } from './schemas.ts'
import { sign, verify } from './signing.ts'

const block = 16_384

export type PostWords = { readonly kind: string; readonly body: Readonly<Record<string, unknown>> }
export type ReadMessage = { readonly hash: B64; readonly message: PostMessage }
/** A thread as one of its two sides trusts it. */
export type PostView = {
  readonly state: PostState
  readonly messages: readonly ReadMessage[]
  /** How many things in the thread do not hold and are not shown. */
  readonly refused: number
}
export type PostMoment = { readonly today: Day; readonly random: Random }

/** Seals a signed message to the person alone. */
export const sealPost = (signed: Signed, to: Recipient): Promise<Age> => encryptToText(pad(canonical(signed), block), [to])

/** Opens what was sealed to this person; null for anything that is not a signed message, such as a wrap of a case. */
export const openPost = async (item: Age, identity: Identity): Promise<Signed | null> => {
  const plain = await decryptText(item, [identity])
  if (!plain.ok) return null
  try {
    const parsed = parseAs(signedSchema, parseCanonical(unpad(plain.value)))
    return parsed.ok ? parsed.value : null
  } catch {
    return null
  }
}

const signedIn = (content: Uint8Array): Signed | null => {
  try {
    const parsed = parseAs(signedSchema, parseCanonical(content))
    return parsed.ok ? parsed.value : null
  } catch {
    return null
  }
}

const peek = (signed: Signed): unknown => {
  try {
    return parseCanonical(fromBase64Url(signed.payload))
  } catch {
    return null
  }
}

const copyAndState = async (signed: Signed, state: PostState, keys: Pick<MailboxKeys, 'sign' | 'recipient'>, random: Random): Promise<readonly Age[]> =>
  [...await toSlots(canonical(signed), keys.recipient, random), ...await toSlots(canonical(sign('post', state, keys.sign)), keys.recipient, random)]

/**
 * Opens a thread with one person of the verified directory: the first message brings the keys by which they answer.
 * Nothing is sent; `opening` is what to post.
 */
export const composePostOpening = async (
  keys: MailboxKeys, realm: Id, entry: DirectoryEntry, words: PostWords, moment: PostMoment,
): Promise<{ readonly opening: PostOpening; readonly view: PostView }> => {
  const thread = newId(moment.random)
  const { person, role, department, name, enc, sig } = entry
  const message: PostMessage = {
    realm, thread, mailbox: keys.mailboxId, person, direction: 'in', sequence: 1, prev: '', day: moment.today, kind: words.kind,
    body: { ...words.body, box: keys.recipient, signKey: keys.signKey },
  }
  const signed = sign('post', message, keys.sign)
  const hash = payloadHash(signed.payload)
  const state: PostState = { realm, thread, mailbox: keys.mailboxId, to: { person, role, department, name, enc, sig }, sequence: 1, prev: hash, day: moment.today }
  const item = await sealPost(signed, enc)
  const door: PostDoor = { realm, thread, person, mailbox: keys.mailboxId, itemHash: digest(fromBase64Url(item)) }
  const opening = { authKey: keys.authKey, door: sign('post', door, keys.auth), item, slots: await copyAndState(signed, state, keys, moment.random) }
  return { opening, view: { state, messages: [{ hash, message }], refused: 0 } }
}

/** What the mailbox adds to a thread. */
export const composePostFromMailbox = async (
  view: PostView, keys: MailboxKeys, words: PostWords, moment: PostMoment,
): Promise<{ readonly append: PostAppend; readonly view: PostView }> => {
  const { state } = view
  const { realm, thread, mailbox, to } = state
  const message: PostMessage = {
    realm, thread, mailbox, person: to.person, direction: 'in', sequence: state.sequence + 1, prev: state.prev, day: moment.today, kind: words.kind, body: words.body,
  }
  const signed = sign('post', message, keys.sign)
  const hash = payloadHash(signed.payload)
  const next: PostState = { ...state, sequence: message.sequence, prev: hash, day: moment.today }
  const append = { thread, sequence: message.sequence, item: await sealPost(signed, to.enc), slots: await copyAndState(signed, next, keys, moment.random) }
  return { append, view: { ...view, state: next, messages: [...view.messages, { hash, message }] } }
}

type Chain = { readonly sequence: number; readonly prev: B64 }

/** Verifies one message of one direction as the next of its chain; null when anything of it does not hold. */
const nextOf = (signed: Signed, by: B64, expected: Pick<PostMessage, 'realm' | 'thread' | 'mailbox' | 'person' | 'direction'>, chain: Chain): ReadMessage | null => {
  const verified = verify('post', signed, by)
  const parsed = verified.ok ? parseAs(postMessageSchema, verified.value) : verified
  if (!parsed.ok) return null
  const message = parsed.value
  const fits = (Object.keys(expected) as (keyof typeof expected)[]).every((field) => message[field] === expected[field])
  return fits && message.sequence === chain.sequence + 1 && message.prev === chain.prev ? { hash: payloadHash(signed.payload), message } : null
}

/**
 * Reads a thread's messages in the order given. `signKeyIn`: the mailbox's key; `signKeyOut`: the person's. A message that is forged, of
 * another thread, repeated or out of its chain is counted in `refused`, and what follows it in its direction is too.
 */
const readMessages = (
  parts: readonly Signed[], expected: Pick<PostMessage, 'realm' | 'thread' | 'mailbox' | 'person'>, signKeyIn: B64, signKeyOut: B64,
): { readonly messages: readonly ReadMessage[]; readonly refused: number } => {
  const chains: Record<PostDirection, Chain> = { in: { sequence: 0, prev: '' }, out: { sequence: 0, prev: '' } }
  const messages: ReadMessage[] = []
  let refused = 0
  for (const signed of parts) {
    const direction = (peek(signed) as { direction?: unknown } | null)?.direction === 'out' ? 'out' : 'in'
    const read = nextOf(signed, direction === 'in' ? signKeyIn : signKeyOut, { ...expected, direction }, chains[direction])
    if (!read) {
      refused += 1
      continue
    }
    chains[direction] = { sequence: read.message.sequence, prev: read.hash }
    messages.push(read)
  }
  return { messages, refused }
}

export type BoxRefusal = 'own-message-missing'

/**
 * The threads of a mailbox, from the contents of its slots. The keys of each person come from the mailbox's own signed state, never from
 * the server. Refused when a message of one's own is missing that the newest state names: then the server shows less than there is.
 */
export const readPostBox = (contents: readonly Bytes[], keys: Pick<MailboxKeys, 'signKey' | 'mailboxId'>, realm: Id): Result<readonly PostView[], BoxRefusal> => {
  const parts = contents.map(signedIn).filter((part) => part !== null)
  const states = new Map<Id, PostState>()
  for (const part of parts) {
    const verified = verify('post', part, keys.signKey)
    const parsed = verified.ok ? parseAs(postStateSchema, verified.value) : verified
    if (!parsed.ok || parsed.value.realm !== realm || parsed.value.mailbox !== keys.mailboxId) continue
    const known = states.get(parsed.value.thread)
    if (!known || known.sequence < parsed.value.sequence) states.set(parsed.value.thread, parsed.value)
  }
  const threadOf = (part: Signed): unknown => {
    const claimed = peek(part) as { thread?: unknown; kind?: unknown } | null
    return claimed && 'kind' in claimed ? claimed.thread : null
  }
  const views: PostView[] = []
  for (const state of states.values()) {
    const { thread, mailbox, to } = state
    const read = readMessages(parts.filter((part) => threadOf(part) === thread), { realm, thread, mailbox, person: to.person }, keys.signKey, to.sig)
    const own = read.messages.findLast(({ message }) => message.direction === 'in')
    if (own?.message.sequence !== state.sequence || own.hash !== state.prev) return refuse('own-message-missing')
    views.push({ state, ...read })
  }
  return ok(views)
}

/** A thread as its person trusts it; `box` and `signKey` are the mailbox's, from its first message. */
export type PersonView = {
  readonly thread: Id; readonly mailbox: Id; readonly box: Recipient; readonly signKey: B64
  readonly messages: readonly ReadMessage[]; readonly refused: number
}

/** Reads a thread on the person's side from what their key opened (`openPost`), in the server's order. */
export const readPostThread = (
  parts: readonly Signed[], expected: { readonly realm: Id; readonly thread: Id; readonly mailbox: Id; readonly person: Id; readonly sig: B64 },
): Result<PersonView, 'no-first-message'> => {
  const first = parts.map(peek).find((value) => (value as { direction?: unknown } | null)?.direction === 'in')
  const given = parseAs(postMessageSchema, first)
  const keys = given.ok ? postKeysSchema.safeParse(given.value.body) : null
  if (!given.ok || !keys?.success) return refuse('no-first-message')
  const { realm, thread, mailbox, person, sig } = expected
  const { box, signKey } = keys.data
  const read = readMessages(parts, { realm, thread, mailbox, person }, signKey, sig)
  return read.messages.some(({ message }) => message.direction === 'in') ? ok({ thread, mailbox, box, signKey, ...read }) : refuse('no-first-message')
}

/** What a person answers: sealed to the mailbox, with a copy for themselves. */
export const composePostAnswer = async (
  view: PersonView, me: { readonly realm: Id; readonly person: Id; readonly enc: Recipient; readonly signSeed: Uint8Array }, words: PostWords, moment: PostMoment,
): Promise<PostAppend> => {
  const last = view.messages.findLast(({ message }) => message.direction === 'out')
  const message: PostMessage = {
    realm: me.realm, thread: view.thread, mailbox: view.mailbox, person: me.person, direction: 'out', sequence: (last?.message.sequence ?? 0) + 1, prev: last?.hash ?? '',
    day: moment.today, kind: words.kind, body: words.body,
  }
  const signed = sign('post', message, me.signSeed)
  return { thread: view.thread, sequence: message.sequence, item: await sealPost(signed, me.enc), slots: await toSlots(canonical(signed), view.box, moment.random) }
}

/** Seals something to oneself alone, such as notes; `openOwn` opens only what was sealed so. */
export const sealOwn = (value: unknown, to: Recipient): Promise<Age> => encryptToText(pad(canonical({ own: value }), 4096), [to])

/** Null when it cannot be opened, or is anything else than what `sealOwn` made. */
export const openOwn = async (sealed: Age, identity: Identity): Promise<{ readonly own: unknown } | null> => {
  const plain = await decryptText(sealed, [identity])
  if (!plain.ok) return null
  try {
    const value = parseCanonical(unpad(plain.value))
    return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).join() === 'own' ? (value as { own: unknown }) : null
  } catch {
    return null
  }
}
