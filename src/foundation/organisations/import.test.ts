import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { concat, utf8 } from '../kernel/bytes.ts'
import { readCsvLines as readCsv } from '../files/csv-lines.ts'
import { departmentsOf2024 } from './departments.ts'
import { readPositions, readUnits } from './import.ts'
import { unitsOn } from './tree.ts'

const events = departmentsOf2024.map((event, index) => ({ number: index + 1, event }))
const ab = { required: ['a', 'b'] }

describe('a comma separated file', () => {
  test('quotes, quoted line ends, quoted quotes, CRLF, a byte order mark and a missing last line end are read', () => {
    const text = '\u{feff}a,b\r\n"x, y","twee ""woorden""\nop twee regels"\r\n\r\n1,2'
    expect(readCsv(utf8(text), ab)).toEqual({
      ok: true, value: [{ line: 2, values: { a: 'x, y', b: 'twee "woorden"\nop twee regels' } }, { line: 5, values: { a: '1', b: '2' } }],
    })
  })
  test.each<[string, Uint8Array, unknown]>([
    ['is empty', utf8(''), [{ kind: 'empty' }]],
    ['is not UTF-8', concat(utf8('a,b\n'), new Uint8Array([0xe9, 0x2c, 0x31])), [{ kind: 'not UTF-8' }]],
    ['is UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0]), [{ kind: 'not UTF-8' }]],
    ['lacks a column and has another', utf8('a,c\n1,2'), [{ kind: 'missing column', column: 'b' }, { kind: 'unknown column', column: 'c' }]],
    ['has a column twice', utf8('a,b,a\n1,2,3'), [{ kind: 'column twice', column: 'a' }]],
    [
      'has short and long lines', utf8('a,b\n1\n1,2,3'),
      [{ kind: 'wrong number of fields', line: 2, expected: 2, found: 1 }, { kind: 'wrong number of fields', line: 3, expected: 2, found: 3 }],
    ],
    ['opens a quote and never closes it', utf8('a,b\n1,"2\n3,4'), [{ kind: 'quote', line: 2 }]],
    ['has a quote inside a bare field', utf8('a,b\n1,2"3'), [{ kind: 'quote', line: 2 }]],
    ['has text after a closing quote', utf8('a,b\n1,"2"3'), [{ kind: 'quote', line: 2 }]],
    ['has a zero byte', utf8('a,b\n1,2\u0000'), [{ kind: 'control character', line: 2 }]],
    ['turns its text round', utf8('a,b\n1,\u202etxt'), [{ kind: 'control character', line: 2 }]],
  ])('that %s is refused with the place', (_, bytes, error) => expect(readCsv(bytes, ab)).toEqual({ ok: false, error }))
  test(
    'a column called __proto__ is just an unknown column',
    () => expect(readCsv(utf8('a,b,__proto__\n1,2,3'), ab)).toEqual({ ok: false, error: [{ kind: 'unknown column', column: '__proto__' }] }),
  )
  test('what was written by the rules of RFC 4180 is read back', () => {
    const field = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', 'é', '1') }).map((text) => `x${text}x`)
    fc.assert(fc.property(fc.array(fc.tuple(field, field)), (rows) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
      const read = readCsv(utf8(['a,b', ...rows.map((row) => row.map(quote).join(','))].join('\r\n')), ab)
      expect(read.ok && read.value.map(({ values }) => [values['a'], values['b']])).toEqual(rows)
    }))
  })
  test('hostile bytes never throw', () => fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof readCsv(bytes, ab).ok === 'boolean')))
  test('a hundred thousand lines are read in linear time', () => {
    const read = readCsv(utf8(`a,b\n${'"1",2\n'.repeat(100_000)}`), ab)
    expect(read.ok && read.value.length).toBe(100_000)
  })
})

describe('importing units', () => {
  const header = 'unit,parent,kind,name_nl,name_en,valid_from'
  test('children may stand before their parents', () => {
    const read = readUnits(utf8(`${header}\nez-a1,ez-a,unit,Afdeling,Section,2025-01-01\nez-a,ez,organisation,Dienst,Agency,2025-01-01`), events)
    expect(read.ok && read.value.map((event) => event.kind === 'found' && event.unit.id)).toEqual(['ez-a', 'ez-a1'])
  })
  test('every refused line is named, and then nothing is imported', () => {
    const read = readUnits(utf8(`${header}\nez-a,ez,unit,A,A,2025-01-01\nez-b,ez,afdeling,B,B,2025-01-01\nez-c,ez,unit,,C,2025-13-01`), events)
    expect(read).toEqual({ ok: false, error: { file: [], lines: [
      { line: 3, column: 'kind', problem: 'unknown kind' }, { line: 4, column: 'name_nl', problem: 'missing' },
      { line: 4, column: 'valid_from', problem: 'no such day' },
    ] } })
  })
  test('unknown parents, taken ids and circles are refused by line', () => {
    const read = readUnits(
      utf8(`${header}\nez,,department,A,A,2025-01-01\nx,weg,unit,B,B,2025-01-01\np,q,unit,P,P,2025-01-01\nq,p,unit,Q,Q,2025-01-01`), events,
    )
    expect(read.ok ? [] : read.error.lines.map(({ line, problem }) => [line, problem])).toEqual([
      [2, 'id is taken'], [3, 'parent does not stand on that day'], [4, 'parent does not stand on that day'], [5, 'parent does not stand on that day'],
    ])
  })
})

describe('importing positions', () => {
  const header = 'position,unit,person,manager,valid_from,valid_to'
  test('a file of positions is read, a vacancy and an open end are empty fields', () => {
    const read = readPositions(utf8(`${header}\nsg,ez,p1,,2025-01-01,\ndg,ez,,sg,2025-01-01,2025-12-31`), events)
    expect(read.ok && read.value[1]).toEqual({ id: 'dg', unit: 'ez', holder: null, manager: 'sg', validFrom: '2025-01-01', validTo: '2025-12-31' })
  })
  test('what cannot be is refused by line', () => {
    const read = readPositions(
      utf8(`${header}\na,ez,p1,a,2025-01-01,\nb,weg,p2,,2025-01-01,\nc,ez,p3,nul,2025-01-01,\nd,ez,p4,,2025-02-01,2025-01-01\ne,ez,p5,,2020-01-01,`), events,
    )
    expect(read.ok ? [] : read.error.lines.map(({ line, problem }) => [line, problem]))
      .toEqual([[2, 'reports to itself'], [3, 'unknown unit'], [4, 'unknown manager'], [5, 'ends before it starts'], [6, 'unit does not stand on that day']])
  })
})
test('the imported tree stands from its day', () => expect(unitsOn(events, '2024-07-02').has('ez')).toBe(true))
