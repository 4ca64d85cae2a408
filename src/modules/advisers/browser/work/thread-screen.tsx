import { useEffect, useState } from 'preact/hooks'
import { Heading } from '../../../../foundation/browser/key/heading.tsx'
import { addDays } from '../../../../foundation/calendar/day.ts'
import type { Result } from '../../../../foundation/kernel/result.ts'
import { Button, ButtonBar, Details, formatDay, Notice, TextArea } from '../../../../foundation/ui/index.ts'
import { draftOf, fitsForm, fitsRecord } from '../../rules/messages.ts'
import { settings } from '../../rules/settings.ts'
import { contactTexts } from '../../texts/contact.ts'
import { workTexts } from '../../texts/work.ts'
import { DraftForm, TimesForm } from '../box/forms.tsx'
import { Conversation } from '../shared/said.tsx'
import { HandoverForm } from './handover-form.tsx'
import { RecordForm } from './record-form.tsx'
import { refusalSentence } from './refusals.ts'
import { answerThread, closeThread, keepRecord, loadThread, type Desk, type OpenThread, type ThreadRefusal } from './threads.ts'
import type { WorkPage } from './work-page.ts'

type Props = { readonly data: WorkPage; readonly desk: Desk; readonly id: string; readonly onBack: () => void }

/** One conversation: what was said, answering, and what the adviser keeps for themselves. */
export const ThreadScreen = ({ data, desk, id, onBack }: Props) => {
  const { language } = data
  const text = workTexts[language]
  const contact = contactTexts[language]
  const [open, setOpen] = useState<OpenThread | null>(null)
  const [told, setTold] = useState<{ readonly tone: 'good' | 'bad'; readonly sentence: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState('')
  const [closing, setClosing] = useState('')

  const load = async (): Promise<void> => {
    const loaded = await loadThread(desk, id)
    if (loaded.ok) setOpen(loaded.value)
    else setTold({ tone: 'bad', sentence: refusalSentence(loaded.error, text) })
  }
  useEffect(() => void load(), [])
  const run = async (work: () => Promise<Result<null, ThreadRefusal>>, good: string): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    const done = await work()
    setTold(done.ok ? { tone: 'good', sentence: good } : { tone: 'bad', sentence: refusalSentence(done.error, text) })
    await load()
    setBusy(false)
    return done.ok
  }
  const fails = (sentence: string): Promise<false> => {
    setTold({ tone: 'bad', sentence })
    return Promise.resolve(false)
  }
  const say = (kind: string, body: Record<string, unknown>): Promise<boolean> =>
    !open ? Promise.resolve(false) : fitsForm({ kind, body }) ? run(() => answerThread(desk, open, kind, body), text.sent) : fails(contact.tooLong)
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (answer.trim() === '') return setTold({ tone: 'bad', sentence: text.textMissing })
    if (await say('text', { text: answer })) setAnswer('')
  }
  const close = async (): Promise<void> => {
    if (!open || (closing.trim() !== '' && !(await say('closing', { text: closing })))) return
    await run(() => closeThread(desk, id, true), text.closed)
  }
  const title = open?.record.label || text.unnamed
  return (
    <div>
      <p class="back"><button type="button" class="link" onClick={onBack}>← {text.backToList}</button></p>
      <Heading focus>{title}</Heading>
      <div role="status">{told !== null && <Notice tone={told.tone}><p>{told.sentence}</p></Notice>}</div>
      {open === null ? <p>{text.loading}</p> : (
        <>
          <p class="soft">{text.onlyYou} {open.closedDay !== null && text.erasedOn(formatDay(addDays(open.closedDay, settings.eraseAfterClosing), language))}</p>
          {open.view.refused > 0 && <Notice tone="bad"><p>{text.refusedParts}</p></Notice>}
          <Conversation said={open.said} language={language} from={{ in: text.employee, out: text.you, mine: 'out' }} />
          <form onSubmit={send} noValidate autocomplete="off">
            <TextArea language={language} id="answer" label={text.answer} hint={text.duty} rows={6} value={answer} onInput={setAnswer} />
            <ButtonBar><Button busy={busy}>{text.send}</Button></ButtonBar>
          </form>
          <Details summary={contact.timesTitle}><TimesForm language={language} id="times" busy={busy} onMissing={(sentence) => setTold({ tone: 'bad', sentence })} onSend={(body) => say('times', body)} /></Details>
          <Details summary={contact.draftTitle}>
            <p>{contact.draftText}</p>
            <DraftForm key={open.said.length} language={language} id="draft" busy={busy} draft={draftOf(open.said)} onSend={(body) => say('draft', body)} />
          </Details>
          <Details summary={text.notes} open><RecordForm key={open.ownVersion} data={data} record={open.record} busy={busy} onKeep={(record) => (fitsRecord(record) ? run(() => keepRecord(desk, open, record), text.kept) : fails(text.notesTooLong))} /></Details>
          <Details summary={text.handover}><HandoverForm data={data} desk={desk} busy={busy} onMissing={(sentence) => setTold({ tone: 'bad', sentence })} onSend={(body) => say('handover', body)} /></Details>
          <Details summary={text.close}>
            <p>{text.closeText(String(settings.eraseAfterClosing))}</p>
            {open.closedDay === null ? (
              <>
                <TextArea language={language} id="closing" label={text.closeWords} rows={3} value={closing} onInput={setClosing} />
                <ButtonBar><Button kind="quiet" type="button" busy={busy} onPress={() => void close()}>{text.closeDo}</Button></ButtonBar>
              </>
            ) : <ButtonBar><Button kind="quiet" type="button" busy={busy} onPress={() => void run(() => closeThread(desk, id, false), text.open)}>{text.reopen}</Button></ButtonBar>}
          </Details>
        </>
      )}
    </div>
  )
}
