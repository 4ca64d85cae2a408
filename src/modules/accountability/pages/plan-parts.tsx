import { Button, ButtonBar, Details, TextField } from '../../../foundation/ui/index.ts'
import { frameTexts } from '../texts/frame.ts'
import type { StaffLanguage } from './frame.tsx'

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
