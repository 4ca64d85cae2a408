import { Button, ButtonBar, DataTable, Details, TextField } from '../../../foundation/ui/index.ts'
import { frameTexts } from '../texts/frame.ts'
import { planTexts } from '../texts/plans.ts'
import type { Fields, StaffLanguage } from './frame.tsx'

/** After a stale write: what a colleague saved beside what was typed, field by field. */
export const StaleTable = ({ kept, typed, language }: { readonly kept: Fields; readonly typed: Fields; readonly language: StaffLanguage }) => {
  const [text, frame] = [planTexts[language] as unknown as Fields, frameTexts[language]]
  const differ = Object.keys(kept).filter((name) => name !== 'version' && name !== 'department' && (kept[name] ?? '').replaceAll('\r', '') !== (typed[name] ?? '').replaceAll('\r', ''))
  if (differ.length === 0) return null
  return (
    <DataTable id="stale" caption={frame.staleTable} stacks rows={differ} rowKey={(name) => name} columns={[
      { key: 'field', head: frame.staleField, cell: (name) => text[name] ?? name }, { key: 'theirs', head: frame.theirs, cell: (name) => kept[name] ?? '' }, { key: 'yours', head: frame.yours, cell: (name) => typed[name] ?? '' },
    ]} />
  )
}

/** Withdrawing asks for the reason; what is withdrawn stays in sight. */
export const WithdrawForm = ({ language, version, error, typed }: { readonly language: StaffLanguage; readonly version: number; readonly error: string | undefined; readonly typed: string }) => {
  const frame = frameTexts[language]
  return (
    <Details summary={frame.withdraw} open={error !== undefined}>
      <form method="post">
        <input type="hidden" name="form" value="withdraw" />
        <input type="hidden" name="version" value={String(version)} />
        <p>{frame.withdrawText}</p>
        <TextField language={language} id="reason" label={frame.reason} value={typed} error={error} />
        <ButtonBar><Button kind="grave">{frame.withdraw}</Button></ButtonBar>
      </form>
    </Details>
  )
}
