import { describe, expect, test } from 'vitest'
import { value } from '../../../../../../tests/attacks/support/sealing-world.ts'
import { systemRandom } from '../../../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../../../foundation/kernel/result.ts'
import { partBytes, type Attachment } from '../../../../../foundation/sealing/core/protocol.ts'
import type { ApiRefusal } from '../api.ts'
import type { AttachmentAction, ChosenFile, FileProgress } from './chosen.ts'
import { fetchAttachment, safeName, type FetchBytes } from './download.ts'
import { uploadsFor, type UploadTools } from './upload.ts'

type Reason = ApiRefusal['reason']
const chosen = (id: number, name: string, size: number, more: Partial<ChosenFile> & { readonly type?: string } = {}): ChosenFile => {
  const file = new File([systemRandom(size)], name, { type: more.type ?? '' })
  return { id, file, original: false, progress: 'chosen', sent: 0, total: file.size, ...more }
}

/** A desk that stores parts, and refuses as told: the next attempts meet these reasons, in order. */
const given = (more: Partial<UploadTools> = {}) => {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>()
  const [refusals, said, waits]: [Reason[], { id: number; progress: FileProgress }[], number[]] = [[], [], []]
  const count = { attempts: 0, tickets: 0 }
  const valid = new Set<string>()
  const uploads = uploadsFor({
    ticket: async () => { const ticket = `t${++count.tickets}`; valid.add(ticket); return ok({ ticket }) },
    put: async (ticket, part, bytes) => {
      count.attempts++
      const reason = refusals.shift()
      if (reason) return refuse({ reason, sentence: null })
      if (!valid.has(ticket)) return refuse({ reason: 'not-found', sentence: null })
      parts.set(part, bytes)
      return ok(null)
    },
    pause: async (seconds) => { waits.push(seconds) }, onWait: () => undefined, random: systemRandom, clean: () => Promise.reject(new Error('no image')), ...more,
  })
  const say = (action: AttachmentAction): void => { if (action.type === 'progress') said.push(action) }
  return { uploads, parts, refusals, said, waits, count, valid, run: (...files: ChosenFile[]) => uploads.run(files, say), last: (id: number) => said.findLast((one) => one.id === id)?.progress }
}
type Desk = ReturnType<typeof given>
const fetchFrom = (desk: Desk): FetchBytes => async (id) => { const part = desk.parts.get(id); return part ? ok(part) : refuse({ reason: 'not-found', sentence: null }) }
const sent = async (desk: Desk, size: number): Promise<Attachment> => (await desk.run(chosen(1, 'a.bin', size))).attachments[0] as Attachment
const noPause = async (): Promise<void> => undefined

describe('sending attachments', () => {
  test('a file stands in equal parts, and the message gets what opens it', async () => {
    const desk = given()
    const { attachments, trouble } = await desk.run(chosen(1, 'verslag.pdf', 1_500_000, { type: 'application/pdf' }))
    expect([attachments[0]?.name, attachments[0]?.size, trouble]).toEqual(['verslag.pdf', 1_500_000, null])
    expect([...desk.parts.values()].map((part) => part.length)).toEqual([partBytes, partBytes])
    expect([...desk.parts.keys()]).toEqual(attachments[0]?.parts)
    expect(desk.last(1)).toBe('sent')
  })

  test('a lost connection is met by the same part again, later each time, and nothing is sent twice', async () => {
    const desk = given()
    desk.refusals.push('offline', 'fault')
    const { trouble } = await desk.run(chosen(1, 'a.bin', 2_200_000))
    expect([trouble, desk.waits, desk.count.attempts]).toEqual([null, [2, 5], 5])
  })

  test('after the patience is over it waits for its owner, who goes on with the part that was under way', async () => {
    const desk = given()
    const file = chosen(1, 'a.bin', 2_200_000)
    const [first, other] = [desk.run(file), chosen(2, 'b.bin', 10)]
    desk.refusals.push('offline', 'offline', 'offline', 'offline')
    expect(await first).toEqual({ attachments: [], trouble: 'interrupted' })
    expect(desk.last(1)).toBe('interrupted')
    const { attachments } = await desk.run(file, other)
    expect(attachments.flatMap(({ parts }) => parts)).toEqual([...desk.parts.keys()])
    expect(desk.count.attempts).toBe(4 + 3 + 1)
  })

  test('busy is tried again and then said as busy; a full case is final at once and lets the next file try', async () => {
    const busy = given()
    busy.refusals.push('busy', 'busy', 'busy', 'busy')
    expect([(await busy.run(chosen(1, 'a', 10), chosen(2, 'b', 10))).trouble, busy.last(1), busy.last(2), busy.waits]).toEqual(['busy', 'busy', undefined, [2, 5, 10]])
    const full = given()
    full.refusals.push('too-much')
    const { attachments, trouble } = await full.run(chosen(1, 'a', 10), chosen(2, 'b', 10))
    expect([trouble, full.last(1), full.waits, attachments.map(({ name }) => name)]).toEqual(['too-much', 'full', [], ['b']])
  })

  test('an expired ticket is replaced without losing a part; a case that is gone ends it', async () => {
    const desk = given()
    const running = desk.uploads.run([chosen(1, 'a.bin', 2_200_000)], (action) => { if (action.type === 'progress' && action.progress === 'sending' && desk.parts.size === 1) desk.valid.clear() })
    expect([(await running).attachments[0]?.parts.length, desk.count.tickets]).toEqual([desk.parts.size, 2])
    const gone = given({ ticket: async (): Promise<Result<{ ticket: string }, ApiRefusal>> => refuse({ reason: 'not-found', sentence: null }) })
    expect((await gone.run(chosen(1, 'a', 10))).trouble).toBe('gone')
  })

  test('an image that cannot be cleaned is not sent as it is, unless its owner says so', async () => {
    const desk = given()
    const photo = chosen(1, 'foto.jpg', 100, { type: 'image/jpeg' })
    expect([(await desk.run(photo)).trouble, desk.last(1), desk.parts.size]).toEqual(['file-refused', 'not-cleaned', 0])
    expect((await desk.run({ ...photo, original: true })).attachments).toHaveLength(1)
  })

  test('a cleaned image goes in place of the original', async () => {
    const desk = given({ clean: async (file) => new File(['pixels'], file.name, { type: file.type }) })
    expect((await desk.run(chosen(1, 'foto.jpg', 100, { type: 'image/jpeg' }))).attachments[0]?.size).toBe(6)
  })

  test('a file stopped before does not come along; one stopped on its way holds the message back', async () => {
    const desk = given()
    desk.uploads.cancel(1)
    expect((await desk.run(chosen(1, 'a', 10), chosen(2, 'b', 10)))).toMatchObject({ attachments: [{ name: 'b' }], trouble: null })
    const running = desk.uploads.run([chosen(3, 'c', 5_000_000)], (action) => { if (action.type === 'progress' && action.progress === 'sending') desk.uploads.cancel(3) })
    expect(await running).toEqual({ attachments: [], trouble: 'cancelled' })
    expect(desk.parts.size).toBe(2)
  })

  test('a stop also ends the wait for the connection', async () => {
    const desk = given({ pause: async (_, early) => { desk.uploads.cancel(1); await early } })
    desk.refusals.push('offline')
    expect([(await desk.run(chosen(1, 'a', 10))).trouble, desk.count.attempts]).toEqual(['cancelled', 1])
  })

  test('two presses on Send make one upload', async () => {
    const desk = given()
    const file = chosen(1, 'a', 2_200_000)
    const [first, second] = await Promise.all([desk.run(file), desk.run(file)])
    expect([second, desk.count.attempts]).toEqual([first, first.attachments[0]?.parts.length])
  })

  test('a file that changed after it was chosen is refused by that name', async () => {
    const desk = given()
    const file = Object.assign(new File(['abcdef'], 'a.txt'), { stream: () => new Blob(['abc']).stream() })
    expect((await desk.run({ ...chosen(1, 'a.txt', 6), file })).trouble).toBe('file-refused')
    expect(desk.last(1)).toBe('changed')
  })
})

