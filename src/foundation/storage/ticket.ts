import { createHmac, timingSafeEqual } from 'node:crypto'
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from '../kernel/bytes.ts'

const macOf = (secret: Uint8Array, text: string): string => createHmac('sha256', secret).update(`gehoor/ticket/v1\0${text}`).digest('base64url')

/**
 * A bearer ticket that needs no table: purpose, fields (no dot in them) and expiry (milliseconds), authenticated with
 * the servers' common 32-byte secret. Its time lives with the bearer only.
 */
export const makeTicket = (secret: Uint8Array, purpose: string, fields: readonly string[], expires: number): string => {
  const text = [purpose, ...fields, expires.toString(36)].join('.')
  return toBase64Url(utf8(`${text}.${macOf(secret, text)}`))
}

/** The fields of a genuine ticket for this purpose that has not expired, else null; never throws. */
export const readTicket = (secret: Uint8Array, purpose: string, ticket: string, now: number): readonly string[] | null => {
  try {
    const parts = fromUtf8(fromBase64Url(ticket)).split('.')
    const mac = Buffer.from(parts.pop() ?? '')
    const genuine = Buffer.from(macOf(secret, parts.join('.')))
    if (mac.length !== genuine.length || !timingSafeEqual(mac, genuine)) return null
    const expires = parseInt(parts.pop() ?? '', 36)
    return parts[0] === purpose && expires > now ? parts.slice(1) : null
  } catch {
    return null
  }
}
