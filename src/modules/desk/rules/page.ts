import type { Random } from '../../../foundation/kernel/random.ts'
import { slotBytes, slotsPerPage } from '../../../foundation/sealing/core/protocol.ts'

/** A page of a mailbox: always 16 slots of 16 KiB; what holds no message is random, as it is for a mailbox that does not exist. Throws a RangeError for a content longer than a slot. */
export const mailboxPage = (contents: readonly Uint8Array[], random: Random): Uint8Array<ArrayBuffer> => {
  const page = random(slotsPerPage * slotBytes)
  for (const [slot, content] of contents.slice(0, slotsPerPage).entries()) {
    if (content.length > slotBytes) throw new RangeError('longer than a slot')
    page.set(content, slot * slotBytes)
  }
  return page
}
