import * as z from 'zod/mini'

// The small build of zod, because every reader's browser loads this. It probes for `eval` unless told not to, before the first schema; the page's content security policy would report that as an attack.
z.config({ jitless: true })

/** The parts that bodies of messages are made of. */
export const day = z.iso.date()
export const text = z.string().check(z.maxLength(60_000))
/** SHA-256, a key or a consent, as unpadded base64url. */
export const hash = z.string().check(z.regex(/^[A-Za-z0-9_-]*$/))
export const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))

export const outcomes = ['founded', 'partly-founded', 'unfounded', 'not-taken-up', 'satisfied', 'withdrawn', 'referred', 'not-investigable', 'no-finding'] as const
export type Outcome = (typeof outcomes)[number]
