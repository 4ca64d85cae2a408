/**
 * A sealed circle: a fixed, small set of listed people who read the same papers, such as the researchers of one study. Every paper is
 * signed by its author and sealed to each reader by their key in the directory; nobody else opens it, the server included. A paper says of
 * which circle it is, what kind it is and what it is about, so that one cannot be laid in another's place.
 */
import * as z from 'zod/mini'
import { concat, fromBase64Url, type Bytes } from '../../kernel/bytes.ts'
import type { Day } from '../../kernel/clock.ts'
import { idPattern } from '../../kernel/ids.ts'
import { decryptText, encryptToText, type Identity } from './age.ts'
import { canonical, parseCanonical } from './canonical.ts'
import { padmeLength, unpad } from './padding.ts'
import type { Age, B64, Id, Recipient } from './protocol.ts'
import { parseAs, signedSchema } from './schemas.ts'
import { sign, verify } from './signing.ts'

/** What is signed (type `circle`). `about` is a word of the module that owns the circle, such as the place of a passage. */
export type CirclePaper = { readonly realm: Id; readonly circle: Id; readonly kind: string; readonly about: string; readonly author: Id; readonly day: Day; readonly body: unknown }
/** `author`: `listed` when the directory still names the key that signed; `unlisted` when it does not, as after somebody left. */
export type OpenedPaper = { readonly paper: CirclePaper; readonly author: 'listed' | 'unlisted' }
/** A reader as a verified directory names them. */
export type CircleReader = { readonly person: Id; readonly enc: Recipient; readonly sig: B64 }

const id = z.string().check(z.regex(idPattern))
export const circlePaperSchema: z.ZodMiniType<CirclePaper> = z.strictObject({
  realm: id, circle: id, kind: z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/)), about: z.string().check(z.maxLength(100)), author: id, day: z.iso.date(), body: z.unknown(),
})

/** Small papers have one length; larger ones Padmé's, which tells little of it. */
const least = 4096
const padded = (content: Uint8Array): Bytes => {
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, content.length)
  return concat(length, content, new Uint8Array(Math.max(least, padmeLength(content.length + 4)) - content.length - 4))
}

/** Seals a signed paper to every reader. Throws a TypeError without readers, or when the author is none of them: nobody writes what they cannot read back. */
export const sealPaper = (paper: CirclePaper, readers: readonly CircleReader[], signSeed: Uint8Array): Promise<Age> => {
  if (!readers.some(({ person }) => person === paper.author)) throw new TypeError('the author is no reader of the circle')
  return encryptToText(padded(canonical({ circle: sign('circle', paper, signSeed) })), readers.map(({ enc }) => enc))
}

/**
 * Opens a paper of this very circle; null for anything else, such as a wrap, a note or a paper of another circle. A signature that does not
 * belong to a listed author's key is `unlisted`; one that a listed author's key contradicts is null. Never throws on hostile input.
 */
export const openPaper = async (sealed: Age, identity: Identity, { realm, circle }: Pick<CirclePaper, 'realm' | 'circle'>, listed: readonly CircleReader[]): Promise<OpenedPaper | null> => {
  const plain = await decryptText(sealed, [identity])
  if (!plain.ok) return null
  try {
    const value = parseCanonical(unpad(plain.value))
    if (typeof value !== 'object' || value === null || Object.keys(value).join() !== 'circle') return null
    const signed = parseAs(signedSchema, (value as { circle: unknown }).circle)
    if (!signed.ok) return null
    const claimed = parseAs(circlePaperSchema, parseCanonical(fromBase64Url(signed.value.payload)))
    if (!claimed.ok || claimed.value.realm !== realm || claimed.value.circle !== circle) return null
    const keys = listed.filter(({ person }) => person === claimed.value.author).map(({ sig }) => sig)
    if (keys.length === 0) return { paper: claimed.value, author: 'unlisted' }
    return keys.some((key) => verify('circle', signed.value, key).ok) ? { paper: claimed.value, author: 'listed' } : null
  } catch {
    return null
  }
}
