import type { Questionnaire } from './questionnaire.ts'

/** What somebody says who goes on without the words of an earlier report. Frozen once a report refers to it. */
export const followUpV1: Questionnaire = {
  id: 'follow-up', version: 1,
  parts: [{ id: 'follow-up', name: { nl: 'Vervolg op een eerdere melding', en: 'Follow-up of an earlier report' } }],
  pages: [{
    id: 'message', part: 'follow-up', title: { nl: 'Wat wilt u nu zeggen?', en: 'What do you want to say now?' },
    questions: [{ id: 'message', kind: 'longtext', max: 20_000, label: { nl: 'Wat wilt u nu zeggen?', en: 'What do you want to say now?' }, help: { nl: 'U mag dit leeg laten.', en: 'You may leave this empty.' } }],
  }],
}
