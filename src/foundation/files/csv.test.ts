import { expect, test } from 'vitest'
import { numberIn, readCsv, readTable } from './csv.ts'

const read = (text: string) => {
  const table = readCsv(text, 'A.csv')
  return table.ok ? { header: table.value.header, rows: table.value.rows } : table.error
}

test('quotes, a byte order mark and Windows line ends are understood', () =>
  expect(read('\uFEFFa,b\r\n"x, ""y""",2\r\n\r\n')).toEqual({ header: ['a', 'b'], rows: [['x, "y"', '2']] }))
test('one column needs no comma', () => expect(read('a\n1\n2')).toEqual({ header: ['a'], rows: [['1'], ['2']] }))
test.each([
  ['', 'A.csv: this file is empty; expected a header row.'],
  ['a,a\n1,2', 'A.csv: the column "a" is there twice.'],
  ['a,\n1,2', 'A.csv: column 2 has no name in the header row.'],
  ['a,b\n1,2\n3', 'A.csv: row 3 has 1 fields; the header has 2.'],
  ['a,b\n"1,2', 'A.csv: row 2 has a quote that is not closed or stands in the middle of a field.'],
])('%j is refused with a sentence', (text, sentence) => expect(read(text)).toBe(sentence))
test('where a caller allows it, semicolons or tabs part the fields of a file without commas in its first line, and what is between quotes stays', () => {
  const rows = (text: string) => { const table = readTable(text, [';', '\t']); return table.ok ? [table.value.header, ...table.value.rows] : table.error }
  expect(rows('a;b\r\n1,5;"x;\ny"\r\n')).toEqual([['a', 'b'], ['1,5', 'x;\ny']])
  expect(rows('a\tb\n1,5\t2')).toEqual([['a', 'b'], ['1,5', '2']])
  expect(rows('a,b;c\n1,2')).toEqual([['a', 'b;c'], ['1', '2']])
  expect(rows('a;b\n1')).toEqual({ what: 'uneven', row: 2, fields: 1, expected: 2 })
  expect(read('a;b\n1;2')).toEqual({ header: ['a;b'], rows: [['1;2']] })
})
test('a column is found by its name', () => {
  const table = readCsv('a,b\n1,\n3,4', 'A.csv')
  expect(table.ok && [table.value.column('b'), table.value.column('c')]).toEqual([['', '4'], null])
})
test.each([['1', 1], ['-0.5', -0.5], [' 2e3 ', 2000], ['', null], ['1,5', null], ['NaN', null], ['0x10', null], ['1e999', null]])('%j is the number %j', (text, value) => expect(numberIn(text)).toBe(value))
