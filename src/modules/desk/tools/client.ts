import type { Day } from '../../../foundation/kernel/clock.ts'
import { fromBase64Url } from '../../../foundation/kernel/bytes.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { applyChange, approveChange, composeFiling, composeFromHandler, composeFromMailbox, drawPanel, identityOf as ageIdentity, newestOf, openCase, openCompartment, proposeChange, readMailbox, verifyTrust } from './sealing.ts'
import { composeLogin, fromSlots, mailboxIdOf, mailboxKeys, newSecret, publicKey, parseSigned, readPage, receiptOf, toSlots } from './sealing.ts'
import type { CaseFile, Challenge, ChangeWish, Filing, FilingAnswer, HandlerMessage, LoginAnswer, MailboxLog, MailboxSeeds, MailboxView, Moment, OpenedCase, Trust, TrustedRoster } from './sealing.ts'
import { sendFiles, type LocalFile } from './attach.ts'
import { ask, post, type Door } from './door.ts'
import { labelOf, caseView } from '../rules/case/view.ts'
import { termsFor } from '../rules/case/terms.ts'
import { understood, type CaseMessage } from '../rules/case/said.ts'
import type { IdentityBody, ReportBody } from '../rules/messages.ts'
import { conversation } from '../rules/messages/parts.ts'

