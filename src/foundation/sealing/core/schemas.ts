import * as z from 'zod/mini'
import { idPattern } from '../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { compartments } from './protocol.ts'
import type {
  ChangeDetail, CompartmentKey, Freshness, Join, LogEntry, MailboxState, Message, MultiSigned, PanelChange, ReaderKeys, Roster, Signed, Trust, WrapBody,
} from './protocol.ts'

// The small build of zod: a third of the size in the reporter's page. It probes for `eval` unless told not to,
// and the page's content security policy would report that as an attack.
z.config({ jitless: true })

/** Unpadded base64url of any length. */
export const b64Schema = z.string().check(z.regex(/^[A-Za-z0-9_-]*$/))
/** 128 bits in canonical unpadded base64url. */
export const idSchema = z.string().check(z.regex(idPattern))
/** A SHA-256 digest, or empty where a chain begins. */
const hashSchema = z.string().check(z.regex(/^([A-Za-z0-9_-]{43})?$/))
const keySchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
const recipientSchema = z.string().check(z.startsWith('age1pq1'), z.maxLength(4000))
const daySchema = z.iso.date()
const wordSchema = z.string().check(z.maxLength(40))
const countSchema = z.int().check(z.nonnegative())

/** An envelope with one signature. */
export const signedSchema: z.ZodMiniType<Signed> = z.strictObject({ payload: b64Schema, sig: b64Schema })
/** An envelope with several signatures. */
export const multiSignedSchema: z.ZodMiniType<MultiSigned> = z.strictObject({
  payload: b64Schema, sigs: z.array(z.strictObject({ key: b64Schema, sig: b64Schema })).check(z.maxLength(50)),
})

const rosterFields = {
  realm: idSchema,
  notAfter: daySchema,
  bodies: z.array(z.strictObject({
    id: z.string().check(z.minLength(1)), kind: z.enum(['complaints', 'integrity']), nl: z.string(), en: z.string(),
    panelSize: z.int().check(z.minimum(2), z.maximum(4)),
  })),
  handlers: z.array(z.strictObject({
    id: idSchema, body: z.string(), duty: z.enum(['triage', 'member', 'secretary', 'authority']), name: z.string(),
    unitTags: z.array(z.string()), enc: recipientSchema, sig: keySchema,
  })),
  recovery: z.array(z.strictObject({
    body: z.string(), year: z.int(), internal: recipientSchema, external: recipientSchema, internalSig: keySchema, externalSig: keySchema,
  })),
  clockKeys: z.array(keySchema),
  directoryKey: keySchema,
  apiOrigins: z.array(z.string()),
  demo: z.boolean(),
}
/** A roster as people edit it, before its epoch and its link to the previous one are known. */
export const rosterDraftSchema: z.ZodMiniType<Omit<Roster, 'epoch' | 'prev'>> = z.strictObject(rosterFields)
/** The roster's shape; what its parts must agree on is checked by `verifyTrust`. */
export const rosterSchema: z.ZodMiniType<Roster> = z.strictObject({ ...rosterFields, epoch: countSchema, prev: hashSchema })
/** The weekly note that the roster still stands. */
export const freshnessSchema: z.ZodMiniType<Freshness> = z.strictObject({ epoch: countSchema, rosterHash: keySchema, day: daySchema })
/** The server's answer that carries both. */
export const trustSchema: z.ZodMiniType<Trust> = z.strictObject({
  chain: z.array(multiSignedSchema).check(z.minLength(1)),
  freshness: z.strictObject({ payload: b64Schema, sig: b64Schema, key: b64Schema }),
  day: daySchema,
})

const compartmentSchema = z.enum(compartments)
const keyFields = { compartment: compartmentSchema, epoch: z.int().check(z.positive()), recipient: recipientSchema }
/** A compartment's public half. */
export const compartmentKeySchema: z.ZodMiniType<CompartmentKey> = z.strictObject(keyFields)
const readerKeysSchema: z.ZodMiniType<ReaderKeys> = z.strictObject({ id: idSchema, enc: recipientSchema, sig: keySchema })

/** The plaintext of a wrap; its reader is an id, or `recovery`. */
export const wrapBodySchema: z.ZodMiniType<WrapBody> = z.strictObject({
  case: idSchema,
  reader: z.string(),
  keys: z.array(z.union([z.strictObject({ ...keyFields, seed: keySchema }), z.strictObject({ ...keyFields, share: b64Schema, fingerprint: keySchema })])),
})

