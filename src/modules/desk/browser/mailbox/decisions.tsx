import { useEffect, useRef } from 'preact/hooks'
import { Button, ButtonBar, formatDay, Notice, TextArea, TextField } from '../../../../foundation/ui/index.ts'
import type { IdentityBody } from '../../rules/messages.ts'
import { caseTexts } from '../../texts/case.ts'
import { mailboxTexts } from '../../texts/mailbox.ts'
import { openQuestions } from '../../rules/case/acts.ts'
import type { Consent } from '../../rules/case/view.ts'
import type { MailboxPageData } from './page-data.ts'
import { consentDetail } from './consent-detail.ts'
import { Paragraphs } from './paragraphs.tsx'
import type { BoxState } from './state.ts'

type Shared = { readonly page: MailboxPageData; readonly state: BoxState }

/** Questions for consent that wait, each with a yes and a no of equal weight. */
export const ConsentQuestions = ({ page, state, onAnswer }: Shared & { readonly onAnswer: (consent: Consent, given: boolean) => void }) => {
  const texts = mailboxTexts[page.language]
  const busy = state.busy !== 'none'
  return openQuestions(state.opened.view).map((one) => {
    const asked = state.opened.messages.find(({ hash }) => hash === one.ask)
    return (
      <Notice key={one.ask} tone="care" title={`${texts.question}: ${caseTexts[page.language][one.what]}`}>
        {consentDetail(one, state.opened, page.language) !== '' && <p><strong>{texts.questionAbout(consentDetail(one, state.opened, page.language))}</strong></p>}
        {asked?.kind === 'consent-asked' && <Paragraphs text={asked.body.text} />}
        {one.what === 'conversion' && one.detail === 'complaint' && state.opened.view.naming !== 'named' && <p>{caseTexts[page.language].conversionName}</p>}
        <p class="small">{texts.answerHint}</p>
        <ButtonBar>
          <Button kind="quiet" type="button" busy={busy} onPress={() => onAnswer(one, true)}>{texts.answerYes}</Button>
          <Button kind="quiet" type="button" busy={busy} onPress={() => onAnswer(one, false)}>{texts.answerNo}</Button>
        </ButtonBar>
      </Notice>
    )
  })
}

/** Grave steps that can still be undone. */
export const WaitingSteps = ({ page, state, onCallOff }: Shared & { readonly onCallOff: (hash: string) => void }) => {
  const texts = mailboxTexts[page.language]
  return state.opened.view.grave.filter((step) => step.state === 'waiting').map((step) => (
    <Notice key={step.hash} tone="warn">
      <p>{(step.act === 'withdraw' ? texts.waitingWithdraw : texts.waitingName)(formatDay(step.effectiveDay, page.language))}</p>
      <ButtonBar><Button kind="quiet" type="button" busy={state.busy !== 'none'} onPress={() => onCallOff(step.hash)}>{texts.callOff}</Button></ButtonBar>
    </Notice>
  ))
}

type GraveProps = Shared & {
  readonly onIdentity: (identity: Partial<IdentityBody>) => void
  readonly onReason: (reason: string) => void
  readonly onDo: () => void
  readonly onCancel: () => void
}

/** Naming oneself or withdrawing: what follows, when it counts, and a way back. */
export const GraveForm = ({ page, state, onIdentity, onReason, onDo, onCancel }: GraveProps) => {
  const { language, noticeDays } = page
  const texts = mailboxTexts[language]
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [state.form])
  const naming = state.form === 'name'
  const notice = texts.noticeDays(String(noticeDays))
  const lead = noticeDays === 0 ? (naming ? texts.nameTextNow : texts.withdrawTextNow) : naming ? texts.nameText(notice) : texts.withdrawText(notice)
  const missing = state.told?.what === 'name-missing' ? texts.nameMissing : undefined
  return (
    <section class="no-print">
      <h2 ref={heading} tabIndex={-1}>{naming ? texts.nameTitle : texts.withdrawTitle}</h2>
      <p>{lead}</p>
      {noticeDays === 0 && <Notice tone="care"><p>{texts.noticeNow}</p></Notice>}
      {naming && <p>{texts.nameSeen}</p>}
      <form noValidate autocomplete="off" spellcheck={false} onSubmit={(event) => { event.preventDefault(); if (state.busy === 'none') onDo() }}>
        {naming ? (
          <>
            <TextField language={language} id="f-name" label={texts.nameField} value={state.identity.name} error={missing} onInput={(name) => onIdentity({ name })} />
            <TextField language={language} id="f-telephone" type="tel" label={texts.telephoneField} value={state.identity.telephone} onInput={(telephone) => onIdentity({ telephone })} />
            <TextArea language={language} id="f-address" rows={3} label={texts.addressField} value={state.identity.address} onInput={(address) => onIdentity({ address })} />
          </>
        ) : <TextArea language={language} id="f-reason" rows={3} label={texts.withdrawReason} value={state.reason} onInput={onReason} />}
        <ButtonBar>
          <Button kind="grave" busy={state.busy !== 'none'}>{naming ? texts.nameDo : texts.withdrawDo}</Button>
          <Button kind="quiet" type="button" onPress={onCancel}>{texts.cancel}</Button>
        </ButtonBar>
      </form>
    </section>
  )
}
