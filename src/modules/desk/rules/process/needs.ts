import type { Id } from '../../../../foundation/sealing/core/protocol.ts'
import { confirmed } from '../case/continuation.ts'
import type { CaseView } from '../case/view.ts'
import type { Need } from './need-names.ts'
import { challengeOutcome, heard, judgesOf, panelOf, panelSize, voteOutcome, type Challenge } from './handling.ts'

type Asks = CaseView['consents'][number]['what']
const agreed = (view: CaseView, what: Asks): boolean => view.consents.some((one) => one.what === what && one.given === true)
const withdrawn = (view: CaseView): boolean => view.grave.some((step) => step.act === 'withdraw' && step.state === 'in-effect')
/** Nothing is asked while the question waits, and who withdrew is asked for nothing more. */
const unaskable = (view: CaseView, what: Asks): boolean => withdrawn(view) || view.consents.some((one) => one.what === what && one.given === null)
/** Questions for consent that still wait for the reporter; a report that was withdrawn or closed asks nothing more. */
export const openQuestions = (view: CaseView): CaseView['consents'] => (view.open && !withdrawn(view) ? view.consents.filter((one) => one.given === null) : [])
const took = (view: CaseView, act: string): boolean => view.walk.taken.some((one) => one.act === act)

/** A name under two locks that this reader does not see yet. */
const sealedName = (view: CaseView): boolean => view.naming === 'confidential' && (view.identity === null || view.identity.name === '')
/** Requests for the name that this reader can meet: somebody else's, of who has not recused. */
export const nameRequestsFor = (view: CaseView, me: Id) => (view.naming === 'confidential' ? view.nameRequests.filter((one) => one.givenBy === null && one.by !== me && !view.recused.includes(one.by)) : [])
/** Challenges on which this reader must still speak. */
export const challengesFor = (view: CaseView, me: Id): readonly Challenge[] => view.handling.challenges.filter((one) => one.granted === null && judgesOf(view.handling, one).includes(me) && !one.answers.some(({ by }) => by === me))
/** Challenges on which all have spoken, that nobody has told yet. */
export const challengesToDecide = (view: CaseView): readonly Challenge[] => view.handling.challenges.filter((one) => one.granted === null && challengeOutcome(view.handling, one) !== null)
/** A member under challenge takes no part until it is decided, nor after it was granted. */
const challengedNow = (view: CaseView, me: Id): boolean => view.handling.challenges.some((one) => one.member === me && one.granted !== false)
/** Records of hearings that were read back and not answered yet. */
export const recordsToAnswer = (view: CaseView) => view.handling.hearings.filter((one) => one.state === 'held' && one.answer === null)

const vote = (view: CaseView): boolean | null => voteOutcome(view.handling)

