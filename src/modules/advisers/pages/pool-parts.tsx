import { inLanguage } from '../../../foundation/kernel/language.ts'
import type { CountTable, Released } from '../../../foundation/disclosure/index.ts'
import { DataTable, formatDay, Tag } from '../../../foundation/ui/index.ts'
import type { PoolView } from '../actions/index.ts'
import type { Warning } from '../rules/pool.ts'
import { poolTexts } from '../texts/pool.ts'
import type { StaffLanguage } from './staff-parts.tsx'

/** One warning in a sentence: what is wrong, and what it means for employees. */
export const warningWords = (warning: Warning, view: Pick<PoolView, 'everybody'>, language: StaffLanguage): string => {
  const text = poolTexts[language]
  const nameOf = (person: string): string => view.everybody.find(({ appointment }) => appointment.person === person)?.name ?? person
  switch (warning.what) {
    case 'nobody-available': return text['warn-nobody-available']
    case 'last-one': return text['warn-last-one']
    case 'no-headcount': return text['warn-no-headcount']
    case 'ratio': return text.warnRatio(String(warning.employees), String(warning.advisers), String(warning.needed))
    case 'expired': return text.warnExpired(nameOf(warning.person))
    case 'no-cover': return text.warnNoCover(nameOf(warning.person))
    case 'no-key': return text.warnNoKey(nameOf(warning.person))
    case 'cover-away': return text.warnCoverAway(nameOf(warning.person))
    case 'expires': return text.warnExpires(nameOf(warning.person), formatDay(warning.day, language))
    case 'appointment-ends': return text.warnEnds(nameOf(warning.person), formatDay(warning.day, language))
  }
}

type Names = Readonly<Record<string, { readonly nl: string; readonly en: string }>>

/** A table of counts that may be shown; a hidden one says why. Asks for `Released`, so a raw count cannot come here. */
export const CountsTable = ({ id, caption, table, names, language }: { readonly id: string; readonly caption: string; readonly table: Released<CountTable>; readonly names: Names; readonly language: StaffLanguage }) => {
  const text = poolTexts[language]
  const { rows, total } = table.value
  const cell = (shown: CountTable['total']) => (shown.state === 'shown' ? String(shown.count) : <Tag>{shown.because === 'too-few' ? text.tooFew : text.protects}</Tag>)
  return (
    <DataTable id={id} caption={caption} rows={[...rows.map(({ key, shown }) => ({ key, name: inLanguage(names[key] ?? { nl: key, en: key }, language), shown })), { key: '', name: text.total, shown: total }]} rowKey={({ key }) => key} columns={[
      { key: 'name', head: text.answer, cell: ({ name }) => name },
      { key: 'count', head: text.count, numeric: true, cell: ({ shown }) => cell(shown) },
    ]} />
  )
}
