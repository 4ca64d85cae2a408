import { useEffect, useState } from 'preact/hooks'
import { addDays } from '../../../../../foundation/calendar/day.ts'
import type { Roster } from '../../../../../foundation/sealing/core/protocol.ts'
import { Button, ButtonBar, formatDay, Notice } from '../../../../../foundation/ui/index.ts'
import type { Draft } from '../../../rules/intake/draft.ts'
import { limits } from '../../../rules/limits.ts'
import { takeDownTexts } from '../../../texts/take-down.ts'
import type { Attachments } from '../../shared/attachments/chosen.ts'
import { Heading } from '../heading.tsx'
import { bodyName } from '../names.ts'
import { caseAddress } from '../routing.ts'
import type { WorkDesk } from '../work-desk.ts'
import { callerCode, type CallerCode, type TakenDown } from './take-down.ts'

type Props = {
  readonly language: 'nl' | 'en'; readonly desk: WorkDesk; readonly done: TakenDown; readonly draft: Draft; readonly roster: Roster | null; readonly files: Attachments
  /** False when the key was locked in between: the code was shown once and is not made a second time by itself. */
  readonly firstTime: boolean
  readonly onAnother: () => void
}

/** The report stands; the code for the reporter's own device, and what to read aloud with it. */
export const DoneScreen = ({ language, desk, done, draft, roster, files, firstTime, onAnother }: Props) => {
  const text = takeDownTexts[language]
  const [made, setMade] = useState<CallerCode | null>(firstTime ? null : { code: null, filesSent: true })
  useEffect(() => { if (firstTime && done.mine) void callerCode(desk, done, files.files, text.scan, language).then(setMade) }, [])
  return (
    <div>
      <Heading focus>{text.doneTitle}</Heading>
      <p>{text.received(formatDay(done.day, language))}</p>
      {!done.mine && <Notice tone="warn"><p>{draft.excluded.handlers.includes(desk.me) || roster === null ? text.excludedMe : text.otherBody(bodyName(roster, done.body, language))}</p></Notice>}
      {done.mine && made === null && <p role="status">{text.codeMaking}</p>}
      {made !== null && !made.filesSent && <Notice tone="warn"><p>{text.filesFailed}</p></Notice>}
      {done.mine && made !== null && made.code === null && <Notice tone="warn"><p>{text.codeFailed}</p></Notice>}
      {made !== null && made.code !== null && (
        <Notice tone="care" title={text.codeTitle} live="status">
          <p class="lead" translate={false}><strong>{made.code}</strong></p>
          <p>{text.codeText(formatDay(addDays(desk.clock.today(), limits.wayInDays), language))}</p>
          <h3>{text.codeStepsTitle}</h3>
          <ol>{text.codeSteps.map((line) => <li key={line}>{line}</li>)}</ol>
        </Notice>
      )}
      <ButtonBar>
        {done.mine && <Button href={caseAddress(language, done.case)}>{text.toCase}</Button>}
        <Button kind="quiet" type="button" onPress={onAnother}>{text.another}</Button>
      </ButtonBar>
    </div>
  )
}
