import { useState } from 'preact/hooks'
import { Button, ButtonBar, CheckboxGroup, RadioGroup, TextArea, TextField } from '../../../../../foundation/ui/index.ts'
import { partyRoles, type PartyRole } from '../../../rules/parties/bodies.ts'
import { partyTexts } from '../../../texts/parties/handler.ts'
import { ask } from './deeds.ts'
import { useDeed, type PartyProps } from './use-deed.ts'

/** Whom the readers ask, as what, and for an anonymous witness on which grounds. */
export const AskForm = (props: PartyProps & { readonly onDone: () => void }) => {
  const { language, desk, work, onDone } = props
  const text = partyTexts[language]
  const onBehalf = work.view.report?.onBehalf !== undefined
  const [role, setRole] = useState<PartyRole>(onBehalf && !work.parties.some((one) => one.role === 'caller') ? 'caller' : 'accused')
  const [who, setWho] = useState('')
  const [hidden, setHidden] = useState(false)
  const [ground, setGround] = useState('')
  const deed = useDeed(props)
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (!deed.busy && (await deed.run(() => ask(desk, work, { role, who, hidden, ground })))) onDone()
  }
  return (
    <form class="act" noValidate autocomplete="off" onSubmit={(event) => void submit(event)}>
      <h3>{text.askTitle}</h3>
      <RadioGroup language={language} id="ask-role" label={text.role} value={role} onChange={(value) => setRole(value as PartyRole)}
        options={partyRoles.filter((one) => one !== 'caller' || onBehalf).map((value) => ({ value, label: text[`role-${value}`] }))} />
      {role !== 'caller' && <TextField language={language} id="ask-who" label={text.who} hint={text.whoHint} value={who} onInput={setWho} />}
      {role === 'witness' && (
        <CheckboxGroup language={language} id="ask-hidden" label={text.hidden} values={hidden ? ['yes'] : []} onChange={(values) => setHidden(values.includes('yes'))} options={[{ value: 'yes', label: text.yes, hint: text.hiddenHint }]} />
      )}
      {role === 'witness' && hidden && <TextArea language={language} id="ask-ground" rows={4} label={text.ground} value={ground} onInput={setGround} />}
      {deed.wrong !== '' && <p class="error" role="alert">{deed.wrong}</p>}
      <p role="status">{deed.busy ? text.busy : ''}</p>
      <ButtonBar><Button busy={deed.busy}>{text.askDo}</Button><Button kind="quiet" type="button" onPress={onDone}>{text.cancel}</Button></ButtonBar>
    </form>
  )
}