describe('fetching attachments', () => {
  test('gives the whole file back as octets, whatever it was called', async () => {
    const desk = given()
    const page = chosen(1, 'page.html', 1_300_000, { type: 'text/html' })
    const [attachment] = (await desk.run(page)).attachments
    const steps: number[] = []
    const back = value(await fetchAttachment(attachment as Attachment, fetchFrom(desk), noPause, { onProgress: (done) => steps.push(done) }))
    expect([new Uint8Array(await back.arrayBuffer()), back.type, steps]).toEqual([new Uint8Array(await page.file.arrayBuffer()), 'application/octet-stream', [1, 2]])
  })

  test('refuses the whole when one byte, a part or the order differs', async () => {
    const desk = given()
    const attachment = await sent(desk, 1_300_000)
    const [one, two] = attachment.parts.map((id) => desk.parts.get(id)) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>]
    const flipped = two.slice()
    flipped[7] = (flipped[7] as number) ^ 1
    for (const wrong of [[two, one], [one, flipped], [one, one]]) {
      for (const [at, id] of attachment.parts.entries()) desk.parts.set(id, wrong[at] as Uint8Array<ArrayBuffer>)
      expect(await fetchAttachment(attachment, fetchFrom(desk), noPause)).toEqual(refuse('wrong'))
    }
    desk.parts.delete(attachment.parts[1] ?? '')
    for (const id of attachment.parts.slice(0, 1)) desk.parts.set(id, one)
    expect(await fetchAttachment(attachment, fetchFrom(desk), noPause)).toEqual(refuse('gone'))
  })

  test('goes on after a lost connection, and says offline or busy when it lasts', async () => {
    const desk = given()
    const attachment = await sent(desk, 10)
    const failing = (times: number, reason: Reason): FetchBytes => async (id, signal) => (times-- > 0 ? refuse({ reason, sentence: null }) : fetchFrom(desk)(id, signal))
    expect((await fetchAttachment(attachment, failing(2, 'offline'), noPause)).ok).toBe(true)
    expect(await fetchAttachment(attachment, failing(9, 'offline'), noPause)).toEqual(refuse('offline'))
    expect(await fetchAttachment(attachment, failing(9, 'busy'), noPause)).toEqual(refuse('busy'))
  })

  test('stops when it is called off', async () => {
    const desk = given()
    const attachment = await sent(desk, 3_000_000)
    const stop = new AbortController()
    expect(await fetchAttachment(attachment, fetchFrom(desk), noPause, { signal: stop.signal, onProgress: () => stop.abort() })).toEqual(refuse('cancelled'))
  })

  test('keeps nothing in a name that could lead a disk or an eye astray', () => {
    const names = ['../../etc/passwd', 'foto\u202Egpj.exe', '\u0000\n', '..', '   ', '.htaccess', '<img src=x onerror=alert(1)>.txt']
    expect(names.map(safeName)).toEqual(['_.._etc_passwd', 'foto_gpj.exe', '__', 'bijlage.bin', 'bijlage.bin', 'htaccess', '_img src=x onerror=alert(1)_.txt'])
  })
})
