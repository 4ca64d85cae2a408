import type { Clock } from '../../../../foundation/kernel/clock.ts'
import type { Random } from '../../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { composeFiling } from '../../../../foundation/sealing/core/filing.ts'
import { fingerprintWords } from '../../../../foundation/sealing/core/fingerprint.ts'
import { mailboxKeys } from '../../../../foundation/sealing/core/mailbox-keys.ts'
import { toSlots } from '../../../../foundation/sealing/core/mailbox-slots.ts'
import type { Filing, JoinRequest } from '../../../../foundation/sealing/core/protocol.ts'
import { newSecret, receiptOf } from '../../../../foundation/sealing/core/receipt.ts'
import { words as receiptWords } from '../../../../foundation/sealing/core/receipt-words.ts'
import type { TrustedRoster } from '../../../../foundation/sealing/core/roster.ts'
import { composeJoin, openJoin, type OpenedJoin } from '../../../../foundation/sealing/core/join.ts'
import { codeKeys, openWayIn, readCode, type WayIn } from '../../../../foundation/sealing/core/way-in.ts'
import { namings, procedures, type ReportBody } from '../../rules/messages.ts'
import { followUpV1 } from '../../rules/intake/follow-up-v1.ts'
import type { Api } from '../shared/api.ts'

/** `no-code`: the server knows no such code: mistyped, used before, or older than three days. `unsafe`: what it gave does not hold. */
export type CodeRefusal = { readonly reason: 'not-a-code' | 'no-code' | 'offline' | 'fault' } | { readonly reason: 'unsafe'; readonly code: string }

/** What a code was made for: to go on without the words, or to join a case. */
export type Invited = { readonly for: 'follow-up'; readonly wayIn: WayIn } | { readonly for: 'joining'; readonly opened: OpenedJoin; readonly ticket: string }

/** Uses the code up and opens what it was made for. The letters of the code stay on this device; the server gets what was derived from them. */
export const useCode = async (typed: string, at: { readonly api: Api; readonly base: string; readonly trusted: TrustedRoster; readonly clock: Clock }): Promise<Result<Invited, CodeRefusal>> => {
  const code = readCode(typed)
  if (!code.ok) return refuse({ reason: 'not-a-code' })
  const { proof } = codeKeys(code.value, at.trusted.roster.realm)
  const found = await at.api.post<{ readonly content: string; readonly ticket: string }>(`${at.base}/ways-in`, { proof })
  if (!found.ok) return refuse({ reason: found.error.reason === 'not-found' ? 'no-code' : found.error.reason === 'offline' ? 'offline' : 'fault' })
  const opened = await openWayIn(found.value.content, code.value, at.trusted, at.clock.today())
  if (opened.ok) return ok({ for: 'follow-up', wayIn: opened.value })
  if (opened.error !== 'malformed') return refuse({ reason: 'unsafe', code: opened.error })
  const join = await openJoin(found.value.content, code.value, at.trusted, at.clock.today())
  return join.ok ? ok({ for: 'joining', opened: join.value, ticket: String(found.value.ticket) }) : refuse({ reason: 'unsafe', code: join.error })
}

/** A thread ready to begin: the new words of its mailbox, and eight words by which handlers know whose it is. */
export type ThreadBeginning = { readonly request: JoinRequest; readonly words: readonly string[]; readonly fingerprint: string }

/** Makes a new receipt for somebody who joins, and the first message of their thread. */
export const sealJoining = async (opened: OpenedJoin, ticket: string, language: string, trusted: TrustedRoster, today: string, random: Random): Promise<ThreadBeginning> => {
  const secret = newSecret(random)
  const keys = await mailboxKeys(secret, trusted.roster.realm)
  const { request } = await composeJoin(opened, keys, { today, rosterEpoch: trusted.roster.epoch, random, toSlots, language })
  return { request: { ticket, ...request }, words: await receiptOf(secret), fingerprint: fingerprintWords([keys.recipient, keys.signKey], await receiptWords()) }
}

/** A follow-up ready to be sent: its new words, and eight words by which handlers know on the telephone that it is this one. */
export type FollowUpFiling = { readonly filing: Filing; readonly words: readonly string[]; readonly fingerprint: string }

const known = <Word extends string>(all: readonly Word[], word: string, otherwise: Word): Word => all.find((one) => one === word) ?? otherwise

/** Makes a new receipt and seals a follow-up to exactly the readers of the invitation; that it goes on from an earlier case only they can read. */
export const sealFollowUp = async (wayIn: WayIn, text: string, language: ReportBody['language'], title: string, trusted: TrustedRoster, today: string, random: Random): Promise<Result<FollowUpFiling, string>> => {
  const { roster } = trusted
  const secret = newSecret(random)
  const keys = await mailboxKeys(secret, roster.realm)
  const report: Omit<ReportBody, 'box' | 'signKey'> = {
    questionnaire: { id: followUpV1.id, version: followUpV1.version }, language, title, wayBack: 'mailbox', continues: wayIn.case,
    procedure: known(procedures, wayIn.about.procedure, 'triage'), naming: known(namings, wayIn.about.naming, 'anonymous'), answers: text.trim() === '' ? {} : { message: text.trim() },
  }
  const composed = await composeFiling({ roster, body: wayIn.body, panel: wayIn.readers, report, mailboxKeys: keys, noRecovery: !wayIn.recovery, today, random, toSlots })
  if (!composed.ok) return composed
  return ok({ filing: composed.value.filing, words: await receiptOf(secret), fingerprint: fingerprintWords([keys.recipient, keys.signKey], await receiptWords()) })
}
