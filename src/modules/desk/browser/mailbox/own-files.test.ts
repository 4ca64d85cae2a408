import { expect, test } from 'vitest'
import { value } from '../../../../../tests/attacks/support/sealing-world.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { fetchAttachment } from '../shared/attachments/download.ts'
import { uploadsFor } from '../shared/attachments/upload.ts'
import { fetchOwn, uploadDoor } from './own-files.ts'
import { openMailbox } from './session.ts'
import { fakeDesk, readByHandler } from './testing/fake-desk.ts'

const quiet = (): void => undefined
const noPause = async (): Promise<void> => undefined

test('attachments go up before the message, stand in the case and can be fetched back only when they hold', async () => {
  const desk = await fakeDesk()
  const session = value(await openMailbox(desk.door, desk.words, quiet))
  const uploads = uploadsFor({ ...uploadDoor(session), pause: noPause, onWait: quiet, random: systemRandom, clean: async (file) => file })
  const content = systemRandom(1_500_000)
  const file = new File([content], 'verslag.pdf', { type: 'application/pdf' })
  const { attachments } = await uploads.run([{ id: 1, file, original: false, progress: 'chosen', sent: 0, total: file.size }], quiet)
  desk.expireTokens()
  value(await session.send({ kind: 'text', body: { text: 'zie bijlage' }, compartment: 'evidence', attachments }))
  expect((await readByHandler(desk)).messages.at(-1)?.message.attachments).toMatchObject([{ name: 'verslag.pdf', size: content.length }])

  const [attachment] = attachments
  if (!attachment) throw new Error('no attachment')
  const back = value(await fetchAttachment(attachment, fetchOwn(session), noPause))
  expect([new Uint8Array(await back.arrayBuffer()), back.type]).toEqual([content, 'application/octet-stream'])
  const part = desk.parts.get(attachment.parts[0] ?? '')
  if (part) part[5000] = (part[5000] ?? 0) ^ 1
  expect(await fetchAttachment(attachment, fetchOwn(session), noPause)).toEqual({ ok: false, error: 'wrong' })
})
