import { useEffect, useState } from 'preact/hooks'
import type { Result } from '../../../../foundation/kernel/result.ts'
import { Button, ButtonBar, Select, TextField } from '../../../../foundation/ui/index.ts'
import { signalWorkTexts } from '../../texts/signal-work.ts'
import { letStandIn, type Desk, type OpenSignal, type SignalTrouble } from './signal.ts'
import type { WorkPage } from './work-page.ts'

type StandInProps = { readonly data: WorkPage; readonly desk: Desk; readonly open: OpenSignal; readonly busy: boolean; readonly run: (work: () => Promise<Result<null, SignalTrouble>>, good: string) => Promise<boolean>; readonly onMissing: (sentence: string) => void }

/** Names a colleague who stands in on this one signal. */
export const StandIn = ({ data, desk, open, busy, run, onMissing }: StandInProps) => {
  const text = signalWorkTexts[data.language]
  const [people, setPeople] = useState<readonly { readonly person: string; readonly name: string }[] | null>(null)
  const [to, setTo] = useState('')
  const [why, setWhy] = useState('')
  useEffect(() => { void desk.api.get<readonly { readonly person: string; readonly name: string }[]>(`${desk.base}/signals/${data.signal}/stand-ins`).then((found) => setPeople(found.ok ? found.value : [])) }, [open.now.step])
  const send = (event: Event): void => {
    event.preventDefault()
    if (to === '') return onMissing(text.standInMissing)
    if (why.length > 1_000) return onMissing(text.standInLong)
    void run(() => letStandIn(desk, open, to, why), text.standInDone)
  }
  if (people === null) return <p>{text.loading}</p>
  if (people.length === 0) return <p>{text.standInNone}</p>
  return (
    <form onSubmit={send} noValidate autocomplete="off">
      <p class="small">{text.standInText}</p>
      <Select language={data.language} id="stand-in" label={text.standInWho} none={text.standInMissing} value={to} onChange={setTo} options={people.map(({ person, name }) => ({ value: person, label: name }))} />
      <TextField language={data.language} id="stand-in-why" label={text.standInWhy} value={why} onInput={setWhy} />
      <ButtonBar><Button kind="quiet" busy={busy}>{text.standInDo}</Button></ButtonBar>
    </form>
  )
}
