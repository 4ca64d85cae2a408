import { describe, expect, it } from 'vitest'
import { contactTexts } from '../texts/contact.ts'
import { askErrors, noAsk } from '../browser/contact/ask.ts'
import { fitsForm, fitsRecord, noRecord, saidOf } from './messages.ts'

const ask = { ...noAsk, way: 'call', text: 'Mag ik u spreken?' }
const arrives = (body: Record<string, unknown>) => saidOf({ hash: 'h', message: { kind: 'ask', body: { ...body, box: 'b', signKey: 's' }, direction: 'in', day: '2026-11-30' } }) !== null

describe('a message between an employee and an adviser', () => {
  it('is refused before it is sent when the other side could not read it, and only then', () => {
    for (const body of [ask, { ...ask, times: 'x'.repeat(200) }, { ...ask, times: 'x'.repeat(201) }, { ...ask, text: 'x'.repeat(12_001) }, { ...ask, name: 'x'.repeat(201) }])
      expect(fitsForm({ kind: 'ask', body })).toBe(arrives(body))
    expect(fitsForm({ kind: 'text', body: { text: 'x'.repeat(12_000) } })).toBe(true)
    expect(fitsForm({ kind: 'draft', body: { title: 'x'.repeat(201), text: '' } })).toBe(false)
    expect(fitsForm({ kind: 'constructor', body: {} })).toBe(false)
    expect([fitsRecord(noRecord), fitsRecord({ ...noRecord, notes: 'x'.repeat(20_001) }), fitsRecord({ ...noRecord, label: 'x'.repeat(121) })]).toEqual([true, false, false])
  })
  it('names the field that is too long in the first message', () => {
    expect(askErrors(ask, contactTexts.nl)).toEqual([])
    expect(askErrors({ ...ask, phone: '0'.repeat(201), name: 'x'.repeat(201) }, contactTexts.nl)).toEqual([{ field: 'f-phone', text: contactTexts.nl.tooLong }, { field: 'f-name', text: contactTexts.nl.tooLong }])
  })
})
