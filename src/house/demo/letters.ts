import type { SurveyMail } from '../../modules/survey/index.ts'

/** A letter of the survey that the demonstration kept instead of sending it. */
export type DemoLetter = { readonly address: string; readonly language: 'nl' | 'en'; readonly subject: string; readonly text: string }

const kept = 20
/** The questionnaire that a letter leads to, in whichever language. */
const leadsTo = ({ text }: DemoLetter): string => /\/([A-Za-z0-9_-]+)#/.exec(text)?.[1] ?? ''

/** A post office that goes nowhere: the newest letters of each questionnaire stand on the demonstration's page, so that a new wave pushes none of another away. */
export const demoPost = (before: readonly DemoLetter[]): { readonly letters: () => readonly DemoLetter[]; readonly mail: SurveyMail } => {
  const piles = new Map<string, readonly DemoLetter[]>()
  const keep = (letter: DemoLetter): void => void piles.set(leadsTo(letter), [letter, ...(piles.get(leadsTo(letter)) ?? [])].slice(0, kept))
  for (const letter of before.toReversed()) keep(letter)
  return {
    letters: () => [...piles.values()].flat(),
    mail: { send: async ({ address, language }, { subject, text }) => keep({ address, language, subject, text }) },
  }
}
