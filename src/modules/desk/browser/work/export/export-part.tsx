import { useState } from 'preact/hooks'
import { ok, refuse } from '../../../../../foundation/kernel/result.ts'
import type { Roster } from '../../../../../foundation/sealing/core/protocol.ts'
import { Button, ButtonBar, CheckboxGroup, Notice } from '../../../../../foundation/ui/index.ts'
import { keepingTexts } from '../../../texts/keeping.ts'
import { fetchAttachment } from '../../shared/attachments/download.ts'
import { browserPause } from '../../shared/retry.ts'
import { saveFile } from '../../shared/save.ts'
import { fetchOfCase } from '../case-files.ts'
import { refusalWords } from '../refusal-words.ts'
import type { WorkCase } from '../said.ts'
import { say, type WorkDesk } from '../work-desk.ts'
import { exportFiles, messagesFor, type ExportKind } from './archive.ts'
import { storedZip } from './zip.ts'

type Props = { readonly language: 'nl' | 'en'; readonly desk: WorkDesk; readonly work: WorkCase; readonly roster: Roster; readonly onWork: (work: WorkCase) => void }

/** Takes a copy of the case out of the sealing: said first, logged for the colleagues, then packed on this device. */
export const ExportPart = ({ language, desk, work, roster, onWork }: Props) => {
  const text = keepingTexts[language]
  const [kind, setKind] = useState<ExportKind | null>(null)
  const [ticked, setTicked] = useState(false)
  const [missing, setMissing] = useState(false)
  const [doing, setDoing] = useState('')
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'bad'; readonly sentence: string } | null>(null)

  const pack = async (what: ExportKind): Promise<{ readonly bad: string } | { readonly parts: readonly Uint8Array<ArrayBuffer>[] }> => {
    const fetchBytes = fetchOfCase(desk, work.opened.case)
    const files = await exportFiles(work, roster, language, what, async (attachment, at, of) => {
      setDoing(text.exportDoing(String(at + 1), String(of)))
      const blob = await fetchAttachment(attachment, fetchBytes, browserPause)
      return blob.ok ? ok(new Uint8Array(await blob.value.arrayBuffer())) : refuse(blob.error)
    })
    if (!files.ok) return { bad: text.exportFailed(files.error.file) }
    setDoing(text.exportPacking)
    try {
      return { parts: storedZip(files.value) }
    } catch {
      return { bad: text.exportTooLarge }
    }
  }
  const run = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (kind === null || doing !== '') return
    setMissing(!ticked)
    if (!ticked) return
    setSaid(null)
    setDoing(text.exportPacking)
    const packed = await pack(kind)
    // Logged before the file is handed out: nobody takes a copy that the colleagues cannot see.
    const logged = 'bad' in packed ? null : await say(desk, work, { kind: 'exported', body: { what: kind }, direction: 'inside' })
    setDoing('')
    if ('bad' in packed) return setSaid({ tone: 'bad', sentence: packed.bad })
    if (logged === null || !logged.ok) return setSaid({ tone: 'bad', sentence: logged === null ? '' : refusalWords(logged.error, language, roster) })
    saveFile(`${text.caseFile}-${work.opened.case.slice(0, 6)}.zip`, new Blob([...packed.parts], { type: 'application/octet-stream' }))
    setKind(null)
    setTicked(false)
    setSaid({ tone: 'good', sentence: text.exported })
    onWork(logged.value.work)
  }
  const archivable = messagesFor(work, 'archive').some((one) => one.kind !== 'closed')
  return (
    <div class="no-print">
      <div role="status">{said !== null && <Notice tone={said.tone}><p>{said.sentence}</p></Notice>}{doing !== '' && <p>{doing}</p>}</div>
      {kind === null ? (
        <ul class="plain">
          <li><button class="link" type="button" onClick={() => setKind('case')}>{text.exportCase}</button></li>
          {archivable && <li><button class="link" type="button" onClick={() => setKind('archive')}>{text.exportArchive}</button></li>}
        </ul>
      ) : (
        <form onSubmit={run} noValidate>
          <Notice tone="warn" title={kind === 'case' ? text.exportCase : text.exportArchive}><p>{text.exportWarn}</p></Notice>
          <CheckboxGroup language={language} id="export-tick" label={text.exportTitle} options={[{ value: 'yes', label: text.exportTick }]} values={ticked ? ['yes'] : []} error={missing && !ticked ? text.exportTickMissing : undefined} onChange={(values) => setTicked(values.length > 0)} />
          <ButtonBar>
            <Button busy={doing !== ''}>{text.exportGo}</Button>
            <Button kind="quiet" type="button" busy={doing !== ''} onPress={() => setKind(null)}>{text.cancel}</Button>
          </ButtonBar>
        </form>
      )}
    </div>
  )
}
