import { useEffect, useRef, useState } from 'preact/hooks'
import { useHeadingFocus } from '../../../../foundation/browser/focus.ts'
import { useIdleEnd } from '../../../../foundation/browser/idle.ts'
import { Step } from '../../../../foundation/browser/screen.tsx'
import { receiptSentence, troubleSentence } from '../../../../foundation/browser/trouble-words.ts'
import type { BoxTrouble } from '../../../../foundation/browser/post/mailbox-door.ts'
import type { Result } from '../../../../foundation/kernel/result.ts'
import { Button, ButtonBar, errorFor, Notice, Question, TextArea, type FormError } from '../../../../foundation/ui/index.ts'
import { signalSettings } from '../../rules/signal/settings.ts'
import { followTexts } from '../../texts/signal-follow.ts'
import { doorFor, type PublicPage } from '../shared/page.ts'
import { openSignalBox, type OwnSignal, type SignalBox } from './box.ts'
import { SignalView } from './signal-view.tsx'

const Closed = ({ page, idle }: { readonly page: PublicPage; readonly idle: boolean }) => {
  const texts = followTexts[page.language]
  const place = useHeadingFocus('closed')
  return <div ref={place}><h1>{texts.closedTitle}</h1>{idle && <p>{texts.closedIdle}</p>}<p>{texts.closedText}</p><p><a href="">{texts.again}</a></p></div>
}

type OpenProps = { readonly page: PublicPage; readonly box: SignalBox; readonly onClose: () => void }
/** Every signal of the mailbox. */
const Open = ({ page, box, onClose }: OpenProps) => {
  const { language } = page
  const texts = followTexts[language]
  const place = useHeadingFocus('box')
  const [signals, setSignals] = useState<readonly OwnSignal[]>(box.signals())
  const [told, setTold] = useState<{ readonly tone: 'good' | 'bad'; readonly sentence: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (work: () => Promise<Result<readonly OwnSignal[], BoxTrouble>>, good: string): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    const done = await work()
    setBusy(false)
    setSignals(box.signals())
    setTold(done.ok ? { tone: 'good', sentence: good } : { tone: 'bad', sentence: troubleSentence(done.error, language) })
    return done.ok
  }
  return (
    <div ref={place}>
      <h1>{texts.title}</h1>
      <div role="status">{told !== null && <Notice tone={told.tone}><p>{told.sentence}</p></Notice>}</div>
      <ButtonBar>
        <Button kind="quiet" type="button" busy={busy} onPress={() => void run(box.reload, texts.upToDate)}>{texts.reload}</Button>
        <Button kind="quiet" type="button" onPress={onClose}>{texts.close}</Button>
      </ButtonBar>
      {signals.map((own) => <SignalView key={own.now.signal} page={page} own={own} busy={busy} act={(what) => run(() => box.act(own.now.signal, what), what.move === null ? texts.sent : texts.done)} names={(names) => run(() => box.names(own.now.signal, names), names === null ? texts.namesTaken : texts.namesSaved)} endNames={() => run(() => box.endNames(own.now.signal), texts.namesEnded)} endTerm={() => run(() => box.endTerm(own.now.signal), texts.demoTermDone)} />)}
      <p class="small soft">{texts.erased(String(signalSettings.eraseAfterEnd))}</p>
    </div>
  )
}

/** The mailbox of signals: words, every step, and what may be done. Keys and words live in memory until it closes. */
export const FollowApp = ({ data: page }: { readonly data: PublicPage }) => {
  const { language } = page
  const texts = followTexts[language]
  const [at, setAt] = useState<'words' | 'opening' | 'open' | 'closed' | 'idle'>('words')
  const [typed, setTyped] = useState('')
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const box = useRef<SignalBox | null>(null)
  const drop = (how: 'closed' | 'idle'): void => {
    box.current?.forget()
    box.current = null
    setTyped('')
    setAt(how)
  }
  useEffect(() => {
    // The demonstration's page brings the words of an invented employee along, in the part of the address that is never sent.
    if (page.demo && location.hash !== '') setTyped(decodeURIComponent(location.hash.slice(1)).replaceAll('-', ' '))
    const left = (): void => { if (box.current) drop('closed') }
    addEventListener('pagehide', left)
    return () => removeEventListener('pagehide', left)
  }, [])
  useIdleEnd(at === 'open', () => drop('idle'))
  const open = async (): Promise<void> => {
    setAt('opening')
    setErrors([])
    const opened = await openSignalBox(doorFor(page), typed)
    if (!opened.ok) {
      setErrors([{ field: 'f-words', text: opened.error.reason === 'words' ? receiptSentence(opened.error.words, language) : troubleSentence(opened.error, language) }])
      return setAt('words')
    }
    box.current = opened.value
    setAt('open')
  }
  if (at === 'closed' || at === 'idle') return <Closed page={page} idle={at === 'idle'} />
  if (at === 'open' && box.current) return <Open page={page} box={box.current} onClose={() => drop('closed')} />
  return (
    <Step language={language} name="words" errors={errors} nextLabel={texts.open} busy={at === 'opening'} onNext={() => void open()}>
      <Question id="page-words" title={texts.title} help={texts.lead}>
        <TextArea language={language} id="f-words" label={texts.words} hint={texts.wordsHint} rows={3} value={typed} error={errorFor(errors, 'f-words')} onInput={setTyped} />
      </Question>
      <p role="status">{at === 'opening' ? texts.opening : ''}</p>
      <Notice tone="care"><p>{texts.device}</p></Notice>
    </Step>
  )
}
