import { assert, asyncProperty, constantFrom, integer, property, string, uint8Array } from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { writeWorkbook } from '../workbook.ts'
import { readDdi } from './ddi.ts'
import { readSurvey, type GivenFile } from './index.ts'

const file = (name: string, text: string): GivenFile => ({ name, bytes: new TextEncoder().encode(text) })
const always = async (): Promise<boolean> => true
const ddi = `<?xml version="1.0"?><codeBook xmlns="ddi:codebook:2_5"><stdyDscr/><dataDscr>
  <var name="racism"><labl>Racisme</labl><qstn><qstnLit>Maakte u racisme mee?</qstnLit></qstn><invalrng><item VALUE="9"/></invalrng>
    <catgry><catValu>1</catValu><labl>Ja</labl></catgry><catgry missing="Y"><catValu>9</catValu><labl>Weet niet</labl></catgry><embargo>x</embargo></var></dataDscr></codeBook>`

describe('a wave that somebody brings', () => {
  test('as CSV with a codebook: labels, questions, missing codes, and what has no counterpart', async () => {
    const found = await readSurvey(file('wave.csv', 'racism,unit\n1,a\n9,b\n'), file('codes.csv', 'variable,label,value,value_label,missing,note\nracism,Maakte u racisme mee?,1,Ja,,x\nracism,,9,Weet niet,ja,\nage,Leeftijd,,,,\n'), always)
    expect(found).toMatchObject({ ok: true, value: { rows: 2, variables: [{ name: 'racism', label: 'Maakte u racisme mee?', labels: [{ value: '1', label: 'Ja' }, { value: '9', label: 'Weet niet' }], missing: ['9'] }, { name: 'unit', label: '' }] } })
    expect(found.ok && found.value.notUnderstood.map(({ en }) => en)).toEqual(['codes.csv: column "note" of the codebook', 'wave.csv: the codebook describes "age", which is no column', 'wave.csv: column "unit" is not in the codebook'])
    expect(found.ok && found.value.notUnderstood.map(({ nl }) => nl)).toEqual(['codes.csv: kolom "note" van het codeboek', 'wave.csv: het codeboek beschrijft "age", en dat is geen kolom', 'wave.csv: kolom "unit" staat niet in het codeboek'])
  })

  test('as CSV with a DDI codebook', async () => {
    const found = await readSurvey(file('wave.csv', 'racism\n1\n9\n'), file('codes.xml', ddi), always)
    expect(found).toMatchObject({ ok: true, value: { variables: [{ name: 'racism', label: 'Maakte u racisme mee?', labels: [{ value: '1', label: 'Ja' }, { value: '9', label: 'Weet niet' }], missing: ['9'] }], notUnderstood: [{ nl: 'codes.xml: <embargo>', en: 'codes.xml: <embargo>' }] } })
  })

  test('as a workbook with a sheet of codes', async () => {
    const bytes = await writeWorkbook([{ name: 'Data', rows: [['racism', 'unit'], [1, 'a'], [2, 'b']] }, { name: 'Codebook', rows: [['variable', 'label', 'value', 'value_label'], ['racism', 'Racisme?', 1, 'Ja']] }])
    expect(await readSurvey({ name: 'wave.xlsx', bytes }, null, always)).toMatchObject({ ok: true, value: { rows: 2, variables: [{ name: 'racism', label: 'Racisme?', labels: [{ value: '1', label: 'Ja' }] }, { name: 'unit' }] } })
  })

  test('as a file of SPSS, compressed or not', async () => {
    const folder = new URL('../../../../tests/oracles/sav/', import.meta.url)
    for (const name of readdirSync(folder).filter((one) => /\.z?sav$/.test(one))) {
      const found = await readSurvey({ name, bytes: readFileSync(new URL(name, folder)) }, null, always)
      expect([name, found.ok && found.value.rows > 0 && found.value.variables.length > 0]).toEqual([name, true])
    }
  })

  test.each([
    ['wave.pdf', 'x', 'we verwachten een bestand dat eindigt op', 'expected a file that ends in'], ['wave.csv', '', 'is leeg', 'is empty'], ['wave.xlsx', 'x', 'geen .xlsx-bestand', 'not an .xlsx file'], ['wave.sav', '$FL2', 'kunnen we niet lezen', 'cannot be read'], ['wave.csv', 'a,a\n1,2\n', 'staat er twee keer', 'there twice'],
  ])('%s that is none is refused in a sentence that names it, in Dutch and in English', async (name, text, dutch, sentence) => {
    const found = await readSurvey(file(name, text), null, always)
    expect(found).toMatchObject({ ok: false, error: { nl: expect.stringContaining(dutch), en: expect.stringContaining(sentence) } })
    expect(!found.ok && found.error.nl.startsWith(name) && found.error.en.startsWith(name)).toBe(true)
  })
  test.each([
    ['codes.txt', 'x', 'we verwachten een codeboek dat eindigt op'], ['codes.xml', '', 'geen goed gevormde XML'], ['codes.xml', '<boek/>', 'vinden <boek>'], ['codes.xml', '<codeBook>', 'geen goed gevormde XML'], ['codes.csv', 'naamloos\nx', 'heeft een kolom "variabele" nodig'], ['codes.csv', 'variabele,label\nx', 'regel 2 heeft 1 velden'],
  ])('so is the codebook %s that is none: %j', async (name, text, dutch) => {
    expect(await readSurvey(file('wave.csv', 'a\n1\n'), file(name, text), always)).toMatchObject({ ok: false, error: { nl: expect.stringContaining(`${name}: `), en: expect.stringContaining(`${name}: `) } })
    const found = await readSurvey(file('wave.csv', 'a\n1\n'), file(name, text), always)
    expect(found.ok ? '' : found.error.nl).toContain(dutch)
  })
})

describe('broken files', () => {
  const folder = new URL('../../../../tests/oracles/sav/', import.meta.url)
  const seeds = readdirSync(folder).filter((one) => /\.z?sav$/.test(one)).slice(0, 4).map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }))

  test('an SPSS file with changed or missing bytes is read or refused, never a crash and never without end', async () => {
    await assert(asyncProperty(constantFrom(...seeds), integer({ min: 0, max: 400 }), integer({ min: 0, max: 255 }), integer({ min: 1, max: 600 }), async ({ name, bytes }, at, value, keep) => {
      const broken = Uint8Array.from(bytes.subarray(0, keep > 500 ? bytes.length : keep))
      if (at < broken.length) broken[at] = value
      expect(typeof (await readSurvey({ name, bytes: broken }, null, always)).ok).toBe('boolean')
    }), { numRuns: 150 })
  })

  test('so is any codebook', () => {
    assert(property(string({ maxLength: 60 }), integer({ min: 0, max: ddi.length }), (text, at) => {
      expect(typeof readDdi(ddi.slice(0, at) + text + ddi.slice(at), 'c.xml').ok).toBe('boolean')
    }), { numRuns: 150 })
  })

  test('and anything that calls itself a table', async () => {
    await assert(asyncProperty(constantFrom('a.csv', 'a.xlsx', 'a.sav'), uint8Array({ maxLength: 80 }), async (name, bytes) => {
      expect(typeof (await readSurvey({ name, bytes }, null, always)).ok).toBe('boolean')
    }), { numRuns: 60 })
  })
})
