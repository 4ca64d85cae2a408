/** What must be there before a step, by name. What each means for a case stands in needs.ts, its words in the texts. */
export const needNames = [
  'not-taken-by-me', 'not-confirmed-yet', 'not-involved', 'not-acknowledged', 'no-authority', 'named', 'named-for-complaint', 'no-admission-yet', 'no-defect-yet', 'weight-for-me',
  'weight-confirmed', 'no-panel', 'panel-short', 'both-heard', 'record-to-answer', 'own-record-to-answer', 'expert-asked', 'challenge-for-me', 'challenge-answered', 'no-draft-stands',
  'vote-open-for-me', 'vote-carried', 'no-authority-yet', 'is-authority', 'no-intent-open', 'intent-open', 'outcome-as-decided', 'measure-open', 'referred', 'not-adjourned', 'adjourned',
  'no-open-ask-referral', 'no-open-ask-conversion', 'no-open-ask-hand-over', 'no-open-ask-deferral', 'no-open-ask-satisfied', 'no-consent-mediation', 'consent-hand-over', 'consent-conversion', 'consent-deferral',
  'consent-satisfied', 'name-sealed', 'name-seen', 'name-asked', 'asked', 'not-named', 'not-withdrawing', 'grave-waits', 'ended',
  'not-said-seriously',
] as const
export type Need = (typeof needNames)[number]
