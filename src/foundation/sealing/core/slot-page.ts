import { concat, type Bytes } from '../../kernel/bytes.ts'
import type { Random } from '../../kernel/random.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { slotBytes, slotsPerPage } from './protocol.ts'

/** Length of the age file in a slot: always this, for 14,336 bytes of plaintext and one post-quantum recipient. */
export const sealedSlotBytes = 15995

/** Bytes of a page: 262,144. */
export const pageBytes = slotBytes * slotsPerPage

/**
 * Page `n` (from 0) of a mailbox that holds `items`, on the server. What no item fills is random, so that pages of 0, 1 and 15
 * items and of mailboxes that do not exist look alike. Throws a RangeError for an item longer than a slot.
 */
export const slotPage = (items: readonly Uint8Array[], n: number, random: Random): Bytes => {
  const page = random(pageBytes)
  for (const [slot, item] of items.slice(n * slotsPerPage, (n + 1) * slotsPerPage).entries()) {
    if (item.length > slotBytes) throw new RangeError('longer than a slot')
    page.set(item, slot * slotBytes)
  }
  return page
}

/** The sixteen slots of a page as the client got it, each cut to the length of a sealed slot; most may be random. */
export const readPage = (page: Uint8Array): Result<readonly Bytes[], 'wrong-length'> =>
  page.length === pageBytes
    ? ok(Array.from({ length: slotsPerPage }, (_, slot) => concat(page.subarray(slot * slotBytes, slot * slotBytes + sealedSlotBytes))))
    : refuse('wrong-length')
