import { defineTexts } from '../../../foundation/ui/texts/define.ts'

/** What the owner of a mailbox is told about the public log. */
export const ownLogTexts = defineTexts({
  nl: {
    checked: (day: string) => `Uw browser vergeleek deze berichtenbox met het openbare logboek van ${day}. Er ontbreekt niets en er is niets veranderd.`,
    title: 'Het logboek van het loket klopt niet',
    fault: (code: string) => `Elke nacht legt het loket in een openbaar logboek vast wat er bij is gekomen. Uw browser vergeleek deze berichtenbox ermee. Dat klopt niet (${code}). Misschien is er iets weggelaten of veranderd. Bel het loket en noem deze code. U kunt ook een andere weg kiezen.`,
    old: 'Het openbare logboek van het loket is al dagen niet bijgewerkt. U kunt hier verder lezen en schrijven. Belt u het loket, noem dit dan.',
  },
  en: {
    checked: (day) => `Your browser compared this mailbox with the public log of ${day}. Nothing is missing and nothing was changed.`,
    title: 'The log of the desk is not right',
    fault: (code) => `Every night the desk records in a public log what was added. Your browser compared this mailbox with it. They do not agree (${code}). Something may have been left out or changed. Call the desk and mention this code. You can also choose another way.`,
    old: 'The public log of the desk has not been updated for days. You can go on reading and writing here. If you call the desk, mention this.',
  },
})
