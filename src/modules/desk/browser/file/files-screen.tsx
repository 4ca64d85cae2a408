import { useRef } from 'preact/hooks'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { Notice } from '../../../../foundation/ui/index.ts'
import { attachmentTexts } from '../../texts/attachments.ts'
import { FileButton, FileDrop, FileLine, FileRefusals } from '../shared/attachments/choice.tsx'
import type { AttachmentAction, Attachments } from '../shared/attachments/chosen.ts'

type Props = { readonly language: Language; readonly attachments: Attachments; readonly send: (action: AttachmentAction) => void }

/** Chooses files by button, by drop or by keyboard; says what is hidden in them before they are sent. */
export const FilesScreen = ({ language, attachments, send }: Props) => {
  const texts = attachmentTexts[language]
  const place = useRef<HTMLDivElement>(null)
  return (
    <div ref={place}>
      <h1>{texts.title}</h1>
      <p>{texts.help}</p>
      <FileDrop send={send} look="empty">
        <FileButton send={send} label={texts.choose} />
        <p class="soft">{texts.drop}</p>
      </FileDrop>
      <FileRefusals language={language} attachments={attachments} />
      <p role="status">{texts.chosen(attachments.files.length)}</p>
      {attachments.files.length > 0 && (
        <ul class="measures">
          {attachments.files.map((one) => (
            <li key={one.id} class="measure"><FileLine language={language} one={one} send={send} onRemoved={() => place.current?.querySelector<HTMLElement>('.empty button')?.focus()} /></li>
          ))}
        </ul>
      )}
      <Notice tone="care">
        <p>{texts.metadata}</p>
        <p>{texts.bystanders}</p>
      </Notice>
    </div>
  )
}
