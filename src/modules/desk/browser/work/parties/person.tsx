import { useEffect, useState } from 'preact/hooks'
import { addDays } from '../../../../../foundation/calendar/day.ts'
import { fingerprintWords } from '../../../../../foundation/sealing/core/fingerprint.ts'
import { words as receiptWords } from '../../../../../foundation/sealing/core/receipt-words.ts'
import { Button, ButtonBar, Details, formatDay, Message, Notice, Tag, Tags, TextArea } from '../../../../../foundation/ui/index.ts'
import { summary } from '../../../rules/intake/answering.ts'
import { questionnaireOf } from '../../../rules/intake/questionnaires.ts'
import { limits } from '../../../rules/limits.ts'
import { accusedProgress, mayAgree, mayMakeCode, waitsForDesk, type Party } from '../../../rules/parties/party.ts'
import { partyTexts } from '../../../texts/parties/handler.ts'
import type { FetchBytes } from '../../shared/attachments/download.ts'
import { Downloads } from '../../shared/attachments/downloads.tsx'
import { LetterView } from '../../shared/letter.tsx'
import { saidWords } from '../../shared/said-words.ts'
import { nameOf } from '../names.ts'
import { agreeHidden, codeFor } from './deeds.ts'
import { useDeed, type PartyProps } from './use-deed.ts'
import { WaitingForm } from './waiting-form.tsx'
import { PartyWriteForm } from './write-form.tsx'

type Props = PartyProps & { readonly party: Party; readonly fetchBytes: FetchBytes }

const roleName = ({ party, language, work }: Props): string => {
  const text = partyTexts[language]
  return party.role === 'accused' && work.view.procedure === 'complaint' ? text.beklaagde : text[party.role]
}

/** The complaint in the reporter's own words, question by question, as the beginning of the accused's copy. */
const complaintText = ({ work, language }: Pick<Props, 'work' | 'language'>): string => {
  const { report } = work.view
  const questionnaire = report ? questionnaireOf(report.questionnaire) : undefined
  if (!report || !questionnaire) return ''
  const rows = summary(questionnaire, { answers: report.answers, procedure: report.procedure }, language).flatMap((part) => part.rows).filter((row) => row.lines.length > 0)
  return rows.map((row) => `${row.label}\n${row.lines.join('\n')}`).join('\n\n')
}

const Talk = ({ language, roster, party, fetchBytes }: Props) => {
  const text = partyTexts[language]
  const messages = (party.thread?.messages ?? []).filter((one) => one.kind !== 'change')
  return (
    <section>
      <h4>{text.messages}</h4>
      {messages.length === 0 && <p>{text.noMessages}</p>}
      {messages.map((message) => {
        const { heading, text: said } = saidWords(message, language)
        const theirs = message.author === 'party'
        return (
          <Message key={message.hash} from={theirs ? party.who || text[party.role] : nameOf(roster, message.author)} day={formatDay(message.day, language)} theirs={theirs}>
            {heading !== null && <h5>{heading}</h5>}
            {said !== '' && <p class="said">{said}</p>}
            {message.kind === 'letter' && <Details summary={message.body.subject}><LetterView letter={message.body} language={language} print /></Details>}
            {message.attachments.length > 0 && <Downloads language={language} attachments={message.attachments} fetchBytes={fetchBytes} />}
          </Message>
        )
      })}
    </section>
  )
}

/** One person: who, how far, the way in, what was said, and a form to write to them alone. */
export const Person = (props: Props) => {
  const { language, desk, work, party } = props
  const text = partyTexts[language]
  const [writing, setWriting] = useState(false)
  const [why, setWhy] = useState('')
  const [sent, setSent] = useState<'sent' | 'waitingDone' | null>(null)
  const [fingerprint, setFingerprint] = useState('')
  const deed = useDeed(props)
  const thread = work.opened.threads.find((one) => one.mailbox === party.thread?.mailbox)
  useEffect(() => { if (thread) void receiptWords().then((list) => setFingerprint(fingerprintWords([thread.box, thread.signKey], list))) }, [thread?.mailbox])
  const progress = accusedProgress(party)
  const day = (value: string): string => formatDay(value, language)
  return (
    <section class="party" aria-labelledby={`party-${party.party}`}>
      <h3 id={`party-${party.party}`}>{roleName(props)}{party.who === '' ? '' : `: ${party.who}`}</h3>
      <Tags>{[
        <Tag key="s">{party.thread ? text.joined : text.invited}</Tag>, ...(party.hidden ? [<Tag key="h">{text.hiddenTag}</Tag>] : []),
        ...(waitsForDesk(party) ? [<Tag key="w" tone="warn">{text.waits}</Tag>] : []),
      ]}</Tags>
      {party.role === 'accused' && (
        <ul class="small">
          {work.view.procedure === 'complaint' && <li>{progress.copyDay ? text.copyDone(day(progress.copyDay)) : text.copyOpen}</li>}
          <li>{progress.viewDay ? text.viewDone(day(progress.viewDay)) : text.viewOpen}</li>
          <li>{progress.outcomeDay ? text.outcomeDone(day(progress.outcomeDay)) : text.outcomeOpen}</li>
        </ul>
      )}
      {party.hidden && <p class="small">{party.hidden.ground}</p>}
      {party.hidden && party.hidden.agreedBy === null && !mayAgree(party, desk.me) && <p>{text.waitsSecond}</p>}
      {mayAgree(party, desk.me) && (
        <div class="no-print">
          <TextArea language={language} id={`why-${party.party}`} rows={3} label={text.agreeWhy} value={why} onInput={setWhy} />
          <Button kind="grave" type="button" busy={deed.busy} onPress={() => void deed.run(() => agreeHidden(desk, work, party, why))}>{text.agree}</Button>
        </div>
      )}
      {mayMakeCode(party) && deed.code === null && <ButtonBar><Button kind="quiet" type="button" busy={deed.busy} onPress={() => void deed.run(() => codeFor(desk, work, party))}>{text.code}</Button></ButtonBar>}
      {deed.code !== null && (
        <Notice tone="care" title={text.codeTitle} level="h3"><p class="lead" translate={false}><strong>{deed.code}</strong></p><p>{text.codeText(day(addDays(work.today, limits.wayInDays)))}</p></Notice>
      )}
      {deed.wrong !== '' && <p class="error" role="alert">{deed.wrong}</p>}
      <WaitingForm {...props} onSent={() => setSent('waitingDone')} />
      {party.thread && (
        <>
          {fingerprint !== '' && <Details summary={text.person}><p class="small">{text.fingerprint} <strong translate={false}>{fingerprint}</strong></p></Details>}
          <Talk {...props} />
          <div role="status">{sent && <Notice tone="good"><p>{text[sent]}</p></Notice>}</div>
          {writing
            ? <PartyWriteForm {...props} copyOf={() => complaintText({ work, language })} onWork={(next) => { setSent('sent'); props.onWork(next) }} onDone={() => setWriting(false)} />
            : <ButtonBar><Button kind="quiet" type="button" onPress={() => { setSent(null); setWriting(true) }}>{text.write}</Button></ButtonBar>}
        </>
      )}
    </section>
  )
}
