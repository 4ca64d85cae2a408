import { useEffect, useState } from 'preact/hooks'
import { Button, ButtonBar, RadioGroup, TextArea } from '../../../../foundation/ui/index.ts'
import { workTexts } from '../../texts/work.ts'
import type { Reachable } from '../box/box-page.ts'
import type { Desk } from './threads.ts'
import type { WorkPage } from './work-page.ts'

type Props = { readonly data: WorkPage; readonly desk: Desk; readonly busy: boolean; readonly onMissing: (sentence: string) => void; readonly onSend: (body: { readonly to: string; readonly name: string; readonly why: string }) => Promise<boolean> }

/** Proposes a colleague to the employee. Nothing of the conversation goes along. */
export const HandoverForm = ({ data, desk, busy, onMissing, onSend }: Props) => {
  const text = workTexts[data.language]
  const [colleagues, setColleagues] = useState<readonly Reachable[]>([])
  const [to, setTo] = useState('')
  const [why, setWhy] = useState('')
  useEffect(() => {
    void desk.api.get<readonly Reachable[]>(`${data.api}/list`).then((list) => setColleagues(list.ok ? list.value.filter(({ person }) => person !== data.person) : []))
  }, [])
  const send = (event: Event): void => {
    event.preventDefault()
    const chosen = colleagues.find(({ person }) => person === to)
    if (!chosen) return onMissing(text.handoverMissing)
    void onSend({ to: chosen.person, name: chosen.name, why })
  }
  if (colleagues.length === 0) return <p>{text.handoverNobody}</p>
  return (
    <form onSubmit={send} noValidate autocomplete="off">
      <p>{text.handoverText}</p>
      <RadioGroup language={data.language} id="handover-to" label={text.handoverTo} value={to} onChange={setTo} options={colleagues.map(({ person, name }) => ({ value: person, label: name }))} />
      <TextArea language={data.language} id="handover-why" label={text.handoverWhy} rows={3} value={why} onInput={setWhy} />
      <ButtonBar><Button kind="quiet" busy={busy}>{text.handoverDo}</Button></ButtonBar>
    </form>
  )
}
