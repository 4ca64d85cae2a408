import { addDays } from '../../../../../foundation/calendar/day.ts'
import { systemRandom } from '../../../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../../../foundation/kernel/result.ts'
import { newParty } from '../../../../../foundation/sealing/core/join.ts'
import type { Attachment, Id } from '../../../../../foundation/sealing/core/protocol.ts'
import type { CaseMessage } from '../../../rules/case/said.ts'
import { limits } from '../../../rules/limits.ts'
import type { MessageBody, MessageKind } from '../../../rules/messages.ts'
import { falseReportOf, falseReportRefusal, mayAgreeFalse, type FalseReport } from '../../../rules/parties/false-report.ts'
import { askRefusal, compartmentOf, mayAgree, mayMakeCode, toPartyRefusal, type Party, type PartyMessageKind } from '../../../rules/parties/party.ts'
import type { PartyRole } from '../../../rules/parties/bodies.ts'
import { fieldsNow } from '../after.ts'
import type { WorkCase } from '../said.ts'
import { composeMessage, fromApi, fromKeyring, postComposed, say, withCompartment, type DeskRefusal, type OpenCase, type WorkDesk } from '../work-desk.ts'

/** What a handler did with the people in a case; `code` is shown once. */
export type Done = Result<OpenCase, DeskRefusal | { readonly why: 'party'; readonly code: string; readonly work?: WorkCase }>

const not = (code: string): Done => refuse({ why: 'party', code })
const recused = (desk: WorkDesk, work: WorkCase): boolean => work.view.recused.includes(desk.me)

/** Writes a message among the readers, in the deliberation. */
export const note = async <Kind extends MessageKind>(desk: WorkDesk, work: WorkCase, kind: Kind, body: MessageBody<Kind>): Promise<Done> =>
  recused(desk, work) ? refuse({ why: 'may-not', code: 'recused' }) : say(desk, work, { kind, body, direction: 'inside', compartment: 'deliberation' })

export type AskWish = { readonly role: PartyRole; readonly who: string; readonly hidden: boolean; readonly ground: string }

/** Records whom the readers ask and why; the code comes after, for an anonymous witness only once a second reader agreed. */
export const ask = async (desk: WorkDesk, work: WorkCase, wish: AskWish): Promise<Done> => {
  const wrong = askRefusal(work.parties, wish, work.view.report?.onBehalf !== undefined)
  if (wrong) return not(wrong)
  const { role, who, ground } = wish
  const hidden = wish.hidden && role === 'witness'
  return note(desk, work, 'party-asked', { party: newParty(systemRandom), role, who: who.trim().slice(0, 200), hidden, ground: hidden ? ground.trim() : '', until: addDays(desk.clock.today(), limits.wayInDays) })
}

export const agreeHidden = async (desk: WorkDesk, work: WorkCase, party: Party, text: string): Promise<Done> =>
  mayAgree(party, desk.me) ? note(desk, work, 'hidden-agreed', { party: party.party, text: text.trim() }) : refuse({ why: 'may-not', code: 'agree' })

/** A one-time code for this person. The server gets its hash and an invitation that it cannot read, and learns neither who is asked nor as what. */
export const codeFor = async (desk: WorkDesk, work: WorkCase, party: Party): Promise<Done> => {
  if (recused(desk, work) || !mayMakeCode(party)) return refuse({ why: 'may-not', code: 'code' })
  const at = await withCompartment(desk, work, compartmentOf[party.role])
  if (!at.ok) return at
  const today = desk.clock.today()
  const { procedure, naming, report, receivedDay } = at.value.view
  const caller = party.role === 'caller'
  const made = await desk.keyring('makeJoin', {
    case: at.value.opened.case,
    wish: {
      party: party.party, role: party.role, compartment: compartmentOf[party.role], until: addDays(today, limits.wayInDays), receivedDay: caller ? receivedDay : today,
      about: caller ? { procedure, naming, language: report?.language ?? 'nl' } : { procedure: '', naming: '', language: '' },
    },
  })
  if (!made.ok) return refuse(fromKeyring(made.error))
  const { code, id, content } = made.value
  const posted = await desk.api.post<null>(`${desk.base}/cases/${work.opened.case}/ways-in`, { id, content, keep: true })
  if (!posted.ok) return refuse(fromApi(posted.error))
  const now = await say(desk, at.value, { kind: 'way-in-made', body: { until: addDays(today, limits.wayInDays), party: party.party }, direction: 'inside' })
  return now.ok ? ok({ ...now.value, code }) : now
}

export type PartyWord = { readonly kind: PartyMessageKind; readonly text: string; readonly outcome: MessageBody<'outcome-told'>['outcome']; readonly rehabilitation: boolean }

/** Writes to one person; nobody else but the readers gets it. */
export const sayTo = async (desk: WorkDesk, work: WorkCase, party: Party, word: PartyWord, attachments: readonly Attachment[] = []): Promise<Done> => {
  if (recused(desk, work)) return refuse({ why: 'may-not', code: 'recused' })
  const wrong = toPartyRefusal(party, work.parties, { kind: word.kind, text: word.text, files: attachments.length }, work.view)
  const to: Id | undefined = party.thread?.mailbox
  if (wrong || to === undefined) return not(wrong ?? 'not-joined')
  const text = word.text.trim()
  const body = word.kind === 'outcome-told' ? { text, outcome: word.outcome, rehabilitation: word.rehabilitation && party.role === 'accused' } : { text }
  return postComposed(desk, work, composeMessage(desk, { kind: word.kind, body, direction: 'out', to, attachments }, (at) => ok(fieldsNow(at))))
}

/** Puts into somebody's mailbox what was written before it was there, in the order it was written. What was done stays done when one fails. */
export const deliver = async (desk: WorkDesk, work: WorkCase, party: Party, messages: readonly CaseMessage[], filesOf: (message: CaseMessage) => Promise<readonly Attachment[] | null>): Promise<Done> => {
  const to = party.thread?.mailbox
  if (to === undefined) return not('not-joined')
  if (recused(desk, work)) return refuse({ why: 'may-not', code: 'recused' })
  let done: Done = not('waitingNone')
  let at = work
  for (const message of messages) {
    const text = JSON.stringify(message.body)
    const wrong = toPartyRefusal(party, at.parties, { kind: 'text', text, files: 0 }, at.view)
    if (wrong) return not(wrong)
    const { kind, body } = message
    const attachments = await filesOf(message)
    if (attachments === null) return not('waitingFiles')
    done = await postComposed(desk, at, composeMessage(desk, { kind, body, direction: 'out', to, attachments }, (now) => ok(fieldsNow(now))))
    if (!done.ok) return done
    at = done.value.work
  }
  return done
}

export const proposeFalse = async (desk: WorkDesk, work: WorkCase, wish: Pick<FalseReport, 'facts' | 'knowledge' | 'heard'>): Promise<Done> => {
  const wrong = falseReportRefusal(work.view, work.messages, wish)
  return wrong ? not(wrong) : note(desk, work, 'false-report-proposed', { facts: wish.facts.trim(), knowledge: wish.knowledge.trim(), heard: wish.heard.trim() })
}

export const agreeFalse = async (desk: WorkDesk, work: WorkCase, text: string): Promise<Done> => {
  const found = falseReportOf(work.messages)
  return found && mayAgreeFalse(found, desk.me) ? note(desk, work, 'false-report-agreed', { to: found.proposal, text: text.trim() }) : refuse({ why: 'may-not', code: 'agree' })
}
