import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { B64, Id } from '../../../../foundation/sealing/core/protocol.ts'
import type { CaseMessage } from '../case/said.ts'
import type { Judgment, Measure, MessageBody } from '../messages.ts'

type Party = MessageBody<'hearing-held'>['who']
export type Hearing = { readonly hash: B64; readonly who: Party; readonly day: Day; readonly state: 'invited' | 'waived' | 'held'; readonly answer: { readonly agrees: boolean; readonly objections: string } | null }
export type Challenge = { readonly hash: B64; readonly member: Id; readonly by: MessageBody<'challenge-noted'>['by']; readonly reason: string; readonly answers: readonly { readonly by: Id; readonly grants: boolean }[]; readonly granted: boolean | null }
export type Draft = { readonly hash: B64; readonly by: Id; readonly judgment: Judgment; readonly findings: string; readonly advice: string; readonly votes: readonly { readonly by: Id; readonly agrees: boolean; readonly view: string }[] }
export type Decision = { readonly hash: B64; readonly day: Day; readonly judgment: Judgment; readonly measures: readonly (Measure & { readonly doneOn: Day | null })[] }
export type Advice = { readonly hash: B64 } & MessageBody<'advised'>

/** What triage, handling, advice and decision have led to so far. */
export type Handling = {
  /** Readers who confirmed that they had no part in the conduct. */
  readonly notInvolved: readonly Id[]
  readonly incidents: { readonly days: readonly Day[]; readonly crime: boolean } | null
  readonly misstand: MessageBody<'misstand-checked'> | null
  readonly weight: { readonly hash: B64; readonly by: Id; readonly agreed: boolean | null } | null
  readonly referrals: readonly MessageBody<'referred'>[]
  readonly panel: { readonly chair: Id; readonly members: readonly Id[] } | null
  readonly hearings: readonly Hearing[]
  readonly evidence: readonly MessageBody<'evidence-noted'>[]
  readonly experts: readonly { readonly hash: B64; readonly expert: string; readonly answered: boolean }[]
  readonly challenges: readonly Challenge[]
  readonly draft: Draft | null
  readonly advice: Advice | null
  readonly authority: Id | null
  readonly decision: Decision | null
  readonly seriously: MessageBody<'taken-seriously'>['how'] | null
}

export const noHandling: Handling = {
  notInvolved: [], incidents: null, misstand: null, weight: null, referrals: [], panel: null, hearings: [], evidence: [], experts: [], challenges: [], draft: null, advice: null, authority: null, decision: null, seriously: null,
}

/** The members who decide: chair and members, as composed. */
export const panelOf = ({ panel }: Handling): readonly Id[] => (panel ? [panel.chair, ...panel.members] : [])

/** Those who decide on a challenge: the panel, or before there is one the readers who confirmed that they are not involved; never the one it is about. */
export const judgesOf = (handling: Handling, challenge: Challenge): readonly Id[] => (handling.panel ? panelOf(handling) : handling.notInvolved).filter((id) => id !== challenge.member)

/** Whether the judges have all spoken, and what they decided: a tie grants. Null while somebody has not answered. */
export const challengeOutcome = (handling: Handling, challenge: Challenge): boolean | null => {
  const judges = judgesOf(handling, challenge)
  const answers = challenge.answers.filter((one) => judges.includes(one.by))
  if (judges.length === 0 || answers.length < judges.length) return null
  const grants = answers.filter((one) => one.grants).length
  return grants * 2 >= answers.length
}

/** A majority of the panel is for the draft, once every member has voted; null while somebody has not, or without a panel. */
export const voteOutcome = (handling: Handling): boolean | null => {
  const members = panelOf(handling)
  const votes = handling.draft?.votes.filter((one) => members.includes(one.by)) ?? []
  if (handling.draft === null || members.length === 0 || votes.length < members.length) return null
  return votes.filter((one) => one.agrees).length * 2 > members.length
}

/** What the members who were against wrote. */
export const minorityView = ({ draft }: Handling): string => (draft?.votes ?? []).filter((one) => !one.agrees && one.view.trim() !== '').map((one) => one.view.trim()).join('\n\n')

/** The accused is heard unless they themselves waived; the complainant's hearing may also be left out on the grounds of 9:10 lid 2. */
export const heard = (handling: Handling, who: Party): boolean => handling.hearings.some((one) => one.who === who && one.state !== 'invited')

const answered = (handling: Handling, to: B64, answer: Hearing['answer']): Handling => ({ ...handling, hearings: handling.hearings.map((one) => (one.hash === to && one.state === 'held' && one.answer === null ? { ...one, answer } : one)) })

const afterReporter = (handling: Handling, message: CaseMessage): Handling => {
  if (message.kind === 'taken-seriously') return { ...handling, seriously: handling.seriously ?? message.body.how }
  if (message.kind === 'record-answered') {
    const own = handling.hearings.some((one) => one.hash === message.body.to && one.who === 'complainant')
    return own ? answered(handling, message.body.to, { agrees: message.body.agrees, objections: message.body.objections }) : handling
  }
  return handling
}

