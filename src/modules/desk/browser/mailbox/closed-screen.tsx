import { useEffect, useRef } from 'preact/hooks'
import { Notice } from '../../../../foundation/ui/index.ts'
import { mailboxTexts } from '../../texts/mailbox.ts'
import type { MailboxPageData } from './page-data.ts'

/** Nothing is left; the way back asks for the words again. */
export const ClosedScreen = ({ page, idle }: { readonly page: MailboxPageData; readonly idle: boolean }) => {
  const texts = mailboxTexts[page.language]
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1}>
      <h1>{texts.title}</h1>
      <Notice tone="info" live="status">
        {idle && <p>{texts.closedIdle}</p>}
        <p>{texts.closed}</p>
      </Notice>
      <p><a href={page.mailboxAddress}>{texts.openAgain}</a></p>
    </div>
  )
}
