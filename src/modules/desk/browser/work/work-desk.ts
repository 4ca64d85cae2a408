import { addDays } from '../../../../foundation/calendar/day.ts'
import type { Clock } from '../../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { ChangeProposal } from '../../../../foundation/sealing/core/change.ts'
import type { CaseFields, HandlerMessage } from '../../../../foundation/sealing/core/case-append.ts'
import type { Attachment, CaseAppend, CaseFile, Compartment, Id, MultiSigned, ReaderChange, Roster } from '../../../../foundation/sealing/core/protocol.ts'
import type { Keyring } from '../../../../foundation/sealing/keyring/client.ts'
import { bothKeptOut, isWithin, keepsOut } from '../../rules/case/kept-out.ts'
import type { CaseView } from '../../rules/case/view.ts'
import { limits } from '../../rules/limits.ts'
import type { Letter } from '../../rules/letters/letter.ts'
import { lettersText } from '../../rules/letters/fill.ts'
import type { KeptOut } from '../../rules/messages.ts'
import { callerMailbox } from '../../rules/parties/caller.ts'
import { namesInText, toPartyRefusal } from '../../rules/parties/party.ts'
import { handlerMay, type HandlerAct } from '../../rules/case/acts.ts'
import type { Api, ApiRefusal } from '../shared/api.ts'
import type { LogMemory } from '../shared/log-check.ts'
import { fieldsAfter, fieldsNow } from './after.ts'
import type { Deed } from './act-form.ts'
import type { Pending } from './proposals.ts'
import { actorOf, workCase, type WorkCase } from './said.ts'

/** What the work place works with. `seen` holds the cases whose opening was logged in this session. */
export type WorkDesk = { readonly api: Api; readonly keyring: Keyring; readonly me: Id; readonly base: string; readonly clock: Clock; /** Once it is trusted. */ readonly roster: () => Roster | undefined; readonly seen: Set<Id>; /** The public log as far as it was checked in this session. */ readonly log: LogMemory }

/**
 * Why something did not happen. `stale`: somebody was first; `work` is then the case as it stands now and `first` who it was.
 * `key`: the key is locked or wanted again. `unsafe`: what the server gave does not hold. `terms`: the rules of the terms say no.
 */
export type DeskRefusal = {
  readonly why: 'key' | 'offline' | 'gone' | 'stale' | 'unsafe' | 'terms' | 'may-not' | 'refused' | 'fault'
  readonly code: string
  readonly work?: WorkCase
  readonly first?: Id | null
}
/** A case with the file it was opened from. */
export type OpenCase = { readonly work: WorkCase; readonly file: CaseFile; /** Made just now, to be read to the reporter; shown once. */ readonly code?: string }

/** Why the server did not do it, as the page tells it. */
export const fromApi = ({ reason }: ApiRefusal): DeskRefusal => ({ why: reason === 'not-found' ? 'gone' : reason === 'busy' ? 'fault' : reason === 'too-much' ? 'refused' : reason, code: reason })
/** Why the key did not do it. */
export const fromKeyring = (code: string): DeskRefusal => ({ why: code === 'locked' || code === 'ask-again' || code === 'case-not-open' || code === 'no-trust' ? 'key' : 'unsafe', code })

const attempts = 5

const load = async (desk: WorkDesk, id: Id): Promise<Result<OpenCase, DeskRefusal>> => {
  const file = await desk.api.get<CaseFile>(`${desk.base}/cases/${id}`)
  if (!file.ok) return refuse(fromApi(file.error))
  if (file.value.case !== id) return refuse({ why: 'unsafe', code: 'other-case' })
  const opened = await desk.keyring('openCase', file.value)
  if (!opened.ok) return refuse(fromKeyring(opened.error))
  return ok({ work: workCase(opened.value, file.value, desk.clock.today()), file: file.value })
}

const post = async (desk: WorkDesk, id: Id, append: CaseAppend): Promise<Result<null, DeskRefusal>> => {
  const posted = await desk.api.post<null>(`${desk.base}/cases/${id}/entries`, append)
  return posted.ok ? ok(null) : refuse(fromApi(posted.error))
}

