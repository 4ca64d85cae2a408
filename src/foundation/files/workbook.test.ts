import { describe, expect, test } from 'vitest'
import { readWorkbook, writeWorkbook } from './workbook.ts'

describe('workbooks', () => {
  test('what is written is read back, every sheet, with line breaks and signs', async () => {
    const bytes = await writeWorkbook([{ name: 'survey', rows: [['type', 'name'], ['text', 'a <b>\n=1+1 é'], [null, 2.5]] }, { name: 'choices', rows: [['list']] }])
    expect(await readWorkbook(bytes, 'a.xlsx')).toEqual({ ok: true, value: [{ name: 'survey', rows: [['type', 'name'], ['text', 'a <b>\n=1+1 é'], ['', '2.5']] }, { name: 'choices', rows: [['list']] }] })
  })
  test.each([['nothing', new Uint8Array()], ['text', new TextEncoder().encode('type,name\n')], ['a cut archive', null]])('%s is refused with a sentence', async (_what, given) => {
    const read = await readWorkbook(given ?? (await writeWorkbook([{ name: 'a', rows: [['x']] }])).slice(0, 900), 'a.xlsx')
    expect(read).toEqual({ ok: false, error: { nl: expect.stringMatching(/^a\.xlsx: dit /), en: expect.stringMatching(/^a\.xlsx: this /) } })
  })
})
