import type { Publication } from './cycle/publication.ts'

const columns = ['year', 'department', 'indicator', 'definition_version', 'unit', 'polarity', 'state', 'value', 'base', 'interval_low', 'interval_high', 'report_version'] as const
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Every published figure as CSV; what is hidden is there, with the reason and without a value. */
export const figuresCsv = (publications: readonly Publication[]): string => [
  columns.join(','),
  ...publications.flatMap(({ content, minor }) => content.figures.map(({ definition, own }) => {
    const shown = own?.shown
    const known = shown?.state === 'shown' ? shown : null
    return [content.year, content.department.id, definition.id, definition.version, definition.unit, definition.polarity, shown === undefined ? 'not-brought' : shown.state === 'hidden' ? shown.because : 'shown', known?.value ?? null, known?.base ?? null, known?.interval?.[0] ?? null, known?.interval?.[1] ?? null, `1.${minor}`].map(cell).join(',')
  })),
].join('\r\n') + '\r\n'
