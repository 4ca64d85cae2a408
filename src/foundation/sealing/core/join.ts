/** Joining a case with a one-time code: the reader's side makes the invitation, the other side opens it and begins a thread. */
import type { Day } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { Random } from '../../kernel/random.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { fromBase64Url } from '../../kernel/bytes.ts'
import { canonical } from './canonical.ts'
import type { Writer } from './case-append.ts'
import type { OpenedCase } from './opened-case.ts'
import { newest, publicHalf } from './case-keys.ts'
import { readersMac } from './digest.ts'
import type { ToSlots } from './filing.ts'
import { composeEntry, objectHashOf } from './log-entry.ts'
import type { MailboxKeys } from './mailbox-keys.ts'
import { composeMessage, sealMessage, signedHash } from './message.ts'
import type { Age, Compartment, Id, Join, JoinRequest, MailboxAbout, MailboxState, Message, Signed } from './protocol.ts'
import { everListed, type TrustedRoster } from './roster.ts'
import { joinSchema } from './schemas.ts'
import { sign, verify } from './signing.ts'
import { openInvitation, sealInvitation, type WayInMade, type WayInRefusal } from './way-in.ts'

export type JoinWish = { readonly party: Id; readonly role: string; readonly compartment: Compartment; readonly until: Day; readonly receivedDay: Day; readonly about: MailboxAbout }

/** A fresh name for a party within its case. */
export const newParty = (random: Random): Id => newId(random)

/** A reader makes a code for somebody who is asked to join. `no-key`: that compartment was never opened. */
export const makeJoin = async (
  opened: OpenedCase, writer: Writer, wish: JoinWish, random: Random,
): Promise<Result<WayInMade, 'not-a-reader' | 'no-key' | 'change-withheld'>> => {
  if (!opened.readers.some((reader) => reader.id === writer.handlerId)) return refuse('not-a-reader')
  if (opened.changeWithheld) return refuse('change-withheld')
  const key = newest(opened.keys, wish.compartment)
  if (!key || wish.compartment === 'identity') return refuse('no-key')
  const join: Join = {
    realm: opened.realm, case: opened.case, body: opened.body, party: wish.party, role: wish.role, receivedDay: wish.receivedDay, about: wish.about, key: publicHalf(key), readers: opened.readers,
    macKey: opened.macKey, number: opened.number, head: opened.head, by: writer.handlerId, until: wish.until,
  }
  return ok(await sealInvitation(sign('join', join, writer.signSeed), opened.realm, random))
}

export type OpenedJoin = { readonly join: Join; readonly signed: Signed }

/** Opens an invitation with the code and believes it only when a reader whom the verified rosters list signed it. */
export const openJoin = async (content: Age, code: string, trusted: TrustedRoster, today: Day): Promise<Result<OpenedJoin, WayInRefusal>> => {
  const { roster } = trusted
  const found = await openInvitation(content, code, roster.realm, joinSchema)
  if (!found.ok) return found
  const { signed, claimed: join } = found.value
  const key = roster.handlers.find((one) => one.id === join.by)?.sig
  if (key === undefined || !join.readers.some((one) => one.id === join.by)) return refuse('unknown-handler')
  const verified = verify('join', signed, key)
  if (!verified.ok) return verified
  if (join.realm !== roster.realm) return refuse('other-realm')
  if (join.until < today) return refuse('expired')
  return join.readers.every((reader) => everListed(trusted.history, reader)) ? ok({ join, signed }) : refuse('unknown-readers')
}

export type JoinMoment = { readonly today: Day; readonly rosterEpoch: number; readonly random: Random; readonly toSlots: ToSlots; readonly language: string }

/** Begins a thread: the first message vouches for the new mailbox's keys and carries the invitation. What is left to add is the ticket. */
export const composeJoin = async (
  { join, signed: invitation }: OpenedJoin, keys: MailboxKeys, moment: JoinMoment,
): Promise<{ readonly request: Omit<JoinRequest, 'ticket'>; readonly state: MailboxState }> => {
  const { today, rosterEpoch, random, language } = moment
  const readers = join.readers.map((reader) => reader.id)
  const macKey = fromBase64Url(join.macKey)
  const fields: Omit<Message, 'readersMac'> = {
    realm: join.realm, case: join.case, compartment: join.key.compartment, mailbox: keys.mailboxId, direction: 'in', author: keys.mailboxId, sequence: 1, prev: '',
    epoch: rosterEpoch, day: today, kind: 'joined', body: { box: keys.recipient, signKey: keys.signKey, join: invitation, language }, attachments: [],
  }
  const message = composeMessage(fields, readers, macKey, keys.sign)
  const items = [await sealMessage(message, join.key.recipient)]
  const entry = await composeEntry(
    { case: join.case, i: 0, prev: '', actor: keys.mailboxId, objectHash: objectHashOf(items), readersMac: readersMac(macKey, readers), day: today },
    { kind: 'joined' }, join.key.recipient, keys.sign,
  )
  const state: MailboxState = {
    realm: join.realm, case: join.case, mailbox: keys.mailboxId, body: join.body, rosterEpoch, keys: [join.key], readers: join.readers, macKey: join.macKey,
    about: { ...join.about, language }, thread: { number: join.number, head: join.head, party: join.party, role: join.role, receivedDay: join.receivedDay },
    sequence: 1, prev: signedHash(message), entry: 0, day: today,
  }
  const mailboxItems = await moment.toSlots(canonical(sign('state', state, keys.sign)), keys.recipient, random)
  return { request: { mailbox: { id: keys.mailboxId, authKey: keys.authKey }, entry, items, mailboxItems }, state }
}
