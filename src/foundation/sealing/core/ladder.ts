/** The mailbox's half of a sealed ladder: making one, adding to it, reading it back. */
import { fromBase64Url, toBase64Url, type Bytes } from '../../kernel/bytes.ts'
import type { Day } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { Random } from '../../kernel/random.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { encryptToText, recipientOf } from './age.ts'
import { canonical, parseCanonical } from './canonical.ts'
import { digest } from './digest.ts'
import { readLadderMessages, type LadderRead } from './ladder-messages.ts'
import {
  ladderNamesSchema, ladderPlanSchema, ladderStateSchema, type LadderAppend, type LadderDoor, type LadderMessage, type LadderNames, type LadderNamesChange, type LadderOpening, type LadderPlan, type LadderState, type LadderWrap, type SealedRung,
} from './ladder-protocol.ts'
import type { MailboxKeys } from './mailbox-keys.ts'
import { toSlots } from './mailbox-slots.ts'
import { pad } from './padding.ts'
import type { Age, B64, Id, Recipient, Signed } from './protocol.ts'
import { payloadHash } from './roster.ts'
import { parseAs, signedSchema } from './schemas.ts'
import { sign, verify } from './signing.ts'

export type LadderWords = { readonly what: string; readonly body: Readonly<Record<string, unknown>> }
export type LadderMoment = { readonly today: Day; readonly random: Random }
/** Somebody to seal to, as a verified directory or roster names them. */
export type LadderPerson = { readonly person: Id; readonly name: string; readonly enc: Recipient; readonly sig: B64 }
export type LadderRung = { readonly rung: string; readonly readers: readonly LadderPerson[] }
/** A ladder as its mailbox trusts it. */
export type LadderView = LadderRead & {
  readonly plan: LadderPlan
  readonly state: LadderState
  /** The newest names that this mailbox wrote; null when they were never given, taken out or shredded. */
  readonly names: unknown
}

const messageBlock = 16_384
const smallBlock = 4096

/** Seals a signed part of a ladder to the keys of a rung. */
export const sealLadderPart = (signed: Signed, to: Recipient): Promise<Age> => encryptToText(pad(canonical(signed), messageBlock), [to])
/** Seals the names: one length, whatever is in them; throws a RangeError when they do not fit. */
export const sealLadderNames = async (signed: Signed, to: Recipient): Promise<Age> => {
  const content = canonical(signed)
  if (content.length > smallBlock - 4) throw new RangeError('the names are too long')
  return encryptToText(pad(content, smallBlock), [to])
}
/** A wrap is no message of any kind: what opens post or notes does not open it. */
export const sealLadderWrap = (signed: Signed, to: Recipient): Promise<Age> => encryptToText(pad(canonical({ rung: signed }), smallBlock), [to])

/** What the door's signature covers. */
export const ladderSealed = ({ plan, wraps, item, names, second }: Pick<LadderOpening, 'plan' | 'wraps' | 'item' | 'names' | 'second'>): B64 => digest(canonical({ plan, wraps, item, names, second }))

const slotsOf = async (parts: readonly Signed[], keys: MailboxKeys, random: Random): Promise<readonly Age[]> =>
  (await Promise.all(parts.map((part) => toSlots(canonical(part), keys.recipient, random)))).flat()

/**
 * Seals something to every rung it can reach, lowest first; all wraps are made now, also for rungs that it may never come to.
 * `names: null` makes an empty part of the same length. `second`: another mailbox that reads along from the first day and may write.
 * Throws a TypeError without rungs. Nothing is sent.
 */