const hearingIn = (handling: Handling, message: CaseMessage & { readonly kind: 'hearing-invited' | 'hearing-waived' | 'hearing-held' }): Handling => {
  const { who } = message.body
  if (message.kind === 'hearing-waived' && who === 'accused' && message.body.ground !== 'own-word') return handling
  const state = message.kind === 'hearing-invited' ? 'invited' : message.kind === 'hearing-waived' ? 'waived' : 'held'
  return { ...handling, hearings: [...handling.hearings, { hash: message.hash, who, day: message.kind === 'hearing-waived' ? message.day : message.body.day, state, answer: null }] }
}

/** One message further; `mailbox` = read by the reporter, who sees no advice before the decision. What somebody may not say has no effect: nobody votes twice, judges themselves or decides who is not the authority. */
export const handlingAfter = (handling: Handling, message: CaseMessage, mailbox = false): Handling => {
  const { author, hash } = message
  if (author === 'reporter') return afterReporter(handling, message)
  switch (message.kind) {
    case 'not-involved':
      return handling.notInvolved.includes(author) ? handling : { ...handling, notInvolved: [...handling.notInvolved, author] }
    case 'recused':
      return { ...handling, notInvolved: handling.notInvolved.filter((id) => id !== author) }
    case 'incidents-noted':
      return { ...handling, incidents: message.body }
    case 'misstand-checked':
      return { ...handling, misstand: message.body }
    case 'weight-proposed':
      return { ...handling, weight: { hash, by: author, agreed: null } }
    case 'weight-answered':
      return handling.weight?.hash === message.body.to && handling.weight.by !== author && handling.weight.agreed === null ? { ...handling, weight: { ...handling.weight, agreed: message.body.agrees } } : handling
    case 'referred':
      return { ...handling, referrals: [...handling.referrals, message.body] }
    case 'panel-composed':
      return { ...handling, panel: { chair: message.body.chair, members: message.body.members } }
    case 'hearing-invited':
    case 'hearing-waived':
    case 'hearing-held':
      return hearingIn(handling, message)
    case 'record-answered':
      return answered(handling, message.body.to, { agrees: message.body.agrees, objections: message.body.objections })
    case 'evidence-noted':
      return { ...handling, evidence: [...handling.evidence, message.body] }
    case 'expert-asked':
      return { ...handling, experts: [...handling.experts, { hash, expert: message.body.expert, answered: false }] }
    case 'expert-answered':
      return { ...handling, experts: handling.experts.map((one) => (one.hash === message.body.to ? { ...one, answered: true } : one)) }
    case 'challenge-noted':
      return { ...handling, challenges: [...handling.challenges, { hash, member: message.body.member, by: message.body.by, reason: message.body.reason, answers: [], granted: null }] }
    case 'challenge-answered': {
      const { to, grants } = message.body
      return { ...handling, challenges: handling.challenges.map((one) => (one.hash === to && one.granted === null && one.member !== author && !one.answers.some(({ by }) => by === author) ? { ...one, answers: [...one.answers, { by: author, grants }] } : one)) }
    }
    case 'challenge-decided':
      return { ...handling, challenges: handling.challenges.map((one) => (one.hash === message.body.to ? { ...one, granted: challengeOutcome(handling, one) === message.body.granted ? message.body.granted : one.granted } : one)) }
    case 'advice-drafted':
      return { ...handling, draft: { hash, by: author, ...message.body, votes: [] } }
    case 'voted': {
      const { draft } = handling
      if (draft === null || draft.hash !== message.body.to || draft.votes.some((one) => one.by === author) || !panelOf(handling).includes(author)) return handling
      return { ...handling, draft: { ...draft, votes: [...draft.votes, { by: author, agrees: message.body.agrees, view: message.body.view }] } }
    }
    // The authority does not read the deliberation: for them no draft was ever there.
    case 'advised':
      return handling.draft === null || (voteOutcome(handling) === true && handling.draft.hash === message.body.draft) ? { ...handling, advice: { hash, ...message.body } } : handling
    case 'authority-asked':
      return { ...handling, authority: handling.authority ?? message.body.authority }
    case 'decided':
      return (mailbox ? reasoned(message.body) : mayBeSent(handling, author, message.body)) ? { ...handling, decision: { hash, day: message.day, judgment: message.body.judgment, measures: message.body.measures.map((one) => ({ ...one, doneOn: null })) } } : handling
    case 'measure-done': {
      const { to, number } = message.body
      if (handling.decision?.hash !== to) return handling
      return { ...handling, decision: { ...handling.decision, measures: handling.decision.measures.map((one, at) => (at === number && one.doneOn === null ? { ...one, doneOn: message.day } : one)) } }
    }
    default:
      return handling
  }
}

const reasoned = (decided: MessageBody<'decided'>): boolean => decided.judgment === decided.advice.judgment || decided.reasons.trim() !== ''

/** A decision counts only from the authority, with the very advice attached, and with reasons where it deviates (Awb 9:16). */
export const mayBeSent = ({ authority, advice }: Handling, author: Id, decided: MessageBody<'decided'>): boolean => {
  if (advice === null || authority !== author || decided.advice.hash !== advice.hash) return false
  const { judgment, findings, advice: words, minority } = decided.advice
  if (judgment !== advice.judgment || findings !== advice.findings || words !== advice.advice || minority !== advice.minority) return false
  return reasoned(decided)
}
