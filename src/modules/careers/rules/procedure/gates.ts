import type { Day } from '../../../../foundation/kernel/clock.ts'
import { settings } from '../settings.ts'
import type { Gate } from './model.ts'
import { planProblems, type Plan } from './plan.ts'
import { wordsFound } from './wording.ts'

/** Somebody of the panel, with the last day of their valid training as it stands today; `null` = not valid. */
export type Member = { readonly person: string; readonly place: number; readonly name: string; readonly trainedUntil: Day | 'no-end' | null; /** Why they may assess without valid training. */ readonly override: string; readonly leftDay: Day | null; readonly leftReason: string }
export type Candidate = { readonly number: number; readonly state: 'applied' | 'invited' | 'withdrawn'; readonly informed: boolean }

/** Who of the panel assesses now. */
export const active = (panel: readonly Member[]): readonly Member[] => panel.filter(({ leftDay }) => leftDay === null)
/** May somebody assess today: trained, or allowed to without by a reason on paper. */
export const mayAssess = ({ trainedUntil, override, leftDay }: Member): boolean => leftDay === null && (trainedUntil !== null || override.trim() !== '')

export type Situation = {
  readonly plan: Plan
  readonly panel: readonly Member[]
  readonly composition: string
  /** Why each flagged word may stand, by word. */
  readonly wordReasons: Readonly<Record<string, string>>
  readonly postings: number
  readonly candidates: readonly Candidate[]
  readonly siftShown: boolean
  readonly interviewsShown: boolean
}

/** Words of the advert that are flagged and have no reason yet. */
export const wordsOpen = ({ plan, wordReasons }: Pick<Situation, 'plan' | 'wordReasons'>): readonly string[] =>
  [...new Set(wordsFound(`${plan.title}\n${plan.advert}`).map(({ found }) => found))].filter((word) => (wordReasons[word] ?? '').trim() === '')

/** Whether a gate is open. */
export const gateOpen = (one: Situation) => (gate: Gate): boolean => {
  switch (gate) {
    case 'plan-complete': return planProblems(one.plan).length === 0
    case 'panel-large-enough': return active(one.panel).length >= settings.panelMinimum
    case 'panel-trained': return active(one.panel).every(mayAssess)
    case 'composition-attested': return one.composition.trim() !== ''
    case 'wording-settled': return wordsOpen(one).length === 0
    case 'posted': return one.postings > 0
    case 'has-candidates': return one.candidates.some(({ state }) => state !== 'withdrawn')
    case 'sift-complete': return one.siftShown
    case 'interviews-complete': return one.interviewsShown
    case 'everyone-informed': return one.candidates.every(({ state, informed }) => state === 'withdrawn' || informed)
  }
}
