import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import type { Language } from '../../../../../foundation/kernel/language.ts'
import { Button, ButtonBar, Icon, Notice, Progress } from '../../../../../foundation/ui/index.ts'
import { attachmentTexts } from '../../../texts/attachments.ts'
import type { Waiting } from '../retry.ts'
import { cleanable, underWay, undecided, type AttachmentAction, type Attachments, type ChosenFile } from './chosen.ts'
import { choiceWords, fileSign, fileWords, sizeIn } from './words.ts'

type Send = (action: AttachmentAction) => void

/** Takes files that are dropped on it; `look` adds the class of a visible place, else it shows only while files hang over it. */
export const FileDrop = ({ send, look = '', children }: { readonly send: Send; readonly look?: string; readonly children: ComponentChildren }) => {
  const [over, setOver] = useState(false)
  return (
    <div
      class={over ? `${look} over` : look}
      onDragOver={(event) => { event.preventDefault(); setOver(true) }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); const files = event.dataTransfer?.files; if (files?.length) send({ type: 'add', files: [...files] }) }}
    >
      {children}
    </div>
  )
}

/** The button that opens the device's own file window. */
export const FileButton = ({ send, label, busy = false }: { readonly send: Send; readonly label: string; readonly busy?: boolean }) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input ref={input} type="file" multiple hidden aria-hidden="true" tabIndex={-1} onChange={(event) => { const { files } = event.currentTarget; if (files?.length) send({ type: 'add', files: [...files] }); event.currentTarget.value = '' }} />
      <Button kind="quiet" type="button" busy={busy} onPress={() => input.current?.click()}>{label}</Button>
    </>
  )
}

/** Files that were not taken, each with its reason. */
export const FileRefusals = ({ language, attachments }: { readonly language: Language; readonly attachments: Attachments }) => (
  <div role="alert">
    {attachments.refusals.map((refusal) => <p key={refusal.name} class="error"><Icon name="warning" /> {choiceWords(refusal, language)}</p>)}
  </div>
)

type LineProps = { readonly language: Language; readonly one: ChosenFile; readonly busy?: boolean; readonly send: Send; readonly onCancel?: (id: number) => void; readonly onRemoved?: () => void }

/** A file before and while it is sent: its name as plain text, what is hidden in it, how far it is, and a way to stop or remove it. */
export const FileLine = ({ language, one, busy = false, send, onCancel, onRemoved }: LineProps) => {
  const texts = attachmentTexts[language]
  const id = useId()
  if (busy && underWay(one))
    return <Progress language={language} id={`up-${one.id}`} doing={fileWords(one, language)} {...(one.progress === 'sending' ? { share: one.sent / one.file.size } : {})} onCancel={onCancel && (() => onCancel(one.id))} />
  return (
    <>
      <p><Icon name={fileSign(one)} /> <bdi>{one.file.name}</bdi> <span class="soft">({sizeIn(one.file.size, language)})</span></p>
      {!busy && <button type="button" class="link" aria-label={texts.removeWhat(one.file.name)} onClick={() => { send({ type: 'remove', id: one.id }); onRemoved?.() }}>{texts.remove}</button>}
      {one.progress !== 'chosen' && <p class="small">{fileWords(one, language)}</p>}
      {!cleanable(one.file) && <p class="small soft">{texts.cannotClean}</p>}
      {cleanable(one.file) && undecided(one) && (
        <div class="small">
          <div class="option">
            <input type="checkbox" id={id} checked={one.original} disabled={busy} onChange={(event) => send({ type: 'keep-original', id: one.id, original: event.currentTarget.checked })} />
            <label for={id}>{texts.keepOriginal}</label>
            {!one.original && <div class="hint">{texts.cleaned}</div>}
          </div>
        </div>
      )}
    </>
  )
}

/** The desk cannot be reached or is busy: when it goes on by itself, and a way to go on at once. */
export const GoingOn = ({ language, waiting }: { readonly language: Language; readonly waiting: Waiting | null }) => {
  const texts = attachmentTexts[language]
  if (waiting === null) return null
  return (
    <Notice tone="warn" live="status">
      <p>{texts.goingOn(waiting.seconds)}</p>
      <ButtonBar><Button type="button" onPress={waiting.now}>{texts.goOnNow}</Button></ButtonBar>
    </Notice>
  )
}
