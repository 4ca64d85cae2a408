import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { Button, DateField, errorFor, ErrorSummary, TextArea, type FormError } from '../../../../foundation/ui/index.ts'
import { logbookTexts } from '../../texts/logbook.ts'
import type { Note } from './note.ts'

type Props = { readonly language: Language; readonly note: Note; readonly errors: readonly FormError[]; readonly onNote: (note: Note) => void; readonly onAdd: () => void }

/** A new note with its date and files. */
export const AddEntry = ({ language, note, errors, onNote, onAdd }: Props) => {
  const texts = logbookTexts[language]
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => { if (note.files.length === 0 && input.current !== null) input.current.value = '' }, [note.files])
  useLayoutEffect(() => { if (errors.length > 0) document.getElementById('error-summary')?.focus() }, [errors])
  return (
    <form noValidate autocomplete="off" onSubmit={(event) => { event.preventDefault(); onAdd() }}>
      <ErrorSummary language={language} errors={errors} />
      <DateField language={language} id="f-entry-day" label={texts.day} value={note.day} error={errorFor(errors, 'f-entry-day')} onInput={(day) => onNote({ ...note, day })} />
      <TextArea language={language} id="f-entry-text" label={texts.text} value={note.text} error={errorFor(errors, 'f-entry-text')} onInput={(text) => onNote({ ...note, text })} />
      <div class="field">
        <label class="field-label" for="f-entry-files">{texts.addFiles}</label>
        {errorFor(errors, 'f-entry-files') !== undefined && <p class="error" id="f-entry-files-error">{errorFor(errors, 'f-entry-files')}</p>}
        <input ref={input} id="f-entry-files" type="file" multiple aria-describedby={errorFor(errors, 'f-entry-files') === undefined ? undefined : 'f-entry-files-error'} onChange={(event) => onNote({ ...note, files: [...(event.currentTarget.files ?? [])] })} />
      </div>
      <Button>{texts.add}</Button>
    </form>
  )
}
