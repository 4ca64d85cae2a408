import { useEffect, useRef, useState } from 'preact/hooks'
import { AskWordsBack, ReceiptWords } from '../../../../foundation/browser/receipt.tsx'
import { newBox, type Box } from '../../../../foundation/browser/post/box.ts'
import { Step } from '../../../../foundation/browser/screen.tsx'
import { useHeadingFocus } from '../../../../foundation/browser/focus.ts'
import { troubleSentence } from '../../../../foundation/browser/trouble-words.ts'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import { inLanguage } from '../../../../foundation/kernel/language.ts'
import { shuffled, systemRandom } from '../../../../foundation/kernel/random.ts'
import { receiptOf, receiptLength } from '../../../../foundation/sealing/core/receipt.ts'
import { receiveText } from '../../../../foundation/browser/hand-over.ts'
import { Button, ButtonBar, errorFor, formatDay, Notice, Question, RadioGroup, TextArea, TextField, type FormError } from '../../../../foundation/ui/index.ts'
import { ways } from '../../rules/lists.ts'
import { replyBy } from '../../rules/reply.ts'
import { contactTexts } from '../../texts/contact.ts'
import { wayNames } from '../../texts/lists.ts'
import { doorFor, type PublicPage } from '../shared/door.ts'
import { askErrors, noAsk, type Ask } from './ask.ts'

/** What the page of one adviser tells this island. */
export type ContactPage = PublicPage & {
  readonly person: string
  readonly name: string
  readonly boxAddress: string
  readonly others: readonly { readonly name: string; readonly address: string }[]
}
type Phase = 'start' | 'concern' | 'other' | 'message' | 'busy' | 'words' | 'ask-back' | 'done'

const showBefore = (shown: boolean): void => { document.getElementById('before')?.toggleAttribute('hidden', !shown) }

const Other = ({ page, onBack }: { readonly page: ContactPage; readonly onBack: () => void }) => {
  const texts = contactTexts[page.language]
  const place = useHeadingFocus('other')
  return (
    <div ref={place}>
      <h1>{texts.concernOther}</h1>
      <p>{page.others.length === 0 ? `${texts.nobodyElse} ${page.telephone}` : texts.concernOtherText}</p>
      <ul>{page.others.map(({ name, address }) => <li key={address}><a href={address}>{name}</a></li>)}</ul>
      <ButtonBar><Button kind="quiet" type="button" onPress={onBack}>{texts.concernTitle}</Button></ButtonBar>
    </div>
  )
}

const Done = ({ page, day }: { readonly page: ContactPage; readonly day: string }) => {
  const texts = contactTexts[page.language]
  const place = useHeadingFocus('done')
  return (
    <div ref={place}>
      <h1>{texts.doneTitle}</h1>
      <p class="lead">{texts.doneBy(page.name, formatDay(day, page.language))}</p>
      <p>{texts.doneLater}</p>
      <ButtonBar><Button href={page.boxAddress}>{texts.doneBox}</Button></ButtonBar>
    </div>
  )
}

