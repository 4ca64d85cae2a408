import { useId, useRef, useState } from 'preact/hooks'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { Icon, Notice } from '../../../../foundation/ui/index.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import { cleanable, sizeWords, type AttachmentAction, type Attachments, type ChosenFile, type FileRefusal } from './attachments.ts'

type Props = { readonly language: Language; readonly attachments: Attachments; readonly send: (action: AttachmentAction) => void }

const refusalWords = (refusal: FileRefusal, language: Language): string => {
  const texts = intakeTexts[language]
  return refusal.reason === 'too-big' ? texts.tooBig(refusal.name) : refusal.reason === 'empty' ? texts.emptyFile(refusal.name) : texts.tooManyFiles
}

const FileLine = ({ language, one, send, onRemoved }: { readonly language: Language; readonly one: ChosenFile; readonly send: Props['send']; readonly onRemoved: () => void }) => {
  const texts = intakeTexts[language]
  const id = useId()
  const canClean = cleanable(one.file)
  return (
    <li class="measure">
      <p>
        <Icon name="file" /> <bdi>{one.file.name}</bdi> <span class="soft">({sizeWords(one.file.size, language !== 'en')})</span>
      </p>
      <button type="button" class="link" aria-label={texts.removeWhat(one.file.name)} onClick={() => { send({ type: 'remove', id: one.id }); onRemoved() }}>
        {texts.remove}
      </button>
      {canClean ? (
        <div class="small">
          <div class="option">
            <input type="checkbox" id={id} checked={one.original} onChange={(event) => send({ type: 'keep-original', id: one.id, original: event.currentTarget.checked })} />
            <label for={id}>{texts.keepOriginal}</label>
            {!one.original && <div class="hint">{texts.cleaned}</div>}
          </div>
        </div>
      ) : (
        <p class="small soft">{texts.cannotClean}</p>
      )}
    </li>
  )
}

/** Chooses files by button, by drop or by keyboard; says what is hidden in them before they are sent. */
export const FilesScreen = ({ language, attachments, send }: Props) => {
  const texts = intakeTexts[language]
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [over, setOver] = useState(false)
  const add = (files: FileList | null | undefined): void => { if (files !== null && files !== undefined && files.length > 0) send({ type: 'add', files: [...files] }) }
  return (
    <>
      <h1>{texts.filesTitle}</h1>
      <p>{texts.filesHelp}</p>
      <div
        class={over ? 'empty over' : 'empty'}
        onDragOver={(event) => { event.preventDefault(); setOver(true) }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => { event.preventDefault(); setOver(false); add(event.dataTransfer?.files) }}
      >
        <input ref={input} type="file" multiple hidden aria-hidden="true" tabIndex={-1} onChange={(event) => { add(event.currentTarget.files); event.currentTarget.value = '' }} />
        <button ref={button} type="button" class="button quiet" onClick={() => input.current?.click()}>
          {texts.filesChoose}
        </button>
        <p class="soft">{texts.filesDrop}</p>
      </div>
      <div role="alert">
        {attachments.refusals.map((refusal) => <p key={refusal.name} class="error"><Icon name="warning" /> {refusalWords(refusal, language)}</p>)}
      </div>
      <p role="status">{texts.filesChosen(attachments.files.length)}</p>
      {attachments.files.length > 0 && (
        <ul class="measures">
          {attachments.files.map((one) => <FileLine key={one.id} language={language} one={one} send={send} onRemoved={() => button.current?.focus()} />)}
        </ul>
      )}
      <Notice tone="care">
        <p>{texts.filesMetadata}</p>
        <p>{texts.filesBystanders}</p>
      </Notice>
    </>
  )
}
