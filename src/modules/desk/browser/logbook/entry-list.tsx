import type { Bytes } from '../../../../foundation/kernel/bytes.ts'
import type { Language } from '../../../../foundation/kernel/language.ts'
import type { LogbookEntry } from '../../../../foundation/sealing/core/logbook.ts'
import { EmptyState, formatWeekday } from '../../../../foundation/ui/index.ts'
import { sizeWords } from '../shared/attachments/chosen.ts'
import { saveFile } from '../shared/save.ts'
import { logbookTexts } from '../../texts/logbook.ts'

type Props = { readonly language: Language; readonly entries: readonly LogbookEntry[]; readonly onRemove: (entry: LogbookEntry) => void }

/** The notes, newest first; a file is saved to the device, never opened in this page. */
export const EntryList = ({ language, entries, onRemove }: Props) => {
  const texts = logbookTexts[language]
  if (entries.length === 0) return <EmptyState title={texts.emptyTitle} level="h3"><p>{texts.empty}</p></EmptyState>
  const newest = entries.toReversed().sort((a, b) => b.day.localeCompare(a.day))
  return (
    <ol class="measures">
      {newest.map((entry, index) => (
        <li key={`${entry.day}-${index}`} class="message">
          <h3>{formatWeekday(entry.day, language)}</h3>
          <p>{entry.text}</p>
          {entry.files.length > 0 && (
            <ul>
              {entry.files.map((file, at) => (
                <li key={`${file.name}-${at}`}>
                  <button type="button" class="link" onClick={() => saveFile(file.name, new Blob([file.content as Bytes], { type: 'application/octet-stream' }))}>
                    <bdi>{file.name}</bdi> ({sizeWords(file.content.length, language !== 'en')})
                  </button>
                </li>
              ))}
            </ul>
          )}
          <button type="button" class="link" aria-label={texts.removeWhat(formatWeekday(entry.day, language))} onClick={() => onRemove(entry)}>{texts.remove}</button>
        </li>
      ))}
    </ol>
  )
}
