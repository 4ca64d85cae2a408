import { describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../../foundation/files/workbook.ts'
import { readFigureFile } from './figure-file.ts'

const read = async (text: string) => {
  const found = await readFigureFile('cijfers.csv', new TextEncoder().encode(text))
  return found.ok ? found.value.rows : found.error
}
const row = { indicator: 'staff-talks', department: 'szw', period: '2026', numerator: '10', denominator: '50' }

describe('a file with figures', () => {
  test.each([
    ['commas', 'indicator,department,period,numerator,denominator\nstaff-talks,szw,2026,10,50'], ['semicolons, as a Dutch spreadsheet saves it', 'indicator;department;period;numerator;denominator\r\nstaff-talks;szw;2026;10;50\r\n'],
    ['tabs, as from the clipboard', 'indicator\tdepartment\tperiod\tnumerator\tdenominator\nstaff-talks\tszw\t2026\t10\t50'], ['capitals in the head, and a column of its own', 'Indicator;Department;Opmerking;Period;Numerator;Denominator\nstaff-talks;szw;"let op; a, b";2026;10;50'],
  ])('is read with %s', async (_, text) => expect(await read(text)).toEqual([row]))
  test('keeps a decimal comma between semicolons', async () => expect(await read('indicator;department;period;numerator;denominator\nstaff-talks;szw;2026;10,5;50')).toEqual([{ ...row, numerator: '10,5' }]))
  test.each([
    ['indicator,department,period,numerator,denominator\nstaff-talks,szw', 'regel 2 heeft 2 velden, de eerste regel heeft er 5'], ['indicator,department,period,numerator,denominator\n"staff-talks,szw,2026,1,2', 'in regel 2 staat een aanhalingsteken'],
    ['', 'dit bestand is leeg'], ['a,a\n1,2', 'de kolom "a" staat er twee keer'], ['a,,b\n1,2,3', 'kolom 2 heeft geen naam in de eerste regel'],
  ])('is refused in Dutch and English: %j', async (text, dutch) => expect(await read(text)).toEqual({ nl: expect.stringContaining(`cijfers.csv: ${dutch}`), en: expect.stringMatching(/^cijfers\.csv: (row|this|the|column) /) }))
  test('a workbook that is broken or lacks a column is refused in the reader’s language too', async () => {
    const broken = await readFigureFile('cijfers.xlsx', (await writeWorkbook([{ name: 'cijfers', rows: [['indicator']] }])).slice(0, 700))
    expect(broken).toEqual({ ok: false, error: { nl: expect.stringMatching(/^cijfers\.xlsx: dit is geen \.xlsx-bestand dat we kunnen lezen\./), en: expect.stringMatching(/^cijfers\.xlsx: this is not an \.xlsx file/) } })
    const short = await readFigureFile('cijfers.xlsx', await writeWorkbook([{ name: 'cijfers', rows: [['indicator']] }]))
    expect(short.ok ? '' : short.error.nl).toContain('de kolom "department" ontbreekt')
  })
})