export const composeLadder = async (
  keys: MailboxKeys, realm: Id, rungs: readonly LadderRung[], words: LadderWords, names: unknown, { today, random }: LadderMoment,
  second: Pick<MailboxKeys, 'mailboxId' | 'signKey' | 'recipient'> | null = null,
): Promise<{ readonly opening: LadderOpening; readonly view: LadderView }> => {
  if (rungs.length === 0 || rungs.some(({ readers }) => readers.length === 0)) throw new TypeError('nobody to seal to')
  const ladder = newId(random)
  const seeds = rungs.map(() => random(32))
  const namesSeed = random(32)
  const plan: LadderPlan = {
    kind: 'plan', realm, ladder, mailbox: keys.mailboxId, day: today, box: keys.recipient, signKey: keys.signKey, names: await recipientOf(namesSeed),
    rungs: await Promise.all(rungs.map(async ({ rung, readers }, at) => ({ rung, key: await recipientOf(seeds[at] as Bytes), readers: readers.map(({ person, sig }) => ({ person, sig })) }))),
    ...(second === null ? {} : { second: { person: second.mailboxId, sig: second.signKey } }),
  }
  const signedPlan = sign('ladder', plan, keys.sign)
  const hash = payloadHash(signedPlan.payload)
  const wraps = await Promise.all(rungs.flatMap(({ readers }, rung) => readers.map(async ({ person, enc }): Promise<SealedRung> => {
    const wrap: LadderWrap = { kind: 'wrap', realm, ladder, plan: hash, rung, person, seeds: seeds.slice(0, rung + 1).map(toBase64Url), names: toBase64Url(namesSeed), by: '' }
    return { rung, person, content: await sealLadderWrap(sign('ladder', wrap, keys.sign), enc) }
  })))
  const shown = [...new Map(rungs.flatMap(({ readers }) => readers.map(({ person, name }) => [person, { person, name }] as const))).values()]
  const along: LadderWrap | null = second && { kind: 'wrap', realm, ladder, plan: hash, rung: rungs.length - 1, person: second.mailboxId, seeds: seeds.map(toBase64Url), names: toBase64Url(namesSeed), by: '', shown }
  const secondPart = along && second && (await encryptToText(pad(canonical({ rung: sign('ladder', along, keys.sign) }), messageBlock), [second.recipient]))
  for (const seed of [...seeds, namesSeed]) seed.fill(0)
  const message: LadderMessage = { kind: 'message', realm, ladder, plan: hash, rung: 0, author: '', sequence: 1, prev: '', day: today, what: words.what, body: words.body }
  const first = sign('ladder', message, keys.sign)
  const namesPart = sign('ladder', { kind: 'names', realm, ladder, plan: hash, version: 1, day: today, body: names } satisfies LadderNames, keys.sign)
  const state: LadderState = {
    kind: 'state', realm, ladder, mailbox: keys.mailboxId, plan: hash, sequence: 1, prev: payloadHash(first.payload), names: 1, day: today, shown,
  }
  const sealed = {
    plan: await sealLadderPart(signedPlan, plan.rungs[0]?.key ?? ''), wraps, second: secondPart, item: await sealLadderPart(first, plan.rungs[0]?.key ?? ''), names: await sealLadderNames(namesPart, plan.names),
  }
  const door: LadderDoor = { kind: 'door', realm, ladder, mailbox: keys.mailboxId, rungs: rungs.map(({ rung, readers }) => ({ rung, persons: readers.map(({ person }) => person) })), second: second?.mailboxId ?? '', sealed: ladderSealed(sealed) }
  const slots = await slotsOf([signedPlan, first, sign('ladder', state, keys.sign)], keys, random)
  const nameSlots = await slotsOf([namesPart], keys, random)
  return {
    opening: { authKey: keys.authKey, door: sign('ladder', door, keys.auth), ...sealed, slots, nameSlots },
    view: { plan, state, names, messages: [{ hash: state.prev, message }], deputies: [], refused: 0 },
  }
}

/** What the mailbox adds, for the readers of one rung and of those above it. */
export const composeLadderFromMailbox = async (view: LadderView, keys: MailboxKeys, rung: number, words: LadderWords, { today, random }: LadderMoment): Promise<{ readonly append: LadderAppend; readonly view: LadderView }> => {
  const { plan, state } = view
  const to = plan.rungs[rung]
  if (!to) throw new RangeError('no such rung')
  const message: LadderMessage = {
    kind: 'message', realm: plan.realm, ladder: plan.ladder, plan: state.plan, rung, author: '', sequence: state.sequence + 1, prev: state.prev, day: today, what: words.what, body: words.body,
  }
  const signed = sign('ladder', message, keys.sign)
  const next: LadderState = { ...state, sequence: message.sequence, prev: payloadHash(signed.payload), day: today }
  const slots = await slotsOf([signed, sign('ladder', next, keys.sign)], keys, random)
  return { append: { ladder: plan.ladder, rung, sequence: message.sequence, item: await sealLadderPart(signed, to.key), slots }, view: { ...view, state: next, messages: [...view.messages, { hash: next.prev, message }] } }
}

