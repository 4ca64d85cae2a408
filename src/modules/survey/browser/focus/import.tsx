import { useState } from 'preact/hooks'
import { Step } from '../../../../foundation/browser/screen.tsx'
import { CheckboxGroup, errorFor, Notice, Select, TextArea, TextField, type FormError } from '../../../../foundation/ui/index.ts'
import { mayHavePassages } from '../../rules/focus/consent.ts'
import { findingsIn, replaced } from '../../rules/focus/names.ts'
import { numberOf, readTranscript, segmentsOf, type ReadTranscript, type Segment } from '../../rules/focus/transcript.ts'
import { workTexts } from '../../texts/focus/work.ts'
import { put, sealAll, type PartProps } from './desk.ts'
import { Words } from './words.tsx'

type ImportProps = PartProps & { readonly group: number; readonly onEnd: () => void; readonly begin?: string | undefined }
type At = 'text' | 'speakers' | 'names'
const largest = 2_000_000

/** Three screens on this device: the text, who is who, and what might betray somebody. Only then it is sealed and sent. */
export const ImportTranscript = ({ desk, open, busy, run, group, onEnd, begin = '' }: ImportProps) => {
  const { language } = desk.page
  const text = workTexts[language]
  const [at, setAt] = useState<At>('text')
  const [raw, setRaw] = useState(begin)
  const [read, setRead] = useState<ReadTranscript | null>(null)
  const [who, setWho] = useState<Readonly<Record<string, string>>>({})
  const [instead, setInstead] = useState<Readonly<Record<string, string>>>({})
  const [sure, setSure] = useState(false)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const people = open.state.participants.filter((one) => one.group === group)
  const allowed = new Set([0, ...people.filter(mayHavePassages).map(({ number }) => number)])

  const labelled = new Map(Object.entries(who).flatMap(([label, number]) => (number === '' || number === 'out' ? [] : [[label, Number(number)] as const])))
  const everything: readonly Segment[] = read ? segmentsOf(read.turns, labelled) : []
  // Who did not agree is left out before anything is numbered: no gap tells that somebody spoke there.
  const kept = everything.filter(({ participant }) => allowed.has(participant)).map((one, index) => ({ ...one, n: index + 1 }))
  const leftOut = [...new Set(everything.map(({ participant }) => participant).filter((number) => !allowed.has(number)))].toSorted((a, b) => a - b)
  const findings = at === 'names' ? findingsIn(kept.map((one) => one.text)) : []
  const words = new Map(Object.entries(instead).filter(([, word]) => word.trim() !== ''))
  const finished = at === 'names' ? kept.map((one) => ({ ...one, group, text: replaced(one.text, words) })) : []

  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return
    if (file.size > largest) return setErrors([{ field: 'file', text: text['too-long'] }])
    try {
      setRaw(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()))
      setErrors([])
    } catch {
      setErrors([{ field: 'file', text: text.notText }])
    }
  }
  const toSpeakers = (): void => {
    const found = readTranscript(raw)
    if (!found.ok) return setErrors([{ field: 'raw', text: text[found.error] }])
    setErrors([])
    setRead(found.value)
    setWho(Object.fromEntries(found.value.labels.map((label) => { const number = numberOf(label); return [label, number !== null && (number === 0 || people.some((one) => one.number === number)) ? String(number) : ''] })))
    setAt('speakers')
  }
  const toNames = (): void => {
    const missing = Object.entries(who).findIndex(([, number]) => number === '')
    if (missing >= 0) return setErrors([{ field: `who-${missing}`, text: text.speakerMissing }])
    if (kept.length === 0) return setErrors([{ field: 'who-0', text: text.empty }])
    setErrors([])
    setAt('names')
  }
  const seal = async (): Promise<void> => {
    if (!sure) return setErrors([{ field: 'sure', text: text.readAlongMissing }])
    const parts = [...new Set(finished.map(({ participant }) => participant))].map((participant) => ({ participant, segments: finished.filter((one) => one.participant === participant).map(({ n, text: said }) => ({ n, text: said })) }))
    const gone = await run(async () => {
      const sealed = await sealAll(desk, open.state, parts.map(({ participant, segments }) => ({ kind: 'passages', about: `${group}.${participant}`, body: { segments } })))
      return sealed.ok ? put(desk, `/groups/${group}/transcript`, { parts: parts.map(({ participant }, index) => ({ participant, content: sealed.value[index] })) }) : sealed
    }, text.sealed)
    if (gone) onEnd()
  }
  const back = (to: At | null) => (): void => { setErrors([]); if (to === null) onEnd(); else setAt(to) }

  if (at === 'text') {
    return (
      <Step language={language} name="text" errors={errors} nextLabel={text.toSpeakers} onNext={toSpeakers} onBack={back(null)}>
        <h2 tabIndex={-1}>{text.importTitle(String(group))}</h2>
        <p>{text.importText}</p>
        <p>{text.willRead(open.state.readers.map(({ name }) => name).join(', '))}</p>
        <div class="field">
          <label class="field-label" for="file">{text.file}</label>
          {errorFor(errors, 'file') !== undefined && <p class="error" id="file-error">{errorFor(errors, 'file')}</p>}
          <input class="input" type="file" id="file" accept=".txt,text/plain" aria-describedby={errorFor(errors, 'file') === undefined ? undefined : 'file-error'} onChange={(event) => void choose(event.currentTarget.files?.[0])} />
        </div>
        <TextArea language={language} id="raw" label={text.paste} rows={10} value={raw} error={errorFor(errors, 'raw')} onInput={setRaw} />
      </Step>
    )
  }
  if (at === 'speakers') {
    return (
      <Step language={language} name="speakers" errors={errors} nextLabel={text.toSpeakers} onNext={toNames} onBack={back('text')}>
        <h2 tabIndex={-1}>{text.speakersTitle}</h2>
        <p>{text.speakersText}</p>
        {(read?.times ?? 0) > 0 && <Notice><p>{text.times(String(read?.times))}</p></Notice>}
        {(read?.before.length ?? 0) > 0 && <Notice><p>{text.before(String(read?.before.length))}</p></Notice>}
        {Object.entries(who).map(([label, number], index) => (
          <Select key={label} language={language} id={`who-${index}`} label={text.speaker(label)} none={text.chooseSpeaker} value={number} error={errorFor(errors, `who-${index}`)} onChange={(value) => setWho({ ...who, [label]: value })}
            options={[{ value: '0', label: text.leader }, ...people.map((one) => ({ value: String(one.number), label: text.participant(String(one.number)) })), { value: 'out', label: text.leaveOut }]} />
        ))}
        {leftOut.length > 0 && <Notice tone="warn"><p>{text.noConsent(leftOut.map((number) => text.participant(String(number))).join(', '))}</p></Notice>}
      </Step>
    )
  }
  return (
    <Step language={language} name="names" errors={errors} nextLabel={text.seal} busy={busy} onNext={() => void seal()} onBack={back('speakers')}>
      <h2 tabIndex={-1}>{text.namesTitle}</h2>
      <p>{findings.length > 0 ? text.namesText : text.noNames}</p>
      {findings.slice(0, 200).map(({ text: found, kind, count, where }, index) => (
        <TextField key={found} language={language} id={`instead-${index}`} label={text.instead(found, String(count))} hint={`${text[`kind-${kind}`]} · … ${where} …`} optional short value={instead[found] ?? ''} onInput={(word) => setInstead({ ...instead, [found]: word })} />
      ))}
      <h3>{text.preview}</h3>
      <Words passages={finished} language={language} label={text.preview} />
      <CheckboxGroup language={language} id="sure" label={text.namesTitle} error={errorFor(errors, 'sure')} values={sure ? ['yes'] : []} options={[{ value: 'yes', label: text.readAlong }]} onChange={(values) => setSure(values.includes('yes'))} />
    </Step>
  )
}
