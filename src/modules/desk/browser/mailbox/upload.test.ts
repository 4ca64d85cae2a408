import { describe, expect, test } from 'vitest'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { refuse } from '../../../../foundation/kernel/result.ts'
import { value } from '../../../../../tests/attacks/support/sealing-world.ts'
import type { AttachmentAction, ChosenFile } from '../file/attachments.ts'
import type { Api } from '../shared/api.ts'
import { fetchAttachment, safeName } from './save-attachment.ts'
import { openMailbox } from './session.ts'
import { fakeDesk, readByHandler } from './testing/fake-desk.ts'
import { mailboxUploads } from './upload.ts'

const chosen = (id: number, name: string, type: string, content: Uint8Array<ArrayBuffer>, original = false): ChosenFile => {
  const file = new File([content], name, { type })
  return { id, file, original, progress: 'chosen', sent: 0, total: file.size }
}
const quiet = () => undefined
const notAnImage = () => Promise.reject(new Error('no image'))

describe('attachments of a message', () => {
  test('go up before the message, stand in the case and can be fetched back only when they hold', async () => {
    const desk = await fakeDesk()
    const session = value(await openMailbox(desk.door, desk.words, quiet))
    const said: AttachmentAction[] = []
    const uploads = mailboxUploads({ session, random: systemRandom, clean: notAnImage, say: (action) => said.push(action) })
    const content = systemRandom(1_500_000)
    const attachments = value(await uploads.run([chosen(1, 'verslag.pdf', 'application/pdf', content)]))
    value(await session.send({ kind: 'text', body: { text: 'zie bijlage' }, compartment: 'evidence', attachments }))
    expect((await readByHandler(desk)).messages.at(-1)?.message.attachments).toMatchObject([{ name: 'verslag.pdf', size: content.length }])
    expect(said.at(-1)).toMatchObject({ progress: 'sent' })

    const [attachment] = attachments
    if (!attachment) throw new Error('no attachment')
    const back = value(await fetchAttachment(session, attachment))
    expect([new Uint8Array(await back.arrayBuffer()), back.type]).toEqual([content, 'application/octet-stream'])
    const part = desk.parts.get(attachment.parts[0] ?? '')
    if (part) part[5000] = (part[5000] ?? 0) ^ 1
    expect(await fetchAttachment(session, attachment)).toEqual({ ok: false, error: 'tampered' })
  })

  test('go on with the part under way after a lost connection', async () => {
    const desk = await fakeDesk()
    let fail = 1
    const put: Api['put'] = async (path, bytes) => (desk.parts.size === 1 && fail-- > 0 ? refuse({ reason: 'offline', sentence: null }) : desk.door.apiWith('ticket-1').put(path, bytes))
    const door = { ...desk.door, apiWith: (token?: string) => ({ ...desk.door.apiWith(token), put }) }
    const session = value(await openMailbox(door, desk.words, quiet))
    const uploads = mailboxUploads({ session, random: systemRandom, clean: notAnImage, say: quiet })
    const files = [chosen(1, 'a.bin', '', systemRandom(2_200_000))]
    expect(await uploads.run(files)).toEqual({ ok: false, error: 'interrupted' })
    const [attachment] = value(await uploads.run(files))
    expect(attachment?.parts.every((id) => desk.parts.has(id))).toBe(true)
    expect(desk.parts.size).toBe(attachment?.parts.length)
  })

  test('an image that cannot be cleaned is not sent as it is, unless the reporter says so', async () => {
    const desk = await fakeDesk()
    const session = value(await openMailbox(desk.door, desk.words, quiet))
    const uploads = mailboxUploads({ session, random: systemRandom, clean: notAnImage, say: quiet })
    const photo = systemRandom(100)
    expect(await uploads.run([chosen(1, 'foto.jpg', 'image/jpeg', photo)])).toEqual({ ok: false, error: 'file-refused' })
    expect(desk.parts.size).toBe(0)
    expect(value(await uploads.run([chosen(1, 'foto.jpg', 'image/jpeg', photo, true)]))).toHaveLength(1)
  })

  test('an expired ticket is replaced without losing a part', async () => {
    const desk = await fakeDesk()
    const session = value(await openMailbox(desk.door, desk.words, quiet))
    const uploads = mailboxUploads({ session, random: systemRandom, clean: notAnImage, say: (action) => { if (action.type === 'progress' && action.sent !== undefined && desk.parts.size === 1) desk.expireTokens() } })
    const [attachment] = value(await uploads.run([chosen(1, 'a.bin', '', systemRandom(2_200_000))]))
    expect([desk.parts.size, desk.calls['/mailbox/uploads']]).toEqual([attachment?.parts.length, 3])
  })

  test('a cancelled file does not come along', async () => {
    const desk = await fakeDesk()
    const session = value(await openMailbox(desk.door, desk.words, quiet))
    const uploads = mailboxUploads({ session, random: systemRandom, clean: notAnImage, say: quiet })
    uploads.cancel(1)
    const attachments = value(await uploads.run([chosen(1, 'a.txt', 'text/plain', systemRandom(10)), chosen(2, 'b.txt', 'text/plain', systemRandom(10))]))
    expect(attachments.map(({ name }) => name)).toEqual(['b.txt'])
  })

  test('a hostile name becomes a plain one', () => {
    expect(['../../etc/passwd', 'brief\u202Efdp.exe', '   ', '.htaccess'].map(safeName)).toEqual(['_.._etc_passwd', 'brief_fdp.exe', 'bijlage', 'htaccess'])
  })
})
