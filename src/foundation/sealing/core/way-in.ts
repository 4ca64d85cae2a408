/**
 * A way in for a reporter who lost the words: a one-time code of 80 random bits, told by telephone. It opens an invitation that one reader of the
 * case signed: which committee and readers a new report must go to. The server keeps the invitation under a hash and can neither read nor make one.
 */
import { fromBase64Url, toBase64Url, utf8, type Bytes } from '../../kernel/bytes.ts'
import type { Day } from '../../kernel/clock.ts'
import type { Random } from '../../kernel/random.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import * as z from 'zod/mini'
import { decryptText, encryptToText, identityOf, recipientOf } from './age.ts'
import { canonical, parseCanonical } from './canonical.ts'
import type { Writer } from './case-append.ts'
import type { OpenedCase } from './opened-case.ts'
import { derive, digest, sha256 } from './digest.ts'
import { pad, unpad } from './padding.ts'
import type { Age, B64, Id, MailboxAbout, Signed } from './protocol.ts'
import type { TrustedRoster } from './roster.ts'
import { idSchema, parseAs, signedSchema } from './schemas.ts'
import { sign, verify } from './signing.ts'

/** Digits and letters without I, L, O and U: nothing that sounds or looks like another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLetters = 16
/** One length for every invitation but those of cases with many readers. */
const block = 16_384

/** What the code opens; signed (type `way-in`) by the reader who made it. */
export type WayIn = {
  readonly realm: Id
  readonly case: Id
  readonly body: string
  /** Who must read what the reporter sends: readers of the case, as many as the committee's panel. */
  readonly readers: readonly Id[]
  readonly by: Id
  readonly about: MailboxAbout
  readonly recovery: boolean
  /** The last day on which it counts. */
  readonly until: Day
}
const word = z.string().check(z.maxLength(40))
const wayInSchema: z.ZodMiniType<WayIn> = z.strictObject({
  realm: idSchema, case: idSchema, body: z.string(), readers: z.array(idSchema), by: idSchema,
  about: z.strictObject({ procedure: word, naming: word, language: word }), recovery: z.boolean(), until: z.iso.date(),
})

/** A fresh code: four groups of four. */
export const newCode = (random: Random): string => {
  const code = [...random(codeLetters)].map((byte) => letters[byte & 31]).join('')
  return code.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** Reads what somebody typed: case, spaces and hyphens are forgiven, and so are O for 0 and I or L for 1. */
export const readCode = (typed: string): Result<string, 'not-a-code'> => {
  const code = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s\-–—.]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return code.length === codeLetters && [...code].every((letter) => letters.includes(letter)) ? ok(code) : refuse('not-a-code')
}

/** What a code gives: `proof` is shown to the server once, `id` = SHA-256(proof) is what the server keeps, `seed` opens the invitation. */
export const codeKeys = (code: string, realm: Id): { readonly proof: B64; readonly id: B64; readonly seed: Bytes } => {
  const read = readCode(code)
  if (!read.ok) throw new TypeError('not a code')
  const salt = sha256(utf8(realm))
  const proof = derive(utf8(read.value), salt, 'gehoor/way-in/v1/proof')
  return { proof: toBase64Url(proof), id: digest(proof), seed: derive(utf8(read.value), salt, 'gehoor/way-in/v1/seal') }
}

export type WayInMade = { readonly code: string; readonly id: B64; readonly content: Age }

/**
 * Makes a code and its invitation. `too-few-readers`: fewer readers of the case than a new report to this committee must have.
 * `no-name`: the reporter is anonymous, so that nobody can check who is calling.
 */
export const makeWayIn = async (
  opened: OpenedCase, writer: Writer, about: MailboxAbout, until: Day, trusted: TrustedRoster, random: Random,
): Promise<Result<WayInMade, 'too-few-readers' | 'no-name' | 'not-a-reader' | 'change-withheld'>> => {
  if (!opened.readers.some((reader) => reader.id === writer.handlerId)) return refuse('not-a-reader')
  // Somebody who no longer reads would be named as a reader of what follows.
  if (opened.changeWithheld) return refuse('change-withheld')
  if (about.naming !== 'named' && about.naming !== 'confidential') return refuse('no-name')
  const { roster } = trusted
  const size = roster.bodies.find((body) => body.id === opened.body)?.panelSize ?? 0
  const fit = roster.handlers.filter((one) => one.body === opened.body && one.duty === 'triage' && opened.readers.some((reader) => reader.id === one.id)).map((one) => one.id)
  // Whoever makes the code is among them where possible: they speak with the reporter.
  const readers = [...fit.filter((id) => id === writer.handlerId), ...fit.filter((id) => id !== writer.handlerId)].slice(0, size)
  if (size < 2 || readers.length < size) return refuse('too-few-readers')
  const invitation: WayIn = { realm: roster.realm, case: opened.case, body: opened.body, readers, by: writer.handlerId, about, recovery: opened.recovery, until }
  return ok(await sealInvitation(sign('way-in', invitation, writer.signSeed), roster.realm, random))
}

/** What a code opens, parsed but not verified yet. */
export const openInvitation = async <Shape>(
  content: Age, code: string, realm: Id, schema: z.ZodMiniType<Shape>,
): Promise<Result<{ readonly signed: Signed; readonly claimed: Shape }, 'cannot-open' | 'malformed'>> => {
  const plain = await decryptText(content, [identityOf(codeKeys(code, realm).seed)])
  if (!plain.ok) return plain
  try {
    const signed = parseAs(signedSchema, parseCanonical(unpad(plain.value)))
    if (!signed.ok) return signed
    const claimed = parseAs(schema, parseCanonical(fromBase64Url(signed.value.payload)))
    return claimed.ok ? ok({ signed: signed.value, claimed: claimed.value }) : claimed
  } catch {
    return refuse('malformed')
  }
}

/** Seals a signed invitation to a fresh code. */
export const sealInvitation = async (signed: Signed, realm: Id, random: Random): Promise<WayInMade> => {
  const code = newCode(random)
  const { id, seed } = codeKeys(code, realm)
  return { code, id, content: await encryptToText(pad(canonical(signed), block), [await recipientOf(seed)]) }
}

export type WayInRefusal = 'cannot-open' | 'malformed' | 'bad-signature' | 'not-canonical' | 'unknown-handler' | 'other-realm' | 'expired' | 'unknown-readers'

/** Opens an invitation with the code and believes it only when a handler of the verified roster signed it, no authority, and every reader stands there too, as somebody whom a report can be drawn to. */
export const openWayIn = async (content: Age, code: string, trusted: TrustedRoster, today: Day): Promise<Result<WayIn, WayInRefusal>> => {
  const { roster } = trusted
  const found = await openInvitation(content, code, roster.realm, wayInSchema)
  if (!found.ok) return found
  const { signed, claimed: wayIn } = found.value
  const key = roster.handlers.find((one) => one.id === wayIn.by && one.duty !== 'authority')?.sig
  if (key === undefined) return refuse('unknown-handler')
  const verified = verify('way-in', signed, key)
  if (!verified.ok) return verified
  if (wayIn.realm !== roster.realm) return refuse('other-realm')
  if (wayIn.until < today) return refuse('expired')
  const known = wayIn.readers.every((id) => roster.handlers.some((one) => one.id === id && one.body === wayIn.body && one.duty === 'triage'))
  return known && new Set(wayIn.readers).size >= 2 ? ok(wayIn) : refuse('unknown-readers')
}
