import { readFileSync } from 'node:fs'
import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../csv.ts'
import { readSav, type SavFile } from './index.ts'

const folder = 'tests/oracles/sav'
const files = ['invented-byte.sav', 'invented-none.sav', 'invented-zsav.zsav'] as const
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(`${folder}/${name}`))
const read = (name: string): SavFile => {
  const file = readSav(bytesOf(name), name)
  if (!file.ok) throw new Error(file.error.en)
  return file.value
}

describe.each(files)('%s, as R wrote it', (name) => {
  const file = read(name)
  test('holds the rows that R put in, not one of two hundred', () => {
    const table = readCsv(readFileSync(`${folder}/invented.csv`, 'utf8'), 'invented.csv')
    if (!table.ok) throw new Error(table.error)
    expect(file.rows).toBe(40)
    file.variables.forEach((variable, at) => {
      const column = file.columns[at]
      const expected = table.value.column(variable.name) ?? []
      const shown = [...(column ?? [])].map((value) => (typeof value === 'string' ? value : Number.isNaN(value) ? '' : value))
      expect(shown, variable.name).toEqual(variable.width === 0 ? expected.map((text) => (text === '' ? '' : Number(text))) : expected.map((text) => text.trimEnd()))
    })
  })
  test('knows names, labels and what counts as missing', () => {
    expect(file.variables.map((variable) => variable.name)).toEqual(['id', 'score', 'answer', 'ministry', 'words', 'essay', 'a_name_longer_than_eight'])
    expect(file.variables[2]).toMatchObject({ label: 'Hebt u het gezien? Één antwoord', missing: [{ value: 9 }], valueLabels: [{ value: 1, label: 'ja' }, { value: 2, label: 'nee' }, { value: 9, label: 'weet niet' }] })
    expect(file.variables[5]?.width).toBe(600)
    expect(file.variables[6]?.valueLabels).toEqual([{ value: 'twaalf letters', label: 'label van lange waarde' }])
  })
  test('cut off anywhere it is refused with a sentence, never half read', () => {
    const whole = bytesOf(name)
    for (let length = 0; length < whole.length; length += Math.max(1, Math.floor(whole.length / 80))) {
      const cut = readSav(whole.subarray(0, length), name)
      expect(cut, `${length} bytes`).toMatchObject({ ok: false, error: { nl: expect.stringMatching(/: (het|een|er|de|van) .*\.$/) } })
    }
  })
  test('with any byte changed it is read or refused, and never crashes or hangs', () => {
    const whole = bytesOf(name)
    assert(property(integer({ min: 0, max: whole.length - 1 }), integer({ min: 0, max: 255 }), (place, byte) => {
      const changed = Uint8Array.from(whole)
      changed[place] = byte
      expect(typeof readSav(changed, name).ok).toBe('boolean')
    }), { numRuns: 150 })
  })
})

test('another file is not taken for one of SPSS', () => expect(readSav(new TextEncoder().encode('id,score\n1,2\n'), 'a.sav')).toEqual({ ok: false, error: { nl: 'a.sav: dit bestand kunnen we niet lezen: het begint niet zoals een bestand van SPSS.', en: 'a.sav: this file cannot be read: it does not begin as an SPSS file does.' } }))