const must = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown }, what: string): Value => {
  if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result.error)}`)
  return result.value
}

/** Fetches whom to trust and verifies it by these roots, as a browser does. */
export const trustAt = async (door: Door, roots: readonly string[], today: Day): Promise<TrustedRoster> =>
  must(verifyTrust(await ask<Trust>(door, '/api/v1/directory/trust'), { roots, builtInEpoch: 0, today, demoAllowed: true }), 'the roster is not trusted')

export type Filed = { readonly case: string; readonly words: readonly string[]; readonly seeds: MailboxSeeds; readonly panel: readonly string[]; readonly answer: FilingAnswer }
export type ReportInput = { readonly body: string; readonly report: Omit<ReportBody, 'box' | 'signKey'>; readonly identity?: IdentityBody; readonly exclude?: readonly string[] }

/** Seals a report with the reporter's own code, up to what is posted: panel, keys, sealing, receipt. */
export const sealReport = async (trusted: TrustedRoster, today: Day, input: ReportInput): Promise<Omit<Filed, 'answer'> & { readonly filing: Filing }> => {
  const secret = newSecret(systemRandom)
  const keys = await mailboxKeys(secret, trusted.roster.realm)
  const panel = must(drawPanel(trusted.roster, input.body, { excluded: input.exclude ?? [], unitTags: [] }, systemRandom), 'no panel')
  const { filing } = must(await composeFiling({
    roster: trusted.roster, body: input.body, panel, report: input.report, mailboxKeys: keys, today, random: systemRandom, toSlots,
    ...(input.identity ? { identity: { compartment: input.report.naming === 'confidential' ? ('identity' as const) : ('intake' as const), body: input.identity } } : {}),
  }), 'the report was not sealed')
  return { case: filing.case, words: await receiptOf(secret), seeds: keys, panel, filing }
}

/** Seals a report and files it. */
export const fileReport = async (door: Door, trusted: TrustedRoster, today: Day, input: ReportInput): Promise<Filed> => {
  const { filing, ...made } = await sealReport(trusted, today, input)
  return { ...made, answer: await post<FilingAnswer>(door, '/cases', filing) }
}

/** Opens a mailbox with its seeds and verifies everything in it. */
export const openMailbox = async (door: Door, trusted: TrustedRoster, seeds: MailboxSeeds): Promise<{ readonly token: string; readonly view: MailboxView }> => {
  const { nonce } = await post<Challenge>(door, '/mailbox/challenge', {})
  const { token } = await post<LoginAnswer>(door, '/mailbox/session', composeLogin(seeds, { realm: trusted.roster.realm, origin: door.url, nonce }))
  const slots: Uint8Array<ArrayBuffer>[] = []
  for (let page = 0, more = true; more; page++) {
    const answer = await fetch(`${door.url}/api/v1/desk/mailbox/pages/${page}`, { headers: { Authorization: `Bearer ${token}` } })
    const found = must(readPage(new Uint8Array(await answer.arrayBuffer())), 'the page is not a page')
    const before = slots.length
    slots.push(...found)
    more = (await fromSlots(found, ageIdentity(seeds.box))).contents.length > 0 && slots.length > before && page < 50
  }
  const { contents } = await fromSlots(slots, ageIdentity(seeds.box))
  const log = await ask<MailboxLog>(door, '/mailbox/log', {}, token)
  return { token, view: must(readMailbox(contents.flatMap((content) => parseSigned(content) ?? []), log, mailboxIdOf(publicKey(seeds.auth)), seeds.sign, trusted), 'the mailbox does not hold') }
}

/** Reads the mailbox and seals a message for it, with files if there are any; what is returned sends it. */
export const readyInMailbox = async (door: Door, trusted: TrustedRoster, seeds: MailboxSeeds, today: Day, kind: string, body: unknown, files: readonly LocalFile[] = []): Promise<() => Promise<void>> => {
  const { token, view } = await openMailbox(door, trusted, seeds)
  const attachments = await sendFiles(door, '/mailbox/uploads', files, token)
  const { append } = must(await composeFromMailbox(view, seeds, { kind, body, attachments, ...(kind === 'text' ? { compartment: conversation } : {}) }, { today, rosterEpoch: trusted.roster.epoch, random: systemRandom, toSlots }), 'the message was not sealed')
  return async () => void (await post(door, '/mailbox/entries', append, token))
}

/** Says something from the mailbox, with files if there are any. */
export const sayFromMailbox = async (...message: Parameters<typeof readyInMailbox>): Promise<void> => (await readyInMailbox(...message))()

export type HandlerKeys = { readonly id: string; readonly encSeed: string; readonly signSeed: string }

const said = (opened: OpenedCase): CaseMessage[] =>
  opened.messages.flatMap(({ hash, message }) => understood({ ...message, hash, author: message.author === opened.mailbox ? 'reporter' : message.author }) ?? [])

export type OpenedAs = { readonly opened: OpenedCase; readonly file: CaseFile; readonly messages: readonly CaseMessage[] }

/** Opens a case as this handler does, and verifies everything in it. */
export const openAs = async (door: Door, trusted: TrustedRoster, handler: HandlerKeys, caseId: string): Promise<OpenedAs> => {
  const file = await ask<CaseFile>(door, `/cases/${caseId}`)
  const opened = must(await openCase(file, { handlerId: handler.id, encIdentity: ageIdentity(fromBase64Url(handler.encSeed)) }, trusted), 'the case does not hold')
  return { file, opened, messages: said(opened) }
}

export const momentOf = (trusted: TrustedRoster, today: Day): Moment => ({ today, rosterEpoch: trusted.roster.epoch, random: systemRandom, toSlots })
export const writerOf = (handler: HandlerKeys) => ({ handlerId: handler.id, signSeed: fromBase64Url(handler.signSeed) })

/** Opens a case as its handler does and adds a message, with the label and the next due day that follow from it. What is said may depend on what was said before. */
export const sayFromCase = async (door: Door, trusted: TrustedRoster, handler: HandlerKeys, caseId: string, today: Day, wish: HandlerMessage | ((at: OpenedAs) => HandlerMessage), files: readonly LocalFile[] = []): Promise<void> => {
  const [writer, moment] = [writerOf(handler), momentOf(trusted, today)]
  const fieldsAfter = ({ file, messages: before }: OpenedAs, more: readonly CaseMessage[]) => {
    const messages = [...before, ...more]
    const view = caseView(file.receivedDay, messages, today)
    return { label: labelOf(view), nextDueDay: termsFor(view, messages, today).nextDueDay, open: view.open }
  }
  let at = await openAs(door, trusted, handler, caseId)
  const wanted = typeof wish === 'function' ? wish(at) : wish
  const message: HandlerMessage = wanted.kind === 'text' ? { compartment: conversation, ...wanted } : wanted
  const { compartment = 'intake' } = message
  if ((compartment === 'deliberation' || compartment === 'accused') && !newestOf(at.opened.keys, compartment)) {
    const { append } = must(await openCompartment(at.opened, writer, compartment, fieldsAfter(at, []), moment), 'the compartment was not opened')
    await post(door, `/cases/${caseId}/entries`, append)
    at = await openAs(door, trusted, handler, caseId)
  }
  const next = understood({ kind: message.kind, body: message.body, hash: '', author: handler.id, direction: message.direction, compartment, day: today, attachments: [] })
  const append = must(await composeFromHandler(at.opened, writer, { ...message, attachments: await sendFiles(door, `/cases/${caseId}/uploads`, files) }, fieldsAfter(at, next ? [next] : []), moment), 'the message was not sealed')
  await post(door, `/cases/${caseId}/entries`, append)
}

type Signer = { readonly door: Door; readonly keys: HandlerKeys }

/** Two readers change who reads, as their browsers do: one proposes, the other checks, signs and carries it out. */
export const changeReaders = async (trusted: TrustedRoster, [first, second]: readonly [Signer, Signer], caseId: string, today: Day, wish: ChangeWish): Promise<void> => {
  const moment = momentOf(trusted, today)
  const proposal = must(await proposeChange((await openAs(first.door, trusted, first.keys, caseId)).opened, writerOf(first.keys), wish, trusted, moment), 'the change was not proposed')
  const { opened } = await openAs(second.door, trusted, second.keys, caseId)
  const approved = must(await approveChange(opened, { ...writerOf(second.keys), encIdentity: ageIdentity(fromBase64Url(second.keys.encSeed)) }, proposal, trusted), 'the change was not approved')
  await post(second.door, `/cases/${caseId}/readers`, must(await applyChange(opened, writerOf(second.keys), approved, trusted, moment), 'the change was not carried out'))
}
