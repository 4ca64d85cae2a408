import { defineTexts } from '../../../foundation/ui/texts/define.ts'

/** What the absence of somebody can say, wherever a reporter keeps people out. */
export const keepOutTexts = defineTexts({
  nl: { smallBody: 'Deze commissie is klein. Wie alle behandelaars kent, kan dan soms raden wie u hebt uitgesloten.' },
  en: { smallBody: 'This committee is small. Somebody who knows all handlers may then sometimes guess whom you excluded.' },
})
