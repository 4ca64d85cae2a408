import { describe, expect, test } from 'vitest'
import { readColumns, readColumnsInSteps } from './columns.ts'

const read = (text: string, wanted?: readonly string[]) => readColumns(text, 'answers.csv', wanted && new Set(wanted))

test('byte order mark, either line end, quoted commas and line breaks, blank lines', () => {
  const table = read('\uFEFFid,"a ""b""",c\r\n1,"x, y",2\r\n\r\n3,"two\r\nlines",\r\n')
  expect(table.ok && [table.value.rows, table.value.names, table.value.columns.get('a "b"'), table.value.columns.get('c')]).toEqual([2, ['id', 'a "b"', 'c'], ['x, y', 'two\r\nlines'], ['2', '']])
})

test('only the columns asked for are kept; others may be nameless or named twice', () => {
  const table = read(',a,a,b\n1,2,3,4\n', ['b'])
  expect(table.ok && [...table.value.columns.keys()]).toEqual(['b'])
  expect(read(',a,a,b\n1,2,3,4\n', ['a'])).toEqual({ ok: false, error: { nl: 'answers.csv: de kolom "a" staat er twee keer.', en: 'answers.csv: the column "a" is there twice.' } })
})

test('what is wrong is said in one sentence that names the file and the row', () => {
  expect(read('')).toEqual({ ok: false, error: { nl: 'answers.csv: dit bestand is leeg.', en: 'answers.csv: this file is empty; expected a header row.' } })
  expect(read('a,b\n1,2\n3\n')).toEqual({ ok: false, error: { nl: 'answers.csv: regel 3 heeft 1 velden, de eerste regel heeft er 2.', en: 'answers.csv: row 3 has 1 fields; the header has 2.' } })
  expect(read('a,b\n1,"2\n3,4\n').ok).toBe(false)
  expect(read('a\u0000b\n')).toEqual({ ok: false, error: { nl: 'answers.csv: dit is geen tekst.', en: 'answers.csv: expected text; it holds a zero byte.' } })
})

test('a file of one column: a blank line is a missing value, the end of the file is not', () => {
  const table = read('x\n1\n\n3\n')
  expect(table.ok && table.value.columns.get('x')).toEqual(['1', '', '3'])
})

test('a file larger than one piece is read whole', () => {
  const rows = 300_000
  const table = read(`id,text\n${Array.from({ length: rows }, (_, at) => `${at},"some words ${at}"`).join('\n')}`, ['id'])
  expect(table.ok && [table.value.rows, table.value.columns.get('id')?.at(-1)]).toEqual([rows, String(rows - 1)])
})

describe('a large file, read in steps', () => {
  const large = `a,b\n${Array.from({ length: 600_000 }, (_, at) => `${at},tien`).join('\n')}\n`

  test('gives the same as in one go, and tells how far it is', async () => {
    const seen: number[] = []
    const table = await readColumnsInSteps(large, 'f.csv', async (rows) => seen.push(rows) > 0)
    expect(table.ok && [table.value.rows, table.value.columns.get('a')?.at(-1)]).toEqual([600_000, '599999'])
    expect(seen.length).toBeGreaterThan(1)
    expect(seen).toEqual(seen.toSorted((one, other) => one - other))
  })

  test('stops when it is told to', async () => {
    expect(await readColumnsInSteps(large, 'f.csv', async () => false)).toMatchObject({ ok: false, error: { nl: expect.stringContaining('gestopt na'), en: expect.stringContaining('cancelled') } })
  })

  test('says what is wrong, like the other', async () => {
    expect(await readColumnsInSteps('a,b\n1\n', 'f.csv', async () => true)).toEqual(readColumns('a,b\n1\n', 'f.csv'))
  })
})
