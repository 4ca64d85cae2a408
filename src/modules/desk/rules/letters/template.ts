import type { Text } from '../../../../foundation/kernel/language.ts'
import type { MessageKind, Procedure } from '../messages.ts'
import type { Audience } from './letter.ts'

export type TemplateBlock = { readonly kind: 'heading' | 'paragraph'; readonly text: Text } | { readonly kind: 'list'; readonly items: readonly Text[] }

/** A model letter. `{receivedDay}` and the like are filled from the case; what the case does not know stays open until a person fills it in. `{AWB_AFDOENING_10+}` and the like are lengths of the table of terms. */
export type Template = {
  readonly id: string
  /** Frozen once used: a change of words is a new version beside it. */
  readonly version: number
  readonly audience: Audience
  /** Procedures it belongs to; absent for all. */
  readonly procedures?: readonly Procedure[]
  /** Steps after which this letter is owed. */
  readonly after: readonly MessageKind[]
  /** Of those steps only these: what was asked, or the outcome. */
  readonly only?: readonly string[]
  readonly name: Text
  readonly subject: Text
  readonly grounds: readonly string[]
  /** Rests on a rule of which the text was not found: shown with the mark. */
  readonly provisional?: true
  readonly blocks: readonly TemplateBlock[]
}

export const h = (nl: string, en: string): TemplateBlock => ({ kind: 'heading', text: { nl, en } })
export const p = (nl: string, en: string): TemplateBlock => ({ kind: 'paragraph', text: { nl, en } })
export const list = (...items: readonly (readonly [nl: string, en: string])[]): TemplateBlock => ({ kind: 'list', items: items.map(([nl, en]) => ({ nl, en })) })

/** Every letter begins and ends so. */
export const greeting: TemplateBlock = p('{salutation}', '{salutation}')
export const regards: TemplateBlock = p('Met vriendelijke groet,\n{body}', 'Yours sincerely,\n{body}')
export const questions: TemplateBlock = p(
  'Hebt u een vraag over deze brief? Schrijf ons in uw berichtenbox of bel het loket.',
  'Do you have a question about this letter? Write to us in your mailbox or call the desk.',
)
/** Awb 9:12(2): the ombudsman and the term are named in every letter that ends the handling of a complaint. */
export const ombudsman: TemplateBlock = p(
  'Bent u het niet eens met hoe wij uw klacht hebben behandeld? Dan kunt u naar de Nationale ombudsman. Dat kan tot een jaar na deze brief, dus tot en met {ombudsmanUntil}. Het is gratis. U kunt geen bezwaar maken tegen deze brief (Awb 9:3).',
  'Do you disagree with how we handled your complaint? Then you can go to the National Ombudsman. You can do so until one year after this letter: up to and including {ombudsmanUntil}. It is free. You cannot object to this letter (Awb 9:3).',
)
