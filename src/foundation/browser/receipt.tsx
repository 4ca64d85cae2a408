import { useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import type { Language } from '../kernel/language.ts'
import { Button, ButtonBar, errorFor, Notice, Question, TextField, type FormError } from '../ui/index.ts'
import { Step } from './screen.tsx'
import { useHeadingFocus } from './focus.ts'
import { browserTexts } from './texts.ts'

type WordsProps = { readonly language: Language; readonly words: readonly string[]; readonly title: string; readonly found: string; readonly onWritten: () => void; readonly children?: ComponentChildren }

/** Eleven words, shown once, for copying by hand. */
export const ReceiptWords = ({ language, words, title, found, onWritten, children }: WordsProps) => {
  const texts = browserTexts[language]
  const place = useHeadingFocus('receipt')
  const [said, setSaid] = useState('')
  const copy = (): void => { navigator.clipboard.writeText(words.join(' ')).then(() => setSaid(texts.copied), () => setSaid(texts.notCopied)) }
  return (
    <div ref={place}>
      <h1>{title}</h1>
      {children}
      <ol class="receipt-words" translate={false}>{words.map((word) => <li key={word}><strong>{word}</strong></li>)}</ol>
      <Notice tone="care"><p>{found}</p></Notice>
      <div class="no-print">
        <p class="soft">{texts.wordsWarning}</p>
        <ButtonBar>
          <Button kind="quiet" type="button" onPress={copy}>{texts.copy}</Button>
          <Button kind="quiet" type="button" onPress={() => window.print()}>{texts.print}</Button>
        </ButtonBar>
        <p role="status">{said}</p>
      </div>
      <ButtonBar><Button type="button" onPress={onWritten}>{texts.written}</Button></ButtonBar>
    </div>
  )
}

const same = (typed: string, word: string | undefined): boolean => word !== undefined && typed.normalize('NFC').trim().toLowerCase() === word

type AskProps = { readonly language: Language; readonly words: readonly string[]; readonly places: readonly number[]; readonly onAgain: () => void; readonly onRight: () => void }

/** Asks two of the words back, so that a receipt is not lost by a slip of the pen. `places` count from 0. */
export const AskWordsBack = ({ language, words, places, onAgain, onRight }: AskProps) => {
  const texts = browserTexts[language]
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const check = (): void => {
    const wrong = places.filter((place) => !same(typed[place] ?? '', words[place]))
    setErrors(wrong.map((place) => ({ field: `f-word-${place}`, text: texts.backWrong(String(place + 1)) })))
    if (wrong.length === 0) onRight()
  }
  return (
    <Step language={language} name="ask-back" errors={errors} nextLabel={texts.check} onNext={check}>
      <Question id="page-ask-back" title={texts.backTitle} help={texts.backHelp}>
        {places.map((place) => (
          <TextField key={place} language={language} id={`f-word-${place}`} label={texts.backWord(String(place + 1))} short value={typed[place]} error={errorFor(errors, `f-word-${place}`)}
            onInput={(value) => setTyped({ ...typed, [place]: value })} />
        ))}
      </Question>
      <p><button type="button" class="link" onClick={onAgain}>{texts.again}</button></p>
    </Step>
  )
}
