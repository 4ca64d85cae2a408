import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Language } from '../../kernel/language.ts'
import type { Result } from '../../kernel/result.ts'
import type { ReceiptRefusal } from '../../sealing/core/receipt.ts'
import { errorFor, Notice, Question, TextArea, type FormError } from '../../ui/index.ts'
import { useHeadingFocus } from '../focus.ts'
import { useIdleEnd } from '../idle.ts'
import { Step } from '../screen.tsx'
import { receiptSentence, troubleSentence } from '../trouble-words.ts'
import type { BoxTrouble } from './mailbox-door.ts'

export type WordsBoxTexts = Readonly<Record<'title' | 'lead' | 'words' | 'wordsHint' | 'open' | 'opening' | 'device' | 'closedTitle' | 'closedIdle' | 'closedText' | 'again', string>>
type Refusal = BoxTrouble | { readonly reason: 'words'; readonly words: ReceiptRefusal }
export type WordsBoxProps<Box> = {
  readonly language: Language
  readonly texts: WordsBoxTexts
  /** In the demonstration the words of an invented employee come along, in the part of the address that is never sent. */
  readonly demo: boolean
  readonly open: (words: string) => Promise<Result<Box, Refusal>>
  /** What is shown of an open box. */
  readonly children: (box: Box, close: () => void) => ComponentChildren
}

const Closed = ({ texts, idle }: { readonly texts: WordsBoxTexts; readonly idle: boolean }) => {
  const place = useHeadingFocus('closed')
  return (
    <div ref={place}>
      <h1>{texts.closedTitle}</h1>
      {idle && <p>{texts.closedIdle}</p>}
      <p>{texts.closedText}</p>
      <p><a href="">{texts.again}</a></p>
    </div>
  )
}

/** A mailbox that eleven words open. Words and keys live in memory until it closes: by hand, after a quiet quarter of an hour, or with the page. */
export const WordsBox = <Box extends { readonly forget: () => void }>({ language, texts, demo, open, children }: WordsBoxProps<Box>) => {
  const [at, setAt] = useState<'words' | 'opening' | 'open' | 'closed' | 'idle'>('words')
  const [typed, setTyped] = useState('')
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const box = useRef<Box | null>(null)
  const drop = (how: 'closed' | 'idle'): void => {
    box.current?.forget()
    box.current = null
    setTyped('')
    setAt(how)
  }
  useEffect(() => {
    if (demo && location.hash !== '') setTyped(decodeURIComponent(location.hash.slice(1)).replaceAll('-', ' '))
    const left = (): void => { if (box.current) drop('closed') }
    addEventListener('pagehide', left)
    return () => removeEventListener('pagehide', left)
  }, [])
  useIdleEnd(at === 'open', () => drop('idle'))
  const begin = async (): Promise<void> => {
    setAt('opening')
    setErrors([])
    const opened = await open(typed)
    if (!opened.ok) {
      setErrors([{ field: 'f-words', text: opened.error.reason === 'words' ? receiptSentence(opened.error.words, language) : troubleSentence(opened.error, language) }])
      return setAt('words')
    }
    box.current = opened.value
    setTyped('')
    setAt('open')
  }
  if (at === 'closed' || at === 'idle') return <Closed texts={texts} idle={at === 'idle'} />
  if (at === 'open' && box.current) return <>{children(box.current, () => drop('closed'))}</>
  return (
    <Step language={language} name="words" errors={errors} nextLabel={texts.open} busy={at === 'opening'} onNext={() => void begin()}>
      <Question id="page-words" title={texts.title} help={texts.lead}>
        <TextArea language={language} id="f-words" label={texts.words} hint={texts.wordsHint} rows={3} value={typed} error={errorFor(errors, 'f-words')} onInput={setTyped} />
      </Question>
      <p role="status">{at === 'opening' ? texts.opening : ''}</p>
      <Notice tone="care"><p>{texts.device}</p></Notice>
    </Step>
  )
}
