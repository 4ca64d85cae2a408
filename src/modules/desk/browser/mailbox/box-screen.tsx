import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button, ButtonBar, CaseLayout, Details, formatDay, Notice, Tag, Tags, TextField } from '../../../../foundation/ui/index.ts'
import { reporterMay } from '../../rules/case/acts.ts'
import { caseTexts } from '../../texts/case.ts'
import { mailboxTexts } from '../../texts/mailbox.ts'
import { Course } from '../shared/course.tsx'
import type { BoxActions } from './box-actions.ts'
import { Conversation } from './conversation.tsx'
import { ProcedureForms } from './procedure-forms.tsx'
import { LogChecked, LogFaultNotice, useOwnLog, type LogState } from './own-log.tsx'
import { ConsentQuestions, GraveForm, WaitingSteps } from './decisions.tsx'
import type { MailboxPageData } from './page-data.ts'
import type { BoxState } from './state.ts'
import { isUploadTrouble, troubleWords } from '../shared/attachments/words.ts'
import type { Waiting } from '../shared/retry.ts'
import { toldSentence } from './told-words.ts'
import { WriteForm } from './write-form.tsx'

type Props = { readonly page: MailboxPageData; readonly state: BoxState; readonly saying: string; readonly waiting: Waiting | null; readonly actions: BoxActions }

const Summary = ({ page, state }: Pick<Props, 'page' | 'state'>) => {
  const { language } = page
  const [texts, words] = [mailboxTexts[language], caseTexts[language]]
  const { view } = state.opened
  const withdrawn = view.grave.some((step) => step.act === 'withdraw' && step.state === 'in-effect')
  return (
    <>
      <Tags>
        <Tag>{words[view.procedure]}</Tag>
        <Tag>{words[view.naming]}</Tag>
        <Tag>{texts.stageNow(words[view.stage])}</Tag>
      </Tags>
      <p class="lead">{view.acknowledgedDay === null ? texts.notYet : texts.wait(formatDay(view.acknowledgedDay, language))}</p>
      {view.outcome !== null && <p>{texts.leadClosed(words[view.outcome])}</p>}
      {withdrawn && <Notice tone="info"><p>{texts.withdrawn}</p></Notice>}
      {state.opened.warning && <Notice tone="warn"><p>{texts.warnOld}</p></Notice>}
    </>
  )
}

/** Asks before something is lost: at rest, and before closing. */
export const Asking = ({ page, state, actions }: Omit<Props, 'saying' | 'waiting'>) => {
  const texts = mailboxTexts[page.language]
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => { if (state.asking !== 'none') place.current?.focus() }, [state.asking])
  if (state.asking === 'none') return null
  return (
    <div ref={place} tabIndex={-1}>
      {state.asking === 'stay' ? (
        <Notice tone="warn" title={texts.stayTitle} live="alert">
          <p>{texts.stayText}</p>
          <ButtonBar><Button type="button" onPress={actions.stay}>{texts.stay}</Button></ButtonBar>
        </Notice>
      ) : (
        <Notice tone="warn" title={texts.unsentTitle} live="alert">
          <p>{texts.unsentText}</p>
          <ButtonBar>
            <Button type="button" onPress={() => actions.askClose(false)}>{texts.goBack}</Button>
            <Button kind="grave" type="button" onPress={actions.close}>{texts.closeAnyway}</Button>
          </ButtonBar>
        </Notice>
      )}
    </div>
  )
}

const Readers = ({ page, state, log }: Pick<Props, 'page' | 'state'> & { readonly log: LogState }) => {
  const texts = mailboxTexts[page.language]
  const { body, readers, nameLocked, view } = state.opened
  return (
    <ul>
      <li>
        {texts.readersOfAll(body === null ? '' : page.language === 'en' ? body.en : body.nl)}
        {' '}<strong>{readers.join(', ')}</strong>
      </li>
      {nameLocked && <li>{texts.readersOfName}</li>}
      {view.procedure === 'complaint' && <li>{texts.accusedReads}</li>}
      <li>{texts.recovery}</li>
      <li>{texts.nobody}</li>
      <LogChecked language={page.language} state={log} />
    </ul>
  )
}

