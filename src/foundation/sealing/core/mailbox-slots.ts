import { concat, fromBase64Url, toBase64Url, type Bytes } from '../../kernel/bytes.ts'
import { newId } from '../../kernel/ids.ts'
import type { Random } from '../../kernel/random.ts'
import { decrypt, encrypt, type Identity } from './age.ts'
import { slotPlainBytes, type Age, type Id, type Recipient } from './protocol.ts'

/** In front of a slot's content: chain id (16 bytes) ‖ u16be link ‖ u16be links ‖ u32be length. */
const headerBytes = 24
const roomInSlot = slotPlainBytes - headerBytes
const mostLinks = 0xffff

type Link = { readonly chain: Id; readonly link: number; readonly links: number; readonly content: Bytes }

const writeLink = ({ chain, link, links, content }: Link): Bytes => {
  const plain = new Uint8Array(slotPlainBytes)
  const header = new DataView(plain.buffer)
  plain.set(fromBase64Url(chain), 0)
  header.setUint16(16, link)
  header.setUint16(18, links)
  header.setUint32(20, content.length)
  plain.set(content, headerBytes)
  return plain
}

const parseLink = (plain: Uint8Array): Link | null => {
  if (plain.length !== slotPlainBytes) return null
  const header = new DataView(plain.buffer, plain.byteOffset)
  const [link, links, length] = [header.getUint16(16), header.getUint16(18), header.getUint32(20)]
  if (link >= links || length > roomInSlot || plain.subarray(headerBytes + length).some((byte) => byte !== 0)) return null
  return { chain: toBase64Url(plain.subarray(0, 16)), link, links, content: concat(plain.subarray(headerBytes, headerBytes + length)) }
}

/**
 * Cuts a content (the canonical JSON of a signed message or state) into slots sealed to the mailbox alone, all of the same length
 * (`sealedSlotBytes`) whatever they hold; a longer content is chained over several. Throws a RangeError past 65,535 slots.
 */
export const toSlots = async (content: Uint8Array, box: Recipient, random: Random): Promise<Age[]> => {
  const links = Math.max(1, Math.ceil(content.length / roomInSlot))
  if (links > mostLinks) throw new RangeError('too long for a mailbox')
  const chain = newId(random)
  return Promise.all(Array.from({ length: links }, async (_, link) => {
    const part = concat(content.subarray(link * roomInSlot, (link + 1) * roomInSlot))
    return toBase64Url(await encrypt(writeLink({ chain, link, links, content: part }), [box]))
  }))
}

/** What slots held: whole contents only, in the order in which they begin, and how many could not be completed. */
export type SlotContents = { readonly contents: readonly Bytes[]; readonly incomplete: number }

/**
 * Opens the slots of all pages together. What cannot be opened is unused and skipped; a content of which a link is missing or
 * contradicts another is counted in `incomplete` and never shown in part. A slot that comes twice counts once.
 * Anyone who knows the mailbox's recipient can write slots: contents must be verified before use.
 */
export const fromSlots = async (slots: readonly Uint8Array[], identity: Identity): Promise<SlotContents> => {
  const chains = new Map<Id, Map<number, Link>>()
  for (const slot of slots) {
    const opened = await decrypt(slot, [identity])
    const link = opened.ok ? parseLink(opened.value) : null
    if (!link) continue
    const chain = chains.get(link.chain) ?? new Map<number, Link>()
    chains.set(link.chain, chain)
    if (!chain.has(link.link)) chain.set(link.link, link)
  }
  const whole = [...chains.values()].map((chain) => {
    const links = [...chain.values()].sort((a, b) => a.link - b.link)
    return links.every((one) => one.links === links.length) ? concat(...links.map((one) => one.content)) : null
  })
  const contents = whole.filter((content) => content !== null)
  return { contents, incomplete: whole.length - contents.length }
}
