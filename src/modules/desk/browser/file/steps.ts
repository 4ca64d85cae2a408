import type { Language } from '../../../../foundation/kernel/language.ts'
import type { Answer } from '../../rules/messages.ts'
import { validate, visiblePages } from '../../rules/intake/answering.ts'
import { draftErrors, givenOf, identityErrors, newDraft, type Draft } from '../../rules/intake/draft.ts'
import type { Questionnaire } from '../../rules/intake/questionnaire.ts'
import { decideRoute, type Aim, type Consequences, type MayKnowName, type OtherAnswers, type Route } from '../../rules/intake/route.ts'

/** One screen. A page of the questionnaire is `q-` and its id. */
export type Step = 'name' | 'other' | 'aim' | 'way' | `q-${string}` | 'identity' | 'files' | 'readers' | 'check'
/** A refusal on the screen: the field's id and the sentence's key, which `words.ts` turns into a sentence. */
export type FieldError = { readonly field: string; readonly sentence: string }

export type FilingState = {
  readonly draft: Draft
  readonly step: Step
  readonly errors: readonly FieldError[]
  /** Came from the check page to change something: "next" leads back there. */
  readonly changing: boolean
}

export type FilingAction =
  | { readonly type: 'consequence'; readonly value: { readonly name: MayKnowName } | { readonly other: OtherAnswers } | { readonly aim: Aim } }
  | { readonly type: 'route'; readonly route: Route }
  | { readonly type: 'answer'; readonly question: string; readonly value: Answer }
  | { readonly type: 'set'; readonly value: Partial<Pick<Draft, 'identity' | 'wayBack' | 'excluded' | 'otherBody' | 'recovery' | 'together'>> }
  /** Reports alone after all. */
  | { readonly type: 'leave-group' }
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  | { readonly type: 'change'; readonly step: Step }
  /** The browser's own back and forward. */
  | { readonly type: 'visit'; readonly step: string }
  | { readonly type: 'refuse'; readonly errors: readonly FieldError[] }
  | { readonly type: 'load'; readonly draft: Draft }

/** The screens for this draft, in order; what comes after the way appears once a way was chosen. */
export const stepsOf = (draft: Draft, questionnaire: Questionnaire): readonly Step[] => [
  'name', 'other', 'aim', 'way',
  ...(draft.route === null ? [] : [
    ...visiblePages(questionnaire, givenOf(draft)).map(({ id }): Step => `q-${id}`),
    ...(draft.route.naming === 'anonymous' ? [] : (['identity'] as const)), 'files' as const, 'readers' as const, 'check' as const,
  ]),
]

/** The three opening answers, once all are given. */
export const consequencesOf = ({ consequences: { name, other, aim } }: Draft): Consequences | null =>
  name === undefined || other === undefined || aim === undefined ? null : { name, other, aim }

/** What keeps one screen from being left forwards. */
export const errorsAt = (step: Step, draft: Draft, questionnaire: Questionnaire): readonly FieldError[] => {
  if (step === 'name' || step === 'other' || step === 'aim') return draft.consequences[step] === undefined ? [{ field: step, sentence: 'choose' }] : []
  if (step === 'way') return draft.route === null ? [{ field: 'way', sentence: 'choose-way' }] : []
  if (step === 'identity') return identityErrors(draft).map(({ question, sentence }) => ({ field: question, sentence }))
  if (step.startsWith('q-')) return validate(questionnaire, givenOf(draft), step.slice(2)).map(({ question, sentence }) => ({ field: question, sentence }))
  return []
}

/** The first screen that still has something wrong; the check page when nothing has. */
export const firstOpen = (draft: Draft, questionnaire: Questionnaire): Step =>
  stepsOf(draft, questionnaire).find((step) => errorsAt(step, draft, questionnaire).length > 0) ?? 'check'

export const readyToSeal = (draft: Draft, questionnaire: Questionnaire): boolean => {
  const errors = draftErrors(draft, questionnaire)
  return !errors.route && errors.answers.length === 0 && errors.identity.length === 0
}

export const startFiling = (questionnaire: Questionnaire, language: Language): FilingState => ({ draft: newDraft(questionnaire, language), step: 'name', errors: [], changing: false })

const at = (state: FilingState, step: Step, changing = state.changing): FilingState => ({ ...state, step, errors: [], changing: step === 'check' ? false : changing })

const proceed = (state: FilingState, questionnaire: Questionnaire): FilingState => {
  const decision = state.step === 'way' && state.draft.route === null ? routeIfClear(state.draft) : null
  const draft = decision === null ? state.draft : { ...state.draft, route: decision }
  const errors = errorsAt(state.step, draft, questionnaire)
  if (errors.length > 0) return { ...state, errors }
  if (state.changing) return at({ ...state, draft }, firstOpen(draft, questionnaire))
  const steps = stepsOf(draft, questionnaire)
  return at({ ...state, draft }, steps[steps.indexOf(state.step) + 1] ?? state.step)
}

/** "Next" on the page that explains the way accepts it; a choice must be made by hand. */
const routeIfClear = (draft: Draft): Route | null => {
  const wanted = consequencesOf(draft)
  const decision = wanted === null ? null : decideRoute(wanted)
  return decision?.kind === 'route' ? decision.route : null
}

/** Every change of the filing, without any effect of its own: nothing is stored, sent or put in the address. */
export const filingReducer = (questionnaire: Questionnaire) => (state: FilingState, action: FilingAction): FilingState => {
  const { draft } = state
  const withDraft = (change: Partial<Draft>): FilingState => ({ ...state, draft: { ...draft, ...change } })
  switch (action.type) {
    case 'consequence': {
      const consequences = { ...draft.consequences, ...action.value }
      const same = Object.entries(action.value).every(([key, value]) => draft.consequences[key as keyof Consequences] === value)
      // Another consequence is another question to the reporter: the way is asked again, the answers stay.
      return withDraft({ consequences, ...(same ? {} : { route: null, otherBody: null }) })
    }
    case 'route':
      return withDraft({ route: action.route, ...(draft.route?.procedure === action.route.procedure ? {} : { otherBody: null }) })
    case 'answer':
      return withDraft({ answers: { ...draft.answers, [action.question]: action.value } })
    case 'set':
      return withDraft(action.value)
    case 'leave-group': {
      const { together: _group, ...alone } = draft
      return { ...state, draft: alone }
    }
    case 'next':
      return proceed(state, questionnaire)
    case 'back': {
      const steps = stepsOf(draft, questionnaire)
      return at(state, steps[Math.max(0, steps.indexOf(state.step) - 1)] ?? 'name')
    }
    case 'change':
      return at(state, action.step, true)
    case 'visit': {
      const step = stepsOf(draft, questionnaire).find((one) => one === action.step)
      return step === undefined ? state : at(state, step)
    }
    case 'refuse':
      return { ...state, errors: action.errors }
    case 'load': {
      const steps = stepsOf(action.draft, questionnaire)
      return { draft: action.draft, step: steps.includes('check') ? firstOpen(action.draft, questionnaire) : (steps.find((step) => errorsAt(step, action.draft, questionnaire).length > 0) ?? 'way'), errors: [], changing: false }
    }
  }
}
