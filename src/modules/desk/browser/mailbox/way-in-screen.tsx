import { useEffect, useRef, useState } from 'preact/hooks'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import { shuffled, systemRandom } from '../../../../foundation/kernel/random.ts'
import type { TrustedRoster } from '../../../../foundation/sealing/core/roster.ts'
import type { WayIn } from '../../../../foundation/sealing/core/way-in.ts'
import { Button, ButtonBar, errorFor, ErrorSummary, Notice, TextArea, TextField, type FormError } from '../../../../foundation/ui/index.ts'
import { longestText } from '../../rules/messages/parts.ts'
import { mailboxTexts } from '../../texts/mailbox.ts'
import { wayInTexts } from '../../texts/way-in.ts'
import { browserPause, untilAccepted } from '../shared/retry.ts'
import { mayPass } from '../file/send-report.ts'
import { useHeadingFocus } from '../../../../foundation/browser/focus.ts'
import { loadPublicTrust } from '../../../../foundation/browser/public-trust.ts'
import { AskBackScreen, WordList } from '../file/words-screen.tsx'
import { apiFor } from '../shared/api.ts'
import { JoinScreen } from './joining-screen.tsx'
import type { MailboxPageData } from './page-data.ts'
import { sealFollowUp, useCode, type FollowUpFiling, type Invited } from './way-in.ts'

type Step =
  | { readonly at: 'code' }
  | { readonly at: 'text'; readonly wayIn: WayIn; readonly trusted: TrustedRoster }
  | { readonly at: 'joining'; readonly invited: Extract<Invited, { readonly for: 'joining' }>; readonly trusted: TrustedRoster }
  | { readonly at: 'words' | 'back' | 'done'; readonly made: FollowUpFiling }

const twoPlaces = (): readonly number[] => shuffled([...Array(11).keys()], systemRandom).slice(0, 2).sort((a, b) => a - b)

/** A new receipt with a code from the desk. Everything is made on this device and forgotten when the page is left. */
export const WayInScreen = ({ page, onBack }: { readonly page: MailboxPageData; readonly onBack: () => void }) => {
  const { language } = page
  const texts = wayInTexts[language]
  const [step, setStep] = useState<Step>({ at: 'code' })
  const [code, setCode] = useState('')
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [places] = useState(twoPlaces)
  const place = useHeadingFocus(step.at)
  const sending = useRef(new AbortController())
  useEffect(() => () => sending.current.abort(), [])
  const api = apiFor({ language })

  const fail = (field: string, sentence: string): void => {
    setBusy(false)
    setErrors([{ field, text: sentence }])
    requestAnimationFrame(() => document.getElementById('error-summary')?.focus())
  }
  const open = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setErrors([])
    const trusted = await loadPublicTrust(page, api)
    if (!trusted.ok) return fail('f-code', trusted.error.reason === 'server' ? texts.offline : texts.unsafe(trusted.error.code))
    const invited = await useCode(code, { api, base: page.api, trusted: trusted.value, clock: systemClock })
    if (!invited.ok) {
      const { error } = invited
      return fail('f-code', error.reason === 'not-a-code' ? texts.notACode : error.reason === 'no-code' ? texts.noCode : error.reason === 'unsafe' ? texts.unsafe(error.code) : texts.offline)
    }
    setBusy(false)
    setCode('')
    setStep(invited.value.for === 'joining' ? { at: 'joining', invited: invited.value, trusted: trusted.value } : { at: 'text', wayIn: invited.value.wayIn, trusted: trusted.value })
  }
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (busy || step.at !== 'text') return
    if (text.trim().length > longestText) return fail('f-message', mailboxTexts[language].tooLong)
    setBusy(true)
    setErrors([])
    const made = await sealFollowUp(step.wayIn, text, language, texts.followUpTitle, step.trusted, systemClock.today(), systemRandom)
    if (!made.ok) return fail('f-message', texts.unsafe(made.error))
    const answer = await untilAccepted(() => api.post<unknown>(`${page.api}/cases`, made.value.filing), { again: mayPass, pause: browserPause, onWait: () => {}, signal: sending.current.signal })
    if (!answer.ok) return answer.error === 'cancelled' ? undefined : fail('f-message', texts.notSent)
    setBusy(false)
    setText('')
    setStep({ at: 'words', made: made.value })
  }
  switch (step.at) {
    case 'code':
      return (
        <div ref={place} key="code">
          <form noValidate autocomplete="off" spellcheck={false} onSubmit={(event) => void open(event)}>
            <ErrorSummary language={language} errors={errors} />
            <h1>{texts.title}</h1>
            <p class="lead">{texts.intro}</p>
            <Notice tone="care"><p>{texts.honest}</p></Notice>
            <TextField language={language} id="f-code" label={texts.code} hint={texts.codeHint} spellcheck={false} value={code} error={errorFor(errors, 'f-code')} onInput={setCode} />
            <p role="status">{busy ? texts.opening : ''}</p>
            <ButtonBar>
              <Button busy={busy}>{texts.open}</Button>
              <Button kind="quiet" type="button" busy={busy} onPress={onBack}>{texts.back}</Button>
            </ButtonBar>
          </form>
        </div>
      )
    case 'joining':
      return <JoinScreen page={page} invited={step.invited} trusted={step.trusted} onOpenBox={onBack} />
    case 'text': {
      const { roster } = step.trusted
      const body = roster.bodies.find((one) => one.id === step.wayIn.body)
      return (
        <div ref={place} key="text">
          <form noValidate autocomplete="off" spellcheck={false} onSubmit={(event) => void send(event)}>
            <ErrorSummary language={language} errors={errors} />
            <h1>{texts.textTitle}</h1>
            <p>{texts.whoReads(language === 'en' ? (body?.en ?? '') : (body?.nl ?? ''))}</p>
            <ul>{step.wayIn.readers.map((id) => <li key={id}>{roster.handlers.find((one) => one.id === id)?.name}</li>)}</ul>
            <p class="soft">{texts.whoReadsWrong}</p>
            <TextArea language={language} id="f-message" rows={6} label={texts.message} hint={texts.messageHint} value={text} error={errorFor(errors, 'f-message')} onInput={setText} />
            <p role="status">{busy ? texts.sending : ''}</p>
            <ButtonBar><Button busy={busy}>{texts.send}</Button></ButtonBar>
          </form>
        </div>
      )
    }
    case 'words':
      return (
        <div ref={place} key="words">
          <h1>{texts.wordsTitle}</h1>
          <p>{texts.wordsLead}</p>
          <WordList words={step.made.words} />
          <ButtonBar><Button type="button" onPress={() => setStep({ at: 'back', made: step.made })}>{texts.written}</Button></ButtonBar>
        </div>
      )
    case 'back':
      return <AskBackScreen language={language} words={step.made.words} places={places} onAgain={() => setStep({ at: 'words', made: step.made })} onRight={() => setStep({ at: 'done', made: step.made })} />
    case 'done':
      return (
        <div ref={place} key="done">
          <h1>{texts.doneTitle}</h1>
          <p>{texts.readAloud}</p>
          <p class="lead" translate={false}><strong>{step.made.fingerprint}</strong></p>
          <p>{texts.twoReaders}</p>
          <p>{texts.oldBox}</p>
          <ButtonBar><Button type="button" onPress={onBack}>{texts.openBox}</Button></ButtonBar>
        </div>
      )
  }
}
