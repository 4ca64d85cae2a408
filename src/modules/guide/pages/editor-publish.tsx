import { Button, ButtonBar, DataTable, EmptyState, Notice, TextArea } from '../../../foundation/ui/index.ts'
import type { Difference } from '../../../foundation/kernel/differences.ts'
import { editorTexts } from '../texts/editor.ts'
import type { StaffLanguage } from './editor-frame.tsx'

/** What differs, place by place. */
export const CompareBody = ({ language, before, after, differences }: { readonly language: StaffLanguage; readonly before: string; readonly after: string; readonly differences: readonly Difference[] }) => {
  const text = editorTexts[language]
  return (
    <>
      <p>{text.compareBetween(before, after)}</p>
      <DataTable id="differences" caption={text.compareTitle} stacks rows={differences} rowKey={({ place }) => place} empty={<EmptyState title={text.compareNone} />}
        columns={[{ key: 'place', head: text.place, cell: ({ place }) => place }, { key: 'before', head: text.before, cell: (one) => one.before ?? text.nothing }, { key: 'after', head: text.after, cell: (one) => one.after ?? text.nothing }]} />
    </>
  )
}

type Confirm = { readonly language: StaffLanguage; readonly action: string; readonly lead: string; readonly care?: string | undefined; readonly hidden: Readonly<Record<string, string>>; readonly note: string; readonly error?: string | undefined; readonly button: string }

/** A grave step: what it does, why it is done, and the button. */
export const ConfirmForm = ({ language, action, lead, care, hidden, note, error, button }: Confirm) => {
  const text = editorTexts[language]
  return (
    <form method="post" action={action}>
      <p>{lead}</p>
      {care !== undefined && <Notice tone="care"><p>{care}</p></Notice>}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <TextArea language={language} id="note" label={text.noteLabel} hint={text.noteHint} rows={3} value={note} error={error} />
      <ButtonBar><Button>{button}</Button></ButtonBar>
    </form>
  )
}
