import type { TrustedRoster } from '../../../../../foundation/sealing/core/roster.ts'
import { formatDay, Notice } from '../../../../../foundation/ui/index.ts'
import { callerMailbox } from '../../../rules/parties/caller.ts'
import { readStatement } from '../../../rules/parties/on-behalf.ts'
import { waitingFor } from '../../../rules/parties/waiting.ts'
import { partyTexts } from '../../../texts/parties/handler.ts'
import { nameOf } from '../names.ts'
import { caseAddress } from '../routing.ts'
import type { WorkCase } from '../said.ts'
import { verifiedStatement } from './statement.ts'

type Props = { readonly language: 'nl' | 'en'; readonly work: WorkCase; readonly trusted: TrustedRoster }

/** What a handler must know of where a report comes from: written down by an officer, or following an earlier one. */
export const OriginNotices = ({ language, work, trusted }: Props) => {
  const text = partyTexts[language]
  const { report } = work.view
  const onBehalf = report?.onBehalf
  const waiting = waitingFor('caller', work.parties, work.own).length
  const statement = onBehalf ? readStatement(verifiedStatement(onBehalf.statement, work.opened.mailbox, trusted)) : null
  return (
    <>
      {onBehalf && (
        <Notice tone={statement ? 'info' : 'bad'} title={text.onBehalfTitle}>
          <p>{statement ? text.onBehalf(nameOf(trusted.roster, statement.officer), text[statement.how], formatDay(statement.day, language)) : text.onBehalfBad}</p>
          {callerMailbox(work.parties) === null && <p>{text.onBehalfWait}{waiting > 0 ? ` ${text.onBehalfUnread(String(waiting))}` : ''}</p>}
        </Notice>
      )}
      {report?.follows !== undefined && <Notice tone="warn" title={text.followsTitle}><p>{text.followsText}</p><p><a href={caseAddress(language, report.follows)}>{text.toEarlier}</a></p></Notice>}
    </>
  )
}