/** Gives names after all, or takes them out (`null`). The part keeps its length. */
export const composeLadderNames = async (
  view: LadderView, keys: MailboxKeys, names: unknown, { today, random }: LadderMoment,
): Promise<{ readonly change: LadderNamesChange; readonly view: LadderView }> => {
  const { plan, state } = view
  const part: LadderNames = { kind: 'names', realm: plan.realm, ladder: plan.ladder, plan: state.plan, version: state.names + 1, day: today, body: names }
  const signed = sign('ladder', part, keys.sign)
  const next: LadderState = { ...state, names: part.version, day: today }
  const [slots, nameSlots] = [await slotsOf([sign('ladder', next, keys.sign)], keys, random), await slotsOf([signed], keys, random)]
  return { change: { ladder: plan.ladder, version: part.version, names: await sealLadderNames(signed, plan.names), slots, nameSlots }, view: { ...view, names, state: next } }
}

export type LadderBoxRefusal = 'own-message-missing'

const signedIn = (content: Uint8Array): Signed | null => {
  try {
    const parsed = parseAs(signedSchema, parseCanonical(content))
    return parsed.ok ? parsed.value : null
  } catch {
    return null
  }
}

const claimed = (signed: Signed): { readonly kind?: unknown; readonly ladder?: unknown } => {
  try {
    return (parseCanonical(fromBase64Url(signed.payload)) ?? {}) as { kind?: unknown; ladder?: unknown }
  } catch {
    return {}
  }
}

/**
 * The ladders of a mailbox, from the contents of its slots. Whose answers count comes from the mailbox's own plan, never from the server.
 * Refused when something of one's own is missing that the newest state names: then the server shows less than there is.
 */
export const readLadders = (contents: readonly Bytes[], keys: Pick<MailboxKeys, 'signKey' | 'mailboxId'>, realm: Id): Result<readonly LadderView[], LadderBoxRefusal> => {
  const parts = contents.map(signedIn).filter((part) => part !== null)
  const own = parts.flatMap((signed) => {
    const verified = verify('ladder', signed, keys.signKey)
    return verified.ok ? [{ hash: payloadHash(signed.payload), value: verified.value }] : []
  })
  const states = new Map<Id, LadderState>()
  for (const { value } of own) {
    const parsed = parseAs(ladderStateSchema, value)
    if (!parsed.ok || parsed.value.realm !== realm || parsed.value.mailbox !== keys.mailboxId) continue
    const known = states.get(parsed.value.ladder)
    if (!known || known.sequence + known.names < parsed.value.sequence + parsed.value.names) states.set(parsed.value.ladder, parsed.value)
  }
  const views: LadderView[] = []
  for (const state of states.values()) {
    const plan = own.map(({ hash, value }) => (hash === state.plan ? parseAs(ladderPlanSchema, value) : null)).find((one) => one?.ok)
    const names = own.map(({ value }) => parseAs(ladderNamesSchema, value)).find((one) => one.ok && one.value.ladder === state.ladder && one.value.version === state.names)
    if (!plan?.ok) return refuse('own-message-missing')
    const read = readLadderMessages(parts.filter((part) => { const { kind, ladder } = claimed(part); return kind === 'message' && ladder === state.ladder }).map((signed) => ({ signed, rung: null })), plan.value, state.plan)
    const last = read.messages.findLast(({ message }) => message.author === '')
    if (last?.message.sequence !== state.sequence || last.hash !== state.prev) return refuse('own-message-missing')
    views.push({ plan: plan.value, state, names: names?.ok ? names.value.body : null, ...read })
  }
  return ok(views)
}
