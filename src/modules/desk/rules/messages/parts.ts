import * as z from 'zod/mini'

// The small build of zod, because every reader's browser loads this. It probes for `eval` unless told not to, before the first schema; the page's content security policy would report that as an attack.
z.config({ jitless: true })

/** What the bodies of messages are made of. */
export const day = z.iso.date()
/** So many letters may a text have; what is longer is understood by nobody, so it is refused before it is sent. */
export const longestText = 60_000
export const text = z.string().check(z.maxLength(longestText))
/** One line: a name, a place, a title. */
export const line = z.string().check(z.maxLength(300))
export const bytes = z.string().check(z.regex(/^[A-Za-z0-9_-]*$/))
/** A handler's id. */
export const person = z.string().check(z.maxLength(60))
/** 128 random bits. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))

export const outcomes = ['founded', 'partly-founded', 'unfounded', 'not-taken-up', 'satisfied', 'withdrawn', 'referred', 'not-investigable', 'no-finding'] as const
export type Outcome = (typeof outcomes)[number]

/** Where free text both ways and files are sealed to: apart from the report and the steps, so that an authority reads those and not the conversation. */
export const conversation = 'evidence'