/** A message as signed; its `body` is for the module that owns the kind. */
export const messageSchema: z.ZodMiniType<Message> = z.strictObject({
  realm: idSchema,
  case: idSchema,
  compartment: compartmentSchema,
  mailbox: idSchema,
  direction: z.enum(['in', 'out', 'inside']),
  author: idSchema,
  sequence: z.int().check(z.positive()),
  prev: hashSchema,
  epoch: countSchema,
  readersMac: keySchema,
  day: daySchema,
  kind: z.string().check(z.maxLength(60)),
  body: z.unknown(),
  attachments: z.array(z.strictObject({
    parts: z.array(idSchema), hash: keySchema, sealedSize: countSchema, size: countSchema,
    name: z.string().check(z.maxLength(500)), type: z.string().check(z.maxLength(200)), seed: keySchema,
  })).check(z.maxLength(200)),
})
/** The two keys by which handlers check and answer everything that follows the first message. */
export const reportKeysSchema = z.looseObject({ box: recipientSchema, signKey: keySchema })

/** The first message of somebody who joined: the keys of their mailbox, and the signed invitation that let them in. */
export const joinedKeysSchema = z.looseObject({ box: recipientSchema, signKey: keySchema, join: signedSchema, language: z.string().check(z.maxLength(40)) })
/** The invitation to join a case. */
export const joinSchema: z.ZodMiniType<Join> = z.strictObject({
  realm: idSchema, case: idSchema, body: z.string(), party: idSchema, role: wordSchema, receivedDay: daySchema,
  about: z.strictObject({ procedure: wordSchema, naming: wordSchema, language: wordSchema }), key: compartmentKeySchema,
  readers: z.array(readerKeysSchema).check(z.minLength(1), z.maxLength(16)), macKey: keySchema, number: countSchema, head: hashSchema, by: idSchema, until: daySchema,
})

/** The mailbox's own memory. */
export const mailboxStateSchema: z.ZodMiniType<MailboxState> = z.strictObject({
  realm: idSchema,
  case: idSchema,
  mailbox: idSchema,
  body: z.string(),
  rosterEpoch: countSchema,
  keys: z.array(compartmentKeySchema),
  readers: z.array(readerKeysSchema),
  macKey: keySchema,
  about: z.strictObject({ procedure: wordSchema, naming: wordSchema, language: wordSchema }),
  thread: z.optional(z.strictObject({ number: countSchema, head: hashSchema, party: idSchema, role: wordSchema, receivedDay: daySchema })),
  sequence: countSchema,
  prev: hashSchema,
  entry: countSchema,
  day: daySchema,
})

/** The outer part of a change of readers. */
export const panelChangeSchema: z.ZodMiniType<PanelChange> = z.strictObject({
  realm: idSchema, epoch: countSchema, case: idSchema, number: z.int().check(z.positive()), prev: hashSchema, add: z.array(idSchema),
  remove: z.array(idSchema), body: z.string(), detailHash: keySchema, day: daySchema,
})
/** The sealed part of a change of readers. */
export const changeDetailSchema: z.ZodMiniType<ChangeDetail> = z.strictObject({
  act: z.enum(['add', 'remove', 'rotate', 'hand-over']), readers: z.array(readerKeysSchema),
  keys: z.array(compartmentKeySchema), macKey: keySchema, consent: z.nullable(keySchema),
})

/** One entry of a case's log. */
export const logEntrySchema: z.ZodMiniType<LogEntry> = z.strictObject({
  case: idSchema, i: countSchema, prev: hashSchema, actor: idSchema, sealedAction: b64Schema, objectHash: hashSchema, readersMac: keySchema, day: daySchema,
})

/** What the first entry's sealed action fixes: the keys, readers and recovery a case starts with. */
export const filedActionSchema = z.strictObject({
  kind: z.literal('filed'),
  keys: z.array(z.strictObject({ compartment: compartmentSchema, epoch: z.literal(1), fingerprint: keySchema })),
  readers: z.array(idSchema),
  recovery: z.boolean(),
})
export type FiledAction = z.infer<typeof filedActionSchema>

/** Parses strictly: an unknown field refuses the whole. */
export const parseAs = <Value>(schema: z.ZodMiniType<Value>, value: unknown): Result<Value, 'malformed'> => {
  const parsed = schema.safeParse(value)
  return parsed.success ? ok(parsed.data) : refuse('malformed')
}
