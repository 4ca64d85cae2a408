import { useMemo, useState } from 'preact/hooks'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { Button, ButtonBar, errorFor, Notice, Question, TextField } from '../../../../foundation/ui/index.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import { Screen } from './screen.tsx'
import { useHeadingFocus } from '../../../../foundation/browser/focus.ts'

/** Eleven words in two columns, for reading and copying by hand. */
export const WordList = ({ words }: { readonly words: readonly string[] }) => (
  <ol class="receipt-words" translate={false}>{words.map((word) => <li key={word}><strong>{word}</strong></li>)}</ol>
)

export const CopyAndPrint = ({ language, words }: { readonly language: Language; readonly words: readonly string[] }) => {
  const texts = intakeTexts[language]
  const [said, setSaid] = useState('')
  const copy = (): void => { navigator.clipboard.writeText(words.join(' ')).then(() => setSaid(texts.wordsCopied), () => setSaid(texts.wordsCopyFailed)) }
  return (
    <div class="no-print">
      <p class="soft">{texts.wordsCopyWarning}</p>
      <ButtonBar>
        <Button kind="quiet" type="button" onPress={copy}>{texts.wordsCopy}</Button>
        <Button kind="quiet" type="button" onPress={() => window.print()}>{texts.wordsPrint}</Button>
      </ButtonBar>
      <p role="status">{said}</p>
    </div>
  )
}

type ReceiptProps = { readonly language: Language; readonly words: readonly string[]; readonly received: string; readonly onProof: (() => void) | undefined; readonly onWritten: () => void }

/** The receipt, shown once. */
export const ReceiptScreen = ({ language, words, received, onProof, onWritten }: ReceiptProps) => {
  const texts = intakeTexts[language]
  const place = useHeadingFocus('receipt')
  return (
    <div ref={place}>
      <h1>{texts.receiptTitle}</h1>
      <p>{received}</p>
      <h2>{texts.wordsTitle}</h2>
      <p>{texts.wordsLead}</p>
      <WordList words={words} />
      <Notice tone="care"><p>{texts.wordsFound}</p></Notice>
      <CopyAndPrint language={language} words={words} />
      <ButtonBar><Button type="button" onPress={onWritten}>{texts.wordsWritten}</Button></ButtonBar>
      {onProof !== undefined && (
        <>
          <h2 class="no-print">{texts.proofSave}</h2>
          <p class="no-print">{texts.proofText}</p>
          <ButtonBar><Button kind="quiet" type="button" onPress={onProof}>{texts.proofSave}</Button></ButtonBar>
        </>
      )}
    </div>
  )
}

/** True when the typed word is the one at that place, forgiving case and blanks. */
export const sameWord = (typed: string, word: string | undefined): boolean => word !== undefined && typed.normalize('NFC').trim().toLowerCase() === word

type AskProps = { readonly language: Language; readonly words: readonly string[]; readonly places: readonly number[]; readonly onAgain: () => void; readonly onRight: () => void }

/** Asks two of the words back, so that a receipt is not lost by a slip of the pen. */
export const AskBackScreen = ({ language, words, places, onAgain, onRight }: AskProps) => {
  const texts = intakeTexts[language]
  const [typed, setTyped] = useState<readonly string[]>(places.map(() => ''))
  const [wrong, setWrong] = useState<readonly number[]>([])
  const errors = useMemo(() => wrong.map((place) => ({ field: `f-word-${place}`, text: texts.wordWrong(place + 1) })), [wrong, texts])
  const check = (): void => {
    const missed = places.filter((place, at) => !sameWord(typed[at] ?? '', words[place]))
    setWrong(missed)
    if (missed.length === 0) onRight()
  }
  return (
    <Screen language={language} name="ask-back" errors={errors} nextLabel={texts.askBackDone} onNext={check}>
      <Question id="page-ask-back" title={texts.askBackTitle} help={texts.askBackHelp}>
        {places.map((place, at) => (
          <TextField key={place} language={language} id={`f-word-${place}`} label={texts.wordNumber(place + 1)} short spellcheck={false} value={typed[at]} error={errorFor(errors, `f-word-${place}`)}
            onInput={(value) => setTyped(typed.map((one, index) => (index === at ? value : one)))} />
        ))}
      </Question>
      <p><button type="button" class="link" onClick={onAgain}>{texts.seeWordsAgain}</button></p>
    </Screen>
  )
}
