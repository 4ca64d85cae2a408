import { fromBase64Url, toBase64Url, type Bytes } from '../../kernel/bytes.ts'
import type { Day } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { Random } from '../../kernel/random.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { recipientOf } from './age.ts'
import { canonical } from './canonical.ts'
import { fingerprintOf, newCompartment, publicHalf, shareKey } from './case-keys.ts'
import { readersMac, readersMacKey } from './digest.ts'
import { composeEntry, objectHashOf } from './log-entry.ts'
import { mailboxIdOf } from './login.ts'
import { composeMessage, sealMessage, signedHash } from './message.ts'
import type { Age, B64, Compartment, Filing, Id, MailboxAbout, MailboxState, Message, Recipient, Roster } from './protocol.ts'
import type { FiledAction } from './schemas.ts'
import { selfTest } from './self-test.ts'
import { publicKey, sign } from './signing.ts'
import { sealRecovery, sealWrap } from './wrap.ts'

/** The mailbox's three 32-byte seeds, derived from the receipt. */
export type MailboxSeeds = { readonly auth: Uint8Array; readonly sign: Uint8Array; readonly box: Uint8Array }
/** Cuts JSON into equal sealed slots (`mailbox-slots.ts`). */
export type ToSlots = (json: Bytes, box: Recipient, random: Random) => Promise<readonly Age[]>

export type FilingInput = {
  /** From `verifyTrust`, of this very moment. */
  readonly roster: Roster
  readonly body: string
  /** From `drawPanel`. */
  readonly panel: readonly Id[]
  /** The report as the desk's rules know it, without `box` and `signKey`. Its `procedure`, `naming` and `language` are kept in the mailbox's state. */
  readonly report: Readonly<Record<string, unknown>>
  /** Who reports: to `identity` when confidential (two readers needed to open it), to `intake` when by name; absent when anonymous. */
  readonly identity?: { readonly compartment: 'identity' | 'intake'; readonly body: Readonly<Record<string, unknown>> }
  readonly mailboxKeys: MailboxSeeds
  /** The reporter chose that nobody can recover the keys. */
  readonly noRecovery?: boolean
  readonly today: Day
  readonly random: Random
  readonly toSlots: ToSlots
}

export type FilingRefusal = 'random-stuck' | 'wrong-arithmetic' | 'unknown-body' | 'bad-panel' | 'no-recovery-group'

const aboutOf = (report: FilingInput['report']): MailboxAbout => {
  const word = (field: string): string => (typeof report[field] === 'string' ? report[field] : '')
  return { procedure: word('procedure'), naming: word('naming'), language: word('language') }
}

/** What fills the second item of an anonymous report, so that the number of items does not tell who gave a name. */
const noName = { name: '', telephone: '', address: '' }

const groupsFor = (roster: Roster, body: string, today: Day) =>
  roster.recovery.filter((group) => group.body === body && group.year <= Number(today.slice(0, 4))).sort((a, b) => b.year - a.year)[0]

/**
 * Seals a report (sealing.md, section 5): keys, wraps, first messages, log entry 0 and the mailbox's own state.
 * Always two items and three compartments (intake, evidence, identity), whatever the reporter said of their name.
 * Returns the filing to post and the state for what is added in the same visit; nothing is kept.
 */
export const composeFiling = async (input: FilingInput): Promise<Result<{ readonly filing: Filing; readonly state: MailboxState }, FilingRefusal>> => {
  const { roster, body, panel, mailboxKeys, today, random } = input
  const healthy = selfTest(random)
  if (!healthy.ok) return healthy
  if (!roster.bodies.some((one) => one.id === body)) return refuse('unknown-body')
  const readers = roster.handlers.filter((handler) => handler.body === body && panel.includes(handler.id)).map(({ id, enc, sig }) => ({ id, enc, sig }))
  if (readers.length !== panel.length || readers.length < 2) return refuse('bad-panel')
  const groups = input.noRecovery ? null : groupsFor(roster, body, today)
  if (groups === undefined) return refuse('no-recovery-group')

  const caseId = newId(random)
  const [intake, evidence, identity] = await Promise.all([
    newCompartment('intake', 1, random), newCompartment('evidence', 1, random), newCompartment('identity', 1, random),
  ])
  const shares = await shareKey(identity, readers.length)
  const wraps = await Promise.all(readers.map((reader, at) => {
    const share = shares[at]
    if (!share) throw new RangeError('a share for each reader')
    return sealWrap(caseId, reader, [intake, evidence, share])
  }))

  const authKey = publicKey(mailboxKeys.auth)
  const mailbox = mailboxIdOf(authKey)
  const box = await recipientOf(mailboxKeys.box)
  const macKey = readersMacKey(fromBase64Url(intake.seed))
  const compose = (compartment: Compartment, kind: string, content: unknown, sequence: number, prev: B64) => {
    const fields: Omit<Message, 'readersMac'> = {
      realm: roster.realm, case: caseId, compartment, mailbox, direction: 'in', author: mailbox, sequence,
      prev, epoch: roster.epoch, day: today, kind, body: content, attachments: [],
    }
    return composeMessage(fields, panel, macKey, mailboxKeys.sign)
  }
  const report = compose('intake', 'report', { ...input.report, box, signKey: publicKey(mailboxKeys.sign) }, 1, '')
  const who = input.identity ?? { compartment: 'identity', body: noName }
  const name = compose(who.compartment, 'identity', who.body, 2, signedHash(report))
  const nameKey = who.compartment === 'intake' ? intake : identity
  const items = await Promise.all([sealMessage(report, intake.recipient), sealMessage(name, nameKey.recipient)])

  const keys = [intake, evidence, identity]
  const action: FiledAction = {
    kind: 'filed', keys: keys.map(({ compartment, recipient }) => ({ compartment, epoch: 1, fingerprint: fingerprintOf(recipient) })),
    readers: [...panel], recovery: groups !== null,
  }
  const entry = await composeEntry(
    { case: caseId, i: 0, prev: '', actor: mailbox, objectHash: objectHashOf(items), readersMac: readersMac(macKey, panel), day: today },
    action, intake.recipient, mailboxKeys.sign,
  )
  const state: MailboxState = {
    realm: roster.realm, case: caseId, mailbox, body, rosterEpoch: roster.epoch, keys: keys.map(publicHalf), readers, macKey: toBase64Url(macKey),
    about: aboutOf(input.report), sequence: 2, prev: signedHash(name), entry: 0, day: today,
  }
  const filing: Filing = {
    case: caseId, body, rosterEpoch: roster.epoch, panel, mailbox: { id: mailbox, authKey }, items, wraps,
    recovery: groups ? await sealRecovery(caseId, groups, keys) : null,
    entry,
    mailboxItems: await input.toSlots(canonical(sign('state', state, mailboxKeys.sign)), box, random),
  }
  return ok({ filing, state })
}
