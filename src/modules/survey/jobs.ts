import type { Job } from '../../foundation/kernel/module.ts'
import { takeOrderAway } from './actions/field.ts'
import { sendLetters } from './actions/letters.ts'
import type { SurveyServices } from './actions/services.ts'

/** The module's work outside requests; times are Amsterdam's. */
export const surveyJobs: readonly Job<SurveyServices>[] = [
  { name: 'survey-letters', cron: '*/5 * * * *', run: async (services) => void (await sendLetters(services)) },
  { name: 'survey-order', cron: '50 * * * *', run: takeOrderAway },
]
