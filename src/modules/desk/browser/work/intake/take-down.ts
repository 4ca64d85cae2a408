import type { Day } from '../../../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../../../foundation/kernel/result.ts'
import type { Id, Signed } from '../../../../../foundation/sealing/core/protocol.ts'
import type { Draft } from '../../../rules/intake/draft.ts'
import type { Questionnaire } from '../../../rules/intake/questionnaire.ts'
import type { IntakeWay, OnBehalfStatement } from '../../../rules/parties/on-behalf.ts'
import { sendReport } from '../../file/send-report.ts'
import type { DeskPlace, Stop } from '../../file/trust.ts'
import { caseUploads } from '../case-files.ts'
import { ask, codeFor } from '../parties/deeds.ts'
import { openWork, say, type WorkDesk } from '../work-desk.ts'
import type { ChosenFile } from '../../shared/attachments/chosen.ts'

/** What stands at the desk: the case and its day, who reads it at which body. The mailbox it was filed with is forgotten here: nobody gets its words. */
export type TakenDown = { readonly case: Id; readonly day: Day; readonly body: string; readonly mine: boolean }

/** What the officer signs: for this mailbox, how it came, and that it was read back. */
export const signStatement = async (desk: WorkDesk, how: IntakeWay, mailbox: Id, realm: Id): Promise<Signed | null> => {
  const value: OnBehalfStatement = { kind: 'on-behalf', realm, mailbox, officer: desk.me, how, readBack: true, day: desk.clock.today() }
  const signed = await desk.keyring('sign', { type: 'message', value })
  return signed.ok ? signed.value : null
}

/**
 * Seals and files what the officer wrote down, as a reporter's browser would, with the officer's signed statement in it. The officer, who knows the
 * report anyway, is one of its readers unless the reporter says no or it goes to another committee; the others are drawn.
 */
export const takeDown = async (
  desk: WorkDesk, draft: Draft, questionnaire: Questionnaire, how: IntakeWay, at: { readonly page: DeskPlace; readonly open: readonly string[] },
): Promise<Result<TakenDown, Stop | 'too-few-readers'>> => {
  const sent = await sendReport(draft, questionnaire, {
    page: at.page, api: desk.api, open: at.open, signal: new AbortController().signal, onStep: () => {}, onWait: () => {},
    stateFor: (mailbox, realm) => signStatement(desk, how, mailbox, realm), first: [desk.me],
  })
  if (!sent.ok) return refuse(sent.error === 'cancelled' ? { reason: 'server', code: 'cancelled' } : sent.error)
  const { view, day } = sent.value
  return ok({ case: view.state.case, day, body: view.state.body, mine: view.state.readers.some(({ id }) => id === desk.me) })
}

export type CallerCode = { readonly code: string | null; readonly filesSent: boolean }

/** Adds the scans and makes the one-time code with which the caller's own device makes the receipt. */
export const callerCode = async (desk: WorkDesk, { case: id }: TakenDown, files: readonly ChosenFile[], scanWords: string, language: 'nl' | 'en'): Promise<CallerCode> => {
  const opened = await openWork(desk, id)
  if (!opened.ok) return { code: null, filesSent: files.length === 0 }
  let { work } = opened.value
  let filesSent = true
  if (files.length > 0) {
    const { attachments, trouble } = await caseUploads(desk, id, language, () => {}).run(files, () => {})
    const noted = await say(desk, work, { kind: 'text', body: { text: scanWords }, direction: 'inside', compartment: 'evidence', attachments })
    filesSent = trouble === null && noted.ok
    if (noted.ok) ({ work } = noted.value)
  }
  const asked = await ask(desk, work, { role: 'caller', who: '', hidden: false, ground: '' })
  const caller = asked.ok ? asked.value.work.parties.find(({ role }) => role === 'caller') : undefined
  const made = asked.ok && caller ? await codeFor(desk, asked.value.work, caller) : null
  return { code: made?.ok === true ? (made.value.code ?? null) : null, filesSent }
}
