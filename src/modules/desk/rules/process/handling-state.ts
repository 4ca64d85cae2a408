import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { B64, Id } from '../../../../foundation/sealing/core/protocol.ts'
import type { Judgment, Measure, MessageBody } from '../messages.ts'

type Party = MessageBody<'hearing-held'>['who']
export type Hearing = { readonly hash: B64; readonly who: Party; readonly day: Day; readonly state: 'invited' | 'waived' | 'held'; readonly answer: { readonly agrees: boolean; readonly objections: string } | null }
export type Challenge = { readonly hash: B64; readonly member: Id; readonly by: MessageBody<'challenge-noted'>['by']; readonly reason: string; readonly answers: readonly { readonly by: Id; readonly grants: boolean }[]; readonly granted: boolean | null }
export type Draft = { readonly hash: B64; readonly by: Id; readonly judgment: Judgment; readonly findings: string; readonly advice: string; readonly votes: readonly { readonly by: Id; readonly agrees: boolean; readonly view: string }[] }
export type Decision = { readonly hash: B64; readonly day: Day; readonly judgment: Judgment; readonly measures: readonly (Measure & { readonly doneOn: Day | null })[] }
/** A penalty that is intended; `day` is the day on which the accused was last told. */
export type Intent = { readonly hash: B64; readonly day: Day; readonly penalties: MessageBody<'penalty-intended'>['penalties']; readonly view: { readonly given: boolean } | null }
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
  /** How often a party objected to a member from the mailbox; each is to be noted, so that the others decide. */
  readonly objections: number
  /** Who stepped back: no member and no judge any more. */
  readonly away: readonly Id[]
  readonly draft: Draft | null
  readonly advice: Advice | null
  readonly authority: Id | null
  readonly intent: Intent | null
  readonly decision: Decision | null
  readonly seriously: MessageBody<'taken-seriously'>['how'] | null
}

export const noHandling: Handling = {
  notInvolved: [], incidents: null, misstand: null, weight: null, referrals: [], panel: null, hearings: [], evidence: [], experts: [], challenges: [], objections: 0, away: [], draft: null, advice: null, authority: null, intent: null, decision: null, seriously: null,
}

/** The members who decide: chair and members as composed, without who stepped back or was replaced after a challenge. */
export const panelOf = ({ panel, away, challenges }: Handling): readonly Id[] => (panel ? [panel.chair, ...panel.members].filter((id) => !away.includes(id) && !challenges.some((one) => one.member === id && one.granted === true)) : [])

/** A panel is a chair and two members at least. */
export const panelSize = 3

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
