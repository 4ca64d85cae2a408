import { useId, useRef } from 'preact/hooks'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { Button, ButtonBar, Icon, Progress, TextArea } from '../../../../foundation/ui/index.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import { mailboxTexts } from '../../texts/mailbox.ts'
import { cleanable, sizeWords, type AttachmentAction, type ChosenFile } from '../file/attachments.ts'
import type { BoxState } from './state.ts'

type Props = {
  readonly language: Language
  readonly state: BoxState
  readonly onText: (text: string) => void
  readonly onFiles: (action: AttachmentAction) => void
  readonly onCancel: (id: number) => void
  readonly onSend: () => void
}

const busyWith = ({ progress }: ChosenFile): boolean => progress === 'cleaning' || progress === 'sealing' || progress === 'sending'

const FileLine = ({ language, one, sending, onFiles, onCancel }: { readonly one: ChosenFile; readonly sending: boolean } & Pick<Props, 'language' | 'onFiles' | 'onCancel'>) => {
  const texts = intakeTexts[language]
  const id = useId()
  if (sending && busyWith(one)) {
    const share = one.progress === 'sending' ? one.sent / one.file.size : undefined
    return <li class="file-line"><Progress language={language} id={`up-${one.id}`} doing={mailboxTexts[language].sealingFile(one.file.name)} share={share} onCancel={() => onCancel(one.id)} /></li>
  }
  return (
    <li class="file-line">
      <p><Icon name={one.progress === 'sent' ? 'check' : one.progress === 'refused' || one.progress === 'interrupted' ? 'warning' : 'file'} /> <bdi>{one.file.name}</bdi> <span class="soft">({sizeWords(one.file.size, language !== 'en')})</span></p>
      {one.progress === 'cancelled' && <p class="small">{texts.uploadCancelled(one.file.name)}</p>}
      {cleanable(one.file) && one.progress !== 'sent' ? (
        <div class="options"><div class="option">
          <input type="checkbox" id={id} checked={one.original} onChange={(event) => onFiles({ type: 'keep-original', id: one.id, original: event.currentTarget.checked })} />
          <label for={id}>{texts.keepOriginal}</label>
          {!one.original && <div class="hint">{texts.cleaned}</div>}
        </div></div>
      ) : !cleanable(one.file) && <p class="small soft">{texts.cannotClean}</p>}
      {!sending && <button type="button" class="link" aria-label={texts.removeWhat(one.file.name)} onClick={() => onFiles({ type: 'remove', id: one.id })}>{texts.remove}</button>}
    </li>
  )
}

/** A message with attachments; it stays as it is until the desk has it. */
export const WriteForm = ({ language, state, onText, onFiles, onCancel, onSend }: Props) => {
  const texts = mailboxTexts[language]
  const input = useRef<HTMLInputElement>(null)
  const words = intakeTexts[language]
  const sending = state.busy === 'sending'
  const missing = state.told?.what === 'empty' ? texts.empty : undefined
  return (
    <section class="no-print">
      <h2>{texts.write}</h2>
      <form noValidate autocomplete="off" spellcheck={false} onSubmit={(event) => { event.preventDefault(); if (state.busy === 'none') onSend() }}>
        <TextArea language={language} id="f-message" label={texts.messageField} hint={texts.writeHint} rows={6} value={state.text} error={missing} onInput={onText} />
        <input ref={input} type="file" multiple hidden aria-hidden="true" tabIndex={-1} onChange={(event) => { const { files } = event.currentTarget; if (files?.length) onFiles({ type: 'add', files: [...files] }); event.currentTarget.value = '' }} />
        <div role="alert">
          {state.files.refusals.map((one) => <p key={one.name} class="error"><Icon name="warning" /> {one.reason === 'too-big' ? words.tooBig(one.name) : one.reason === 'empty' ? words.emptyFile(one.name) : words.tooManyFiles}</p>)}
        </div>
        {state.files.files.length > 0 && (
          <ul class="file-list" aria-label={texts.filesLabel}>{state.files.files.map((one) => <FileLine key={one.id} language={language} one={one} sending={sending} onFiles={onFiles} onCancel={onCancel} />)}</ul>
        )}
        <ButtonBar>
          <Button busy={state.busy !== 'none'}>{texts.send}</Button>
          <Button kind="quiet" type="button" busy={sending} onPress={() => input.current?.click()}>{texts.addFile}</Button>
        </ButtonBar>
        <p role="status">{sending ? texts.sending : ''}</p>
      </form>
    </section>
  )
}