/** Opens a case and logs, once per session, that this reader opened it; the log is what colleagues and the reporter can rely on. */
export const openWork = async (desk: WorkDesk, id: Id): Promise<Result<OpenCase, DeskRefusal>> => {
  for (let times = 0; times < attempts; times++) {
    const found = await load(desk, id)
    if (!found.ok || desk.seen.has(id)) return found
    const append = await desk.keyring('composeOpened', { case: id, fields: fieldsNow(found.value.work) })
    if (!append.ok) return refuse(fromKeyring(append.error))
    const posted = await post(desk, id, append.value)
    if (posted.ok) desk.seen.add(id)
    else if (posted.error.why !== 'stale') return posted
  }
  return refuse({ why: 'stale', code: 'busy' })
}

const saidInThreads = ({ opened }: WorkCase): number => opened.threads.reduce((sum, thread) => sum + thread.messages.length, opened.threads.length)

const samePoint = (before: WorkCase, now: WorkCase): boolean =>
  saidInThreads(before) === saidInThreads(now) &&  before.messages.length === now.messages.length && before.opened.number === now.opened.number && before.opened.unreadable.length === now.opened.unreadable.length

type Compose = (at: WorkCase) => Promise<Result<CaseAppend, DeskRefusal>>

/**
 * Composes and posts. When somebody was first but only looked into the case, it is composed again on the new log; when something
 * was said or changed meanwhile, the handler decides again with it in view.
 */
export const postComposed = async (desk: WorkDesk, begin: WorkCase, compose: Compose): Promise<Result<OpenCase, DeskRefusal>> => {
  const id = begin.opened.case
  let at = begin
  for (let times = 0; times < attempts; times++) {
    const append = await compose(at)
    if (!append.ok) return append
    const posted = await post(desk, id, append.value)
    if (posted.ok) return load(desk, id)
    if (posted.error.why !== 'stale') return posted
    const now = await load(desk, id)
    if (!now.ok) return now
    if (!samePoint(at, now.value.work)) return refuse({ why: 'stale', code: 'somebody-was-first', work: now.value.work, first: actorOf(now.value.file, at.opened.next) })
    at = now.value.work
  }
  return refuse({ why: 'stale', code: 'busy' })
}

export const composeMessage = (desk: WorkDesk, message: HandlerMessage, fieldsFor: (at: WorkCase) => Result<CaseFields, DeskRefusal>): Compose => async (at) => {
  const fields = fieldsFor(at)
  if (!fields.ok) return fields
  // In a case that an officer wrote down the caller reads answers in a mailbox of their own.
  const caller = message.direction === 'out' && message.to === undefined ? callerMailbox(at.parties) : null
  const append = await desk.keyring('compose', { case: at.opened.case, message: caller === null ? message : { ...message, to: caller }, fields: fields.value })
  return append.ok ? append : refuse(fromKeyring(append.error))
}

const fieldsOfMessage = (desk: WorkDesk, message: HandlerMessage) => (at: WorkCase): Result<CaseFields, DeskRefusal> => {
  const fields = fieldsAfter(at, desk.me, message, desk.clock.today())
  return fields.ok ? fields : refuse({ why: 'terms', code: fields.error.reason })
}

/** The deliberation and the accused's papers have keys of their own, so that other readers need not open them; the first message in one opens it. */
export const withCompartment = async (desk: WorkDesk, work: WorkCase, compartment: Compartment): Promise<Result<WorkCase, DeskRefusal>> => {
  if (work.opened.keys.some((key) => key.compartment === compartment)) return ok(work)
  const made = await postComposed(desk, work, async (at) => {
    const append = await desk.keyring('openCompartment', { case: at.opened.case, compartment, fields: fieldsNow(at) })
    return append.ok ? append : refuse(fromKeyring(append.error))
  })
  return made.ok ? ok(made.value.work) : made
}

/** What is recorded in the accused's compartment also goes to the one accused who has a mailbox; where there are several, each is written to by hand. */
const tellAccused = async (desk: WorkDesk, done: OpenCase, { kind, body }: HandlerMessage): Promise<Result<OpenCase, DeskRefusal>> => {
  const joined = done.work.parties.flatMap((party) => (party.role === 'accused' && party.thread ? [party.thread.mailbox] : []))
  const [to, ...more] = joined
  if (to === undefined || more.length > 0) return ok(done)
  return postComposed(desk, done.work, composeMessage(desk, { kind, body, direction: 'out', to }, (at) => ok(fieldsNow(at))))
}

