import { useEffect, useState } from 'preact/hooks'
import { useHeadingFocus } from '../../../../foundation/browser/focus.ts'
import { AskWordsBack, ReceiptWords } from '../../../../foundation/browser/receipt.tsx'
import { Step } from '../../../../foundation/browser/screen.tsx'
import { troubleSentence } from '../../../../foundation/browser/trouble-words.ts'
import { shuffled, systemRandom } from '../../../../foundation/kernel/random.ts'
import { receiptLength, receiptOf } from '../../../../foundation/sealing/core/receipt.ts'
import { Button, ButtonBar, formatDay, Notice, type FormError } from '../../../../foundation/ui/index.ts'
import { signalTexts } from '../../texts/signal.ts'
import { doorFor } from '../shared/page.ts'
import { Check } from './check.tsx'
import { errorsOn, forSomebodyElse, noDraft, pagesOf, type Draft, type Page } from './draft.ts'
import { Names, Safe, What, Wish } from './questions.tsx'
import type { RecordPage } from './record-page.ts'
import { loadReaders, sendSignal, type Readers } from './send.ts'
import { Where } from './where.tsx'

type Phase = 'start' | Page | 'words' | 'ask-back' | 'theirs' | 'done'
const showBefore = (shown: boolean): void => { document.getElementById('before')?.toggleAttribute('hidden', !shown) }

const Done = ({ page, due }: { readonly page: RecordPage; readonly due: string | null }) => {
  const texts = signalTexts[page.language]
  const place = useHeadingFocus('done')
  return (
    <div ref={place}>
      <h1>{texts.doneTitle}</h1>
      {due !== null && <p class="lead">{texts.doneBy(formatDay(due, page.language))}</p>}
      <p>{texts.doneNext}</p>
      <ButtonBar><Button href={page.followAddress}>{texts.follow}</Button></ButtonBar>
    </div>
  )
}

/** A signal from "begin" to the eleven words. What is typed lives in this component's memory and nowhere else. */
export const RecordApp = ({ data: page }: { readonly data: RecordPage }) => {
  const { language } = page
  const texts = signalTexts[language]
  const [phase, setPhase] = useState<Phase>('start')
  const [draft, setDraft] = useState<Draft>(noDraft)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [readers, setReaders] = useState<Readers | null>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const [sent, setSent] = useState<{ readonly words: readonly string[]; readonly theirs: readonly string[] | null; readonly due: string | null }>({ words: [], theirs: null, due: null })
  const [places] = useState(() => shuffled(Array.from({ length: receiptLength }, (_, at) => at), systemRandom).slice(0, 2).toSorted((a, b) => a - b))
  useEffect(() => showBefore(phase === 'start'), [phase])

  const look = async (unit: string): Promise<boolean> => {
    setReaders(null)
    setTrouble('')
    if (unit === '') return false
    setBusy(true)
    const loaded = await loadReaders(doorFor(page), unit)
    setBusy(false)
    if (loaded.ok) setReaders(loaded.value)
    else setTrouble(loaded.error.reason === 'untrusted' ? troubleSentence(loaded.error, language) : texts.lineFault)
    return loaded.ok
  }
  const set = (change: Partial<Draft>): void => {
    setDraft({ ...draft, ...change })
    if (change.unit !== undefined && change.unit !== draft.unit) void look(change.unit)
  }
  const at = (page: Page): number => pagesOf(draft).indexOf(page)
  const go = (to: Phase): void => { setErrors([]); setPhase(to) }
  const next = (from: Page) => (): void => {
    const found = errorsOn(from, draft, texts)
    setErrors(found)
    if (found.length === 0 && (from !== 'where' || readers !== null)) go(pagesOf(draft)[at(from) + 1] ?? 'check')
  }
  const back = (from: Page) => (): void => go(pagesOf(draft)[at(from) - 1] ?? 'start')
  const send = async (): Promise<void> => {
    if (!readers) return go('where')
    setBusy(true)
    setTrouble('')
    // There are always two mailboxes, so that the server cannot tell whether who raises it is whom it touches.
    const [secret, second] = [systemRandom(16), systemRandom(16)]
    const done = await sendSignal(doorFor(page), readers, draft, secret, second)
    setBusy(false)
    if (!done.ok) {
      if (done.error.reason === 'stale') await look(draft.unit)
      return setTrouble(done.error.reason === 'stale' ? texts.changed : troubleSentence(done.error, language))
    }
    setSent({ words: await receiptOf(secret), theirs: forSomebodyElse(draft) ? await receiptOf(second) : null, due: done.value.due })
    for (const one of [secret, second]) one.fill(0)
    setDraft(noDraft)
    go('words')
  }
  const ask = { language, draft, errors, set }
  const step = (name: Page, children: preact.ComponentChildren) => <Step language={language} name={name} errors={errors} onNext={next(name)} onBack={back(name)}>{children}</Step>
  switch (phase) {
    case 'start': return <ButtonBar><Button type="button" onPress={() => go('wish')}>{texts.start}</Button><Button kind="quiet" href={page.followAddress}>{texts.followLink}</Button></ButtonBar>
    case 'wish': return step('wish', <Wish {...ask} />)
    case 'what': return step('what', <What {...ask} />)
    case 'where': return step('where', <Where {...ask} page={page} readers={readers} trouble={trouble} loading={busy} />)
    case 'safe': return step('safe', <><Safe {...ask} /><Notice tone="care"><p>{texts.danger}</p></Notice></>)
    case 'names': return step('names', <Names {...ask} />)
    case 'check': return (
      <Step language={language} name="check" nextLabel={texts.send} busy={busy} onNext={() => void send()} onBack={back('check')}>
        {trouble !== '' && <Notice tone="bad" live="alert"><p>{trouble}</p></Notice>}
        {readers !== null && <Check language={language} page={page} draft={draft} readers={readers} onChange={go} />}
        <p role="status">{busy ? texts.sending : ''}</p>
      </Step>
    )
    case 'words': return (
      <ReceiptWords language={language} words={sent.words} title={texts.wordsTitle} found={texts.wordsFound} onWritten={() => go('ask-back')}>
        <p>{texts.wordsLead}</p>
      </ReceiptWords>
    )
    case 'ask-back': return <AskWordsBack language={language} words={sent.words} places={places} onAgain={() => go('words')} onRight={() => go(sent.theirs === null ? 'done' : 'theirs')} />
    case 'theirs': return (
      <ReceiptWords language={language} words={sent.theirs ?? []} title={texts.theirsTitle} found={texts.wordsFound} onWritten={() => go('done')}>
        <p>{texts.theirsLead}</p>
        <p>{texts.theirsHow}</p>
      </ReceiptWords>
    )
    case 'done': return <Done page={page} due={sent.due} />
  }
}
