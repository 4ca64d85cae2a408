import { useState } from 'preact/hooks'
import type { Attachment } from '../../../../../foundation/sealing/core/protocol.ts'
import { Button, CheckboxGroup, formatDay, Notice } from '../../../../../foundation/ui/index.ts'
import type { CaseMessage } from '../../../rules/case/said.ts'
import type { Party } from '../../../rules/parties/party.ts'
import { waitingFor } from '../../../rules/parties/waiting.ts'
import { partyTexts } from '../../../texts/parties/handler.ts'
import { attachmentReducer, noAttachments, type Attachments } from '../../shared/attachments/chosen.ts'
import { fetchAttachment, type FetchBytes } from '../../shared/attachments/download.ts'
import { browserPause } from '../../shared/retry.ts'
import { saidWords } from '../../shared/said-words.ts'
import { caseUploads } from '../case-files.ts'
import { deliver } from './deeds.ts'
import { useDeed, type PartyProps } from './use-deed.ts'

type Props = PartyProps & { readonly party: Party; readonly fetchBytes: FetchBytes; readonly onSent: () => void }

/** A file belongs to one mailbox: for another it is fetched and sealed anew. */
const filesAgain = ({ desk, work, language, fetchBytes }: Props) => async (message: CaseMessage): Promise<readonly Attachment[] | null> => {
  if (message.attachments.length === 0) return []
  const files: File[] = []
  for (const one of message.attachments) {
    const found = await fetchAttachment(one, fetchBytes, browserPause)
    if (!found.ok) return null
    files.push(new File([found.value], one.name, { type: one.type }))
  }
  let chosen: Attachments = attachmentReducer(noAttachments, { type: 'add', files })
  const { attachments, trouble } = await caseUploads(desk, work.opened.case, language, () => undefined).run(chosen.files.map((one) => ({ ...one, original: true })), (action) => { chosen = attachmentReducer(chosen, action) })
  return trouble === null ? attachments : null
}

/** What was written for this person before their mailbox was there: it waits, and a reader puts it in. */
export const WaitingForm = (props: Props) => {
  const { language, desk, work, party, onSent } = props
  const text = partyTexts[language]
  const waiting = waitingFor(party.role, work.parties, work.own)
  // A caller is one person, and all of it is theirs; of several accused each has their own papers.
  const all = party.role === 'caller' || work.parties.filter(({ role }) => role === party.role).length === 1
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const deed = useDeed(props)
  if (waiting.length === 0) return null
  if (party.thread === null) return <p class="small">{text.waitingUnjoined(String(waiting.length))}</p>
  const values = chosen ?? (all ? waiting.map((one) => one.hash) : [])
  const words = (message: CaseMessage): string => (message.kind === 'letter' ? message.body.subject : (saidWords(message, language).heading ?? saidWords(message, language).text.slice(0, 80)))
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (deed.busy) return
    if (await deed.run(() => deliver(desk, work, party, waiting.filter((one) => values.includes(one.hash)), filesAgain(props)))) onSent()
  }
  return (
    <Notice tone="warn" title={text.waiting} level="h3">
      <p>{text.waitingText}</p>
      <form class="no-print" noValidate onSubmit={(event) => void submit(event)}>
        <CheckboxGroup language={language} id={`waiting-${party.party}`} label={text.waitingWhich} values={values} onChange={setChosen} options={waiting.map((one) => ({ value: one.hash, label: words(one), hint: formatDay(one.day, language) }))} />
        {deed.wrong !== '' && <p class="error" role="alert">{deed.wrong}</p>}
        <p role="status">{deed.busy ? text.busy : ''}</p>
        <Button busy={deed.busy}>{text.waitingDo}</Button>
      </form>
    </Notice>
  )
}
