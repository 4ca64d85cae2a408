import { fromBase64Url, toBase64Url } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Identity } from './age.ts'
import { mayHold } from './authority.ts'
import { canonical } from './canonical.ts'
import { newCompartment, newest, publicHalf, type SeedKey } from './case-keys.ts'
import { composeCaseEntry, composeNext, type Moment, type Writer } from './case-append.ts'
import type { OpenedCase } from './opened-case.ts'
import { detailHashOf, followChange, type ChangeRefusal } from './change-follow.ts'
import { readersMacKey } from './digest.ts'
import { sealMessage } from './message.ts'
import { inThread } from './thread-file.ts'
import type { B64, ChangeDetail, CompartmentKey, Id, MultiSigned, PanelChange, ReaderChange, ReaderKeys, RecoveryWrap, Wrap } from './protocol.ts'
import type { TrustedRoster } from './roster.ts'
import { changeDetailSchema, panelChangeSchema, parseAs } from './schemas.ts'
import { cosign, sign } from './signing.ts'
import { openWrap, sealRecovery, sealWrap } from './wrap.ts'

export type ChangeWish = {
  readonly act: ChangeDetail['act']
  readonly add: readonly Id[]
  readonly remove: readonly Id[]
  /** The body that takes the case over; only for `hand-over`. */
  readonly body?: string
  /** Hash of the reporter's consent message. */
  readonly consent?: B64
}
/** Travels as body of a message of kind `change-proposed`: the change with the signatures so far, and the wraps it would add. */
export type ChangeProposal = {
  readonly detail: ChangeDetail
  readonly panelChange: MultiSigned
  readonly wraps: { readonly wraps: readonly Wrap[]; readonly recovery: RecoveryWrap | null }
}
export type ProposalRefusal = 'unknown-reader' | 'not-a-reader' | 'no-key' | 'consent-missing' | 'consent-unknown' | 'no-recovery-group'

const consentGiven = (opened: OpenedCase, consent: B64): boolean =>
  opened.messages.some(({ hash, message }) =>
    hash === consent && message.direction === 'in' && message.kind === 'consent' && (message.body as { given?: unknown } | null)?.given === true)

const checkConsent = (opened: OpenedCase, act: ChangeDetail['act'], consent: B64 | null): Result<true, 'consent-missing' | 'consent-unknown'> => {
  if (consent === null) return act === 'hand-over' ? refuse('consent-missing') : ok(true)
  return consentGiven(opened, consent) ? ok(true) : refuse('consent-unknown')
}

/**
 * One reader proposes a change: signs it and prepares the wraps. Adding re-encrypts wraps only; removing and rotating make a new epoch of every
 * compartment but the name's (its shares stay as they are: a new reader gets none). An authority gets no key of the deliberation. It does nothing before a second reader signs, or a recovery
 * group for the last one (see countersign.ts).
 */
export const proposeChange = async (
  opened: OpenedCase, writer: Writer, wish: ChangeWish, trusted: TrustedRoster, moment: Moment,
): Promise<Result<ChangeProposal, ProposalRefusal>> => {
  if (!opened.readers.some((reader) => reader.id === writer.handlerId)) return refuse('not-a-reader')
  const added = wish.add.map((id) => trusted.roster.handlers.find((handler) => handler.id === id))
  if (!added.every((handler) => handler !== undefined)) return refuse('unknown-reader')
  const consent = checkConsent(opened, wish.act, wish.consent ?? null)
  if (!consent.ok) return consent
  const newReaders: readonly ReaderKeys[] = added.map(({ id, enc, sig }) => ({ id, enc, sig }))
  const staying = opened.readers.filter((reader) => !wish.remove.includes(reader.id))
  const current = [...new Set(opened.keys.map((key) => key.compartment))].flatMap((compartment) => newest(opened.keys, compartment) ?? [])
  const renews = wish.remove.length > 0 || wish.act === 'rotate'
  const renewed = renews ? current.filter((key) => key.compartment !== 'identity') : []
  const fresh: readonly SeedKey[] = await Promise.all(renewed.map((key) => newCompartment(key.compartment, key.epoch + 1, moment.random)))
  const keys: readonly CompartmentKey[] = current.map((key) => publicHalf(fresh.find((one) => one.compartment === key.compartment) ?? key))
  const intake = fresh.find((key) => key.compartment === 'intake') ?? newest(opened.seeds, 'intake')
  if (!intake) return refuse('no-key')
  const body = wish.body ?? opened.body
  const groups = opened.recovery ? trusted.roster.recovery.filter((group) => group.body === body).sort((a, b) => b.year - a.year)[0] : null
  if (groups === undefined) return refuse('no-recovery-group')

  const detail: ChangeDetail = {
    act: wish.act, readers: [...staying, ...newReaders], keys, macKey: toBase64Url(readersMacKey(fromBase64Url(intake.seed))), consent: wish.consent ?? null,
  }
  const panelChange: PanelChange = {
    realm: opened.realm, epoch: trusted.roster.epoch, case: opened.case, number: opened.number + 1, prev: opened.head, add: wish.add,
    remove: wish.remove, body, detailHash: detailHashOf(detail), day: moment.today,
  }
  const wraps = await Promise.all([
    ...(fresh.length > 0 ? staying.map((reader) => sealWrap(opened.case, reader, fresh.filter((key) => mayHold(trusted.history, reader.id, key.compartment)))) : []),
    ...newReaders.map((reader) => sealWrap(opened.case, reader, [...opened.seeds, ...fresh].filter((key) => key.compartment !== 'identity' && mayHold(trusted.history, reader.id, key.compartment)))),
  ])
  // The old wraps stay in recovery's hands as the server keeps them; with new seeds the group gets all of them again.
  const recovery = groups && (fresh.length > 0 || body !== opened.body) ? await sealRecovery(opened.case, groups, [...opened.seeds, ...fresh]) : null
  const { payload } = sign('change', panelChange, writer.signSeed)
  return ok({ detail, panelChange: cosign('change', payload, writer.signSeed), wraps: { wraps, recovery } })
}

