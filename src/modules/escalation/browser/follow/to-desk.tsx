import { useEffect, useRef, useState } from 'preact/hooks'
import { freshTarget, offerText } from '../../../../foundation/browser/hand-over.ts'
import { Button, ButtonBar, Details, Notice, TextArea } from '../../../../foundation/ui/index.ts'
import { followTexts } from '../../texts/signal-follow.ts'
import { Consent } from '../shared/consent.tsx'
import type { PublicPage } from '../shared/page.ts'

type ToDeskProps = { readonly page: PublicPage; readonly signal: string; /** Their own words so far. */ readonly own: string; readonly consent: string; readonly busy: boolean; readonly onCarried: () => Promise<boolean> }

/**
 * The affected person's own words go on to the desk's form: in the memory of two tabs, and only by pressing here. The signal ends as a
 * complaint or report only when they say that it was sent there, with consent.
 */
export const ToDesk = ({ page, signal, own, consent, busy, onCarried }: ToDeskProps) => {
  const texts = followTexts[page.language]
  const [target] = useState(freshTarget)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? own
  const [taken, setTaken] = useState(false)
  const [agreed, setAgreed] = useState(false)
  const [error, setError] = useState('')
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])
  const offer = (): void => {
    stop.current?.()
    stop.current = offerText(text, () => setTaken(true))
  }
  const carried = (event: Event): void => {
    event.preventDefault()
    setError(agreed ? '' : texts.consentMissing)
    if (agreed) void onCarried()
  }
  const id = signal.slice(0, 6)
  return (
    <Details summary={texts.toDeskTitle}>
      <p>{texts.toDeskText}</p>
      <TextArea language={page.language} id={`own-words-${id}`} label={texts.ownWords} hint={texts.ownWordsHint} rows={5} value={text} onInput={setTyped} />
      <p><a class="button quiet" href={page.deskAddress} target={target} rel="opener" onClick={offer}>{texts.toDesk}</a></p>
      {taken && <Notice tone="good" live="status"><p>{texts.toDeskTaken}</p></Notice>}
      <form onSubmit={carried} noValidate autocomplete="off">
        <p>{texts.carriedText}</p>
        <Consent language={page.language} id={`carried-${id}`} says={consent} agreed={agreed} error={error === '' ? undefined : error} onChange={setAgreed} />
        <ButtonBar><Button kind="quiet" busy={busy}>{texts.carried}</Button></ButtonBar>
      </form>
    </Details>
  )
}
