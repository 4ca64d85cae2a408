import { Button, DateField, FieldGroup, TextArea, TextField } from '../../../../foundation/ui/index.ts'
import { measureKinds } from '../../rules/messages.ts'
import { caseTexts } from '../../texts/case.ts'
import { workCaseTexts } from '../../texts/work-case.ts'
import { emptyMeasure, readRow, writeRow, type MeasureRow } from './measures.ts'

type Props = { readonly language: 'nl' | 'en'; readonly id: string; readonly label: string; readonly error: string | undefined; readonly rows: readonly string[]; readonly onRows: (rows: readonly string[]) => void }

/** A row as a sentence, for the check before a decision is sent. */
export const measureLine = (row: MeasureRow, language: 'nl' | 'en'): string => {
  const words = caseTexts[language] as unknown as Record<string, string>
  return row.measure === 'no-measure' ? caseTexts[language].measureNone(row.text) : `${caseTexts[language].measureLine(words[row.measure] ?? row.measure, row.owner, row.due, row.confirms)} ${row.text}`.trim()
}

/** The measures of a decision, one after the other: what, who, by when, and who confirms it. */
export const MeasuresField = ({ language, id, label, error, rows, onRows }: Props) => {
  const text = workCaseTexts[language]
  const words = caseTexts[language]
  const shown = rows.length === 0 ? [writeRow(emptyMeasure)] : rows
  const set = (at: number, part: Partial<MeasureRow>): void => onRows(shown.map((row, one) => (one === at ? writeRow({ ...readRow(row), ...part }) : row)))
  return (
    <FieldGroup language={language} id={id} label={label} error={error}>
      {shown.map((written, at) => {
        const row = readRow(written)
        const name = (part: string): string => `${id}-${at}-${part}`
        return (
          <fieldset key={at} class="measure-row">
            <legend>{text.measureNumber(String(at + 1))}</legend>
            <div class="field">
              <label class="field-label" for={name('kind')}>{text['measure-kind']}</label>
              <select class="input long" id={name('kind')} value={row.measure} onChange={(event) => set(at, { measure: event.currentTarget.value })}>
                <option value="">{text.chooseMeasure}</option>
                {(['order', 'penalty', 'other'] as const).map((group) => (
                  <optgroup key={group} label={words[`group-${group}`]}>{measureKinds[group].map((one) => <option key={one} value={one}>{words[one]}</option>)}</optgroup>
                ))}
              </select>
            </div>
            {row.measure !== 'no-measure' && (
              <>
                <TextField language={language} id={name('owner')} label={text['measure-owner']} value={row.owner} onInput={(owner) => set(at, { owner })} />
                <DateField language={language} id={name('due')} label={text['measure-due']} value={row.due} onInput={(due) => set(at, { due })} />
                <TextField language={language} id={name('confirms')} label={text['measure-confirms']} value={row.confirms} onInput={(confirms) => set(at, { confirms })} />
              </>
            )}
            <TextArea language={language} id={name('text')} label={text['measure-text']} rows={2} value={row.text} onInput={(value) => set(at, { text: value })} />
            {shown.length > 1 && <button class="link" type="button" onClick={() => onRows(shown.filter((_, one) => one !== at))}>{text['measure-remove']}</button>}
          </fieldset>
        )
      })}
      <Button kind="quiet" type="button" onPress={() => onRows([...shown, writeRow(emptyMeasure)])}>{text['measure-add']}</Button>
    </FieldGroup>
  )
}
