import { useEffect, useRef, useState } from 'preact/hooks'
import { Button, ButtonBar, CaseLayout, Details, formatDay, Notice, RadioGroup, Tag, Tags, TextField, type FormError } from '../../../../foundation/ui/index.ts'
import type { MessageBody } from '../../rules/messages.ts'
import { mailboxTexts } from '../../texts/mailbox.ts'
import { ownPartyTexts } from '../../texts/parties/own.ts'
import { partySaidTexts } from '../../texts/parties/said.ts'
import { isUploadTrouble, troubleWords } from '../shared/attachments/words.ts'
import type { Waiting } from '../shared/retry.ts'
import type { BoxActions } from './box-actions.ts'
import { Asking } from './box-screen.tsx'
import { Conversation } from './conversation.tsx'
import { LogChecked, LogFaultNotice, useOwnLog } from './own-log.tsx'
import type { MailboxPageData } from './page-data.ts'
import type { BoxState } from './state.ts'
import { toldSentence } from './told-words.ts'
import { WriteForm } from './write-form.tsx'

export type PartyScreenProps = {
  readonly page: MailboxPageData
  readonly state: BoxState
  readonly saying: string
  readonly waiting: Waiting | null
  readonly actions: BoxActions
  readonly onSay: (kind: 'text' | 'view' | 'statement') => void
  readonly onCompanion: (body: MessageBody<'companion'>) => void
}

/** Who stands by the accused or the witness: their own support, told to the desk alone. */
const Companion = ({ page, state, onCompanion }: Pick<PartyScreenProps, 'page' | 'state' | 'onCompanion'>) => {
  const [texts, words] = [ownPartyTexts[page.language], partySaidTexts[page.language]]
  const [who, setWho] = useState('')
  const [as, setAs] = useState<MessageBody<'companion'>['as']>('adviser')
  const [error, setError] = useState<FormError | null>(null)
  const send = (event: Event): void => {
    event.preventDefault()
    if (state.busy !== 'none') return
    if (who.trim() === '') return setError({ field: 'f-companion', text: texts.companionMissing })
    setError(null)
    setWho('')
    onCompanion({ who: who.trim().slice(0, 200), as })
  }
  return (
    <Details summary={texts.companionTitle}>
      <form noValidate autocomplete="off" spellcheck={false} onSubmit={send}>
        <p class="small">{texts.companionText}</p>
        <TextField language={page.language} id="f-companion" label={texts.companionWho} value={who} error={error?.text} onInput={setWho} />
        <RadioGroup language={page.language} id="f-companion-as" label={texts.companionAs} value={as} onChange={(value) => setAs(value as typeof as)}
          options={(['adviser', 'counsel', 'other'] as const).map((value) => ({ value, label: words[value] }))} />
        <Button kind="quiet" busy={state.busy !== 'none'}>{texts.companionSend}</Button>
      </form>
    </Details>
  )
}

/** How far it is for an accused: the copy, the own side, the outcome. */
const Progress = ({ page, state }: Pick<PartyScreenProps, 'page' | 'state'>) => {
  const texts = ownPartyTexts[page.language]
  const day = (kind: string): string | null => {
    const found = state.opened.messages.find((one) => one.kind === kind)?.day
    return found === undefined ? null : formatDay(found, page.language)
  }
  const [copy, view, outcome] = [day('complaint-copy'), day('view'), day('outcome-told')]
  return (
    <ul>
      {copy !== null && <li>{texts.copyDone(copy)}</li>}
      <li>{view === null ? texts.viewOpen : texts.viewDone(view)}</li>
      {outcome !== null && <li>{texts.outcomeDone(outcome)}</li>}
    </ul>
  )
}

/** The mailbox of somebody the case is about, or of a witness: what was written to them and by them, and nothing else of the case. */
export const PartyScreen = ({ page, state, saying, waiting, actions, onSay, onCompanion }: PartyScreenProps) => {
  const { language } = page
  const [texts, words] = [ownPartyTexts[language], mailboxTexts[language]]
  const role = state.opened.box.state.thread?.role === 'accused' ? 'accused' : 'witness'
  const own = role === 'accused' ? 'view' : 'statement'
  const [kind, setKind] = useState<'text' | 'view' | 'statement'>('text')
  const log = useOwnLog(state.opened, actions.checkLog)
  const heading = useRef<HTMLHeadingElement>(null)
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => { heading.current?.focus(); window.scrollTo(0, 0) }, [])
  useEffect(() => {
    if (state.told === null) return
    told.current?.focus()
    if (state.told.what === 'sent') setKind('text')
  }, [state.told])
  return (
    <>
      <Asking page={page} state={state} actions={actions} />
      <h1 ref={heading} tabIndex={-1}>{texts.boxTitle}</h1>
      <Tags>{[<Tag key="role">{texts[`role-${role}`]}</Tag>]}</Tags>
      <p class="lead">{texts.lead}</p>
      <LogFaultNotice language={language} state={log} />
      {state.opened.warning && <Notice tone="warn"><p>{words.warnOld}</p></Notice>}
      <div class="no-print">
        <ButtonBar>
          <Button kind="quiet" type="button" busy={state.busy !== 'none'} onPress={actions.reload}>{words.reload}</Button>
          <Button kind="quiet" type="button" onPress={() => actions.askClose(true)}>{words.close}</Button>
        </ButtonBar>
      </div>
      <div ref={told} tabIndex={-1}>
        {state.told !== null && <Notice tone={state.told.what === 'sent' ? 'good' : 'bad'} live={state.told.what === 'sent' ? 'status' : 'alert'}><p>{isUploadTrouble(state.told.what) ? troubleWords(state.told.what, language) : toldSentence(state.told.what, state.told.code, words)}</p></Notice>}
      </div>
      <p role="status">{state.busy === 'loading' ? words.loading : saying}</p>
      <CaseLayout
        time={{ title: texts.rights, content: <ul>{texts[`protect-${role}`].map((line) => <li key={line}>{line}</li>)}<LogChecked language={language} state={log} /></ul> }}
        side={[
          ...(role === 'accused' ? [{ title: texts.step, content: <Progress page={page} state={state} /> }] : []),
          { title: texts.supportTitle, content: <><p>{texts.supportText}</p><div class="no-print"><Companion page={page} state={state} onCompanion={onCompanion} /><p><button class="link" type="button" onClick={() => window.print()}>{words.print}</button></p></div></> },
        ]}
      >
        {state.opened.messages.length === 0 && <p class="soft">{texts.noProof}</p>}
        <Conversation language={language} opened={state.opened} fetchBytes={actions.fetchBytes} />
        <div class="no-print">
          <RadioGroup language={language} id="f-kind" label={texts.kind} hint={texts['kind-hint']} value={kind} onChange={(value) => setKind(value as typeof kind)}
            options={[{ value: 'text', label: texts['kind-text'] }, { value: own, label: texts[`kind-${own}`] }]} />
        </div>
        <WriteForm language={language} state={state} waiting={waiting} onText={actions.text} onFiles={actions.files} onCancel={actions.cancelFile} onSend={() => onSay(kind)} />
      </CaseLayout>
    </>
  )
}
