import { useState } from 'preact/hooks'
import type { Attachment, Id } from '../../../../foundation/sealing/core/protocol.ts'
import { caseTexts } from '../../texts/case.ts'
import { workCaseTexts } from '../../texts/work-case.ts'
import { workTexts } from '../../texts/work.ts'
import { sizeWords } from '../file/attachments.ts'
import { saveFile } from '../file/save.ts'
import type { Api } from '../shared/api.ts'
import { fetchFile } from './files.ts'

/** Where attachments come from. */
export type Fetching = { readonly api: Api; readonly desk: string; readonly caseId: Id }

/** Controls, separators and the characters that turn the reading direction leave a name before it reaches the disk. */
export const safeName = (name: string): string => {
  const tidy = name.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_').replace(/^[.\s]+/, '').trim().slice(-120)
  return tidy === '' ? 'bijlage.bin' : tidy
}

/** Attachments of a verified message: fetched, checked against it, and only then given to the reader; never opened as a page. */
export const Downloads = ({ language, attachments, fetching }: { readonly language: 'nl' | 'en'; readonly attachments: readonly Attachment[]; readonly fetching: Fetching }) => {
  const [said, setSaid] = useState('')
  const text = workCaseTexts[language]
  const get = async (attachment: Attachment): Promise<void> => {
    const name = safeName(attachment.name)
    setSaid(text.fetching(name))
    const file = await fetchFile(attachment, fetching)
    if (!file.ok) return setSaid(file.error === 'offline' ? workTexts[language].offline : text.fileWrong(name))
    saveFile(name, file.value)
    setSaid(text.fileSaved(name))
  }
  return (
    <div class="attachments">
      <ul>
        {attachments.map((attachment) => (
          <li key={attachment.hash}>
            <button class="link" type="button" onClick={() => void get(attachment)}>{caseTexts[language].download(safeName(attachment.name), sizeWords(attachment.size, language === 'nl'))}</button>
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
    </div>
  )
}
