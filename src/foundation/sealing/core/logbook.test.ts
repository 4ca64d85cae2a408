import { describe, expect, it } from 'vitest'
import { concat, fromUtf8 } from '../../kernel/bytes.ts'
import { systemRandom as random } from '../../kernel/random.ts'
import { encrypt, recipientOf } from './age.ts'
import { canonical } from './canonical.ts'
import { derive } from './digest.ts'
import { composeLogbook, logbookFileName, openLogbook, type Logbook } from './logbook.ts'
import { newSecret } from './receipt.ts'

const secret = newSecret(random)
const logbook: Logbook = {
  entries: [
    { day: '2026-11-02', text: 'Opmerking bij de koffie.', files: [] },
    { day: '2026-11-09', text: 'Overleg, zie bijlagen.', files: [{ name: 'mail.txt', type: 'text/plain', content: random(3000) }, { name: 'leeg', type: '', content: random(0) }] },
  ],
  draft: { answers: { what: 'Nog niet af' }, page: 2 },
}
const sealAs = async (index: unknown, rest = new Uint8Array(0)) => {
  const json = canonical(index)
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, json.length)
  return encrypt(concat(length, json, rest), [await recipientOf(derive(secret, undefined, 'gehoor/logbook/v1'))])
}

describe('a logbook', () => {
  it('opens with its own words, notes and files and unfinished report as they were', async () => {
    expect(await openLogbook(await composeLogbook(logbook, secret), secret)).toEqual({ ok: true, value: logbook })
    expect(await openLogbook(await composeLogbook({ entries: [], draft: null }, secret), secret)).toEqual({ ok: true, value: { entries: [], draft: null } })
  })

  it('says calmly that other words do not fit, and so for any other file', async () => {
    const file = await composeLogbook(logbook, secret)
    const refused = { ok: false, error: 'cannot-open' }
    expect(await openLogbook(file, newSecret(random))).toEqual(refused)
    expect(await openLogbook(file.subarray(0, -1), secret)).toEqual(refused)
    expect(await openLogbook(random(5000), secret)).toEqual(refused)
    expect(await openLogbook(new Uint8Array(0), secret)).toEqual(refused)
  })

  it('shows no word of what is in it', async () => {
    const seen = Array.from(await composeLogbook(logbook, secret), (byte) => String.fromCharCode(byte)).join('')
    expect(seen).not.toContain('koffie')
    expect(seen).not.toContain('mail.txt')
  })

  it('is as long for notes of about the same length', async () => {
    const withText = (text: string) => composeLogbook({ entries: [{ day: '2026-11-02', text, files: [] }], draft: null }, secret)
    expect((await withText('x'.repeat(9801))).length).toBe((await withText('x'.repeat(9830))).length)
  })

  it('refuses an index it does not know, and files that do not fit', async () => {
    const malformed = { ok: false, error: 'malformed' }
    expect(await openLogbook(await sealAs({ version: 2, entries: [], draft: null }), secret)).toEqual(malformed)
    expect(await openLogbook(await sealAs({ version: 1, entries: [{ day: '2026-11-02', text: '', files: [{ name: 'a', type: '', size: 9 }] }], draft: null }), secret)).toEqual(malformed)
    expect(await openLogbook(await sealAs({ version: 1, entries: [], draft: null }, random(9)), secret)).toEqual(malformed)
    expect(await openLogbook(await encrypt(random(2), [await recipientOf(derive(secret, undefined, 'gehoor/logbook/v1'))]), secret)).toEqual(malformed)
  })

  it('has a name that says nothing', () => {
    expect(logbookFileName).toBe('notities.bin')
    expect(fromUtf8(canonical(logbookFileName))).not.toMatch(/gehoor|meld|log/i)
  })
})
