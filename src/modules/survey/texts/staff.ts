import { defineTexts } from '../../../foundation/ui/index.ts'

/** Words of the frame of the analysts' pages. */
export const staffTexts = defineTexts({
  nl: { role: 'onderzoeker', home: 'Onderzoek', lead: 'Vragen, vragenlijsten en metingen. Antwoorden staan hier zonder naam en zonder tijdstip.', questions: 'Vragenbank', questionnaires: 'Vragenlijsten', waves: 'Metingen' },
  en: { role: 'analyst', home: 'Research', lead: 'Questions, questionnaires and waves. Answers stand here without a name and without a time.', questions: 'Question bank', questionnaires: 'Questionnaires', waves: 'Waves' },
})
