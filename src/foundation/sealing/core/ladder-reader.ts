/** A reader's half of a sealed ladder: opening what was released to them, answering, and letting somebody stand in. */
import { fromBase64Url, type Bytes } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { decryptText, identityOf, recipientOf, type Identity } from './age.ts'
import { canonical, parseCanonical } from './canonical.ts'
import { sealLadderPart, sealLadderWrap, type LadderMoment, type LadderPerson, type LadderWords } from './ladder.ts'
import { readLadderMessages, type LadderRead } from './ladder-messages.ts'
import { ladderNamesSchema, ladderPlanSchema, ladderWrapSchema, type LadderAppend, type LadderFile, type LadderMessage, type LadderPlan, type LadderShown, type LadderWrap, type SealedRung } from './ladder-protocol.ts'
import { toSlots } from './mailbox-slots.ts'
import { unpad } from './padding.ts'
import type { Age, B64, Id, Signed } from './protocol.ts'
import { payloadHash } from './roster.ts'
import { parseAs, signedSchema } from './schemas.ts'
import { sign, verify } from './signing.ts'

/** Who reads: the seeds stay with the caller. */
export type LadderReaderKeys = { readonly person: Id; readonly identity: Identity; readonly sig: B64 }
/** A ladder as a reader trusts it; everything in it may be shown. */
export type LadderReaderView = LadderRead & {
  readonly plan: LadderPlan
  readonly planHash: B64
  /** The highest rung that was released to this reader. */
  readonly rung: number
  /** `names: null`: none were given, or they were shredded. */
  readonly names: unknown
  /** Who the readers are: only the second mailbox is told. */
  readonly shown: LadderShown
}
/** An opened ladder with its seeds, for whoever holds keys apart from the page. */
export type OpenedLadder = { readonly view: LadderReaderView; readonly seeds: readonly B64[]; readonly namesSeed: B64 }
export type LadderRefusal = 'no-wrap' | 'cannot-open' | 'not-valid'

const opened = async (content: Age, identity: Identity): Promise<unknown> => {
  const plain = await decryptText(content, [identity])
  if (!plain.ok) return null
  try {
    return parseCanonical(unpad(plain.value))
  } catch {
    return null
  }
}
const openedSigned = async (content: Age, identity: Identity): Promise<Signed | null> => {
  const parsed = parseAs(signedSchema, await opened(content, identity))
  return parsed.ok ? parsed.value : null
}
/** The signed wrap, before anybody knows whether it holds; null for everything that is no wrap. */
const openedWrap = async (content: Age, identity: Identity): Promise<{ readonly signed: Signed; readonly wrap: LadderWrap } | null> => {
  const value = await opened(content, identity)
  if (typeof value !== 'object' || value === null || Object.keys(value).join() !== 'rung') return null
  const signed = parseAs(signedSchema, (value as { rung: unknown }).rung)
  if (!signed.ok) return null
  try {
    const wrap = parseAs(ladderWrapSchema, parseCanonical(fromBase64Url(signed.value.payload)))
    return wrap.ok ? { signed: signed.value, wrap: wrap.value } : null
  } catch {
    return null
  }
}

const seedOf = (seed: B64): Bytes | null => {
  try {
    const bytes = fromBase64Url(seed)
    return bytes.length === 32 ? bytes : null
  } catch {
    return null
  }
}
const isKeyOf = async (seed: B64, key: string): Promise<boolean> => {
  const bytes = seedOf(seed)
  return bytes !== null && (await recipientOf(bytes)) === key
}

/**
 * Opens what the server handed out. The plan counts only when the mailbox signed it, the wrap only when it names this very plan, ladder and
 * person and its seeds are the keys that the plan declares. Never throws on hostile input.
 */
