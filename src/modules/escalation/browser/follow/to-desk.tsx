import { useEffect, useRef, useState } from 'preact/hooks'
import { freshTarget, offerText } from '../../../../foundation/browser/hand-over.ts'
import { Details, Notice } from '../../../../foundation/ui/index.ts'
import { followTexts } from '../../texts/signal-follow.ts'
import type { PublicPage } from '../shared/page.ts'

type ToDeskProps = { readonly page: PublicPage; readonly text: string }

/** The affected person's own text goes on to the desk's form: in the memory of two tabs, and only by pressing here. */
export const ToDesk = ({ page, text }: ToDeskProps) => {
  const texts = followTexts[page.language]
  const [target] = useState(freshTarget)
  const [taken, setTaken] = useState(false)
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])
  const offer = (): void => {
    stop.current?.()
    stop.current = offerText(text, () => setTaken(true))
  }
  return (
    <Details summary={texts.toDeskTitle}>
      <p>{texts.toDeskText}</p>
      {taken && <Notice tone="good" live="status"><p>{texts.toDeskTaken}</p></Notice>}
      <p><a class="button quiet" href={page.deskAddress} target={target} rel="opener" onClick={offer}>{texts.toDesk}</a></p>
    </Details>
  )
}
