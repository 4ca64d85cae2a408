import { crc32 } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { ok, refuse } from '../../../../../foundation/kernel/result.ts'
import type { Attachment } from '../../../../../foundation/sealing/core/protocol.ts'
import { readForm } from '../act-form.ts'
import type { WorkCase } from '../said.ts'
import { fakeDesk, fileReport, value, type FakeDesk } from '../testing/fake-desk.ts'
import { openWork, perform } from '../work-desk.ts'
import { exportFiles, messagesFor } from './archive.ts'
import { escaped } from './case-page.ts'
import { storedZip, type ZipFile } from './zip.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
/** Reads an archive by its central directory, as any program does. */
const unzip = (parts: readonly Uint8Array[]): Record<string, Buffer> => {
  const whole = Buffer.concat(parts)
  const end = whole.length - 22
  expect(whole.readUInt32LE(end)).toBe(0x06054b50)
  const files: Record<string, Buffer> = {}
  let at = whole.readUInt32LE(end + 16)
  for (let n = 0; n < whole.readUInt16LE(end + 10); n++) {
    expect(whole.readUInt32LE(at)).toBe(0x02014b50)
    const [crc, size, nameLength, local] = [whole.readUInt32LE(at + 16), whole.readUInt32LE(at + 24), whole.readUInt16LE(at + 28), whole.readUInt32LE(at + 42)]
    const name = whole.subarray(at + 46, at + 46 + nameLength).toString('utf8')
    expect(whole.readUInt32LE(local)).toBe(0x04034b50)
    const start = local + 30 + whole.readUInt16LE(local + 26) + whole.readUInt16LE(local + 28)
    files[name] = whole.subarray(start, start + size)
    expect(crc32(files[name])).toBe(crc)
    at += 46 + nameLength
  }
  return files
}

describe('an archive of stored files', () => {
  test('is read back whole by its own directory, with names in any script, and tells no moment', () => {
    const files: ZipFile[] = [{ name: 'bijlagen/één.txt', bytes: utf8('eerste') }, { name: 'leeg', bytes: new Uint8Array() }, { name: 'groot.bin', bytes: new Uint8Array(70_000).fill(7) }]
    const read = unzip(storedZip(files))
    expect(Object.keys(read)).toEqual(files.map((one) => one.name))
    for (const { name, bytes } of files) expect(Buffer.compare(read[name]!, bytes)).toBe(0)
    expect(Buffer.concat(storedZip(files)).readUInt32LE(10)).toBe(0x00210000)
  })
  test('without files is still an archive, and too many files are refused', () => {
    expect(unzip(storedZip([]))).toEqual({})
    expect(() => storedZip(Array.from({ length: 65_536 }, () => ({ name: '', bytes: new Uint8Array() })))).toThrow(RangeError)
  })
})

describe('the export of a case', () => {
  let desk: FakeDesk
  let work: WorkCase
  const attachment = (name: string): Attachment => ({ parts: [], hash: name, sealedSize: 1, size: 1, name, type: 'text/html', seed: '' })
  beforeAll(async () => {
    desk = await fakeDesk()
    const reporter = await fileReport(desk, { title: 'Ze zeiden <script>alert(1)</script> & "meer"' })
    const handler = desk.handlers[0]!
    work = value(await openWork(handler.desk, reporter.caseId)).work
    const does = async (act: 'text' | 'note', text: string): Promise<void> => {
      work = value(await perform(handler.desk, work, act, value(readForm(act, { text }, { work, roster: desk.roster, me: handler.id })))).work
    }
    await does('text', 'Een vraag <b>dik</b>')
    await does('note', 'Alleen voor ons')
    work = { ...work, messages: work.messages.map((one) => (one.kind === 'text' && one.direction === 'out' ? { ...one, attachments: [attachment('../../etc/passwd'), attachment('foto.png')] } : one)) }
  })
  const files = async (kind: 'case' | 'archive' = 'case') => Object.fromEntries(value(await exportFiles(work, desk.roster, 'nl', kind, async () => ok(utf8('inhoud')))).map((one) => [one.name, new TextDecoder().decode(one.bytes)]))

  test('holds a page to read, the same as data, the attachments under safe names, and says that it left the sealing', async () => {
    const made = await files()
    expect(Object.keys(made)).toEqual(['LEESMIJ.txt', 'zaak.html', 'zaak.json', expect.stringMatching(/^bijlagen\/001-[^/]+$/), 'bijlagen/002-foto.png'])
    expect(made['LEESMIJ.txt']).toContain('heeft de verzegeling van Gehoor verlaten')
    const data = JSON.parse(made['zaak.json']!) as { messages: { kind: string; direction: string }[]; identity: { name: string } }
    expect(data.identity.name).toBe('N. Bedacht')
    expect(data.messages.map((one) => `${one.kind} ${one.direction}`)).toEqual(expect.arrayContaining(['report in', 'text out', 'text inside']))
    expect(made['zaak.html']).toContain('Het gebeurde drie keer.')
  })
  test('runs nothing: what anybody wrote is text in the page', async () => {
    const { 'zaak.html': page = '' } = await files()
    expect(page).not.toMatch(/<script|<b>dik|src=|href=/)
    expect(page).toContain('Ze zeiden &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;meer&quot;')
    expect(escaped(`<a href='x'>"&`)).toBe('&lt;a href=&#39;x&#39;&gt;&quot;&amp;')
  })
  test('is refused whole when one attachment does not come', async () => {
    const made = await exportFiles(work, desk.roster, 'nl', 'case', async ({ name }) => (name === 'foto.png' ? refuse('gone') : ok(utf8('x'))))
    expect(made).toEqual({ ok: false, error: { file: 'foto.png', reason: 'gone' } })
  })
  test('for the archive holds the advice and the decision and nothing of what was said inside', async () => {
    expect(messagesFor(work, 'archive')).toEqual([])
    const made = await files('archive')
    expect(Object.keys(made)).toEqual(['LEESMIJ.txt', 'zaak.html', 'zaak.json'])
    expect(JSON.stringify(made)).not.toContain('Alleen voor ons')
    expect(made['zaak.html']).not.toContain('Het gebeurde drie keer.')
  })
})
