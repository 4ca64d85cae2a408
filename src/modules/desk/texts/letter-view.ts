import { defineTexts } from '../../../foundation/ui/texts/define.ts'

/** Words on a letter that is read: apart from those for writing one, so that a reporter's page stays small. */
export const letterViewTexts = defineTexts({
  nl: { subject: 'Onderwerp', from: 'Van', to: 'Aan', date: 'Datum', grounds: 'Op grond van', print: 'Deze brief afdrukken' },
  en: { subject: 'Subject', from: 'From', to: 'To', date: 'Date', grounds: 'Based on', print: 'Print this letter' },
})
