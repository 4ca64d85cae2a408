import { defineTexts } from '../../../foundation/ui/index.ts'

/** Words of the frame of the analysts' pages. */
export const staffTexts = defineTexts({
  nl: {
    role: 'onderzoeker', home: 'Onderzoek', lead: 'Vragen, vragenlijsten en metingen. Antwoorden staan hier zonder naam en zonder tijdstip.', questions: 'Vragenbank', questionnaires: 'Vragenlijsten', waves: 'Metingen', data: 'Gegevens', focus: 'Focusgroepen', proposals: 'Publicaties', compare: 'Vergelijken', register: 'Register',
    questionsText: (count: string) => `${count} vragen, elk met versies en wat ze meten.`, questionnairesText: (count: string) => `${count} vragenlijsten: concepten en wat gepubliceerd is.`, wavesText: (count: string) => `${count} metingen: steekproef, uitnodigingen en hoe ver het is.`, running: 'Wat nu loopt', nothingRuns: 'Er loopt nu geen meting', nothingRunsText: 'Begin bij de vragenlijsten. Maak daarna een meting.',
  },
  en: {
    role: 'analyst', home: 'Research', lead: 'Questions, questionnaires and waves. Answers stand here without a name and without a time.', questions: 'Question bank', questionnaires: 'Questionnaires', waves: 'Waves', data: 'Data', focus: 'Focus groups', proposals: 'Publications', compare: 'Compare', register: 'Register',
    questionsText: (count) => `${count} questions, each with versions and what they measure.`, questionnairesText: (count) => `${count} questionnaires: drafts and what is published.`, wavesText: (count) => `${count} waves: sample, invitations and how far it is.`, running: 'What runs now', nothingRuns: 'No wave is running now', nothingRunsText: 'Begin with the questionnaires. Then make a wave.',
  },
})
