import { systemClock, type Day } from '../../../../foundation/kernel/clock.ts'
import type { Bytes } from '../../../../foundation/kernel/bytes.ts'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { Json } from '../../../../foundation/sealing/core/canonical.ts'
import { composeLogbook, logbookFileName, openLogbook, type LogbookEntry } from '../../../../foundation/sealing/core/logbook.ts'
import { summary } from '../../rules/intake/answering.ts'
import { draftSchema, givenOf, identityOf, titleOf, type Draft } from '../../rules/intake/draft.ts'
import { questionnaireOf } from '../../rules/intake/questionnaires.ts'
import type { Questionnaire } from '../../rules/intake/questionnaire.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import { saveFile } from '../shared/save.ts'
import { namingWords, procedureWords } from './words.ts'

/** The reporter's own sealed file, open in memory: its secret, its dated notes, and a report in the making with the files chosen for it. */
export type OwnFile = { readonly secret: Bytes | null; readonly entries: readonly LogbookEntry[]; readonly draft: Draft | null; readonly files: readonly File[] }
export const noOwnFile: OwnFile = { secret: null, entries: [], draft: null, files: [] }
/** Together: more does not fit a browser's memory well. */
export const ownFileLimit = 200 * 1024 * 1024

const contentOf = async (file: File) => ({ name: file.name, type: file.type, content: new Uint8Array(await file.arrayBuffer()) })
export const sizeOf = ({ entries, files }: Pick<OwnFile, 'entries' | 'files'>): number =>
  entries.reduce((sum, entry) => sum + entry.files.reduce((all, file) => all + file.content.length, 0), 0) + files.reduce((sum, file) => sum + file.size, 0)

/** A note without words carries the files chosen for the report in the making. */
const carries = (entry: LogbookEntry): boolean => entry.text === '' && entry.files.length > 0

/** Files of a report in the making are carried beside it; those of a report that was sent stand with its copy, the last note. */
export const entriesWith = ({ entries, draft }: Pick<OwnFile, 'entries' | 'draft'>, files: LogbookEntry['files']): readonly LogbookEntry[] => {
  const last = entries.at(-1)
  if (files.length === 0) return entries
  if (draft !== null || last === undefined) return [...entries, { day: systemClock.today(), text: '', files }]
  return [...entries.slice(0, -1), { ...last, files: [...last.files, ...files] }]
}

/** Seals the file and gives it to the reporter; whether the chosen files went along. */
export const saveOwnFile = async (own: OwnFile, secret: Bytes): Promise<{ readonly withFiles: boolean }> => {
  const withFiles = own.files.length > 0 && sizeOf(own) <= ownFileLimit
  const files = withFiles ? await Promise.all(own.files.map(contentOf)) : []
  const sealed = await composeLogbook({ entries: entriesWith(own, files), draft: own.draft as Json }, secret)
  saveFile(logbookFileName, new Blob([sealed], { type: 'application/octet-stream' }))
  return { withFiles }
}

/** Opens a file with its eleven words. A draft of a questionnaire that this version does not know is refused, never guessed at. */
export const openOwnFile = async (content: Uint8Array, secret: Bytes): Promise<Result<OwnFile, 'cannot-open' | 'malformed'>> => {
  const opened = await openLogbook(content, secret)
  if (!opened.ok) return opened
  const draft = opened.value.draft === null ? null : draftSchema.safeParse(opened.value.draft)
  if (draft !== null && (!draft.success || questionnaireOf(draft.data.questionnaire) === undefined)) return refuse('malformed')
  const files = opened.value.entries.filter(carries).flatMap((entry) => entry.files.map((file) => new File([file.content as Bytes], file.name, { type: file.type })))
  return ok({ secret, entries: opened.value.entries.filter((entry) => !carries(entry)), draft: draft === null ? null : draft.data, files })
}

/** The report as plain words, for the copy in the reporter's own file. */
export const copyOf = (draft: Draft, questionnaire: Questionnaire, day: Day, language: Language): LogbookEntry => {
  const texts = intakeTexts[language]
  const identity = identityOf(draft)
  const way = draft.route === null ? [] : [`${procedureWords(draft.route.procedure, texts).name}, ${namingWords(draft.route.naming, draft.route.procedure, texts).name}`]
  const parts = summary(questionnaire, givenOf(draft), language).flatMap(({ rows }) => rows.filter(({ lines }) => lines.length > 0).map(({ label, lines }) => `${label}\n${lines.join('\n')}`))
  return { day, text: [titleOf(draft, questionnaire), ...way, ...(identity === null ? [] : [Object.values(identity).filter((line) => line !== '').join('\n')]), ...parts].join('\n\n'), files: [] }
}

/** A draft that begins with the reporter's own notes, in the order of their days. */
export const withNotes = (draft: Draft, entries: readonly LogbookEntry[], written: (day: Day) => string): Draft => {
  const notes = entries.filter(({ text }) => text !== '').toSorted((a, b) => a.day.localeCompare(b.day))
  if (notes.length === 0) return draft
  const first = notes[0]?.day
  const last = notes.at(-1)?.day
  return {
    ...draft, answers: {
      ...draft.answers, what: notes.map(({ day, text }) => `${written(day)}\n${text}`).join('\n\n'),
      ...(first === undefined ? {} : { since: written(first) }), ...(last === undefined || last === first ? {} : { times: 'several', last: written(last) }),
    },
  }
}
