import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Language } from '../../../../foundation/kernel/language.ts'
import type { LogbookEntry } from '../../../../foundation/sealing/core/logbook.ts'
import { formatDay, parseDay, type FormError } from '../../../../foundation/ui/index.ts'
import { logbookTexts } from '../../texts/logbook.ts'

/** A note as it stands in the form, not in the logbook yet. */
export type Note = { readonly day: string; readonly text: string; readonly files: readonly File[] }

/** The date is today until the writer says otherwise. */
export const emptyNote = (today: Day, language: Language): Note => ({ day: formatDay(today, language), text: '', files: [] })

/** Something stands in the form that would be lost. */
export const isBegun = ({ text, files }: Note): boolean => text.trim() !== '' || files.length > 0

export const noteErrors = ({ day, text }: Note, language: Language): readonly FormError[] => {
  const texts = logbookTexts[language]
  return [...(parseDay(day).ok ? [] : [{ field: 'f-entry-day', text: texts.dayWrong }]), ...(text.trim() === '' ? [{ field: 'f-entry-text', text: texts.textMissing }] : [])]
}

/** The note as the logbook keeps it; throws on one with errors. */
export const entryOf = async ({ day, text, files }: Note): Promise<LogbookEntry> => {
  const read = parseDay(day)
  if (!read.ok) throw new TypeError('no day')
  return { day: read.value, text: text.trim(), files: await Promise.all(files.map(async (file) => ({ name: file.name, type: file.type, content: new Uint8Array(await file.arrayBuffer()) }))) }
}
