import { useEffect, useState } from 'preact/hooks'
import { addDays } from '../../../../foundation/calendar/day.ts'
import { fingerprintWords } from '../../../../foundation/sealing/core/fingerprint.ts'
import type { Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { words as receiptWords } from '../../../../foundation/sealing/core/receipt-words.ts'
import { Button, ButtonBar, formatDay, Notice } from '../../../../foundation/ui/index.ts'
import { nameRequestsFor } from '../../rules/case/acts.ts'
import { confirmed } from '../../rules/case/continuation.ts'
import { limits } from '../../rules/limits.ts'
import { wayInTexts } from '../../texts/way-in.ts'
import { confirmFollowUp, followUpOf, type FollowUp } from './continuation.ts'
import { nameOf } from './names.ts'
import { refusalWords } from './refusal-words.ts'
import { caseAddress } from './routing.ts'
import type { WorkCase } from './said.ts'
import type { WorkDesk } from './work-desk.ts'

type Words = 'nl' | 'en'
type Props = { readonly language: Words; readonly desk: WorkDesk; readonly work: WorkCase; readonly roster: Roster; /** The case as it stands after something was done here. */ readonly onWork: (work: WorkCase) => void }

/** The code that was just made: on the screen now, and nowhere else. */
export const CodeMade = ({ language, code, today }: { readonly language: Words; readonly code: string; readonly today: string }) => {
  const text = wayInTexts[language]
  return (
    <Notice tone="care" title={text.codeTitle}>
      <p class="lead" translate={false}><strong>{code}</strong></p>
      <p>{text.codeText(formatDay(addDays(today, limits.wayInDays), language))}</p>
    </Notice>
  )
}

const stateKeys = { open: 'stateOpen', waits: 'stateWaits', confirmed: 'stateConfirmed', other: 'stateOther', gone: 'stateGone' } as const

/** At a follow-up: which case it goes on from, the fingerprint to compare by telephone, and whether two readers did. */
const Earlier = ({ language, desk, work, roster, onWork }: Props) => {
  const text = wayInTexts[language]
  const [state, setState] = useState<FollowUp['at'] | null>(null)
  const [fingerprint, setFingerprint] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState('')
  const look = async (): Promise<void> => {
    const found = await followUpOf(desk, work)
    if (found.ok) setState(found.value.at)
    else setWrong(refusalWords(found.error, language, roster))
  }
  useEffect(() => {
    void look()
    void receiptWords().then((list) => setFingerprint(fingerprintWords([work.opened.box, work.opened.signKey], list)))
  }, [work.opened.case])
  const confirm = async (): Promise<void> => {
    setBusy(true)
    setWrong('')
    const done = await confirmFollowUp(desk, work)
    if (done.ok) onWork(done.value)
    else setWrong(refusalWords(done.error, language, roster))
    setBusy(false)
    await look()
  }
  const earlier = work.view.report?.continues ?? ''
  return (
    <Notice tone={state === 'confirmed' ? 'info' : 'warn'} title={text.earlier}>
      <p>{text.earlierText} <a href={caseAddress(language, earlier)}>{text.toEarlier}</a></p>
      <div role="status">{state !== null && <p>{text[stateKeys[state]]}</p>}</div>
      {wrong !== '' && <p class="error" role="alert">{wrong}</p>}
      {(state === 'open' || state === 'waits') && <p>{text.compare} <strong translate={false}>{fingerprint}</strong></p>}
      {state === 'open' && <ButtonBar><Button kind="grave" type="button" busy={busy} onPress={() => void confirm()}>{text.confirm}</Button></ButtonBar>}
    </Notice>
  )
}

/** What a handler must know before writing: another way back, a request for the name, a new receipt. */
export const WayNotices = (props: Props) => {
  const { language, work, roster, desk } = props
  const text = wayInTexts[language]
  const { report, continuations } = work.view
  const requests = work.opened.hasShare ? nameRequestsFor(work.view, desk.me) : []
  return (
    <>
      {report !== null && report.wayBack !== 'mailbox' && <Notice tone="info" title={report.wayBack === 'telephone' ? text.byTelephone : text.byPost}><p>{text.notMailbox}</p></Notice>}
      {requests.map((one) => <Notice key={one.ask} tone="info"><p>{text.asksName(nameOf(roster, one.by))}</p><p>{one.reason}</p></Notice>)}
      {report?.continues !== undefined && <Earlier key={work.opened.case} {...props} />}
      {continuations.map((one) => (
        <Notice key={`${one.case}/${one.mailbox}`} tone="warn"><p>{confirmed(one) ? text.laterBoth : text.laterOne} <a href={caseAddress(language, one.case)}>{text.toLater}</a></p></Notice>
      ))}
    </>
  )
}
