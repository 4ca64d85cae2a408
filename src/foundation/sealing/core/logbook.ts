import * as z from 'zod/mini'
import type { Day } from '../../kernel/clock.ts'
import { concat, type Bytes } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { decrypt, encrypt, identityOf, recipientOf } from './age.ts'
import { canonical, parseCanonical, type Json } from './canonical.ts'
import { derive } from './digest.ts'
import { padmeLength } from './padding.ts'

/** What the file is called when nobody chooses a name: says nothing of what it is for. */
export const logbookFileName = 'notities.bin'

export type LogbookFile = { readonly name: string; readonly type: string; readonly content: Uint8Array }
export type LogbookEntry = { readonly day: Day; readonly text: string; readonly files: readonly LogbookFile[] }
/** Dated notes with their files, and a report that is not finished (its answers as the questionnaire keeps them) or null. */
export type Logbook = { readonly entries: readonly LogbookEntry[]; readonly draft: Json }

const indexSchema = z.strictObject({
  version: z.literal(1),
  entries: z.array(z.strictObject({
    day: z.iso.date(),
    text: z.string(),
    files: z.array(z.strictObject({ name: z.string(), type: z.string(), size: z.int().check(z.gte(0)) })),
  })),
  draft: z.unknown(), // JSON of any shape: that it is JSON, reading it canonically has shown
})

const seedOf = (secret: Uint8Array): Bytes => derive(secret, undefined, 'gehoor/logbook/v1')

/**
 * Seals a logbook to its own eleven words (not those of a mailbox): `u32be length ‖ canonical index ‖ files`, zeros to the Padmé
 * length, in an age file. Whoever sees the file can tell that it is an age file and how large it is, nothing else.
 */
export const composeLogbook = async (logbook: Logbook, secret: Uint8Array): Promise<Bytes> => {
  const described = (files: readonly LogbookFile[]) => files.map(({ name, type, content }) => ({ name, type, size: content.length }))
  const entries = logbook.entries.map(({ day, text, files }) => ({ day, text, files: described(files) }))
  const index = canonical({ version: 1, entries, draft: logbook.draft })
  const files = logbook.entries.flatMap((entry) => entry.files.map((file) => file.content))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, index.length)
  const used = 4 + index.length + files.reduce((sum, file) => sum + file.length, 0)
  return encrypt(concat(length, index, ...files, new Uint8Array(padmeLength(used) - used)), [await recipientOf(seedOf(secret))])
}

const indexIn = (plain: Uint8Array): { readonly index: z.infer<typeof indexSchema>; readonly end: number } | null => {
  if (plain.length < 4) return null
  const end = 4 + new DataView(plain.buffer, plain.byteOffset).getUint32(0)
  if (end > plain.length) return null
  try {
    const parsed = indexSchema.safeParse(parseCanonical(plain.subarray(4, end)))
    return parsed.success ? { index: parsed.data, end } : null
  } catch {
    return null
  }
}

/** Opens a logbook. `cannot-open`: other words, a changed or cut file, or no logbook at all. `malformed`: it opened, but is not one this version knows. */
export const openLogbook = async (file: Uint8Array, secret: Uint8Array): Promise<Result<Logbook, 'cannot-open' | 'malformed'>> => {
  const opened = await decrypt(file, [identityOf(seedOf(secret))])
  if (!opened.ok) return opened
  const found = indexIn(opened.value)
  if (!found) return refuse('malformed')
  let at = found.end
  const take = (size: number): Bytes => concat(opened.value.subarray(at, at += size))
  const entries = found.index.entries.map((entry) => ({ ...entry, files: entry.files.map(({ name, type, size }) => ({ name, type, content: take(size) })) }))
  if (at > opened.value.length || opened.value.subarray(at).some((byte) => byte !== 0)) return refuse('malformed')
  return ok({ entries, draft: (found.index.draft ?? null) as Json })
}
