import '../../../foundation/kernel/no-eval.ts'
import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../../foundation/kernel/language.ts'
import { freshTarget, offerText, receiveText } from '../../../foundation/browser/hand-over.ts'
import { mountIsland, Notice } from '../../../foundation/ui/index.ts'
import { contactTexts } from '../texts/contact.ts'

/** A text brought to the list goes along to whichever adviser is chosen, in the memory of the tabs alone. */
const Along = ({ data }: { readonly data: { readonly language: Language } }) => {
  const [text, setText] = useState('')
  useEffect(() => { void receiveText().then((brought) => setText(brought ?? '')) }, [])
  useEffect(() => {
    if (text === '') return
    const press = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.door a') : null
      if (!link) return
      link.target = freshTarget()
      offerText(text, () => undefined)
    }
    document.addEventListener('click', press)
    return () => document.removeEventListener('click', press)
  }, [text])
  return text === '' ? null : <Notice tone="good" live="status"><p>{contactTexts[data.language].arrivedList}</p></Notice>
}

mountIsland('advisers-along', Along)
