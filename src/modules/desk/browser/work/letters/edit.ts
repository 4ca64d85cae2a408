import { letterBody, type Letter, type LetterBlock } from '../../../rules/letters/letter.ts'
import { openPlacesIn } from '../../../rules/letters/fill.ts'
import type { ActValues } from '../act-form.ts'

/** The words of a block as one field shows them: a list has a line for each point. */
export const blockText = (block: LetterBlock): string => (block.kind === 'list' ? block.items.join('\n') : block.text)

const withText = (block: LetterBlock, text: string): LetterBlock => (block.kind === 'list' ? { kind: 'list', items: text.split('\n') } : { ...block, text })

export const changeBlock = (letter: Letter, at: number, text: string): Letter => ({ ...letter, blocks: letter.blocks.map((block, one) => (one === at ? withText(block, text) : block)) })
export const dropBlock = (letter: Letter, at: number): Letter => ({ ...letter, blocks: letter.blocks.filter((_, one) => one !== at) })
/** A new empty paragraph before the closing words. */
export const addBlock = (letter: Letter): Letter => ({ ...letter, blocks: [...letter.blocks.slice(0, -1), { kind: 'paragraph', text: '' }, ...letter.blocks.slice(-1)] })

/** What a letter still lacks; the page turns it into a sentence. */
export type LetterFlaw = { readonly flaw: 'open-place'; readonly place: string } | { readonly flaw: 'empty-subject' | 'empty-to' | 'too-long' }

/** The letter without empty pieces. */
export const tidy = (letter: Letter): Letter => ({
  ...letter,
  subject: letter.subject.trim(), to: letter.to.trim(),
  blocks: letter.blocks.flatMap((block): readonly LetterBlock[] => {
    if (block.kind !== 'list') return block.text.trim() === '' ? [] : [{ ...block, text: block.text.trim() }]
    const items = block.items.map((item) => item.trim()).filter(Boolean)
    return items.length === 0 ? [] : [{ kind: 'list', items }]
  }),
})

export const flawsOf = (letter: Letter): readonly LetterFlaw[] => {
  const clean = tidy(letter)
  return [
    ...(clean.subject === '' ? [{ flaw: 'empty-subject' } as const] : []), ...(clean.to === '' ? [{ flaw: 'empty-to' } as const] : []),
    ...openPlacesIn(clean).map((place) => ({ flaw: 'open-place', place }) as const),
    ...(letterBody.safeParse(clean).success || clean.subject === '' ? [] : [{ flaw: 'too-long' } as const]),
  ]
}

/** The letter in a draft, which lives in this page's memory only. */
export const letterIn = (values: ActValues): Letter | null => {
  const kept = values['letter']
  if (typeof kept !== 'string' || kept === '') return null
  return JSON.parse(kept) as Letter
}
export const withLetter = (values: ActValues, letter: Letter | null): ActValues => ({ ...values, letter: letter === null ? '' : JSON.stringify(letter) })
