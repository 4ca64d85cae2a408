import { useState } from 'preact/hooks'
import { inLanguage } from '../../../../foundation/kernel/language.ts'
import { Button, ButtonBar, Select, TextArea, TextField } from '../../../../foundation/ui/index.ts'
import { yearDimensionNames, yearDimensions, type YearDimension } from '../../rules/lists.ts'
import type { OwnRecord } from '../../rules/messages.ts'
import { settings } from '../../rules/settings.ts'
import { dimensionNames, yearKeyNames } from '../../texts/lists.ts'
import { workTexts } from '../../texts/work.ts'
import type { WorkPage } from './work-page.ts'

const noCounts: Record<YearDimension, string> = { kind: '', ground: '', route: '', 'why-not': '' }

/** Notes, a name for the list, and what the conversation counts as: sealed to the adviser alone. */
export const RecordForm = ({ data, record, busy, onKeep }: { readonly data: WorkPage; readonly record: OwnRecord; readonly busy: boolean; readonly onKeep: (record: OwnRecord) => Promise<boolean> }) => {
  const { language } = data
  const text = workTexts[language]
  const [label, setLabel] = useState(record.label)
  const [notes, setNotes] = useState(record.notes)
  const [counts, setCounts] = useState<Record<YearDimension, string>>({ ...noCounts, ...record.counts })
  const keep = (event: Event): void => {
    event.preventDefault()
    const chosen = Object.values(counts).some((one) => one !== '')
    void onKeep({ label, notes, counts: chosen ? counts : null })
  }
  return (
    <form onSubmit={keep} noValidate autocomplete="off">
      <p>{text.notesText(String(settings.eraseAfterClosing))}</p>
      <TextField language={language} id="label" label={text.label} hint={text.labelHint} value={label} onInput={setLabel} />
      <TextArea language={language} id="notes" label={text.notesField} rows={6} value={notes} onInput={setNotes} />
      <h2>{text.counts}</h2>
      <p>{text.countsText}</p>
      {yearDimensionNames.map((dimension) => (
        <Select key={dimension} language={language} id={`count-${dimension}`} label={inLanguage(dimensionNames[dimension], language)} none={text.chooseNone} value={counts[dimension]}
          onChange={(value) => setCounts({ ...counts, [dimension]: value })} options={yearDimensions[dimension].map((key) => ({ value: key, label: inLanguage(yearKeyNames[key], language) }))} />
      ))}
      <ButtonBar><Button kind="quiet" busy={busy}>{text.keep}</Button></ButtonBar>
    </form>
  )
}
