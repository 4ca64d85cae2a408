import type { Language } from '../../../../foundation/kernel/language.ts'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { describedBy, FieldGroup, type FieldProps } from '../../../../foundation/ui/index.ts'
import { intakeTexts } from '../../texts/intake/index.ts'

type Props = FieldProps & { readonly language: Language; readonly entry: string; readonly values: readonly string[]; readonly onChange: (values: string[]) => void }

/** A list of short entries: always one line to fill, more on demand; a removed line gives the focus to the one before. */
export const ListField = ({ entry, values, onChange, ...field }: Props) => {
  const texts = intakeTexts[field.language]
  const lines = values.length === 0 ? [''] : values
  const focusOn = useRef<number | null>(null)
  const lineId = (index: number): string => (index === 0 ? field.id : `${field.id}-${index + 1}`)
  useLayoutEffect(() => {
    if (focusOn.current !== null) document.getElementById(lineId(focusOn.current))?.focus()
    focusOn.current = null
  })
  return (
    <FieldGroup {...field}>
      {lines.map((line, index) => (
        <div key={index} class="field">
          <label class="field-label" for={lineId(index)}>{texts.entryNumber(entry, index + 1)}</label>
          <input class="input" id={lineId(index)} type="text" autocomplete="off" value={line} aria-describedby={describedBy(field)} aria-invalid={field.error === undefined ? undefined : 'true'}
            onInput={(event) => { const { value } = event.currentTarget; onChange(lines.map((one, at) => (at === index ? value : one))) }} />
          {lines.length > 1 && (
            <button type="button" class="link" aria-label={texts.removeEntry(line.trim() === '' ? texts.entryNumber(entry, index + 1) : line)}
              onClick={() => { focusOn.current = Math.max(0, index - 1); onChange(lines.filter((_, at) => at !== index)) }}>
              {texts.remove}
            </button>
          )}
        </div>
      ))}
      <button type="button" class="link" onClick={() => { focusOn.current = lines.length; onChange([...lines, '']) }}>
        {texts.addEntry}
      </button>
    </FieldGroup>
  )
}
