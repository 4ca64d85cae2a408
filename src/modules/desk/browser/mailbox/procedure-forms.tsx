import { useState } from 'preact/hooks'
import type { Language } from '../../../../foundation/kernel/language.ts'
import type { ReporterMessage } from '../../../../foundation/sealing/core/mailbox-append.ts'
import { Button, ButtonBar, Details, Notice, RadioGroup, TextArea, TextField } from '../../../../foundation/ui/index.ts'
import { reporterMay } from '../../rules/case/acts.ts'
import type { CaseMessage } from '../../rules/case/said.ts'
import type { CaseView } from '../../rules/case/view.ts'
import { seriouslyAnswers } from '../../rules/messages.ts'
import { recordsToAnswer } from '../../rules/process/needs.ts'
import { caseTexts } from '../../texts/case.ts'
import { saidWords } from '../shared/said-words.ts'
import { Paragraphs } from './paragraphs.tsx'

type Props = { readonly language: Language; readonly view: CaseView; readonly messages: readonly CaseMessage[]; readonly busy: boolean; readonly onSay: (message: ReporterMessage) => void }

/** The record of the reporter's own hearing, to be found right or answered with objections. */
const RecordQuestion = ({ language, message, busy, onSay }: Omit<Props, 'view' | 'messages'> & { readonly message: CaseMessage }) => {
  const text = caseTexts[language]
  const [objections, setObjections] = useState('')
  const { heading } = saidWords(message, language)
  const answer = (agrees: boolean): void => onSay({ kind: 'record-answered', body: { to: message.hash, agrees, objections: agrees ? '' : objections.trim(), behalf: '' } })
  return (
    <Notice tone="care" title={text.recordTitle}>
      <p><strong>{heading}</strong></p>
      {message.kind === 'hearing-held' && <Paragraphs text={message.body.record} />}
      <TextArea language={language} id={`f-record-${message.hash.slice(0, 8)}`} label={text.recordObjections} optional rows={4} value={objections} onInput={setObjections} />
      <ButtonBar>
        <Button kind="quiet" type="button" busy={busy} onPress={() => answer(true)}>{text.recordYes}</Button>
        <Button kind="quiet" type="button" busy={busy || objections.trim() === ''} onPress={() => answer(false)}>{text.recordNo}</Button>
      </ButtonBar>
    </Notice>
  )
}

const Challenge = ({ language, busy, onSay }: Omit<Props, 'view' | 'messages'>) => {
  const text = caseTexts[language]
  const [member, setMember] = useState('')
  const [reason, setReason] = useState('')
  const ready = member.trim() !== '' && reason.trim() !== ''
  return (
    <Details summary={text.challengeTitle}>
      <p>{text.challengeText}</p>
      <TextField language={language} id="f-challenge-member" label={text.challengeMember} value={member} onInput={setMember} />
      <TextArea language={language} id="f-challenge-reason" rows={4} label={text.challengeReason} value={reason} onInput={setReason} />
      <ButtonBar><Button kind="quiet" type="button" busy={busy || !ready} onPress={() => onSay({ kind: 'challenged', body: { member: member.trim(), reason: reason.trim() } })}>{text.challengeDo}</Button></ButtonBar>
    </Details>
  )
}

const Seriously = ({ language, busy, onSay }: Omit<Props, 'view' | 'messages'>) => {
  const text = caseTexts[language]
  const [how, setHow] = useState('')
  const [more, setMore] = useState('')
  const chosen = seriouslyAnswers.find((one) => one === how)
  return (
    <Notice tone="info" title={text.seriouslyTitle}>
      <p>{text.seriouslyText}</p>
      <RadioGroup language={language} id="f-seriously" label={text.seriouslyTitle} options={seriouslyAnswers.map((one) => ({ value: one, label: text[`seriously-${one}`] }))} value={how} onChange={setHow} />
      <TextArea language={language} id="f-seriously-more" rows={3} optional label={text.seriouslyMore} value={more} onInput={setMore} />
      <ButtonBar><Button kind="quiet" type="button" busy={busy || chosen === undefined} onPress={() => { if (chosen) onSay({ kind: 'taken-seriously', body: { how: chosen, text: more.trim() } }) }}>{text.seriouslyDo}</Button></ButtonBar>
    </Notice>
  )
}

/** What the procedure asks of the reporter, or lets them do, where the case stands now. */
export const ProcedureForms = ({ language, view, messages, busy, onSay }: Props) => {
  const text = caseTexts[language]
  const records = reporterMay('answer-record', view) ? recordsToAnswer(view).filter((one) => one.who === 'complainant') : []
  const common = { language, busy, onSay }
  return (
    <div class="no-print">
      {records.flatMap((record) => messages.find((one) => one.hash === record.hash) ?? []).map((message) => <RecordQuestion key={message.hash} {...common} message={message} />)}
      {view.handling.panel !== null && reporterMay('challenge', view) && <Challenge {...common} />}
      {reporterMay('say-seriously', view) && <Seriously {...common} />}
      {view.handling.seriously !== null && <p>{text.seriouslyThanks}</p>}
    </div>
  )
}
