import { useState } from 'preact/hooks'
import type { MultiSigned } from '../../../../foundation/sealing/core/protocol.ts'
import { Button, ButtonBar, Notice } from '../../../../foundation/ui/index.ts'
import { lastReaderTexts } from '../../texts/last-reader.ts'
import { saveFile } from '../shared/save.ts'
import { changeFileOf, readCountersigned, type FileRefusal } from './last-reader.ts'
import type { Pending } from './proposals.ts'

type Props = { readonly language: 'nl' | 'en'; readonly one: Pending; readonly busy: boolean; readonly onSigned: (one: Pending, change: MultiSigned) => void }

/** For the only reader who is left: the change as a file for the recovery group, and the countersigned file back. */
export const Countersign = ({ language, one, busy, onSigned }: Props) => {
  const text = lastReaderTexts[language]
  const [wrong, setWrong] = useState<FileRefusal | null>(null)
  const id = `countersigned-${one.hash}`
  const take = async (file: File | undefined): Promise<void> => {
    if (!file || busy) return
    const read = file.size > 1_000_000 ? null : readCountersigned(await file.text(), one)
    setWrong(read === null ? 'not-a-change' : read.ok ? null : read.error)
    if (read?.ok) onSigned(one, read.value)
  }
  return (
    <Notice tone="info" title={text.title}>
      <p>{text.lead}</p>
      <ol>{text.steps.map((step) => <li key={step}>{step}</li>)}</ol>
      <ButtonBar><Button kind="quiet" type="button" busy={busy} onPress={() => saveFile('change.json', new Blob([changeFileOf(one)], { type: 'application/json' }))}>{text.save}</Button></ButtonBar>
      <p>
        <label class="field-label" for={id}>{text.takeBack}</label>
        <input id={id} type="file" accept="application/json,.json" disabled={busy} aria-invalid={wrong === null ? undefined : true} aria-describedby={wrong === null ? undefined : `${id}-wrong`}
          onChange={(event) => { void take(event.currentTarget.files?.[0]); event.currentTarget.value = '' }} />
      </p>
      {wrong !== null && <p class="error" role="alert" id={`${id}-wrong`}>{text[wrong]}</p>}
    </Notice>
  )
}
