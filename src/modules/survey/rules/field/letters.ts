import type { Day } from '../../../../foundation/kernel/clock.ts'

export type Letter = { readonly subject: string; readonly text: string }
type Filled = { readonly link: string; readonly code: string; readonly check: string; readonly closes: Day; readonly reminder: boolean }

const months = {
  nl: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const
const inWords = (day: Day, language: 'nl' | 'en'): string => `${Number(day.slice(8))} ${months[language][Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

/**
 * An invitation or a reminder. It does not say what the questionnaire is about: a letter can be read by who should not. What follows the # in
 * the link never leaves the reader's browser; it holds the code and the number by which that browser checks the keys.
 */
export const letterOf = (language: 'nl' | 'en', { link, code, check, closes, reminder }: Filled): Letter => (language === 'en'
  ? {
      subject: reminder ? 'Reminder: a questionnaire for employees' : 'Invitation: a questionnaire for employees',
      text: `You have been invited to fill in a questionnaire for employees. You decide whether you do. It is open until ${inWords(closes, 'en')}.\n\nOpen it here:\n${link}#${code}.${check}\n\nIf the page asks for your code, type: ${code}\n\nThe code works once. Your answers are kept apart from this invitation. The page says how.\nCheck number of this questionnaire: ${check}. It is the same for everybody; you can compare it with colleagues.\n\nYou cannot reply to this message.\n`,
    }
  : {
      subject: reminder ? 'Herinnering: een vragenlijst voor medewerkers' : 'Uitnodiging: een vragenlijst voor medewerkers',
      text: `U bent uitgenodigd om een vragenlijst voor medewerkers in te vullen. U beslist zelf of u dat doet. Het kan tot ${inWords(closes, 'nl')}.\n\nOpen de vragenlijst hier:\n${link}#${code}.${check}\n\nVraagt de pagina om uw code? Typ dan: ${code}\n\nDe code werkt één keer. Uw antwoorden staan los van deze uitnodiging. Op de pagina leest u hoe dat werkt.\nControlegetal van deze vragenlijst: ${check}. Dat is voor iedereen hetzelfde. U kunt het vergelijken met collega’s.\n\nU kunt dit bericht niet beantwoorden.\n`,
    })
