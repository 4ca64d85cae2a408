import { useRef, useState } from 'preact/hooks'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Language } from '../../../../foundation/kernel/language.ts'
import type { LogbookEntry } from '../../../../foundation/sealing/core/logbook.ts'
import { Button, DateField, errorFor, ErrorSummary, formatDay, parseDay, TextArea, type FormError } from '../../../../foundation/ui/index.ts'
import { logbookTexts } from '../../texts/logbook.ts'

type Props = { readonly language: Language; readonly today: Day; readonly onAdd: (entry: LogbookEntry) => void }

/** A new note with its date and files; the date is today until the writer says otherwise. */
export const AddEntry = ({ language, today, onAdd }: Props) => {
  const texts = logbookTexts[language]
  const [day, setDay] = useState(formatDay(today, language))
  const [text, setText] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const input = useRef<HTMLInputElement>(null)
  const add = async (): Promise<void> => {
    const read = parseDay(day)
    const found = [...(read.ok ? [] : [{ field: 'f-entry-day', text: texts.dayWrong }]), ...(text.trim() === '' ? [{ field: 'f-entry-text', text: texts.textMissing }] : [])]
    setErrors(found)
    if (!read.ok || found.length > 0) return
    onAdd({ day: read.value, text: text.trim(), files: await Promise.all(files.map(async (file) => ({ name: file.name, type: file.type, content: new Uint8Array(await file.arrayBuffer()) }))) })
    setText('')
    setFiles([])
    if (input.current !== null) input.current.value = ''
  }
  return (
    <form noValidate autocomplete="off" onSubmit={(event) => { event.preventDefault(); void add() }}>
      <ErrorSummary language={language} errors={errors} />
      <DateField language={language} id="f-entry-day" label={texts.day} value={day} error={errorFor(errors, 'f-entry-day')} onInput={setDay} />
      <TextArea language={language} id="f-entry-text" label={texts.text} value={text} error={errorFor(errors, 'f-entry-text')} onInput={setText} />
      <div class="field">
        <label class="field-label" for="f-entry-files">{texts.addFiles}</label>
        <input ref={input} id="f-entry-files" type="file" multiple onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])} />
      </div>
      <Button>{texts.add}</Button>
    </form>
  )
}
