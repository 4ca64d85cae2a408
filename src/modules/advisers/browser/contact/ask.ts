import type { FormError } from '../../../../foundation/ui/index.ts'
import { longestLine } from '../../rules/messages.ts'
import type { ContactTexts } from '../../texts/contact.ts'

/** The first message in the making; anonymous while `name` is empty. */
export type Ask = { readonly text: string; readonly way: string; readonly times: string; readonly phone: string; readonly name: string }
export const noAsk: Ask = { text: '', way: '', times: '', phone: '', name: '' }

/** What must be filled in before the first message can go. */
export const askErrors = (ask: Ask, texts: Pick<ContactTexts, 'wayMissing' | 'textMissing' | 'textLong' | 'tooLong'>): readonly FormError[] => [
  ...(ask.way === '' ? [{ field: 'f-way', text: texts.wayMissing }] : []),
  ...(ask.text.trim() === '' ? [{ field: 'f-text', text: texts.textMissing }] : ask.text.length > 12_000 ? [{ field: 'f-text', text: texts.textLong }] : []),
  ...(['times', 'phone', 'name'] as const).flatMap((field) => (ask[field].length > longestLine ? [{ field: `f-${field}`, text: texts.tooLong }] : [])),
]
