import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Compartment, Id } from '../../../../foundation/sealing/core/protocol.ts'
import type { CaseMessage } from '../case/said.ts'
import type { PartyRole } from './bodies.ts'

/** A thread as the rules see it: who it is of, and what was said in it; `party` as author is the person, everybody else a handler. */
export type ThreadSaid = { readonly mailbox: Id; readonly party: Id; readonly role: string; readonly messages: readonly CaseMessage[]; readonly unreadable: number }

/** An anonymous witness: why, and who agreed. The committee knows the name; the accused never gets it. */
export type Hidden = { readonly ground: string; readonly by: Id; readonly agreedBy: Id | null }

/** Somebody in a case besides the reporter. */
export type Party = {
  readonly party: Id
  readonly role: PartyRole
  readonly who: string
  readonly hidden: Hidden | null
  readonly askedBy: Id
  readonly askedDay: Day
  /** Null until they made their mailbox. */
  readonly thread: ThreadSaid | null
}

/** Where everything of a role is sealed to. */
export const compartmentOf: Readonly<Record<PartyRole, Compartment>> = { accused: 'accused', witness: 'evidence', caller: 'intake' }

/**
 * Who was asked, in order, with their thread. A thread counts for the person it was asked for in the very role they were asked in; the second with the
 * same name does not count. An agreement counts from another reader than the one who asked.
 */
export const partiesOf = (messages: readonly CaseMessage[], threads: readonly ThreadSaid[]): readonly Party[] => {
  const parties: Party[] = []
  for (const message of messages) {
    if (message.author === 'reporter') continue
    if (message.kind === 'party-asked' && !parties.some((one) => one.party === message.body.party)) {
      const { party, role, who, hidden, ground } = message.body
      const thread = threads.find((one) => one.party === party && one.role === role) ?? null
      parties.push({ party, role, who, hidden: hidden && role === 'witness' ? { ground, by: message.author, agreedBy: null } : null, askedBy: message.author, askedDay: message.day, thread })
    }
    if (message.kind === 'hidden-agreed') {
      const at = parties.findIndex((one) => one.party === message.body.party)
      const found = parties[at]
      if (found?.hidden && found.hidden.by !== message.author && found.hidden.agreedBy === null) parties[at] = { ...found, hidden: { ...found.hidden, agreedBy: message.author } }
    }
  }
  return parties
}

/** Threads that some reader let in without saying so in the case, or a second one for the same person: an alarm, never written to. */
export const unaskedThreads = (parties: readonly Party[], threads: readonly ThreadSaid[]): readonly ThreadSaid[] => threads.filter((thread) => !parties.some((one) => one.thread === thread))

export type AskRefusal = 'who-missing' | 'ground-missing' | 'caller-exists' | 'not-by-telephone'
/** Whether this person can be asked: an anonymous witness wants written grounds, and a caller is asked once, only in a case an officer filed. */
export const askRefusal = (parties: readonly Party[], wish: { readonly role: PartyRole; readonly who: string; readonly hidden: boolean; readonly ground: string }, onBehalf: boolean): AskRefusal | null => {
  if (wish.role === 'caller') return !onBehalf ? 'not-by-telephone' : parties.some((one) => one.role === 'caller' && one.thread !== null) ? 'caller-exists' : null
  if (wish.who.trim() === '') return 'who-missing'
  return wish.hidden && wish.ground.trim() === '' ? 'ground-missing' : null
}

/** Whether a code may be made now: an anonymous witness waits for the second reader, and who joined needs none. */
export const mayMakeCode = ({ thread, hidden }: Party): boolean => thread === null && (hidden === null || hidden.agreedBy !== null)

/** Whether this reader can be the second one for an anonymous witness. */
export const mayAgree = ({ hidden }: Party, me: Id): boolean => hidden !== null && hidden.agreedBy === null && hidden.by !== me

const plain = (words: string): string => words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Anonymous witnesses whose name, or a part of it of four letters or more, stands in a text for the accused: it is not sent. */
export const namesInText = (text: string, parties: readonly Party[]): readonly string[] => {
  const words = new Set(plain(text).split(/[^\p{L}\p{N}]+/u))
  return parties.filter(({ hidden }) => hidden !== null).map(({ who }) => who).filter((who) => plain(who).split(/[^\p{L}\p{N}]+/u).some((part) => part.length >= 4 && words.has(part)))
}

export type PartyMessageKind = 'text' | 'complaint-copy' | 'outcome-told'
export type ToPartyRefusal = 'not-joined' | 'text-missing' | 'names-hidden-witness' | 'not-for-this-role' | 'case-is-open' | 'no-complaint'

/**
 * Whether this may be sent to this person. The copy of 9:9 goes to an accused in a complaint; an outcome once there is one. Nothing to an accused may hold
 * the name of an anonymous witness.
 */
export const toPartyRefusal = (
  party: Party, parties: readonly Party[], said: { readonly kind: PartyMessageKind; readonly text: string; readonly files: number },
  at: { readonly procedure: string; readonly open: boolean },
): ToPartyRefusal | null => {
  if (party.thread === null) return 'not-joined'
  if (said.text.trim() === '' && said.files === 0) return 'text-missing'
  if (said.kind === 'complaint-copy' && party.role !== 'accused') return 'not-for-this-role'
  if (said.kind === 'complaint-copy' && at.procedure !== 'complaint') return 'no-complaint'
  if (said.kind === 'outcome-told' && at.open) return 'case-is-open'
  return party.role === 'accused' && namesInText(said.text, parties).length > 0 ? 'names-hidden-witness' : null
}

/** The last answer of a person, and whether the desk has answered since. */
export const waitsForDesk = ({ thread }: Party): boolean => thread?.messages.findLast((one) => one.kind !== 'change')?.author === 'party'

/** Awb 9:9 and 9:10 for one accused: whether the copy went out and when they gave their side. */
export const accusedProgress = ({ thread }: Party): { readonly copyDay: Day | null; readonly viewDay: Day | null; readonly outcomeDay: Day | null; readonly rehabilitated: boolean } => {
  const messages = thread?.messages ?? []
  const first = (kind: CaseMessage['kind']): Day | null => messages.find((one) => one.kind === kind)?.day ?? null
  return { copyDay: first('complaint-copy'), viewDay: first('view'), outcomeDay: first('outcome-told'), rehabilitated: messages.some((one) => one.kind === 'outcome-told' && one.body.rehabilitation) }
}

