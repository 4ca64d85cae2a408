import { useState } from 'preact/hooks'
import { Button, ButtonBar, CheckboxGroup, RadioGroup, TextArea } from '../../../../../foundation/ui/index.ts'
import { outcomes, type Outcome } from '../../../rules/messages.ts'
import type { Party, PartyMessageKind } from '../../../rules/parties/party.ts'
import { attachmentTexts } from '../../../texts/attachments.ts'
import { caseTexts } from '../../../texts/case.ts'
import { partyTexts } from '../../../texts/parties/handler.ts'
import { attachmentReducer, noAttachments, type AttachmentAction, type Attachments } from '../../shared/attachments/chosen.ts'
import { FileButton, FileDrop, FileLine, FileRefusals, GoingOn } from '../../shared/attachments/choice.tsx'
import { troubleWords } from '../../shared/attachments/words.ts'
import type { Waiting } from '../../shared/retry.ts'
import { caseUploads } from '../case-files.ts'
import { sayTo } from './deeds.ts'
import { useDeed, type PartyProps } from './use-deed.ts'

const kindsFor = (party: Party, open: boolean, complaint: boolean): readonly PartyMessageKind[] => ['text', ...(party.role === 'accused' && complaint ? (['complaint-copy'] as const) : []), ...(open ? [] : (['outcome-told'] as const))]

/** A message to one person, with files; the copy of a complaint begins with the report's own words, to be shortened where needed. */
export const PartyWriteForm = (props: PartyProps & { readonly party: Party; readonly copyOf: () => string; readonly onDone: () => void }) => {
  const { language, desk, work, party, copyOf, onDone } = props
  const [text, words, files] = [partyTexts[language], caseTexts[language], attachmentTexts[language]]
  const [kind, setKind] = useState<PartyMessageKind>('text')
  const [said, setSaid] = useState('')
  const [outcome, setOutcome] = useState<Outcome>(work.view.outcome ?? 'unfounded')
  const [rehabilitation, setRehabilitation] = useState(false)
  const [chosen, setChosen] = useState<Attachments>(noAttachments)
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const [uploads] = useState(() => caseUploads(desk, work.opened.case, language, setWaiting))
  const deed = useDeed(props)
  const onFiles = (action: AttachmentAction): void => setChosen((now) => attachmentReducer(now, action))
  const choose = (value: PartyMessageKind): void => {
    setKind(value)
    if (value === 'complaint-copy' && said.trim() === '') setSaid(copyOf())
  }
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (deed.busy) return
    const { attachments, trouble } = await uploads.run(chosen.files, onFiles)
    if (trouble !== null) return deed.say(troubleWords(trouble, language))
    if (!(await deed.run(() => sayTo(desk, work, party, { kind, text: said, outcome, rehabilitation }, attachments)))) return
    uploads.clear()
    onDone()
  }
  return (
    <form class="act" noValidate autocomplete="off" onSubmit={(event) => void submit(event)}>
      <h4>{text.write}</h4>
      <RadioGroup language={language} id={`kind-${party.party}`} label={text.kind} value={kind} onChange={(value) => choose(value as PartyMessageKind)}
        options={kindsFor(party, work.view.open, work.view.procedure === 'complaint').map((value) => ({ value, label: text[`kind-${value}`] }))} />
      {kind === 'complaint-copy' && <p class="small soft">{text.copyShort}</p>}
      {kind === 'outcome-told' && <RadioGroup language={language} id={`outcome-${party.party}`} label={text.outcome} value={outcome} onChange={(value) => setOutcome(value as Outcome)} options={outcomes.map((value) => ({ value, label: words[value] }))} />}
      {kind === 'outcome-told' && party.role === 'accused' && (
        <CheckboxGroup language={language} id={`rehabilitation-${party.party}`} label={text.rehabilitation} values={rehabilitation ? ['yes'] : []} onChange={(values) => setRehabilitation(values.includes('yes'))} options={[{ value: 'yes', label: text.yes }]} />
      )}
      <TextArea language={language} id={`text-${party.party}`} rows={6} label={text.text} value={said} onInput={setSaid} />
      <FileDrop send={onFiles} look="field">
        <FileButton send={onFiles} label={files.choose} busy={deed.busy} />
        <FileRefusals language={language} attachments={chosen} />
        {chosen.files.length > 0 && <ul class="measures" aria-label={files.listLabel}>{chosen.files.map((one) => <li key={one.id} class="measure"><FileLine language={language} one={one} busy={deed.busy} send={onFiles} onCancel={uploads.cancel} /></li>)}</ul>}
      </FileDrop>
      <GoingOn language={language} waiting={waiting} />
      {deed.wrong !== '' && <p class="error" role="alert">{deed.wrong}</p>}
      <p role="status">{deed.busy ? text.busy : ''}</p>
      <ButtonBar><Button busy={deed.busy}>{text.send}</Button><Button kind="quiet" type="button" onPress={onDone}>{text.cancel}</Button></ButtonBar>
    </form>
  )
}
