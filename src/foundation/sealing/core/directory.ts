/**
 * The directory: public keys of people who are not in the roster (advisers, managers, authorities), signed by the one key
 * that the roster delegates. Every entry is signed by itself; a short signed head names its version and what was revoked.
 * A client trusts an entry only together with a head that is fresh and never older than one it saw in this session.
 */
import * as z from 'zod/mini'
import type { Day } from '../../kernel/clock.ts'
import { idPattern } from '../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { B64, Id, Recipient, Roster, Signed } from './protocol.ts'
import { payloadHash } from './roster.ts'
import { parseAs, signedSchema } from './schemas.ts'
import { verify } from './signing.ts'

/** Roles whose holders have a key in the directory. Handlers have theirs in the roster. */
export const directoryRoles = ['adviser', 'manager', 'authority', 'coordinator', 'analyst'] as const
export type DirectoryRole = (typeof directoryRoles)[number]

/** One person in one role, signed (type `directory`). `department` is a unit's or a body's id, or empty for the whole house. */
export type DirectoryEntry = {
  readonly kind: 'entry'
  readonly realm: Id
  readonly person: Id
  readonly role: DirectoryRole
  readonly department: string
  /** The name as it is shown. */
  readonly name: string
  readonly enc: Recipient
  readonly sig: B64
  readonly from: Day
  readonly notAfter: Day
}
/** Signed (type `directory`). `revoked` = hashes of entries that are withdrawn before their last day; `prev` = hash of the head before. */
export type DirectoryHead = {
  readonly kind: 'head'
  readonly realm: Id
  readonly version: number
  readonly prev: B64
  readonly day: Day
  readonly notAfter: Day
  readonly revoked: readonly B64[]
}
/** What `GET /api/v1/directory` answers: the head, and the entries that were asked for. */
export type DirectoryAnswer = { readonly head: Signed; readonly entries: readonly Signed[] }

/** A head that was verified in this session, kept in memory to compare the next one with. */
export type KnownHead = { readonly version: number; readonly hash: B64; readonly revoked: readonly B64[] }
export type VerifiedDirectory = { readonly head: KnownHead; /** Entries that count today, in the server's order. */ readonly people: readonly DirectoryEntry[] }

export type DirectoryRefusal = 'malformed' | 'bad-signature' | 'not-canonical' | 'other-realm' | 'expired' | 'in-future' | 'went-back' | 'forked'

const daySchema = z.iso.date()
const id = z.string().check(z.regex(idPattern))
const key = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

export const directoryEntrySchema: z.ZodMiniType<DirectoryEntry> = z.strictObject({
  kind: z.literal('entry'), realm: id, person: id, role: z.enum(directoryRoles), department: z.string().check(z.maxLength(100)),
  name: z.string().check(z.minLength(1), z.maxLength(120)), enc: z.string().check(z.startsWith('age1pq1'), z.maxLength(4000)), sig: key, from: daySchema, notAfter: daySchema,
})
export const directoryHeadSchema: z.ZodMiniType<DirectoryHead> = z.strictObject({
  kind: z.literal('head'), realm: id, version: z.int().check(z.positive()), prev: z.string().check(z.regex(/^([A-Za-z0-9_-]{43})?$/)),
  day: daySchema, notAfter: daySchema, revoked: z.array(key),
})
export const directoryAnswerSchema: z.ZodMiniType<DirectoryAnswer> = z.strictObject({ head: signedSchema, entries: z.array(signedSchema).check(z.maxLength(5000)) })

const dayAfter = (day: Day): Day => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)) + 1)).toISOString().slice(0, 10)

const openSigned = <Value>(schema: z.ZodMiniType<Value>, signed: Signed, by: B64): Result<Value, DirectoryRefusal> => {
  const verified = verify('directory', signed, by)
  return verified.ok ? parseAs(schema, verified.value) : verified
}

const headOf = (signed: Signed, roster: Pick<Roster, 'realm' | 'directoryKey'>, today: Day, known: KnownHead | null): Result<KnownHead, DirectoryRefusal> => {
  const head = openSigned(directoryHeadSchema, signed, roster.directoryKey)
  if (!head.ok) return head
  const { realm, version, prev, day, notAfter, revoked } = head.value
  if (realm !== roster.realm) return refuse('other-realm')
  if (notAfter < today) return refuse('expired')
  // A device whose clock is a little behind around midnight must not be turned away.
  if (day > dayAfter(today)) return refuse('in-future')
  const hash = payloadHash(signed.payload)
  if (known !== null) {
    if (version < known.version) return refuse('went-back')
    if (version === known.version && hash !== known.hash) return refuse('forked')
    if (version === known.version + 1 && prev !== known.hash) return refuse('forked')
  }
  return ok({ version, hash, revoked })
}

/**
 * Verifies the server's answer against the roster. `known` is the head this session saw last, or null at its start. An entry whose
 * signature does not hold refuses the whole answer; one that is revoked, ended or not yet begun is left out: that person is passed over.
 * Never throws on hostile input.
 */
export const verifyDirectory = (
  answer: unknown, roster: Pick<Roster, 'realm' | 'directoryKey'>, today: Day, known: KnownHead | null,
): Result<VerifiedDirectory, DirectoryRefusal> => {
  const parsed = parseAs(directoryAnswerSchema, answer)
  if (!parsed.ok) return parsed
  const head = headOf(parsed.value.head, roster, today, known)
  if (!head.ok) return head
  const people: DirectoryEntry[] = []
  for (const signed of parsed.value.entries) {
    const entry = openSigned(directoryEntrySchema, signed, roster.directoryKey)
    if (!entry.ok) return entry
    if (entry.value.realm !== roster.realm) return refuse('other-realm')
    if (entry.value.from <= dayAfter(today) && entry.value.notAfter >= today && !head.value.revoked.includes(payloadHash(signed.payload))) people.push(entry.value)
  }
  return ok({ head: head.value, people })
}
