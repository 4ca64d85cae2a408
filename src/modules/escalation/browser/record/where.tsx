import { CheckboxGroup, errorFor, Notice, Question, Select, TextField } from '../../../../foundation/ui/index.ts'
import { signalTexts } from '../../texts/signal.ts'
import { asksWhom, type AskProps } from './questions.tsx'
import type { RecordPage } from './record-page.ts'
import type { Readers } from './send.ts'

type WhereProps = AskProps & { readonly page: RecordPage; readonly readers: Readers | null; readonly trouble: string; readonly loading: boolean }

/** The unit, and who in the line above it must not get the signal. */
export const Where = ({ language, draft, errors, set, page, readers, trouble, loading }: WhereProps) => {
  const texts = signalTexts[language]
  const inLine = readers ? [...new Set(readers.answer.line.map(({ holder }) => holder))].flatMap((holder) => readers.people.find(({ person }) => person === holder) ?? []) : []
  return (
    <Question id="page-where" title={texts.whereTitle} help={texts.whereHelp}>
      <Select language={language} id="f-unit" label={texts.unit} none={texts.chooseUnit} value={draft.unit} error={errorFor(errors, 'f-unit')} onChange={(unit) => set({ unit, about: [] })}
        options={page.units.map(({ id, depth, name }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` }))} />
      <TextField language={language} id="f-place" label={texts.place} optional value={draft.place} error={errorFor(errors, 'f-place')} onInput={(place) => set({ place })} />
      <p role="status">{loading ? texts.loadingLine : ''}</p>
      {trouble !== '' && <Notice tone="bad" live="alert"><p>{trouble}</p></Notice>}
      {readers !== null && inLine.length === 0 && <Notice tone="info"><p>{texts.noLine}</p></Notice>}
      {inLine.length > 0 && asksWhom(draft) && (
        <CheckboxGroup language={language} id="f-about-line" label={texts.about} hint={texts.aboutHelp} optional values={draft.about} options={inLine.map(({ person, name }) => ({ value: person, label: name }))} onChange={(about) => set({ about })} />
      )}
    </Question>
  )
}
