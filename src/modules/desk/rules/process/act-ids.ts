/** What a handler may do with an open case, in the order a handler meets it. */
export const handlerActs = [
  'assign', 'delegate', 'not-involved', 'acknowledge', 'text', 'letter', 'note', 'note-incidents', 'check-misstand', 'stage', 'admitted', 'propose-weight', 'answer-weight', 'declined', 'feedback',
  'defect-notified', 'repaired', 'ask-referral', 'refer', 'compose-panel', 'invite-hearing', 'waive-hearing', 'record-hearing', 'answer-record', 'note-evidence', 'make-copy', 'ask-expert',
  'expert-answer', 'note-challenge', 'answer-challenge', 'decide-challenge', 'draft-advice', 'vote', 'advise', 'ask-authority', 'intend-penalty', 'note-view', 'decide', 'measure-done', 'recommend', 'adjourned', 'ask-mediation', 'suspended',
  'resumed', 'ask-deferral', 'deferred', 'ask-conversion', 'converted', 'ask-hand-over', 'hand-over', 'ask-name', 'release-name', 'way-in', 'add-reader', 'recuse', 'ask-satisfied', 'close', 'reopen',
] as const
export type HandlerAct = (typeof handlerActs)[number]

/** What the reporter may do from the mailbox. */
export const reporterActs = ['text', 'consent', 'name-myself', 'withdraw', 'call-off', 'challenge', 'answer-record', 'say-seriously'] as const
export type ReporterAct = (typeof reporterActs)[number]

export type ActId = HandlerAct | ReporterAct
