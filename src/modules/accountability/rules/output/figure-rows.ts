import type { Reading } from '../../../../foundation/kernel/indicators.ts'
import type { Publication } from '../cycle/publication.ts'
import type { Definition } from '../indicators/definition.ts'
import { wholeOf } from './whole.ts'

/** One published figure as open data: what is hidden is there, with the reason and without a value. */
export type FigureRow = {
  readonly year: number
  /** The department's abbreviation; `government` for all together. */
  readonly department: string
  readonly indicator: string
  readonly definitionVersion: number
  readonly unit: Definition['unit']
  readonly polarity: Definition['polarity']
  readonly state: string
  readonly value: number | null
  readonly base: number | null
  readonly intervalLow: number | null
  readonly intervalHigh: number | null
  readonly reportVersion: string
}

const rowOf = (year: number, department: string, { id, version, unit, polarity, module }: Definition, reading: Reading | null, reportVersion: string): FigureRow => {
  const shown = reading?.shown.state === 'shown' ? reading.shown : null
  return {
    year, department, indicator: id, definitionVersion: version, unit, polarity, state: reading === null ? (module === null ? 'not-brought' : 'not-delivered') : reading.shown.state === 'hidden' ? reading.shown.because : 'shown',
    value: shown?.value ?? null, base: shown?.base ?? null, intervalLow: shown?.interval?.[0] ?? null, intervalHigh: shown?.interval?.[1] ?? null, reportVersion,
  }
}

/** Every published figure, newest year first, departments by name, the whole government after them. */
export const figureRows = (publications: readonly Publication[]): readonly FigureRow[] => [...new Set(publications.map(({ round }) => round))].toSorted().toReversed().flatMap((round) => [
  ...publications.filter((one) => one.round === round).toSorted((a, b) => a.department.localeCompare(b.department)).flatMap(({ content, minor }) => content.figures.map(({ definition, own }) => rowOf(content.year, content.department.id, definition, own, `1.${minor}`))),
  ...(wholeOf(round, publications)?.figures ?? []).map(({ definition, all }) => rowOf(Number(round), 'government', definition, all, '')),
])

const columns = { year: 'year', department: 'department', indicator: 'indicator', definition_version: 'definitionVersion', unit: 'unit', polarity: 'polarity', state: 'state', value: 'value', base: 'base', interval_low: 'intervalLow', interval_high: 'intervalHigh', report_version: 'reportVersion' } as const satisfies Readonly<Record<string, keyof FigureRow>>
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The same as CSV (RFC 4180). */
export const figuresCsv = (rows: readonly FigureRow[]): string => [Object.keys(columns).join(','), ...rows.map((row) => Object.values(columns).map((name) => cell(row[name])).join(','))].join('\r\n') + '\r\n'
