import type { Language } from '../../../../foundation/kernel/language.ts'
import { Button, ButtonBar, Notice } from '../../../../foundation/ui/index.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import { OtherRoutes } from '../shared/other-routes.tsx'
import type { FilingPage } from './page-data.ts'
import { useHeadingFocus } from '../../../../foundation/browser/focus.ts'
import type { Stop } from './trust.ts'

const sentenceOf = (reason: Stop['reason'], language: Language, typed: boolean): string => {
  const texts = intakeTexts[language]
  return { browser: texts.stoppedBrowser, random: texts.stoppedRandom, untrusted: texts.stoppedTrust, server: typed ? texts.stoppedServer : texts.stoppedServerFirst, outdated: texts.stoppedOutdated, refused: texts.stoppedRefused, closed: texts.stoppedClosed }[reason]
}

type Props = { readonly page: FilingPage; readonly stop: Stop; readonly onRetry?: (() => void) | undefined; readonly onKeep?: (() => void) | undefined; readonly onBack?: (() => void) | undefined; readonly backLabel?: string | undefined }

/** Why it stops, what to do now, and the routes that stay open. There is no way to send anything unsealed. */
export const Stopped = ({ page, stop, onRetry, onKeep, onBack, backLabel }: Props) => {
  const texts = intakeTexts[page.language]
  const place = useHeadingFocus('stopped')
  return (
    <div ref={place}>
      <h1>{stop.reason === 'server' ? texts.stoppedServerTitle : stop.reason === 'closed' ? texts.stoppedClosedTitle : texts.stoppedTitle}</h1>
      <Notice tone={stop.reason === 'closed' ? 'info' : 'bad'} live="alert">
        <p>{sentenceOf(stop.reason, page.language, onKeep !== undefined)}</p>
        {stop.reason !== 'closed' && <p class="small">{texts.stoppedCode(stop.code)}</p>}
      </Notice>
      <ButtonBar>
        {onRetry !== undefined && <Button type="button" onPress={onRetry}>{texts.tryAgain}</Button>}
        {onKeep !== undefined && <Button kind="quiet" type="button" onPress={onKeep}>{texts.keepNow}</Button>}
        {onBack !== undefined && <Button kind="quiet" type="button" onPress={onBack}>{backLabel ?? texts.backToCheck}</Button>}
      </ButtonBar>
      <OtherRoutes page={page} />
    </div>
  )
}
