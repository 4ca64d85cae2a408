import { useEffect, useRef } from 'preact/hooks'
import { Button, ButtonBar, Details, errorFor, ErrorSummary, Notice, TextArea } from '../../../../foundation/ui/index.ts'
import { mailboxTexts } from '../../texts/mailbox.ts'
import { ownPartyTexts } from '../../texts/parties/own.ts'
import { wayInTexts } from '../../texts/way-in.ts'
import { OtherRoutes } from '../shared/other-routes.tsx'
import type { MailboxPageData } from './page-data.ts'
import type { OpenRefusal } from './session.ts'
import { refusalErrors, toldSentence, wordsField } from './told-words.ts'

type Props = { readonly page: MailboxPageData; readonly typed: string; readonly refusal: OpenRefusal | null; readonly onTyped: (typed: string) => void; readonly onOpen: () => void; readonly onCode: () => void }

/** Asks the eleven words in one field; what was typed stays after a refusal. */
export const WordsScreen = ({ page, typed, refusal, onTyped, onOpen, onCode }: Props) => {
  const { language } = page
  const texts = mailboxTexts[language]
  const place = useRef<HTMLDivElement>(null)
  const errors = refusalErrors(refusal, texts, language === 'en' ? 'or' : 'of')
  const over = refusal === null || refusal.reason === 'words' || refusal.reason === 'no-mailbox' ? null : refusal
  useEffect(() => {
    if (refusal !== null) place.current?.querySelector<HTMLElement>('#error-summary, #mailbox-trouble')?.focus()
  }, [refusal])
  return (
    <div ref={place}>
      {/* Some browsers send what they check for spelling to their maker. */}
      <form noValidate autocomplete="off" autocapitalize="none" spellcheck={false} translate={false} onSubmit={(event) => { event.preventDefault(); onOpen() }}>
        <ErrorSummary language={language} errors={errors} />
        {over !== null && (
          <div id="mailbox-trouble" tabIndex={-1}>
            <Notice tone="bad" live="alert"><p>{toldSentence(over.reason, 'code' in over ? over.code : null, texts)}</p></Notice>
          </div>
        )}
        <h1>{texts.title}</h1>
        <p class="lead">{texts.intro}</p>
        <TextArea language={language} id={wordsField} label={texts.words} hint={texts.wordsHint} rows={3} value={typed} error={errorFor(errors, wordsField)} onInput={onTyped} />
        <ButtonBar><Button>{texts.open}</Button></ButtonBar>
      </form>
      <Notice tone="care"><p>{texts.device}</p></Notice>
      <Details summary={ownPartyTexts[language].invited}>
        <p>{ownPartyTexts[language].invitedText}</p>
        <p><button class="link" type="button" onClick={onCode}>{ownPartyTexts[language].title}</button></p>
      </Details>
      <Details summary={texts.lostWords}>
        <p>{texts.lostWordsText}</p>
        <p><button class="link" type="button" onClick={onCode}>{wayInTexts[language].haveCode}</button></p>
        <p><a href={page.filingAddress}>{texts.reportAgain}</a></p>
      </Details>
      {over !== null && <OtherRoutes page={page} />}
    </div>
  )
}
