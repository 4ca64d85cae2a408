import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks'
import { loadPublicTrust } from '../../../../foundation/browser/public-trust.ts'
import { randomBelow, systemRandom } from '../../../../foundation/kernel/random.ts'
import type { TrustedRoster } from '../../../../foundation/sealing/core/roster.ts'
import { formatDay, Notice } from '../../../../foundation/ui/index.ts'
import { newId } from '../../../../foundation/kernel/ids.ts'
import { sharedDraft } from '../../rules/intake/draft.ts'
import { currentQuestionnaire, questionnaireOf } from '../../rules/intake/questionnaires.ts'
import { anyOpen, dependsOnDepartment, takesReports, type DeskDoors } from '../../rules/doors.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import { logbookTexts } from '../../texts/logbook.ts'
import { apiFor } from '../shared/api.ts'
import { attachmentReducer, noAttachments } from '../shared/attachments/chosen.ts'
import { DepartmentScreen } from './department-screen.tsx'
import { DoneScreen } from './done-screen.tsx'
import { Filling } from './filling.tsx'
import { KeepScreen, OpenScreen } from './keep-screen.tsx'
import { showBefore, useLeaveWarning, useScreenHistory } from './leaving.ts'
import { copyOf, noOwnFile, type OwnFile } from './own-file.ts'
import type { FilingPage } from './page-data.ts'
import { drawForGroup, openRoster } from './readers.ts'
import type { Waiting } from '../shared/retry.ts'
import type { SealingStep } from './seal-report.ts'
import { SealingScreen } from './sealing-screen.tsx'
import { sendReport, type Filed } from './send-report.ts'
import { Stopped } from './stopped.tsx'
import { filingReducer, startFiling } from './steps.ts'
import { loadDoors, type Stop } from './trust.ts'
import { UploadScreen, type UploadStage } from './upload-screen.tsx'
import { reportFiles, type ReportFiles } from './upload.ts'
import { AskBackScreen, ReceiptScreen } from './words-screen.tsx'
import { saveFile } from '../shared/save.ts'

type Phase = 'start' | 'opening-file' | 'department' | 'filling' | 'sealing' | 'uploading' | 'receipt' | 'ask-back' | 'done'

const twoPlaces = (count: number): readonly number[] => {
  const first = randomBelow(count, systemRandom)
  const second = (first + 1 + randomBelow(count - 1, systemRandom)) % count
  return [first, second].toSorted((a, b) => a - b)
}

export type FilingAppProps = {
  readonly page: FilingPage
  /** Begins at the first question, by opening the reporter's own file, or with what a logbook hands over. */
  readonly entry: 'begin' | 'open' | OwnFile
  readonly onLeave: () => void
}