const May = ({ page, state, actions }: Omit<Props, 'saying' | 'waiting'>) => {
  const texts = mailboxTexts[page.language]
  const [title, setTitle] = useState<string>(texts.calendarDefault)
  const { view } = state.opened
  return (
    <div class="no-print">
      <ul>
        <li><button class="link" type="button" onClick={() => document.getElementById('f-message')?.focus()}>{texts.write}</button></li>
        {reporterMay('name-myself', view) && <li><button class="link" type="button" onClick={() => actions.form('name')}>{texts.nameTitle}</button></li>}
        {reporterMay('withdraw', view) && <li><button class="link" type="button" onClick={() => actions.form('withdraw')}>{texts.withdrawTitle}</button></li>}
        <li><button class="link" type="button" onClick={() => window.print()}>{texts.print}</button></li>
        <li><a href={`/${page.language}/procedures`} target="_blank" rel="noopener">{caseTexts[page.language].howLink}</a></li>
      </ul>
      <Details summary={texts.calendar}>
        <p class="small">{texts.calendarHint}</p>
        <TextField language={page.language} id="f-calendar" label={texts.calendarTitle} value={title} onInput={setTitle} />
        <Button kind="quiet" type="button" onPress={() => actions.calendar(title)}>{texts.calendarSave}</Button>
      </Details>
      <p class="small soft">{texts.proofHint}</p>
    </div>
  )
}

/** Loaded by those whose case is closed. */
const LaterAftercare = (props: Omit<Props, 'saying' | 'waiting'>) => {
  const [Part, setPart] = useState<((props: Omit<Props, 'saying' | 'waiting'>) => JSX.Element | null) | null>(null)
  useEffect(() => { void import('./aftercare.tsx').then(({ Aftercare }) => setPart(() => Aftercare)) }, [])
  return Part === null ? null : <Part {...props} />
}

/** The mailbox: its course, the conversation, who can read it and what the reporter may do. */
export const BoxScreen = ({ page, state, saying, waiting, actions }: Props) => {
  const { language } = page
  const texts = mailboxTexts[language]
  const heading = useRef<HTMLHeadingElement>(null)
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => { heading.current?.focus(); window.scrollTo(0, 0) }, [])
  useEffect(() => { if (state.told !== null) told.current?.focus() }, [state.told])
  const { opened } = state
  const log = useOwnLog(opened, actions.checkLog)
  return (
    <>
      <Asking page={page} state={state} actions={actions} />
      <h1 ref={heading} tabIndex={-1}>{texts.stateTitle}</h1>
      <Summary page={page} state={state} />
      <LogFaultNotice language={language} state={log} />
      <div class="no-print">
        <ButtonBar>
          <Button kind="quiet" type="button" busy={state.busy !== 'none'} onPress={actions.reload}>{texts.reload}</Button>
          <Button kind="quiet" type="button" onPress={() => actions.askClose(true)}>{texts.close}</Button>
        </ButtonBar>
      </div>
      <div ref={told} tabIndex={-1}>
        {state.told !== null && <Notice tone={state.told.what === 'sent' ? 'good' : 'bad'} live={state.told.what === 'sent' ? 'status' : 'alert'}><p>{isUploadTrouble(state.told.what) ? troubleWords(state.told.what, language) : toldSentence(state.told.what, state.told.code, texts)}</p></Notice>}
      </div>
      <p role="status">{state.busy === 'loading' ? texts.loading : saying}</p>
      <CaseLayout
        time={{ title: caseTexts[language].course, content: <Course language={language} steps={opened.steps} today={opened.today} audience="reporter" /> }}
        side={[{ title: texts.readers, content: <Readers page={page} state={state} log={log} /> }, { title: texts.youMay, content: <May page={page} state={state} actions={actions} /> }]}
      >
        {state.form !== 'none' && <GraveForm page={page} state={state} onIdentity={actions.identity} onReason={actions.reason} onDo={actions.grave} onCancel={() => actions.form('none')} />}
        {!opened.view.open && <LaterAftercare page={page} state={state} actions={actions} />}
        <ConsentQuestions page={page} state={state} onAnswer={actions.answer} />
        <WaitingSteps page={page} state={state} onCallOff={actions.callOff} />
        <ProcedureForms language={language} view={opened.view} messages={opened.messages} busy={state.busy !== 'none'} onSay={actions.say} />
        <Conversation language={language} opened={opened} fetchBytes={actions.fetchBytes} />
        {!reporterMay('text', opened.view) && <Notice tone="warn"><p>{texts.replaced}</p></Notice>}
        {reporterMay('text', opened.view) && <WriteForm language={language} state={state} waiting={waiting} onText={actions.text} onFiles={actions.files} onCancel={actions.cancelFile} onSend={actions.send} />}
      </CaseLayout>
    </>
  )
}
