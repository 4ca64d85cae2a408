import { house, law, type Ground, type PlaceId, type Step } from './model.ts'

const stays = { to: 'stays', grounds: [], needs: [] } as const

/** Steps that every procedure knows and that move a case nowhere. */
export const commonSteps: readonly Step[] = [
  { ...stays, act: 'assign', kind: 'assigned', from: 'open', actor: 'desk', needs: ['not-taken-by-me'], told: false },
  { ...stays, act: 'delegate', kind: 'assigned', from: 'open', actor: 'desk', needs: ['no-authority'], told: false },
  { ...stays, act: 'not-involved', kind: 'not-involved', from: 'open', actor: 'desk', needs: ['not-confirmed-yet'], grounds: [law('Awb 9:7')], told: false },
  { ...stays, act: 'text', kind: 'text', from: 'always', actor: 'desk', told: true },
  { ...stays, act: 'letter', kind: 'letter', from: 'always', actor: 'desk', needs: ['no-authority'], told: true },
  { ...stays, act: 'note', kind: 'text', from: 'always', actor: 'desk', needs: ['no-authority'], told: false },
  { ...stays, act: 'check-misstand', kind: 'misstand-checked', from: 'open', actor: 'desk', grounds: [law('Wbk art. 1'), house('huisnorm')], told: false },
  { ...stays, act: 'note-evidence', kind: 'evidence-noted', from: 'open', actor: 'committee', grounds: [house('huisnorm')], told: false },
  { ...stays, act: 'make-copy', kind: 'copy-made', from: 'open', actor: 'committee', grounds: [law('Awb 9:9')], told: false },
  { ...stays, act: 'ask-expert', kind: 'expert-asked', from: 'open', actor: 'committee', needs: ['not-involved'], grounds: [house('huisnorm')], told: false },
  { ...stays, act: 'expert-answer', kind: 'expert-answered', from: 'open', actor: 'committee', needs: ['expert-asked'], told: false },
  { ...stays, act: 'note-challenge', kind: 'challenge-noted', from: 'open', actor: 'desk', grounds: [house('Klachtenregeling EZ (BWBR0032969), als model')], told: false },
  { ...stays, act: 'answer-challenge', kind: 'challenge-answered', from: 'open', actor: 'colleague', needs: ['challenge-for-me'], grounds: [house('Klachtenregeling EZ (BWBR0032969), als model')], told: false },
  { ...stays, act: 'decide-challenge', kind: 'challenge-decided', from: 'open', actor: 'colleague', needs: ['challenge-answered'], grounds: [house('Klachtenregeling EZ (BWBR0032969), als model')], told: true },
  { ...stays, act: 'recommend', kind: 'recommended', from: 'always', actor: 'committee', needs: ['not-involved'], grounds: [house('huisnorm')], told: false },
  { ...stays, act: 'ask-referral', kind: 'consent-asked', when: { field: 'what', is: ['referral'] }, from: 'open', actor: 'desk', needs: ['no-open-ask-referral'], grounds: [law('Awb 2:3'), house('huisnorm')], told: true },
  { ...stays, act: 'refer', kind: 'referred', from: 'open', actor: 'desk', needs: ['not-involved'], grounds: [law('Awb 2:3'), law('Sv 160, 162')], told: true },
  { ...stays, act: 'ask-conversion', kind: 'consent-asked', when: { field: 'what', is: ['conversion'] }, from: 'open', actor: 'desk', needs: ['no-open-ask-conversion'], grounds: [law('Awb 9:4')], told: true },
  { ...stays, act: 'ask-hand-over', kind: 'consent-asked', when: { field: 'what', is: ['hand-over'] }, from: 'open', actor: 'desk', needs: ['no-open-ask-hand-over'], grounds: [house('huisnorm')], told: true },
  { ...stays, act: 'hand-over', kind: 'change', from: 'open', actor: 'desk', needs: ['consent-hand-over'], grounds: [house('huisnorm')], told: true },
  { ...stays, act: 'ask-name', kind: 'name-asked', from: 'open', actor: 'desk', needs: ['name-sealed'], grounds: [law('Wbk art. 1a')], told: false },
  { ...stays, act: 'release-name', kind: 'name-opened', from: 'open', actor: 'colleague', needs: ['name-asked'], grounds: [law('Wbk art. 1a')], told: true },
  { ...stays, act: 'way-in', kind: 'way-in-made', from: 'open', actor: 'desk', needs: ['name-seen'], told: false },
  { ...stays, act: 'add-reader', kind: 'change', from: 'open', actor: 'desk', told: true },
  { ...stays, act: 'recuse', kind: 'recused', from: 'open', actor: 'desk', grounds: [law('Awb 9:7')], told: false },
  { ...stays, act: 'measure-done', kind: 'measure-done', from: 'always', actor: 'desk', needs: ['measure-open'], grounds: [house('huisnorm')], told: false },
  { ...stays, act: 'text', kind: 'text', from: 'always', actor: 'reporter', told: true },
  { ...stays, act: 'consent', kind: 'consent', from: 'open', actor: 'reporter', needs: ['asked'], told: true },
  { ...stays, act: 'name-myself', kind: 'name-myself', from: 'open', actor: 'reporter', needs: ['not-named'], told: true },
  { ...stays, act: 'call-off', kind: 'called-off', from: 'always', actor: 'reporter', needs: ['grave-waits'], told: true },
  { ...stays, act: 'say-seriously', kind: 'taken-seriously', from: 'always', actor: 'reporter', needs: ['ended', 'not-said-seriously'], grounds: [house('huisnorm')], told: true },
]

/** Before a penalty: the authority says what it intends and why, the accused gets a letter and time to give their side. */
export const penaltySteps: readonly Step[] = [
  { act: 'intend-penalty', kind: 'penalty-intended', from: ['deciding'], to: 'stays', actor: 'authority', needs: ['is-authority', 'no-intent-open'], term: 'BEKLAAGDE_ZIENSWIJZE', grounds: [law('CAO Rijk hoofdstuk 15'), house('huisnorm')], told: false },
  { act: 'note-view', kind: 'penalty-view', from: ['deciding'], to: 'stays', actor: 'desk', needs: ['intent-open'], term: 'BEKLAAGDE_ZIENSWIJZE', grounds: [law('CAO Rijk hoofdstuk 15')], told: false },
]

/** The advice of a committee, on the same road in both procedures: drafted, voted on, sent to the competent authority. */
export const adviceSteps = (from: PlaceId, grounds: readonly Ground[]): readonly Step[] => [
  { act: 'draft-advice', kind: 'advice-drafted', from: [from], to: 'deliberating', actor: 'committee', needs: ['not-involved', 'both-heard', 'no-draft-stands'], grounds, told: false },
  { act: 'draft-advice', kind: 'advice-drafted', from: ['deliberating'], to: 'stays', actor: 'committee', needs: ['not-involved', 'both-heard', 'no-draft-stands'], grounds, told: false },
  { act: 'vote', kind: 'voted', from: ['deliberating'], to: 'stays', actor: 'committee', needs: ['not-involved', 'vote-open-for-me'], grounds: [house('Klachtenregeling Financiën (BWBR0036962), als model')], told: false },
  { act: 'advise', kind: 'advised', from: ['deliberating'], to: 'deciding', actor: 'committee', needs: ['not-involved', 'vote-carried'], term: 'KCOO_RAPPORT', grounds, told: false },
  { act: 'ask-authority', kind: 'authority-asked', from: ['deciding'], to: 'stays', actor: 'committee', needs: ['no-authority-yet'], grounds, told: false },
]
