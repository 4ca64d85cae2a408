import type { Id, B64 } from '../../../../foundation/sealing/core/protocol.ts'
import type { CaseMessage } from '../case/said.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { measureKinds, type MessageBody } from '../messages.ts'
import { computeTerm } from '../terms/compute-term.ts'
import { challengeOutcome, panelOf, voteOutcome, type Handling, type Hearing } from './handling-state.ts'

export * from './handling-state.ts'

const answered = (handling: Handling, to: B64, answer: Hearing['answer']): Handling => ({ ...handling, hearings: handling.hearings.map((one) => (one.hash === to && one.state === 'held' && one.answer === null ? { ...one, answer } : one)) })

const afterReporter = (handling: Handling, message: CaseMessage): Handling => {
  if (message.kind === 'challenged') return { ...handling, objections: handling.objections + 1 }
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
      return { ...handling, notInvolved: handling.notInvolved.filter((id) => id !== author), away: [...handling.away, author] }
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
    case 'penalty-intended':
      return handling.authority === author && handling.advice !== null ? { ...handling, intent: { hash, day: message.day, penalties: message.body.penalties, view: null } } : handling
    // The two weeks run from the day the accused was told.
    case 'letter':
      return handling.intent !== null && handling.intent.view === null && message.body.template.id === 'penalty-intent' ? { ...handling, intent: { ...handling.intent, day: message.day } } : handling
    case 'penalty-view':
      return handling.intent?.hash === message.body.to && handling.intent.view === null ? { ...handling, intent: { ...handling.intent, view: { given: message.body.given } } } : handling
    case 'decided':
      return (mailbox ? reasoned(message.body) : mayBeSent(handling, author, message.body, message.day)) ? { ...handling, decision: { hash, day: message.day, judgment: message.body.judgment, measures: message.body.measures.map((one) => ({ ...one, doneOn: null })) } } : handling
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

export type PenaltyRefusal = 'penalty-without-intent' | 'penalty-too-early'

/** Whether these measures hold a penalty that may not be decided yet: it was not intended, or the accused can still give their side (CAO Rijk chapter 15). */
export const penaltyRefusal = ({ intent }: Handling, measures: readonly { readonly measure: string }[], day: Day): PenaltyRefusal | null => {
  const penalties = measures.map(({ measure }) => measure).filter((one) => (measureKinds.penalty as readonly string[]).includes(one))
  if (penalties.length === 0) return null
  if (intent === null || penalties.some((one) => !(intent.penalties as readonly string[]).includes(one))) return 'penalty-without-intent'
  return intent.view !== null || day > computeTerm('BEKLAAGDE_ZIENSWIJZE', intent.day).legalEnd ? null : 'penalty-too-early'
}

/** A decision counts only from the authority, with the very advice attached, with reasons where it deviates (Awb 9:16), and with no penalty before the accused could give their side. */
export const mayBeSent = (handling: Handling, author: Id, decided: MessageBody<'decided'>, day: Day): boolean => {
  const { authority, advice } = handling
  if (penaltyRefusal(handling, decided.measures, day) !== null) return false
  if (advice === null || authority !== author || decided.advice.hash !== advice.hash) return false
  const { judgment, findings, advice: words, minority } = decided.advice
  if (judgment !== advice.judgment || findings !== advice.findings || words !== advice.advice || minority !== advice.minority) return false
  return reasoned(decided)
}
