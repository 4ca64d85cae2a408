import { useEffect, useRef, useState } from 'preact/hooks'
import type { Language } from '../../../../../foundation/kernel/language.ts'
import type { Attachment } from '../../../../../foundation/sealing/core/protocol.ts'
import { Icon, Progress } from '../../../../../foundation/ui/index.ts'
import { attachmentTexts } from '../../../texts/attachments.ts'
import { browserPause } from '../retry.ts'
import { saveFile } from '../save.ts'
import { fetchAttachment, safeName, type FetchBytes } from './download.ts'
import { downloadWords, sizeIn } from './words.ts'

type Props = { readonly language: Language; readonly attachments: readonly Attachment[]; readonly fetchBytes: FetchBytes; readonly label?: string }

/** Attachments of a verified message: fetched, checked against it, and only then saved; never opened as a page. Leaving the list stops it. */
export const Downloads = ({ language, attachments, fetchBytes, label }: Props) => {
  const [said, setSaid] = useState('')
  const [share, setShare] = useState<number | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const texts = attachmentTexts[language]
  if (attachments.length === 0) return null
  const get = async (attachment: Attachment): Promise<void> => {
    stop.current?.abort()
    const mine = new AbortController()
    stop.current = mine
    const name = safeName(attachment.name)
    setSaid(texts.fetching(name))
    setShare(0)
    const file = await fetchAttachment(attachment, fetchBytes, browserPause, { signal: mine.signal, onProgress: (done, of) => { if (stop.current === mine) setShare(done / of) } })
    if (stop.current !== mine) return
    setShare(null)
    if (file.ok && !mine.signal.aborted) saveFile(name, file.value)
    setSaid(file.ok ? texts.saved(name) : downloadWords(file.error, name, language))
  }
  return (
    <div class="attachments">
      <ul class="file-list" aria-label={label}>
        {attachments.map((one) => (
          <li key={one.hash}>
            <Icon name="file" />{' '}
            <button class="link" type="button" onClick={() => void get(one)}><bdi>{texts.save(safeName(one.name), sizeIn(one.size, language))}</bdi></button>
          </li>
        ))}
      </ul>
      {share === null ? <p role="status">{said}</p> : <Progress language={language} id={`get-${attachments[0]?.hash}`} doing={said} share={share} onCancel={() => stop.current?.abort()} />}
    </div>
  )
}