/** What must be there before a step, by name; pages say each in words. `me` is empty at the reporter's side. */
export const needs = {
  'not-taken-by-me': (view: CaseView, me: Id) => view.assigned !== me,
  'not-confirmed-yet': (view: CaseView, me: Id) => !view.handling.notInvolved.includes(me),
  'not-involved': (view: CaseView, me: Id) => view.handling.notInvolved.includes(me) && !challengedNow(view, me),
  'not-acknowledged': (view: CaseView) => view.acknowledgedDay === null,
  'no-authority': (view: CaseView, me: Id) => view.handling.authority !== me,
  named: (view: CaseView) => view.naming === 'named',
  'named-for-complaint': (view: CaseView) => !view.consents.some((one) => one.what === 'conversion' && one.given === true && one.detail === 'complaint') || view.naming === 'named',
  'no-admission-yet': (view: CaseView) => !took(view, 'admitted') && !took(view, 'declined'),
  'no-defect-yet': (view: CaseView) => !took(view, 'defect-notified'),
  'weight-for-me': (view: CaseView, me: Id) => view.handling.weight !== null && view.handling.weight.by !== me && view.handling.weight.agreed === null,
  'weight-confirmed': (view: CaseView) => view.handling.weight?.agreed === true,
  'no-panel': (view: CaseView) => view.handling.panel === null,
  'panel-short': (view: CaseView) => view.handling.panel !== null && panelOf(view.handling).length < panelSize,
  'both-heard': (view: CaseView) => view.procedure !== 'complaint' || (heard(view.handling, 'complainant') && heard(view.handling, 'accused')),
  'record-to-answer': (view: CaseView) => recordsToAnswer(view).length > 0,
  'own-record-to-answer': (view: CaseView) => recordsToAnswer(view).some((one) => one.who === 'complainant'),
  'expert-asked': (view: CaseView) => view.handling.experts.some((one) => !one.answered),
  'challenge-for-me': (view: CaseView, me: Id) => challengesFor(view, me).length > 0,
  'challenge-answered': (view: CaseView) => challengesToDecide(view).length > 0,
  'no-draft-stands': (view: CaseView) => view.handling.draft === null || vote(view) === false,
  'vote-open-for-me': (view: CaseView, me: Id) => view.handling.draft !== null && panelOf(view.handling).includes(me) && !view.handling.draft.votes.some((one) => one.by === me) && vote(view) === null,
  'vote-carried': (view: CaseView) => vote(view) === true,
  'no-authority-yet': (view: CaseView) => view.handling.authority === null,
  'is-authority': (view: CaseView, me: Id) => view.handling.authority === me && view.handling.advice !== null,
  'no-intent-open': (view: CaseView) => view.handling.intent === null || view.handling.intent.view !== null,
  'intent-open': (view: CaseView) => view.handling.intent !== null && view.handling.intent.view === null,
  'outcome-as-decided': (view: CaseView) => view.handling.decision !== null,
  'measure-open': (view: CaseView) => view.handling.decision?.measures.some((one) => one.doneOn === null && one.measure !== 'no-measure') === true,
  referred: (view: CaseView) => view.handling.referrals.length > 0,
  'not-adjourned': (view: CaseView) => !took(view, 'adjourned'),
  adjourned: (view: CaseView) => took(view, 'adjourned'),
  'no-open-ask-referral': (view: CaseView) => !unaskable(view, 'referral'),
  'no-open-ask-conversion': (view: CaseView) => !unaskable(view, 'conversion'),
  'no-open-ask-hand-over': (view: CaseView) => !unaskable(view, 'hand-over'),
  'no-open-ask-deferral': (view: CaseView) => !unaskable(view, 'deferral'),
  'no-open-ask-satisfied': (view: CaseView) => !unaskable(view, 'satisfied'),
  'no-consent-mediation': (view: CaseView) => !unaskable(view, 'mediation') && !agreed(view, 'mediation'),
  'consent-hand-over': (view: CaseView) => agreed(view, 'hand-over'),
  'consent-conversion': (view: CaseView) => view.consents.some((one) => one.what === 'conversion' && one.given === true && one.detail !== view.procedure),
  'consent-deferral': (view: CaseView) => agreed(view, 'deferral') && !took(view, 'deferred'),
  'consent-satisfied': (view: CaseView) => agreed(view, 'satisfied'),
  'name-sealed': (view: CaseView, me: Id) => sealedName(view) && !view.nameRequests.some((one) => one.by === me),
  // Who does not see the name cannot check who is calling: a confidential one must be opened first, by two readers.
  'name-seen': (view: CaseView) => view.naming !== 'anonymous' && view.identity !== null && view.identity.name !== '' && !view.continuations.some(confirmed),
  'name-asked': (view: CaseView, me: Id) => nameRequestsFor(view, me).length > 0,
  asked: (view: CaseView) => openQuestions(view).length > 0,
  'not-named': (view: CaseView) => view.naming !== 'named' && !view.grave.some((one) => one.act === 'name-myself' && one.state !== 'called-off'),
  'not-withdrawing': (view: CaseView) => !view.grave.some((one) => one.act === 'withdraw' && one.state !== 'called-off'),
  'grave-waits': (view: CaseView) => view.grave.some((one) => one.state === 'waiting'),
  ended: (view: CaseView) => !view.open,
  'not-said-seriously': (view: CaseView) => view.handling.seriously === null,
} as const satisfies Readonly<Record<Need, (view: CaseView, me: Id) => boolean>>

export const met = (need: Need, view: CaseView, me: Id): boolean => needs[need](view, me)
