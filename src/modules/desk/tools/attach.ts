import type { Bytes } from '../../../foundation/kernel/bytes.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { ask, post, type Door } from './door.ts'
import { sealAttachment, type Attachment } from './sealing.ts'

export type LocalFile = { readonly name: string; readonly type: string; readonly bytes: Bytes }

/** Seals files and sends their parts; what is returned belongs into the message that adopts them. `ticketPath` is where a ticket is asked. */
export const sendFiles = async (door: Door, ticketPath: string, files: readonly LocalFile[], token?: string): Promise<Attachment[]> => {
  const sent: Attachment[] = []
  if (files.length === 0) return sent
  const { ticket } = await post<{ ticket: string }>(door, ticketPath, {}, token)
  for (const { name, type, bytes } of files) {
    const sealing = sealAttachment(new Blob([bytes]).stream(), { name, type, size: bytes.length }, systemRandom)
    let step = await sealing.next()
    for (; !step.done; step = await sealing.next()) await ask(door, `/uploads/${step.value.id}`, { method: 'PUT', body: step.value.bytes }, ticket)
    sent.push(step.value)
  }
  return sent
}
