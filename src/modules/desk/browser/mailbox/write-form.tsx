import type { Language } from '../../../../foundation/kernel/language.ts'
import { Button, ButtonBar, TextArea } from '../../../../foundation/ui/index.ts'
import { attachmentTexts } from '../../texts/attachments.ts'
import { mailboxTexts } from '../../texts/mailbox.ts'
import { FileButton, FileDrop, FileLine, FileRefusals, GoingOn } from '../shared/attachments/choice.tsx'
import type { AttachmentAction } from '../shared/attachments/chosen.ts'
import type { Waiting } from '../shared/retry.ts'
import { longestText } from '../../rules/messages/parts.ts'
import type { BoxState } from './state.ts'

type Props = {
  readonly language: Language
  readonly state: BoxState
  readonly waiting: Waiting | null
  readonly onText: (text: string) => void
  readonly onFiles: (action: AttachmentAction) => void
  readonly onCancel: (id: number) => void
  readonly onSend: () => void
}

/** A message with attachments; it stays as it is until the desk has it. */
export const WriteForm = ({ language, state, waiting, onText, onFiles, onCancel, onSend }: Props) => {
  const texts = mailboxTexts[language]
  const words = attachmentTexts[language]
  const sending = state.busy === 'sending'
  const wrong = state.told?.what === 'empty' ? texts.empty : state.told?.what === 'too-long' && state.form === 'none' ? texts.tooLong : undefined
  return (
    <section class="no-print">
      <h2>{texts.write}</h2>
      <form noValidate autocomplete="off" spellcheck={false} onSubmit={(event) => { event.preventDefault(); if (state.busy === 'none') onSend() }}>
        <TextArea language={language} id="f-message" label={texts.messageField} hint={texts.writeHint} rows={6} value={state.text} maximum={state.text.length > longestText - 1000 ? longestText : undefined} error={wrong} onInput={onText} />
        <FileDrop send={onFiles}>
          <FileRefusals language={language} attachments={state.files} />
          {state.files.files.length > 0 && (
            <ul class="file-list" aria-label={words.listLabel}>
              {state.files.files.map((one) => <li key={one.id} class="file-line"><FileLine language={language} one={one} busy={sending} send={onFiles} onCancel={onCancel} /></li>)}
            </ul>
          )}
          <GoingOn language={language} waiting={waiting} />
          <ButtonBar>
            <Button busy={state.busy !== 'none'}>{texts.send}</Button>
            <FileButton send={onFiles} label={words.add} busy={sending} />
          </ButtonBar>
          <p class="small soft">{words.drop}</p>
        </FileDrop>
        <p role="status">{sending ? texts.sending : ''}</p>
      </form>
    </section>
  )
}