/** The whole filing, from "begin" to what happens next. Everything typed lives in this component's memory and nowhere else. */
export const FilingApp = ({ page, entry, onLeave }: FilingAppProps) => {
  const { language } = page
  const texts = intakeTexts[language]
  const [own, setOwn] = useState<OwnFile>(typeof entry === 'string' ? noOwnFile : entry)
  const questionnaire = useMemo(() => (own.draft === null ? currentQuestionnaire : (questionnaireOf(own.draft.questionnaire) ?? currentQuestionnaire)), [own.draft])
  const [state, send] = useReducer(filingReducer(questionnaire), null, () => startFiling(questionnaire, language))
  const [attachments, onFiles] = useReducer(attachmentReducer<File>, noAttachments)
  const [phase, setPhase] = useState<Phase>(entry === 'open' ? 'opening-file' : 'start')
  const [keeping, setKeeping] = useState(false)
  /** A draft being saved for several people, with the secret of its own eleven words. */
  const [sharing, setSharing] = useState<OwnFile | null>(null)
  const [stop, setStop] = useState<Stop | null>(null)
  const [trusted, setTrusted] = useState<TrustedRoster | null>(null)
  const [doors, setDoors] = useState<DeskDoors | null>(null)
  const [open, setOpen] = useState<readonly string[]>([])
  const [sealingStep, setSealingStep] = useState<SealingStep>('test')
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const [filed, setFiled] = useState<Filed | null>(null)
  const [uploadStage, setUploadStage] = useState<UploadStage>('running')
  const uploads = useRef<ReportFiles | null>(null)
  const places = useMemo(() => twoPlaces(11), [])
  const api = useMemo(() => apiFor({ language }), [language])

  const visit = useCallback((screen: string) => { if (phase === 'filling') send({ type: 'visit', step: screen }) }, [phase])
  useScreenHistory(state.step, phase === 'filling' && !keeping && stop === null, visit)
  useLeaveWarning(phase !== 'start' && phase !== 'done')

  const begin = async (from: OwnFile | null): Promise<void> => {
    const trust = await loadPublicTrust(page, api)
    showBefore(false)
    if (!trust.ok) return setStop(trust.error)
    const doorsNow = await loadDoors(page, api)
    if (!doorsNow.ok) return setStop(doorsNow.error)
    const bodies = trust.value.roster.bodies.map(({ id }) => id)
    if (!anyOpen(doorsNow.value, bodies)) return setStop({ reason: 'closed', code: 'not-open' })
    setStop(null)
    setTrusted(trust.value)
    setDoors(doorsNow.value)
    setOpen(bodies.filter((body) => takesReports(doorsNow.value, body)))
    if (from?.draft != null) send({ type: 'load', draft: { ...from.draft, language } })
    if (from !== null && from.files.length > 0 && attachments.files.length === 0) onFiles({ type: 'add', files: from.files })
    setPhase(dependsOnDepartment(doorsNow.value, bodies) ? 'department' : 'filling')
  }
  useEffect(() => { if (entry !== 'open') void begin(entry === 'begin' ? null : entry) }, [])

  const seal = async (): Promise<void> => {
    setPhase('sealing')
    setStop(null)
    const signal = new AbortController().signal
    const sent = await sendReport(state.draft, questionnaire, { page, api, open, signal, onStep: setSealingStep, onWait: setWaiting })
    setWaiting(null)
    if (!sent.ok) {
      setPhase('filling')
      if (sent.error === 'too-few-readers') send({ type: 'change', step: 'readers' })
      else if (sent.error !== 'cancelled') setStop(sent.error)
      return
    }
    setFiled(sent.value)
    uploads.current = reportFiles(page, sent.value, onFiles, setWaiting)
    setPhase('receipt')
  }
  const upload = async (): Promise<void> => {
    setPhase('uploading')
    setUploadStage('running')
    const result = await uploads.current?.run(attachments.files)
    setWaiting(null)
    setUploadStage(result === 'all-linked' ? 'done' : (result ?? 'interrupted'))
  }
  const finish = (): void => { if (attachments.files.length > 0) void upload(); else setPhase('done') }

  const share = (): void => {
    if (trusted === null) return
    const together = state.draft.together ?? { group: newId(systemRandom), panels: drawForGroup(openRoster(trusted.roster, open), state.draft, systemRandom) }
    send({ type: 'set', value: { together } })
    setSharing({ ...noOwnFile, draft: sharedDraft(state.draft, questionnaire, together) })
  }

  if (sharing !== null) return <KeepScreen language={language} own={sharing} onSecret={(secret) => setSharing({ ...sharing, secret })} onBack={() => setSharing(null)} backLabel={logbookTexts[language].keepBack} />
  if (keeping) {
    const entries = filed === null ? own.entries : [...own.entries, copyOf(state.draft, questionnaire, filed.day, language)]
    const kept: OwnFile = { secret: own.secret, entries, draft: filed === null ? state.draft : null, files: attachments.files.map(({ file }) => file) }
    return <KeepScreen language={language} own={kept} onSecret={(secret) => setOwn({ ...own, secret })} onBack={() => setKeeping(false)} backLabel={filed === null ? logbookTexts[language].keepBack : texts.back} afterSealing={filed !== null} />
  }
  if (stop !== null)
    return <Stopped page={page} stop={stop} onRetry={stop.reason === 'browser' || stop.reason === 'random' || stop.reason === 'closed' ? undefined : () => { if (trusted === null) void begin(own.draft === null ? null : own); else void seal() }}
      onKeep={phase === 'filling' ? () => setKeeping(true) : undefined} onBack={(phase === 'filling' || phase === 'department') && trusted !== null ? () => setStop(null) : undefined} backLabel={phase === 'department' ? texts.back : undefined} />
  if (phase === 'opening-file')
    return <OpenScreen language={language} onBack={onLeave} onOpen={(opened) => { setOwn(opened); void begin(opened) }} />
  if (phase === 'department' && doors !== null)
    return <DepartmentScreen page={page} doors={doors} onChosen={(bodies) => { setOpen(bodies); if (bodies.length === 0) setStop({ reason: 'closed', code: 'not-open' }); else setPhase('filling') }} />
  if (phase === 'sealing') return <SealingScreen language={language} at={sealingStep} waiting={waiting} onKeep={() => setKeeping(true)} />
  if (filed !== null && phase === 'receipt') {
    const { proof } = filed
    return <ReceiptScreen language={language} words={filed.words} received={texts.receivedOn(formatDay(filed.day, language))} onWritten={() => setPhase('ask-back')}
      onProof={proof === null ? undefined : () => saveFile('bewijs.json', new Blob([JSON.stringify(proof, null, 1)], { type: 'application/json' }))} />
  }
  if (filed !== null && phase === 'ask-back') return <AskBackScreen language={language} words={filed.words} places={places} onAgain={() => setPhase('receipt')} onRight={finish} />
  if (filed !== null && phase === 'uploading')
    return <UploadScreen language={language} files={attachments.files} stage={uploadStage} waiting={waiting} onCancel={(id) => uploads.current?.cancel(id)} onResume={() => void upload()} onNext={() => setPhase('done')} />
  if (filed !== null && phase === 'done') return <DoneScreen page={page} draft={state.draft} day={filed.day} onCopy={() => setKeeping(true)} />
  if (phase === 'filling' && trusted !== null)
    return (
      <>
        {trusted.warning === 'freshness-old' && <Notice tone="warn"><p>{texts.oldListWarning}</p></Notice>}
        <Filling page={page} questionnaire={questionnaire} roster={openRoster(trusted.roster, open)} state={state} send={send} attachments={attachments} onFiles={onFiles} onKeep={() => setKeeping(true)} onShare={share} onSeal={() => void seal()} />
      </>
    )
  return <p role="status">{texts.stepTrust}</p>
}
