import { inLanguage, type Language } from '../../../foundation/kernel/language.ts'
import { formatDay, Tag } from '../../../foundation/ui/index.ts'
import type { Department } from '../actions/index.ts'
import { characteristics } from '../rules/lists.ts'
import type { Listed } from '../rules/listing.ts'
import { directoryTexts } from '../texts/directory.ts'
import { characteristicNames, languageNames, subjectNames, wayNames, weekdayNames } from '../texts/lists.ts'

/** The name of a ministry in the reader's language. */
export const departmentName = (departments: readonly Department[], id: string, language: Language): string => {
  const found = departments.find((one) => one.id === id)
  return found ? (language === 'en' ? found.en : found.nl) : id
}

/** Where an adviser works, in words. */
export const worksWhere = (one: Listed, departments: readonly Department[], language: Language): string => {
  const text = directoryTexts[language]
  if (one.kind === 'external') return text.external
  return one.department === '' ? text.wholeHouse : text.internal(departmentName(departments, one.department, language))
}

/** Away or not, and who covers. */
export const Away = ({ one, all, language }: { readonly one: Listed; readonly all: readonly Listed[]; readonly language: Language }) => {
  const text = directoryTexts[language]
  if (one.standing !== 'on-leave') return null
  const cover = all.find(({ person, standing }) => person === one.cover && standing === 'available')
  return (
    <p><Tag tone="warn">{one.leaveTo === null ? text.awayOpen : text.away(formatDay(one.leaveTo, language))}</Tag>{cover && <> {text.covered(cover.name)}</>}</p>
  )
}

/** What an adviser chose to show, as rows of label and value; an empty profile has none. */
export const profileRows = (one: Listed, language: Language): readonly (readonly [string, string])[] => {
  const { profile } = one
  if (!profile) return []
  const text = directoryTexts[language]
  const words = (names: readonly { readonly nl: string; readonly en: string }[]): string => names.map((name) => inLanguage(name, language)).join(', ')
  const rows: (readonly [string, string])[] = [
    [text.speaks, words(profile.languages.map((key) => languageNames[key]))], [text.knows, words(profile.subjects.map((key) => subjectNames[key]))],
    [text.days, words(profile.weekdays.map((key) => weekdayNames[key]))], [text.contact, words(profile.ways.map((key) => wayNames[key]))],
    ...characteristics.map((key): readonly [string, string] => [inLanguage(characteristicNames[key], language), profile.characteristics[key] ?? '']),
  ]
  return rows.filter(([, value]) => value !== '')
}