/** Writing to one adviser, from "begin" to the eleven words. What is typed lives in this component's memory and nowhere else. */
export const ContactApp = ({ data: page }: { readonly data: ContactPage }) => {
  const { language } = page
  const texts = contactTexts[language]
  const [phase, setPhase] = useState<Phase>('start')
  const [concern, setConcern] = useState('')
  const [ask, setAsk] = useState<Ask>(noAsk)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [trouble, setTrouble] = useState('')
  const [words, setWords] = useState<readonly string[]>([])
  const [places] = useState(() => shuffled(Array.from({ length: receiptLength }, (_, at) => at), systemRandom).slice(0, 2).toSorted((a, b) => a - b))
  const [brought, setBrought] = useState(false)
  const box = useRef<Box | null>(null)
  const set = (field: keyof Ask) => (value: string): void => setAsk({ ...ask, [field]: value })
  useEffect(() => showBefore(phase === 'start'), [phase])
  useEffect(() => {
    void receiveText().then((text) => { if (text !== null) { setAsk((now) => ({ ...now, text: text.slice(0, 12_000) })); setBrought(true) } })
    return () => box.current?.forget()
  }, [])

  const choose = (): void => {
    if (concern === '') return setErrors([{ field: 'f-concern', text: texts.concernMissing }])
    setErrors([])
    setPhase(concern === 'no' ? 'message' : 'other')
  }
  const send = async (): Promise<void> => {
    const found = askErrors(ask, texts)
    setErrors(found)
    if (found.length > 0) return
    setPhase('busy')
    setTrouble('')
    const secret = systemRandom(16)
    const made = await newBox(doorFor(page), secret)
    const written = made.ok ? await made.value.write(page.person, { kind: 'ask', body: { ...ask, way: ask.way } }) : made
    if (!made.ok || !written.ok) {
      setTrouble(written.ok ? '' : troubleSentence(written.error, language))
      return setPhase('message')
    }
    box.current = made.value
    setWords(await receiptOf(secret))
    secret.fill(0)
    setPhase('words')
  }
  switch (phase) {
    case 'start':
      return (
        <>
          {brought && <Notice tone="good" live="status"><p>{texts.arrived}</p></Notice>}
          <ButtonBar><Button type="button" onPress={() => setPhase('concern')}>{texts.startTitle(page.name)}</Button></ButtonBar>
        </>
      )
    case 'concern':
      return (
        <Step language={language} name="concern" errors={errors} onNext={choose} onBack={() => setPhase('start')}>
          <RadioGroup language={language} id="f-concern" heading="h1" label={texts.concernTitle} hint={texts.concernHelp(page.name)} value={concern} error={errorFor(errors, 'f-concern')} onChange={setConcern}
            options={[{ value: 'no', label: texts.concernNo }, { value: 'yes', label: texts.concernYes }]} />
        </Step>
      )
    case 'other':
      return <Other page={page} onBack={() => setPhase('concern')} />
    case 'message':
    case 'busy':
      return (
        <Step language={language} name="message" errors={errors} nextLabel={texts.seal} busy={phase === 'busy'} onNext={() => void send()} onBack={() => setPhase('concern')}>
          {trouble !== '' && <Notice tone="bad" live="alert"><p>{trouble}</p></Notice>}
          <Question id="page-message" title={texts.messageTitle} help={texts.readers(page.name)}>
            <RadioGroup language={language} id="f-way" label={texts.way} value={ask.way} error={errorFor(errors, 'f-way')} onChange={set('way')} options={ways.map((way) => ({ value: way, label: inLanguage(wayNames[way], language) }))} />
            <TextArea language={language} id="f-text" label={texts.text} hint={texts.textHint} value={ask.text} error={errorFor(errors, 'f-text')} onInput={set('text')} />
            {ask.way !== 'write' && <TextField language={language} id="f-times" error={errorFor(errors, 'f-times')} label={texts.times} hint={texts.timesHint} value={ask.times} optional onInput={set('times')} />}
            {ask.way === 'call' && <TextField language={language} id="f-phone" error={errorFor(errors, 'f-phone')} label={texts.phone} hint={texts.phoneHint} value={ask.phone} optional onInput={set('phone')} />}
            <TextField language={language} id="f-name" error={errorFor(errors, 'f-name')} label={texts.name} hint={texts.nameHint} value={ask.name} optional onInput={set('name')} />
          </Question>
          <p role="status">{phase === 'busy' ? texts.sealing : ''}</p>
        </Step>
      )
    case 'words':
      return (
        <ReceiptWords language={language} words={words} title={texts.wordsTitle} found={texts.wordsFound} onWritten={() => setPhase('ask-back')}>
          <p>{texts.wordsLead}</p>
        </ReceiptWords>
      )
    case 'ask-back':
      return <AskWordsBack language={language} words={words} places={places} onAgain={() => setPhase('words')} onRight={() => setPhase('done')} />
    case 'done':
      return <Done page={page} day={replyBy(systemClock.today())} />
  }
}
