import { useState } from 'preact/hooks'
import { Button, ButtonBar, CheckboxGroup, Notice, RadioGroup } from '../../../../foundation/ui/index.ts'
import type { BodyOf } from '../../rules/messages.ts'
import { contactTexts } from '../../texts/contact.ts'
import type { Reachable, ThreadProps } from './box-page.ts'

/** The newest moments that the adviser proposed and nobody agreed on yet: one press agrees. */
export const Agree = ({ page, view, said, busy, act }: ThreadProps) => {
  const texts = contactTexts[page.language]
  const last = said.findLast((one) => one.kind === 'times' || one.kind === 'agree')
  if (last?.kind !== 'times' || last.direction !== 'out') return null
  const { times, way, place } = last.body
  return (
    <ButtonBar>
      {times.map((time) => <Button key={time} type="button" kind="quiet" busy={busy} onPress={() => void act.send(view.state.thread, { kind: 'agree', body: { time, way, place } })}>{texts.agree(time)}</Button>)}
    </ButtonBar>
  )
}

/** What the first message to somebody else says: one's own first text when it was chosen to go along, else a plain request. */
const firstWords = (text: string, said: ThreadProps['said']): Record<string, unknown> => {
  const first = said.find((one) => one.kind === 'ask')
  return { text, name: first?.kind === 'ask' ? first.body.name : '', way: first?.kind === 'ask' ? first.body.way : 'write', times: '', phone: first?.kind === 'ask' ? first.body.phone : '' }
}

/** Writes somebody else from the same box; the own text goes along only when that is ticked. */
export const WriteOther = ({ page, said, busy, act, others, view }: ThreadProps & { readonly others: readonly Reachable[] }) => {
  const texts = contactTexts[page.language]
  const [person, setPerson] = useState('')
  const [carry, setCarry] = useState<readonly string[]>([])
  const { language } = page
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (person === '') return act.say('bad', texts.otherMissing)
    const first = said.find((one) => one.kind === 'ask')
    const text = carry.length > 0 && first?.kind === 'ask' ? first.body.text : texts.handoverWords(view.state.to.name)
    await act.write(person, { kind: 'ask', body: firstWords(text, carry.length > 0 ? said : []) })
  }
  return (
    <form onSubmit={send} noValidate>
      <h3>{texts.otherTitle}</h3>
      <RadioGroup language={language} id={`other-${view.state.thread}`} label={texts.otherChoose} value={person} onChange={setPerson} options={others.map((one) => ({ value: one.person, label: one.name }))} />
      <CheckboxGroup language={language} id={`carry-${view.state.thread}`} label={texts.otherCarryTitle} options={[{ value: 'yes', label: texts.otherCarry }]} values={carry} onChange={setCarry} />
      <p class="small soft">{texts.otherSame}</p>
      <ButtonBar><Button kind="quiet" busy={busy}>{texts.otherDo}</Button></ButtonBar>
    </form>
  )
}

/** The adviser proposes a colleague. Only the employee's own yes leads anywhere, and only their own words are passed on. */
export const Handover = ({ page, view, busy, act, handover, reachable }: ThreadProps & { readonly handover: BodyOf<'handover'> }) => {
  const texts = contactTexts[page.language]
  const { thread, to } = view.state
  const answer = async (yes: boolean): Promise<void> => {
    if (yes && !(await act.write(handover.to, { kind: 'ask', body: firstWords(texts.handoverWords(to.name), []) }))) return
    await act.send(thread, { kind: 'handover-answer', body: { to: handover.to, yes } })
  }
  return (
    <Notice tone="info" title={texts.handoverTitle(to.name, handover.name)} level="h3">
      <p>{texts.handoverText}</p>
      {!reachable.some(({ person }) => person === handover.to) && <p>{texts.awayText(handover.name)}</p>}
      <ButtonBar>
        {reachable.some(({ person }) => person === handover.to) && <Button type="button" busy={busy} onPress={() => void answer(true)}>{texts.handoverYes}</Button>}
        <Button type="button" kind="quiet" busy={busy} onPress={() => void answer(false)}>{texts.handoverNo}</Button>
      </ButtonBar>
    </Notice>
  )
}
