import { useEffect, useRef, useState } from 'preact/hooks'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import { shuffled, systemRandom } from '../../../../foundation/kernel/random.ts'
import type { TrustedRoster } from '../../../../foundation/sealing/core/roster.ts'
import { Button, ButtonBar, Notice } from '../../../../foundation/ui/index.ts'
import { partyRoles } from '../../rules/parties/bodies.ts'
import { ownPartyTexts } from '../../texts/parties/own.ts'
import { wayInTexts } from '../../texts/way-in.ts'
import { useHeadingFocus } from '../../../../foundation/browser/focus.ts'
import { mayPass } from '../file/send-report.ts'
import { AskBackScreen, WordList } from '../file/words-screen.tsx'
import { apiFor } from '../shared/api.ts'
import { nameAmong } from '../shared/names.ts'
import { browserPause, untilAccepted } from '../shared/retry.ts'
import type { MailboxPageData } from './page-data.ts'
import { sealJoining, type Invited, type ThreadBeginning } from './way-in.ts'

type Props = { readonly page: MailboxPageData; readonly invited: Extract<Invited, { readonly for: 'joining' }>; readonly trusted: TrustedRoster; readonly onOpenBox: () => void }

const twoPlaces = (): readonly number[] => shuffled([...Array(11).keys()], systemRandom).slice(0, 2).sort((a, b) => a - b)

/** Who asks, as what, and how one is protected; then a mailbox of one's own, made on this device. */
export const JoinScreen = ({ page, invited, trusted, onOpenBox }: Props) => {
  const { language } = page
  const [texts, words] = [ownPartyTexts[language], wayInTexts[language]]
  const { join } = invited.opened
  const role = partyRoles.find((one) => one === join.role) ?? 'witness'
  const [made, setMade] = useState<ThreadBeginning | null>(null)
  const [step, setStep] = useState<'asked' | 'words' | 'back' | 'done'>('asked')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState(false)
  const [places] = useState(twoPlaces)
  const place = useHeadingFocus(step)
  const sending = useRef(new AbortController())
  useEffect(() => () => sending.current.abort(), [])

  const begin = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    setRefused(false)
    const thread = made ?? await sealJoining(invited.opened, invited.ticket, language, trusted, systemClock.today(), systemRandom)
    setMade(thread)
    // The same request until it stands: if the first answer was lost, the server knows it again.
    const answer = await untilAccepted(() => apiFor({ language }).post<unknown>(`${page.api}/threads`, thread.request), { again: mayPass, pause: browserPause, onWait: () => {}, signal: sending.current.signal })
    setBusy(false)
    if (answer.ok) setStep('words')
    else if (answer.error !== 'cancelled') setRefused(true)
  }
  if (step === 'asked' || made === null) {
    const body = trusted.roster.bodies.find((one) => one.id === join.body)
    return (
      <div ref={place} key="asked">
        <h1>{texts.title}</h1>
        <p class="lead">{texts[`ask-${role}`]}</p>
        <h2>{texts.protection}</h2>
        <ul>{texts[`protect-${role}`].map((line) => <li key={line}>{line}</li>)}</ul>
        <p>{texts.whoAsks(language === 'en' ? (body?.en ?? '') : (body?.nl ?? ''))}</p>
        <ul>{join.readers.map(({ id }) => <li key={id}>{nameAmong(trusted.history, id)}</li>)}</ul>
        <p class="soft">{texts.wrongReader}</p>
        {refused && <Notice tone="bad" live="alert"><p>{texts.notMade}</p></Notice>}
        <p role="status">{busy ? texts.making : ''}</p>
        <ButtonBar><Button type="button" busy={busy} onPress={() => void begin()}>{texts.make}</Button></ButtonBar>
      </div>
    )
  }
  if (step === 'back') return <AskBackScreen language={language} words={made.words} places={places} onAgain={() => setStep('words')} onRight={() => setStep('done')} />
  if (step === 'words') {
    return (
      <div ref={place} key="words">
        <h1>{words.wordsTitle}</h1>
        <p>{words.wordsLead}</p>
        <WordList words={made.words} />
        <ButtonBar><Button type="button" onPress={() => setStep('back')}>{words.written}</Button></ButtonBar>
      </div>
    )
  }
  return (
    <div ref={place} key="done">
      <h1>{texts.doneTitle}</h1>
      <p>{texts.doneText}</p>
      <p class="lead" translate={false}><strong>{made.fingerprint}</strong></p>
      <ButtonBar><Button type="button" onPress={onOpenBox}>{texts.open}</Button></ButtonBar>
    </div>
  )
}
