/** What the tools use of the sealing core: the same code that runs in browsers. */
import { fromUtf8 } from '../../../foundation/kernel/bytes.ts'
import type { Signed } from '../../../foundation/sealing/core/index.ts'

export * from '../../../foundation/sealing/core/index.ts'
export { newest as newestOf } from '../../../foundation/sealing/core/case-keys.ts'
export { composeLogin, mailboxIdOf } from '../../../foundation/sealing/core/login.ts'
export { mailboxKeys } from '../../../foundation/sealing/core/mailbox-keys.ts'
export { fromSlots, toSlots } from '../../../foundation/sealing/core/mailbox-slots.ts'
export { newSecret, receiptOf } from '../../../foundation/sealing/core/receipt.ts'
export { readPage } from '../../../foundation/sealing/core/slot-page.ts'

/** The envelope in a mailbox content, or null when it is none; what is inside is verified by `readMailbox`. */
export const parseSigned = (content: Uint8Array): Signed | null => {
  try {
    return JSON.parse(fromUtf8(content)) as Signed
  } catch {
    return null
  }
}
