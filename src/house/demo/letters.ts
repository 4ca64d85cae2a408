import type { SurveyMail } from '../../modules/survey/index.ts'

/** A letter of the survey that the demonstration kept instead of sending it. */
export type DemoLetter = { readonly address: string; readonly language: 'nl' | 'en'; readonly subject: string; readonly text: string }

const kept = 12

/** A post office that goes nowhere: the newest letters stand on the demonstration's page. */
export const demoPost = (before: readonly DemoLetter[]): { readonly letters: () => readonly DemoLetter[]; readonly mail: SurveyMail } => {
  let letters = before
  return {
    letters: () => letters,
    mail: { send: async ({ address, language }, { subject, text }) => { letters = [{ address, language, subject, text }, ...letters].slice(0, kept) } },
  }
}
