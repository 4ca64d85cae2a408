import { useEffect, useState } from 'preact/hooks'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { formatDay, Notice } from '../../../../foundation/ui/index.ts'
import { ownLogTexts } from '../../texts/own-log.ts'
import type { LogFault } from '../shared/log-check.ts'
import type { OpenedMailbox } from './opened.ts'
import type { MailboxSession } from './session.ts'

export type LogState = { readonly fault: LogFault | null; readonly checked: Day | null }

/** Compares the mailbox with the public log each time it was loaded, once it is on the screen. */
export const useOwnLog = (opened: OpenedMailbox, checkLog: MailboxSession['checkLog']): LogState => {
  const [state, setState] = useState<LogState>({ fault: null, checked: null })
  useEffect(() => {
    let left = false
    // No connection says nothing about the log: it is compared at the next loading.
    void checkLog().then((checked) => {
      if (left) return
      if (checked.ok) setState({ fault: null, checked: checked.value?.day ?? null })
      else if (checked.error !== 'offline') setState({ fault: checked.error, checked: null })
    }, () => undefined)
    return () => { left = true }
  }, [opened])
  return state
}

type Props = { readonly language: Language; readonly state: LogState }

/** Said only when the log does not hold. */
export const LogFaultNotice = ({ language, state }: Props) => {
  const texts = ownLogTexts[language]
  if (state.fault === null) return null
  return state.fault === 'old' ? <Notice tone="warn"><p>{texts.old}</p></Notice> : <Notice tone="bad" title={texts.title} live="alert"><p>{texts.fault(state.fault)}</p></Notice>
}

/** Up to which day the log was compared, as one of the lines about who can read. */
export const LogChecked = ({ language, state }: Props) => (state.checked === null ? null : <li>{ownLogTexts[language].checked(formatDay(state.checked, language))}</li>)
