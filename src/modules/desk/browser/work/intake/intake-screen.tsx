import { useEffect, useReducer, useRef, useState } from 'preact/hooks'
import { loadPublicTrust } from '../../../../../foundation/browser/public-trust.ts'
import { systemRandom } from '../../../../../foundation/kernel/random.ts'
import { selfTest } from '../../../../../foundation/sealing/core/self-test.ts'
import type { TrustedRoster } from '../../../../../foundation/sealing/core/roster.ts'
import { Button, ButtonBar, Notice } from '../../../../../foundation/ui/index.ts'
import { anyOpen, dependsOnDepartment, takesReports, type DeskDoors } from '../../../rules/doors.ts'
import { currentQuestionnaire } from '../../../rules/intake/questionnaires.ts'
import type { IntakeWay } from '../../../rules/parties/on-behalf.ts'
import { takeDownTexts } from '../../../texts/take-down.ts'
import { DepartmentScreen } from '../../file/department-screen.tsx'
import { Filling } from '../../file/filling.tsx'
import { openRoster } from '../../file/readers.ts'
import { filingReducer, startFiling } from '../../file/steps.ts'
import { loadDoors, type Stop } from '../../file/trust.ts'
import { attachmentReducer, noAttachments } from '../../shared/attachments/chosen.ts'
import type { WorkData } from '../page-data.ts'
import type { WorkDesk } from '../work-desk.ts'
import { BeginScreen } from './begin-screen.tsx'
import { DoneScreen } from './done-screen.tsx'
import type { IntakeMemory } from './held.ts'
import { ReadBackScreen } from './read-back-screen.tsx'
import { takeDown, type TakenDown } from './take-down.ts'

type Phase = 'begin' | 'department' | 'filling' | 'read-back' | 'sealing' | 'done'
type Props = { readonly data: WorkData; readonly desk: WorkDesk; readonly memory: IntakeMemory; readonly focus: boolean; /** Begins anew with nothing in memory. */ readonly onAgain: () => void }

const questionnaire = currentQuestionnaire

/** An officer takes down what somebody says or wrote: the reporter's own questions, read back, sealed here on behalf of the reporter, then a code for their own receipt. */
export const IntakeScreen = ({ data, desk, memory, focus, onAgain }: Props) => {
  const { language } = data
  const text = takeDownTexts[language]
  const held = useRef(memory.current).current
  const page = { language, api: data.desk, demo: data.demo, demoRoots: data.demoRoots, advisersAddress: null } as const
  const [phase, setPhase] = useState<Phase>(held === null ? 'begin' : held.done ? 'done' : 'filling')
  const [how, setHow] = useState<IntakeWay | null>(held?.how ?? null)
  const [open, setOpen] = useState<readonly string[]>(held?.open ?? [])
  const [state, send] = useReducer(filingReducer(questionnaire), null, () => held?.state ?? startFiling(questionnaire, language))
  const [files, onFiles] = useReducer(attachmentReducer<File>, held?.files ?? noAttachments)
  const [done, setDone] = useState<TakenDown | null>(held?.done ?? null)
  const [trusted, setTrusted] = useState<TrustedRoster | null>(null)
  const [doors, setDoors] = useState<DeskDoors | null>(null)
  const [stop, setStop] = useState<Stop | null>(null)
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)

  // What was typed stays while the key is locked; after leaving this page it is gone.
  useEffect(() => { if (how !== null && phase !== 'begin') memory.current = { how, open, state, files, done } }, [how, open, state, files, done, phase])

  const prepare = async (): Promise<TrustedRoster | null> => {
    const healthy = selfTest(systemRandom)
    const trust = healthy.ok ? await loadPublicTrust(page, desk.api) : null
    const found = await loadDoors(page, desk.api)
    if (trust === null || !trust.ok || !found.ok) {
      setStop(trust === null ? { reason: 'random', code: 'random' } : !trust.ok ? trust.error : { reason: 'server', code: 'doors' })
      return null
    }
    setStop(null)
    setTrusted(trust.value)
    setDoors(found.value)
    return trust.value
  }
  useEffect(() => { if (phase === 'filling' && trusted === null) void prepare() }, [])

  const begin = async (chosen: IntakeWay): Promise<void> => {
    if (busy) return
    setBusy(true)
    const trust = await prepare()
    const now = trust === null ? null : await loadDoors(page, desk.api)
    setBusy(false)
    if (trust === null || now === null || !now.ok) return
    const bodies = trust.roster.bodies.map(({ id }) => id)
    if (!anyOpen(now.value, bodies)) return setStop({ reason: 'closed', code: 'not-open' })
    setHow(chosen)
    setOpen(bodies.filter((body) => takesReports(now.value, body)))
    setPhase(dependsOnDepartment(now.value, bodies) ? 'department' : 'filling')
  }
  const forget = (): void => {
    memory.current = null
    onAgain()
  }
  const seal = async (): Promise<void> => {
    if (how === null) return
    setPhase('sealing')
    setStop(null)
    const filed = await takeDown(desk, state.draft, questionnaire, how, { page, open })
    if (filed.ok) {
      setDone(filed.value)
      return setPhase('done')
    }
    setPhase('filling')
    if (filed.error === 'too-few-readers') send({ type: 'change', step: 'readers' })
    else setStop(filed.error)
  }

  const trouble = stop !== null && (
    <Notice tone="bad" live="alert"><p>{stop.reason === 'closed' ? text.stop_closed : stop.reason === 'untrusted' ? text.stop_trust : stop.reason === 'server' ? text.stop_server : text.stop_other(stop.code)}</p></Notice>
  )
  if (phase === 'begin') return <>{trouble}<BeginScreen language={language} how={how} busy={busy} focus={focus} onBegin={(chosen) => void begin(chosen)} /></>
  if (phase === 'department' && doors !== null) return <DepartmentScreen page={page} doors={doors} onChosen={(bodies) => { setOpen(bodies); if (bodies.length === 0) { setStop({ reason: 'closed', code: 'not-open' }); setPhase('begin') } else setPhase('filling') }} />
  if (phase === 'sealing') return <p role="status">{text.sealing}</p>
  if (phase === 'done' && done !== null) return <DoneScreen language={language} desk={desk} done={done} draft={state.draft} roster={trusted?.roster ?? null} files={files} onAnother={forget} firstTime={held?.done == null} />
  if (trusted === null || how === null) return <>{trouble}<p role="status">{text.reading}</p></>
  if (phase === 'read-back') return <ReadBackScreen language={language} how={how} draft={state.draft} questionnaire={questionnaire} today={desk.clock.today()} onSeal={() => void seal()} onBack={() => setPhase('filling')} />
  return (
    <>
      {trouble}
      <p class="small soft">{text.readOut}</p>
      <Filling page={page} questionnaire={questionnaire} roster={openRoster(trusted.roster, open)} state={state} send={send} attachments={files} onFiles={onFiles} onSeal={() => setPhase('read-back')} />
      {asking ? (
        <Notice tone="warn" title={text.giveUpTitle}>
          <p>{text.giveUpText}</p>
          <ButtonBar><Button kind="grave" type="button" onPress={forget}>{text.giveUpYes}</Button><Button kind="quiet" type="button" onPress={() => setAsking(false)}>{text.giveUpNo}</Button></ButtonBar>
        </Notice>
      ) : <p><button class="link" type="button" onClick={() => setAsking(true)}>{text.giveUp}</button></p>}
    </>
  )
}
