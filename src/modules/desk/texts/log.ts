import { defineTexts } from '../../../foundation/ui/texts/define.ts'

/** What a handler is told when a case does not stand in the public log as it must. */
export const logTexts = defineTexts({
  nl: {
    title: 'Het logboek van het loket klopt niet',
    fault: (code: string) => `Uw browser vergeleek deze zaak met het openbare logboek, waarin elke handeling ’s nachts wordt vastgelegd. Dat klopt niet (${code}). Misschien is er iets weggelaten of veranderd. Schrijf voorlopig niets in deze zaak en noem deze code aan de sleutelbeheerders.`,
    old: 'Het openbare logboek is al dagen niet bijgewerkt. U kunt verder werken. Noem dit aan de beheerder van het loket.',
  },
  en: {
    title: 'The log of the desk is not right',
    fault: (code) => `Your browser compared this case with the public log, in which every act is recorded at night. It does not agree (${code}). Something may have been left out or changed. Write nothing in this case for now and mention this code to the key officers.`,
    old: 'The public log has not been updated for days. You can go on working. Mention this to the administrator of the desk.',
  },
})
