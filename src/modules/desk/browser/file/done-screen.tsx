import { useEffect, useState } from 'preact/hooks'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { newId } from '../../../../foundation/kernel/ids.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { Button, ButtonBar, formatDay } from '../../../../foundation/ui/index.ts'
import type { Draft } from '../../rules/intake/draft.ts'
import type { NextDates } from '../../rules/intake/next-dates.ts'
import { fillLengths } from '../../rules/terms/fill-lengths.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import { calendarFile } from '../../../../foundation/calendar/calendar-file.ts'
import { checkBackDays } from '../../rules/intake/check-back.ts'
import type { FilingPage } from './page-data.ts'
import { saveFile } from '../shared/save.ts'
import { useHeadingFocus } from '../../../../foundation/browser/focus.ts'

type Props = { readonly page: FilingPage; readonly draft: Draft; readonly day: Day; readonly onCopy: () => void }

/** What happens next, by when, and where to look; the reporter's own copy and calendar are offered, never made by themselves. */
export const DoneScreen = ({ page, draft, day, onCopy }: Props) => {
  const { language } = page
  const texts = intakeTexts[language]
  const place = useHeadingFocus('done')
  const procedure = draft.route?.procedure ?? 'triage'
  const [dates, setDates] = useState<NextDates | null>(null)
  useEffect(() => {
    void import('../../rules/intake/next-dates.ts').then(({ nextDates }) => setDates(nextDates(procedure, day)))
  }, [procedure, day])
  const saveCalendar = (): void => {
    const file = calendarFile({ days: checkBackDays(day), title: texts.calendarEntry, language, today: day, key: newId(systemRandom) })
    if (file.ok) saveFile('agenda.ics', new Blob([file.value], { type: 'text/calendar' }))
  }
  return (
    <div ref={place}>
      <h1>{texts.doneTitle}</h1>
      <ul>
        {dates !== null && dates.acknowledge !== null && <li>{texts.doneAcknowledge(formatDay(dates.acknowledge, language))}</li>}
        {dates !== null && dates.decision !== null && <li>{fillLengths(texts.doneComplaint(formatDay(dates.decision, language)), language)}</li>}
        {dates !== null && dates.feedback !== null && <li>{texts.doneFeedback(formatDay(dates.feedback, language))}</li>}
        {procedure === 'triage' && <li>{texts.doneTriage}</li>}
        <li>{draft.route?.naming === 'anonymous' || draft.wayBack === 'mailbox' ? texts.doneLook : texts.doneReached}</li>
      </ul>
      <ButtonBar><Button href={page.mailboxAddress}>{texts.mailboxLink}</Button></ButtonBar>
      <h2>{texts.calendarTitle}</h2>
      <p>{texts.calendarText}</p>
      <Button kind="quiet" type="button" onPress={saveCalendar}>{texts.calendarSave}</Button>
      <h2>{texts.copyTitle}</h2>
      <p>{texts.copyText}</p>
      <Button kind="quiet" type="button" onPress={onCopy}>{texts.copySave}</Button>
      <h2>{texts.closeTitle}</h2>
      <p>{texts.closeText}</p>
    </div>
  )
}