export const say = async (desk: WorkDesk, work: WorkCase, message: HandlerMessage): Promise<Result<OpenCase, DeskRefusal>> => {
  // The accused reads it, now or once they have a mailbox: never with the name of an anonymous witness.
  if (message.compartment === 'accused' && namesInText(JSON.stringify(message.body), work.parties).length > 0) return refuse({ why: 'may-not', code: 'names-hidden-witness' })
  const at = message.compartment === 'deliberation' || message.compartment === 'accused' ? await withCompartment(desk, work, message.compartment) : ok(work)
  const done = at.ok ? await postComposed(desk, at.value, composeMessage(desk, message, fieldsOfMessage(desk, message))) : at
  // A letter says itself to whom it goes.
  return done.ok && message.compartment === 'accused' && message.kind !== 'letter' ? tellAccused(desk, done.value, message) : done
}

/** The colleagues see that a code was made before it works; the server gets its hash and an invitation that it cannot read. */
const makeCode = async (desk: WorkDesk, work: WorkCase): Promise<Result<OpenCase, DeskRefusal>> => {
  const { procedure, naming, report } = work.view
  const until = addDays(desk.clock.today(), limits.wayInDays)
  const made = await desk.keyring('makeWayIn', { case: work.opened.case, about: { procedure, naming, language: report?.language ?? 'nl' }, until })
  if (!made.ok) return refuse(made.error === 'too-few-readers' || made.error === 'no-name' || made.error === 'not-a-reader' ? { why: 'may-not', code: made.error } : fromKeyring(made.error))
  const said = await say(desk, work, { kind: 'way-in-made', body: { until }, direction: 'inside' })
  if (!said.ok) return said
  const { code, id, content } = made.value
  const posted = await desk.api.post<null>(`${desk.base}/cases/${work.opened.case}/ways-in`, { id, content })
  return posted.ok ? ok({ ...said.value, code }) : refuse(fromApi(posted.error))
}

/** My part of the name and the notice to the reporter are composed by the worker as one entry. */
const release = (desk: WorkDesk, work: WorkCase, { asked, said }: Extract<Deed, { readonly does: 'release' }>): Promise<Result<OpenCase, DeskRefusal>> =>
  postComposed(desk, work, async (at) => {
    const append = await desk.keyring('releaseName', { case: at.opened.case, asked, said, fields: fieldsNow(at) })
    if (append.ok) return append
    return refuse(append.error === 'no-share' || append.error === 'not-asked' ? { why: 'may-not', code: append.error } : fromKeyring(append.error))
  })

/** The proposal goes to the inbox without the case; the case keeps, sealed, that one left it. */
const recommend = async (desk: WorkDesk, work: WorkCase, text: string): Promise<Result<OpenCase, DeskRefusal>> => {
  const posted = await desk.api.post<null>(`${desk.base}/proposals`, { text })
  return posted.ok ? say(desk, work, { kind: 'recommended', body: { text }, direction: 'inside' }) : refuse(fromApi(posted.error))
}

/** A letter goes only to somebody who joined as what it is for, and never with the name of an anonymous witness to an accused. */
const letterRefusal = (work: WorkCase, { kind, body, to }: HandlerMessage): string | null => {
  if (kind !== 'letter' || to === undefined) return null
  const letter = body as Letter
  const party = work.parties.find(({ thread }) => thread?.mailbox === to)
  if (party === undefined || party.role !== letter.audience) return 'not-joined'
  return toPartyRefusal(party, work.parties, { kind: 'text', text: lettersText(letter), files: 0 }, work.view)
}

const stands = (wish: KeptOut, { keptOut, keptOutCarried }: CaseView): boolean => keptOutCarried && isWithin(wish, keptOut)

/**
 * What the reporter wished in the case that this one goes on from or follows holds here too. Who reads both carries it over, so that later readers know it;
 * not while somebody reads this case who does not read that one: anybody can file a report that says it follows another. A wish to keep nobody out is
 * carried over too: whether there is a message must not tell the server whether anybody is kept out.
 */
export const withWish = async (desk: WorkDesk, work: WorkCase): Promise<Result<WorkCase, DeskRefusal>> => {
  const { report, keptOut } = work.view
  const earlier = report?.continues ?? report?.follows
  const found = earlier === undefined ? null : await openWork(desk, earlier)
  if (!found) return ok(work)
  if (!found.ok) return found.error.why === 'gone' || found.error.code === 'no-keys' ? ok(work) : found
  const { view, opened } = found.value.work
  const wish = bothKeptOut(keptOut, view.keptOut)
  const wished = ok({ ...work, view: { ...work.view, keptOut: wish } })
  if (stands(wish, work.view) || !work.opened.readers.every(({ id }) => opened.readers.some((one) => one.id === id))) return wished
  const now = await load(desk, work.opened.case)
  if (!now.ok) return now
  if (stands(wish, now.value.work.view)) return wished
  const carried = await say(desk, now.value.work, { kind: 'kept-out', body: wish, direction: 'inside' })
  return carried.ok ? ok(carried.value.work) : carried
}

