import type { Clock } from '../../../../foundation/kernel/clock.ts'
import type { PostServices } from '../../../../foundation/post/index.ts'
import { parseCanonical } from '../../../../foundation/sealing/core/canonical.ts'
import type { Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { decodeBase64Url, encodeBase64Url } from '../../../../foundation/storage/bytes.ts'
import { openOuter } from '../../../../foundation/storage/erase.ts'

/** What signals need to run; the mailbox's sign-in is that of sealed post. */
export type SignalServices = PostServices & { readonly clock: Clock }

export type SignalRefusal = 'not-found' | 'not-valid' | 'stale' | 'not-now' | 'too-much'

/** The roster of now, as the officers signed it. */
export const rosterOf = (services: Pick<SignalServices, 'trust'>): Roster => {
  const last = services.trust().chain.at(-1)
  if (!last) throw new Error('there is no roster')
  return parseCanonical(decodeBase64Url(last.payload)) as unknown as Roster
}

/** Bytes of fields from outside; null when one is not base64url. */
export const bytesOf = (fields: readonly string[]): readonly Uint8Array[] | null => {
  try {
    return fields.map(decodeBase64Url)
  } catch {
    return null
  }
}

/** Takes the outer layer off what the server keeps, for whoever may have it. */
export const peel = (key: Uint8Array, content: Uint8Array): string => {
  const opened = openOuter(key, content)
  if (!opened.ok) throw new Error('an outer layer does not open')
  return encodeBase64Url(opened.value)
}
