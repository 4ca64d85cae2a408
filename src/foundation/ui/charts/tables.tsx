import type { Language } from '../../kernel/language.ts'
import type { Column } from '../content/data-table.tsx'
import { inWhole, whyHidden, writer, type Shown, type Unit } from './shown.ts'
import { chartWords } from './words.ts'

/** The columns that say a figure: its value, its interval if any has one, its base if any has one. A hidden figure says why. */
export const shownColumns = <Row extends { readonly shown: Shown }>(language: Language, unit: Unit, decimals: number | undefined, rows: readonly Row[]): readonly Column<Row>[] => {
  const text = chartWords[language]
  const write = writer(unit, language, decimals)
  const shown = rows.flatMap((row) => (row.shown.state === 'shown' ? [row.shown] : []))
  const end = (side: 0 | 1) => ({ shown: one }: Row) => (one.state === 'shown' && one.interval ? write(one.interval[side]) : '')
  return [
    { key: 'value', head: text.value, numeric: true, cell: ({ shown: one }) => (one.state === 'shown' ? write(one.value) : <span class="table-words">{whyHidden(one.because, language)}{one.instead === undefined ? '' : `. ${text.instead(one.instead)}`}</span>) },
    ...(shown.some((one) => one.interval !== null) ? [{ key: 'from', head: text.from, numeric: true, cell: end(0) }, { key: 'to', head: text.to, numeric: true, cell: end(1) }] : []),
    ...(shown.some((one) => one.base !== null) ? [{ key: 'base', head: text.people, numeric: true, cell: ({ shown: one }: Row) => (one.state === 'shown' && one.base !== null ? inWhole(one.base, language) : '') }] : []),
  ]
}
