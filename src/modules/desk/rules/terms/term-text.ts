import { lengthInWords, lengthsInWords } from '../../../../foundation/calendar/length-in-words.ts'
import type { Length } from '../../../../foundation/calendar/length.ts'
import type { Text } from '../../../../foundation/kernel/language.ts'

type Lengths = { readonly lengths: readonly [Length, ...Length[]]; readonly extension: { readonly adjournment?: { readonly length: Length } } }

/** A text of the table with its lengths in words, so that a changed term changes its sentence too. */
export const fillText = (text: Text, { lengths, extension }: Lengths): Text => {
  const fill = (template: string, language: 'nl' | 'en') =>
    template
      .replaceAll('{length}', lengthInWords(lengths[0], language))
      .replaceAll('{steps}', lengthsInWords(lengths, language))
      .replaceAll('{adjournment}', extension.adjournment ? lengthInWords(extension.adjournment.length, language) : '')
  return { nl: fill(text.nl, 'nl'), en: fill(text.en, 'en') }
}