export type ApprovalRefusal = ChangeRefusal | 'unknown-reader' | 'consent-unknown' | 'wrap-does-not-fit' | 'wrong-mac-key'

/**
 * The second reader checks everything a proposal says, with their own wrap opened, and signs. Others' wraps cannot be checked here:
 * who finds theirs unusable asks for a new change.
 */
export const approveChange = async (
  opened: OpenedCase, writer: Writer & { readonly encIdentity: Identity }, proposal: ChangeProposal, trusted: TrustedRoster,
): Promise<Result<ChangeProposal, ApprovalRefusal>> => {
  const parsed = parseAs(changeDetailSchema, proposal.detail)
  if (!parsed.ok) return parsed
  const detail = parsed.value
  const signed = { ...proposal, panelChange: cosign('change', proposal.panelChange.payload, writer.signSeed, proposal.panelChange.sigs) }
  const after = followChange(opened, signed.panelChange, detail, trusted.history)
  if (!after.ok) return after
  const before = opened.readers.map((reader) => reader.id)
  const strangers = detail.readers.filter((reader) => !before.includes(reader.id))
    .filter((reader) => !trusted.roster.handlers.some((one) => one.id === reader.id && one.enc === reader.enc && one.sig === reader.sig))
  if (strangers.length > 0) return refuse('unknown-reader')
  const consent = checkConsent(opened, detail.act, detail.consent)
  if (!consent.ok) return consent
  const expected = detail.readers.filter((reader) => !before.includes(reader.id) || detail.macKey !== opened.macKey).map((reader) => reader.id)
  const wrapped = proposal.wraps.wraps.map((wrap) => wrap.reader)
  if (expected.some((id) => !wrapped.includes(id)) || wrapped.length !== expected.length) return refuse('wrap-does-not-fit')

  const mine = proposal.wraps.wraps.find((wrap) => wrap.reader === writer.handlerId)
  if (mine) {
    const content = await openWrap(writer.encIdentity, mine.content, opened.case, writer.handlerId)
    const seeds = content.ok ? content.value.filter((key): key is SeedKey => 'seed' in key) : []
    const fresh = detail.keys.filter((key) => !opened.keys.some((one) => one.recipient === key.recipient))
    const holds = (key: CompartmentKey): boolean =>
      seeds.some((seed) => seed.recipient === key.recipient && seed.compartment === key.compartment && seed.epoch === key.epoch)
    if (!fresh.every(holds)) return refuse('wrap-does-not-fit')
    const intake = newest(seeds, 'intake')
    if (!intake || toBase64Url(readersMacKey(fromBase64Url(intake.seed))) !== detail.macKey) return refuse('wrong-mac-key')
  }
  return ok(signed)
}

/** Posts a change that enough people signed: the `change` message goes to the case under its new keys and to the mailbox. */
export const applyChange = async (
  opened: OpenedCase, writer: Writer, proposal: ChangeProposal, trusted: TrustedRoster, moment: Moment,
): Promise<Result<ReaderChange, ChangeRefusal | 'no-key'>> => {
  const after = followChange(opened, proposal.panelChange, proposal.detail, trusted.history)
  if (!after.ok) return after
  const intake = newest(after.value.keys, 'intake')
  if (!intake) return refuse('no-key')
  const changed: OpenedCase = { ...opened, ...after.value }
  const message = composeNext(changed, writer, { kind: 'change', body: { detail: proposal.detail }, direction: 'out' }, moment)
  const items = [await sealMessage(message, intake.recipient)]
  const threads: ReaderChange['threads'][number][] = []
  for (const thread of changed.threads) {
    const at = inThread(changed, thread)
    const key = newest(changed.keys, thread.compartment)
    if (!key) return refuse('no-key')
    const notice = composeNext(at, writer, { kind: 'change', body: { detail: proposal.detail }, direction: 'out', compartment: thread.compartment }, moment)
    const sealed = [await sealMessage(notice, key.recipient)]
    threads.push({
      thread: thread.mailbox, items: sealed, entry: await composeCaseEntry(at, writer, sealed, { kind: 'change' }, moment.today, intake.recipient),
      mailboxItems: await moment.toSlots(canonical(notice), thread.box, moment.random),
    })
  }
  const outer = parseAs(panelChangeSchema, JSON.parse(new TextDecoder().decode(fromBase64Url(proposal.panelChange.payload))))
  if (!outer.ok) return outer
  return ok({
    change: proposal.panelChange, wraps: proposal.wraps.wraps, recovery: proposal.wraps.recovery, removed: outer.value.remove,
    entry: await composeCaseEntry(changed, writer, items, { kind: 'change' }, moment.today, intake.recipient),
    items, mailboxItems: await moment.toSlots(canonical(message), opened.box, moment.random), threads,
  })
}