/** The case with the reporter's whole wish; refused where one of these people would be brought in against it. */
const wishMet = async (desk: WorkDesk, work: WorkCase, add: readonly Id[]): Promise<Result<WorkCase, DeskRefusal>> => {
  const wished = await withWish(desk, work)
  return wished.ok && keepsOut(wished.value.view.keptOut, add, desk.roster()) ? refuse({ why: 'may-not', code: 'kept-out' }) : wished
}

/** Carries out what a form asked. Whoever may not is refused here too, not only by a button that is absent. */
export const perform = async (desk: WorkDesk, work: WorkCase, act: HandlerAct, deed: Deed, attachments: readonly Attachment[] = []): Promise<Result<OpenCase, DeskRefusal>> => {
  if (!handlerMay(act, work.view, desk.me)) return refuse({ why: 'may-not', code: act })
  if (deed.does === 'say') {
    const wrong = letterRefusal(work, deed.message)
    if (wrong !== null) return refuse({ why: 'may-not', code: wrong })
    const said = await say(desk, work, { ...deed.message, attachments })
    return said.ok && deed.next ? say(desk, said.value.work, deed.next) : said
  }
  if (deed.does === 'recommend') return recommend(desk, work, deed.text)
  if (deed.does === 'release') return release(desk, work, deed)
  if (deed.does === 'code') return makeCode(desk, work)
  const wished = await wishMet(desk, work, deed.wish.add)
  if (!wished.ok) return wished
  const first = deed.first === null ? ok(null) : await say(desk, wished.value, deed.first)
  if (!first.ok) return first
  const from = first.value?.work ?? wished.value
  return postComposed(desk, from, async (at) => {
    const proposal = await desk.keyring('propose', { case: at.opened.case, wish: deed.wish })
    if (!proposal.ok) return refuse(fromKeyring(proposal.error))
    const message: HandlerMessage = { kind: 'change-proposed', body: proposal.value, direction: 'inside' }
    return composeMessage(desk, message, (now) => ok(fieldsNow(now)))(at)
  })
}

type Signed = () => Promise<Result<ChangeProposal, DeskRefusal>>

/** Nobody's client signs or carries out a change, whoever proposed it, that brings in somebody whom the reporter keeps out. */
const carryOut = async (desk: WorkDesk, begin: WorkCase, pending: Pending, sign: Signed): Promise<Result<null, DeskRefusal>> => {
  const id = begin.opened.case
  if (begin.view.recused.includes(desk.me)) return refuse({ why: 'may-not', code: 'recused' })
  const wished = await wishMet(desk, begin, pending.add)
  if (!wished.ok) return wished
  const work = wished.value
  for (let times = 0; times < attempts; times++) {
    const signed = await sign()
    if (!signed.ok) return signed
    const change = await desk.keyring('apply', { case: id, proposal: signed.value })
    if (!change.ok) return refuse(fromKeyring(change.error))
    const posted = await desk.api.post<null>(`${desk.base}/cases/${id}/readers`, change.value satisfies ReaderChange)
    if (posted.ok) return ok(null)
    if (posted.error.reason !== 'stale') return refuse(fromApi(posted.error))
    const now = await load(desk, id)
    if (!now.ok) return now
    if (now.value.work.opened.number !== work.opened.number) return refuse({ why: 'stale', code: 'somebody-was-first', work: now.value.work, first: actorOf(now.value.file, work.opened.next) })
  }
  return refuse({ why: 'stale', code: 'busy' })
}

/** Signs a colleague's proposal and carries it out. What does not hold is refused by the worker before anything is signed. */
export const approve = (desk: WorkDesk, work: WorkCase, pending: Pending): Promise<Result<null, DeskRefusal>> => carryOut(desk, work, pending, async () => {
  const signed = await desk.keyring('approve', { case: work.opened.case, proposal: pending.proposal })
  return signed.ok ? signed : refuse(fromKeyring(signed.error))
})

/** Carries out a last reader's own proposal with the signature that a recovery group set beside it; the worker checks whose it is. */
export const carryOutCountersigned = (desk: WorkDesk, work: WorkCase, pending: Pending, change: MultiSigned): Promise<Result<null, DeskRefusal>> =>
  carryOut(desk, work, pending, async () => ok({ ...pending.proposal, panelChange: change }))
