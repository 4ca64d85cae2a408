import { fromBase64Url } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { decryptText, encryptToText, identityOf } from './age.ts'
import { canonical, parseCanonical } from './canonical.ts'
import type { SeedKey } from './case-keys.ts'
import { digest, readersMac } from './digest.ts'
import { pad, unpad } from './padding.ts'
import type { Age, B64, Compartment, Id, Message, Recipient, Signed } from './protocol.ts'
import { messageSchema, parseAs, signedSchema } from './schemas.ts'
import { sign, verify } from './signing.ts'

const messageBlock = 65_536

/** Signs a message. `readers` are the ids of all who read the case now; `macKey` = HKDF(newest intake seed, "readers"). */
export const composeMessage = (fields: Omit<Message, 'readersMac'>, readers: readonly Id[], macKey: Uint8Array, signSeed: Uint8Array): Signed =>
  sign('message', { ...fields, readersMac: readersMac(macKey, readers) }, signSeed)

/** The hash by which later messages name a signed one: SHA-256 of its payload bytes. */
export const signedHash = (signed: { readonly payload: B64 }): B64 => digest(fromBase64Url(signed.payload))

/** Encrypts a signed message to one compartment, padded to a multiple of 64 KiB. */
export const sealMessage = (signed: Signed, recipient: Recipient): Promise<Age> => encryptToText(pad(canonical(signed), messageBlock), [recipient])

/** Tries the keys one by one, so that it is known which compartment an item was sealed to. Nothing of an unverified file is returned. */
export const openItem = async <Key extends SeedKey>(
  content: Age, keys: readonly Key[],
): Promise<Result<{ readonly signed: Signed; readonly key: Key }, 'cannot-open' | 'malformed'>> => {
  for (const key of keys) {
    const plain = await decryptText(content, [identityOf(fromBase64Url(key.seed))])
    if (!plain.ok) continue
    try {
      const signed = parseAs(signedSchema, parseCanonical(unpad(plain.value)))
      return signed.ok ? ok({ signed: signed.value, key }) : signed
    } catch {
      return refuse('malformed')
    }
  }
  return refuse('cannot-open')
}

/** Where an author's chain stands: what the next message must continue. */
export type ChainHead = { readonly sequence: number; readonly prev: B64; readonly epoch: number }
/** Heads per author and direction, and per author the items that could not be opened here (they may have taken a number). */
export type Chains = { readonly heads: Readonly<Record<string, ChainHead>>; readonly unseen: Readonly<Record<Id, number>> }
export const noChains: Chains = { heads: {}, unseen: {} }
const chainName = (author: Id, direction: string): string => `${author}/${direction}`

/** The head of an author's chain in one direction; sequence 0 when it has not begun. */
export const headOf = (
  chains: Chains, author: Id, direction: Message['direction'],
): ChainHead => chains.heads[chainName(author, direction)] ?? { sequence: 0, prev: '', epoch: 0 }

/** Notes an item by this author that could not be opened here. */
export const withUnseen = (
  chains: Chains, author: Id, count = 1,
): Chains => ({ ...chains, unseen: { ...chains.unseen, [author]: (chains.unseen[author] ?? 0) + count } })

export type MessageContext = {
  readonly realm: Id
  readonly case: Id
  readonly mailbox: Id
  /** The author's key in that roster epoch, or null for somebody who may not write here. */
  readonly authorKey: (author: Id, epoch: number) => B64 | null
  readonly knownEpochs: readonly number[]
  readonly readers: readonly Id[]
  readonly macKey: Uint8Array
}

export type MessageRefusal =
  | 'malformed' | 'not-canonical' | 'unknown-author' | 'bad-signature' | 'other-realm' | 'other-case' | 'other-mailbox'
  | 'other-compartment' | 'wrong-direction'
  | 'unknown-epoch' | 'epoch-went-back' | 'replayed' | 'gap' | 'broken-chain' | 'other-readers'

export type VerifiedMessage = { readonly message: Message; readonly hash: B64; readonly chains: Chains }

const peek = (signed: Signed): Message | null => {
  try {
    const parsed = parseAs(messageSchema, parseCanonical(fromBase64Url(signed.payload)))
    return parsed.ok ? parsed.value : null
  } catch {
    return null
  }
}

/** The message inside an envelope that nobody verified: only to choose what to verify next. */
export const unverifiedMessage = peek

const continueChain = (chains: Chains, message: Message, hash: B64): Result<Chains, 'replayed' | 'gap' | 'broken-chain' | 'epoch-went-back'> => {
  const head = headOf(chains, message.author, message.direction)
  if (message.sequence <= head.sequence) return refuse('replayed')
  const skipped = message.sequence - head.sequence - 1
  const unseen = chains.unseen[message.author] ?? 0
  if (skipped > unseen) return refuse('gap')
  if (skipped === 0 && message.prev !== head.prev) return refuse('broken-chain')
  if (message.epoch < head.epoch) return refuse('epoch-went-back')
  const next: ChainHead = { sequence: message.sequence, prev: hash, epoch: message.epoch }
  const name = chainName(message.author, message.direction)
  return ok({ heads: { ...chains.heads, [name]: next }, unseen: { ...chains.unseen, [message.author]: unseen - skipped } })
}

/**
 * Verifies one message against everything it claims. `compartment` is that of the key that opened it, or null for a copy in the mailbox.
 * Never throws on hostile input; nothing of a refused message is returned.
 */
export const verifyMessage = (
  signed: Signed, compartment: Compartment | null, context: MessageContext, chains: Chains,
): Result<VerifiedMessage, MessageRefusal> => {
  const claimed = peek(signed)
  if (!claimed) return refuse('malformed')
  if (!context.knownEpochs.includes(claimed.epoch)) return refuse('unknown-epoch')
  const key = context.authorKey(claimed.author, claimed.epoch)
  if (key === null) return refuse('unknown-author')
  const verified = verify('message', signed, key)
  if (!verified.ok) return verified
  const parsed = parseAs(messageSchema, verified.value)
  if (!parsed.ok) return parsed
  const message = parsed.value
  if (message.realm !== context.realm) return refuse('other-realm')
  if (message.case !== context.case) return refuse('other-case')
  if (message.mailbox !== context.mailbox) return refuse('other-mailbox')
  if (compartment !== null && message.compartment !== compartment) return refuse('other-compartment')
  const fromMailbox = message.author === context.mailbox
  if (fromMailbox !== (message.direction === 'in') || (compartment === null && message.direction === 'inside')) return refuse('wrong-direction')
  const hash = signedHash(signed)
  const next = continueChain(chains, message, hash)
  if (!next.ok) return next
  if (message.readersMac !== readersMac(context.macKey, context.readers)) return refuse('other-readers')
  return ok({ message, hash, chains: next.value })
}

/** Verifies messages in order and stops at the first that does not hold: all or nothing. */
export const verifyChain = (
  items: readonly { readonly signed: Signed; readonly compartment: Compartment | null }[], context: MessageContext, before: Chains = noChains,
): Result<{ readonly messages: readonly Message[]; readonly chains: Chains }, MessageRefusal> => {
  const messages: Message[] = []
  let chains = before
  for (const { signed, compartment } of items) {
    const verified = verifyMessage(signed, compartment, context, chains)
    if (!verified.ok) return verified
    messages.push(verified.value.message)
    chains = verified.value.chains
  }
  return ok({ messages, chains })
}
