import { useEffect, useState } from 'preact/hooks'
import type { Roster, Signed } from '../../../../foundation/sealing/core/protocol.ts'
import { Notice } from '../../../../foundation/ui/index.ts'
import { logTexts } from '../../texts/log.ts'
import { checkLog, type LogFault } from '../shared/log-check.ts'
import type { WorkDesk } from './work-desk.ts'

type Props = { readonly language: 'nl' | 'en'; readonly desk: WorkDesk; readonly caseId: string; readonly entries: readonly Signed[]; readonly roster: Roster }

/** Compares the opened case with the public log, once the case is on the screen; says something only when it does not hold. */
export const LogNotice = ({ language, desk, caseId, entries, roster }: Props) => {
  const text = logTexts[language]
  const [fault, setFault] = useState<LogFault | null>(null)
  useEffect(() => {
    void checkLog(desk.api, desk.base, `${desk.base}/cases/${caseId}/leaves`, entries, { realm: roster.realm, clockKeys: roster.clockKeys, today: desk.clock.today() }, desk.log)
      // No connection says nothing about the log: it is checked at the next opening.
      .then((checked) => setFault(checked.ok || typeof checked.error !== 'string' ? null : checked.error))
  }, [caseId, entries.length])
  if (fault === null) return null
  return fault === 'old' ? <Notice tone="warn"><p>{text.old}</p></Notice> : <Notice tone="bad" title={text.title} live="alert"><p>{text.fault(fault)}</p></Notice>
}
