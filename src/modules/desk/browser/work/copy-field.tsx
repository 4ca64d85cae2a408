import { useRef, useState } from 'preact/hooks'
import type { Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { Button, FieldGroup, TextField } from '../../../../foundation/ui/index.ts'
import { hiddenIn, hideEverywhere, hideRange } from '../../rules/masking.ts'
import { summary } from '../../rules/intake/answering.ts'
import { questionnaireOf } from '../../rules/intake/questionnaires.ts'
import { workCaseTexts } from '../../texts/work-case.ts'
import { saidWords } from '../shared/said-words.ts'
import { copyable } from './act-form-procedure.ts'
import { messageName } from './option-names.ts'
import type { WorkCase } from './said.ts'

type Props = {
  readonly language: 'nl' | 'en'; readonly id: string; readonly label: string; readonly error: string | undefined; readonly work: WorkCase; readonly roster: Roster; readonly me: string
  readonly of: string; readonly copy: string; readonly onCopy: (values: { readonly of: string; readonly copy: string }) => void
}

/** The text of what is copied, as its reader would see it. */
export const originalText = (hash: string, work: WorkCase, language: 'nl' | 'en'): string => {
  const message = work.messages.find((one) => one.hash === hash)
  if (!message) return ''
  if (message.kind !== 'report') return saidWords(message, language).text
  const questionnaire = questionnaireOf(message.body.questionnaire)
  const rows = questionnaire ? summary(questionnaire, { answers: message.body.answers, procedure: message.body.procedure }, language).flatMap((part) => part.rows) : []
  return rows.filter((row) => row.lines.length > 0).map((row) => `${row.label}\n${row.lines.join('\n')}`).join('\n\n')
}

/** A copy with illegible passages: chosen, masked and shown on this device; only the result is sealed. */
export const CopyField = ({ language, id, label, error, work, roster, me, of, copy, onCopy }: Props) => {
  const text = workCaseTexts[language]
  const [word, setWord] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  const hideSelection = (): void => {
    const box = area.current
    if (box) onCopy({ of, copy: hideRange(copy, box.selectionStart, box.selectionEnd) })
  }
  return (
    <FieldGroup language={language} id={id} label={label} error={error} hint={text['copy-hint']}>
      <div class="field">
        <label class="field-label" for="act-copy-of">{text['copy-of']}</label>
        <select class="input long" id="act-copy-of" value={of} onChange={(event) => onCopy({ of: event.currentTarget.value, copy: originalText(event.currentTarget.value, work, language) })}>
          <option value="">{text['copy-choose']}</option>
          {copyable({ work, roster, me }).map((hash) => <option key={hash} value={hash}>{messageName(hash, { language, work, roster })}</option>)}
        </select>
      </div>
      {of !== '' && (
        <>
          <textarea class="input long" ref={area} id="act-copy-text" aria-label={label} rows={12} readOnly value={copy} spellcheck={false} />
          <p role="status" class="small">{text.copyCount(String(hiddenIn(copy)))}</p>
          <p class="bar"><Button kind="quiet" type="button" onPress={hideSelection}>{text['copy-hide']}</Button></p>
          <TextField language={language} id="act-copy-word" label={text['copy-word']} value={word} onInput={setWord} />
          <p class="bar">
            <Button kind="quiet" type="button" onPress={() => { onCopy({ of, copy: hideEverywhere(copy, word) }); setWord('') }}>{text['copy-everywhere']}</Button>
            <Button kind="quiet" type="button" onPress={() => onCopy({ of, copy: originalText(of, work, language) })}>{text['copy-restart']}</Button>
          </p>
        </>
      )}
    </FieldGroup>
  )
}
