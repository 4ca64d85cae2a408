import { useState } from 'preact/hooks'
import type { Bytes } from '../../../../foundation/kernel/bytes.ts'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { newSecret, readReceipt, receiptOf } from '../../../../foundation/sealing/core/receipt.ts'
import { Button, ButtonBar, errorFor, Notice, Question, TextArea, type FormError } from '../../../../foundation/ui/index.ts'
import { logbookTexts } from '../../texts/logbook.ts'
import { openOwnFile, saveOwnFile, type OwnFile } from './own-file.ts'
import { Screen } from './screen.tsx'
import { useHeadingFocus } from '../../../../foundation/browser/focus.ts'
import { CopyAndPrint, WordList } from './words-screen.tsx'

type KeepProps = { readonly language: Language; readonly own: OwnFile; readonly onSecret: (secret: Bytes) => void; readonly onBack: () => void; readonly backLabel?: string; readonly afterSealing?: boolean }

/** Saves to the reporter's own sealed file; the first time it shows the eleven words that open it. */
export const KeepScreen = ({ language, own, onSecret, onBack, backLabel, afterSealing }: KeepProps) => {
  const texts = logbookTexts[language]
  const place = useHeadingFocus('keep')
  const [words, setWords] = useState<readonly string[] | null>(null)
  const [said, setSaid] = useState('')
  const save = async (): Promise<void> => {
    const secret = own.secret ?? newSecret(systemRandom)
    if (own.secret === null) {
      setWords(await receiptOf(secret))
      onSecret(secret)
    }
    const { withFiles } = await saveOwnFile(own, secret)
    setSaid([texts.saved, ...(own.files.length === 0 ? [] : [afterSealing === true ? (withFiles ? texts.copyWithFiles : texts.copyWithoutFiles) : withFiles ? texts.keepWithFiles : texts.keepWithoutFiles])].join(' '))
  }
  return (
    <div ref={place}>
      <h1>{afterSealing === true ? texts.copyTitle : texts.keepTitle}</h1>
      <p>{afterSealing === true ? texts.copyLead : texts.keepLead}</p>
      {afterSealing === true && <p>{texts.keepReceipt}</p>}
      <ButtonBar><Button type="button" onPress={() => void save()}>{texts.keepSave}</Button></ButtonBar>
      <p role="status">{said}</p>
      {words !== null && (
        <>
          <h2>{texts.newWordsTitle}</h2>
          <p>{texts.newWordsLead}</p>
          <WordList words={words} />
          <Notice tone="care"><p>{texts.newWordsFound}</p></Notice>
          <CopyAndPrint language={language} words={words} />
        </>
      )}
      <ButtonBar><Button kind="quiet" type="button" onPress={onBack}>{backLabel ?? texts.keepBack}</Button></ButtonBar>
    </div>
  )
}

/** What is wrong with eleven typed words, in words. */
export const wordsError = (refusal: Exclude<Awaited<ReturnType<typeof readReceipt>>, { readonly ok: true }>['error'], language: Language): string => {
  const texts = logbookTexts[language]
  if (refusal.reason === 'unknown-word') return texts.unknownWord(refusal.position, refusal.suggestions.slice(0, 2).join(', '))
  return refusal.reason === 'check-failed' ? texts.wordsWrong : texts.wordCount(refusal.count)
}

/** Opens the reporter's own file with its eleven words; nothing leaves the device. */
export const OpenScreen = ({ language, onOpen, onBack }: { readonly language: Language; readonly onOpen: (own: OwnFile) => void; readonly onBack: () => void }) => {
  const texts = logbookTexts[language]
  const [file, setFile] = useState<File | null>(null)
  const [typed, setTyped] = useState('')
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const open = async (): Promise<void> => {
    const read = await readReceipt(typed)
    const found: FormError[] = [
      ...(file === null ? [{ field: 'f-own-file', text: texts.fileMissing }] : []), ...(read.ok ? [] : [{ field: 'f-own-words', text: wordsError(read.error, language) }]),
    ]
    if (file === null || !read.ok) return setErrors(found)
    const opened = await openOwnFile(new Uint8Array(await file.arrayBuffer()), read.value)
    if (opened.ok) onOpen(opened.value)
    else setErrors([{ field: 'f-own-words', text: opened.error === 'cannot-open' ? texts.cannotOpen : texts.notALogbook }])
  }
  return (
    <Screen language={language} name="open" errors={errors} nextLabel={texts.openTitle} onNext={() => void open()} onBack={onBack}>
      <Question id="page-open" title={texts.openTitle}>
        <div class="field">
          <label class="field-label" for="f-own-file">{texts.file}</label>
          {errorFor(errors, 'f-own-file') !== undefined && <p class="error" id="f-own-file-error">{errorFor(errors, 'f-own-file')}</p>}
          <input id="f-own-file" type="file" aria-describedby={errorFor(errors, 'f-own-file') === undefined ? undefined : 'f-own-file-error'} onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)} />
        </div>
        <TextArea language={language} id="f-own-words" label={texts.words} hint={texts.wordsHint} rows={3} value={typed} error={errorFor(errors, 'f-own-words')} onInput={setTyped} />
      </Question>
    </Screen>
  )
}