export const openLadder = async (file: LadderFile, realm: Id, me: LadderReaderKeys): Promise<Result<OpenedLadder, LadderRefusal>> => {
  const wraps = (await Promise.all(file.wraps.map((content) => openedWrap(content, me.identity)))).filter((one) => one !== null).toSorted((a, b) => b.wrap.rung - a.wrap.rung)
  if (wraps.length === 0) return refuse('no-wrap')
  for (const { signed, wrap } of wraps) {
    const lowest = seedOf(wrap.seeds[0] ?? '')
    const planPart = lowest && (await openedSigned(file.plan, identityOf(lowest)))
    if (!planPart) continue
    const plan = planIn(planPart)
    if (plan === null || payloadHash(planPart.payload) !== wrap.plan) continue
    const about = (one: { readonly realm: Id; readonly ladder: Id }): boolean => one.realm === realm && one.ladder === file.ladder
    if (!about(plan) || !about(wrap) || plan.mailbox !== file.mailbox || wrap.person !== me.person || wrap.seeds.length !== wrap.rung + 1 || wrap.rung >= plan.rungs.length) continue
    const keysHold = await Promise.all([...wrap.seeds.map((seed, at) => isKeyOf(seed, plan.rungs[at]?.key ?? '')), isKeyOf(wrap.names, plan.names)])
    if (keysHold.includes(false)) continue
    const parts = await Promise.all(file.items.filter(({ rung }) => rung <= wrap.rung).map(async ({ rung, content }) => ({ rung, signed: await openedSigned(content, identityOf(fromBase64Url(wrap.seeds[rung] ?? ''))) })))
    const whole = parts.filter((part): part is { rung: number; signed: Signed } => part.signed !== null)
    const read = readLadderMessages(whole, plan, wrap.plan)
    const place = plan.rungs[wrap.rung]?.readers ?? []
    const signer = wrap.by === '' ? plan.signKey : place.find(({ person }) => person === wrap.by)?.sig
    const mine = wrap.by === '' ? [...place, ...(plan.second ? [plan.second] : [])].find(({ person }) => person === me.person)?.sig : read.deputies.find((one) => one.person === me.person && one.rung === wrap.rung && one.by === wrap.by)?.sig
    if (signer === undefined || mine !== me.sig || !verify('ladder', signed, signer).ok) continue
    const view = { plan, planHash: wrap.plan, rung: wrap.rung, ...read, refused: read.refused + parts.length - whole.length, names: await namesIn(file.names, wrap, plan), shown: wrap.shown ?? [] }
    return ok({ view, seeds: wrap.seeds, namesSeed: wrap.names })
  }
  return refuse('not-valid')
}

const planIn = (signed: Signed): LadderPlan | null => {
  try {
    const said = parseAs(ladderPlanSchema, parseCanonical(fromBase64Url(signed.payload)))
    return said.ok && verify('ladder', signed, said.value.signKey).ok ? said.value : null
  } catch {
    return null
  }
}

const namesIn = async (content: Age | null, wrap: LadderWrap, plan: LadderPlan): Promise<unknown> => {
  const signed = content === null ? null : await openedSigned(content, identityOf(fromBase64Url(wrap.names)))
  const verified = signed && verify('ladder', signed, plan.signKey)
  const part = verified?.ok ? parseAs(ladderNamesSchema, verified.value) : null
  return part?.ok && part.value.ladder === plan.ladder && part.value.plan === wrap.plan ? part.value.body : null
}

type Me = { readonly person: Id; readonly signSeed: Uint8Array }

/** What a reader adds: sealed to the key of their rung, with a copy for the mailbox. */
export const composeLadderAnswer = async ({ view }: Pick<OpenedLadder, 'view'>, me: Me, words: LadderWords, { today, random }: LadderMoment): Promise<LadderAppend> => {
  const { plan, planHash, rung } = view
  const last = view.messages.findLast(({ message }) => message.author === me.person)
  const message: LadderMessage = {
    kind: 'message', realm: plan.realm, ladder: plan.ladder, plan: planHash, rung, author: me.person, sequence: (last?.message.sequence ?? 0) + 1, prev: last?.hash ?? '',
    day: today, what: words.what, body: words.body,
  }
  const signed = sign('ladder', message, me.signSeed)
  return { ladder: plan.ladder, rung, sequence: message.sequence, item: await sealLadderPart(signed, plan.rungs[rung]?.key ?? ''), slots: await toSlots(canonical(signed), plan.box, random) }
}

/** Lets somebody of the verified directory stand in on one's own rung. Only a reader whom the mailbox sealed to may; who stands in may not pass it on. */
export const composeLadderDeputy = async (
  { view, seeds, namesSeed }: OpenedLadder, me: Me, to: LadderPerson, words: LadderWords, moment: LadderMoment,
): Promise<Result<{ readonly wrap: SealedRung; readonly append: LadderAppend }, 'not-a-reader'>> => {
  const { plan, planHash, rung } = view
  if (!plan.rungs[rung]?.readers.some(({ person }) => person === me.person)) return refuse('not-a-reader')
  const wrap: LadderWrap = { kind: 'wrap', realm: plan.realm, ladder: plan.ladder, plan: planHash, rung, person: to.person, seeds, names: namesSeed, by: me.person }
  const content = await sealLadderWrap(sign('ladder', wrap, me.signSeed), to.enc)
  return ok({ wrap: { rung, person: to.person, content }, append: await composeLadderAnswer({ view }, me, { what: 'deputy', body: { ...words.body, person: to.person, name: to.name, sig: to.sig } }, moment) })
}
