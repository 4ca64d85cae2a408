/** The files that officers carry from machine to machine, and their shapes. */
import { z } from 'zod'
import { b64Schema, changeDetailSchema, idSchema, multiSignedSchema, rosterDraftSchema, trustSchema } from '../../../../foundation/sealing/core/schemas.ts'
import type { Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { shaped } from '../../../../foundation/kernel/shaped.ts'
import { badInput, readJson } from '../../command.ts'
import type { CommandIo } from '../../io.ts'

const keySchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'a key: 43 letters, digits, - and _')
const lockSchema = z.strictObject({ salt: b64Schema, content: b64Schema })

/** One officer's root key: the public half in clear, the seed under a passphrase. Secret. */
export const rootKeyFile = z.strictObject({ kind: z.literal('gehoor-root-key'), name: z.string(), key: keySchema, lock: lockSchema })
/** Its public half, to hand to the others. */
export const rootPublicFile = z.strictObject({ kind: z.literal('gehoor-root-public'), name: z.string(), key: keySchema })
/** The three public halves that are built into the client. */
export const rootsFile = z.strictObject({ kind: z.literal('gehoor-roots'), roots: z.array(rootPublicFile).length(3) })
/** A roster as people edit it: epoch and link to the previous one are computed when it is made. */
export type Draft = Omit<Roster, 'epoch' | 'prev'>
/** A roster ready to be signed, or a chain to be signed again; `chain` lists the payloads. */
export const payloadFile = z.strictObject({ kind: z.literal('gehoor-roster-payload'), payload: b64Schema })
/** One officer's signatures. */
export const signatureFile = z.strictObject({ kind: z.literal('gehoor-roster-signatures'), signatures: z.array(z.strictObject({ payload: b64Schema, key: keySchema, sig: b64Schema })).min(1) })
/** The weekly note. */
export const freshnessFile = z.strictObject({ kind: z.literal('gehoor-freshness'), payload: b64Schema, sig: b64Schema, key: keySchema })
/** What a new handler's browser writes: public halves only. */
export const enrolmentFile = z.strictObject({ kind: z.literal('gehoor-enrolment'), handler: idSchema, name: z.string().min(1), enc: z.string().startsWith('age1pq1'), sig: keySchema })
export type Enrolment = z.infer<typeof enrolmentFile>
/** One keeper's share of a recovery group. Secret. */
export const shareFile = z.strictObject({
  kind: z.literal('gehoor-recovery-share'), group: z.enum(['internal', 'external']), body: z.string(), year: z.int(), recipient: z.string(), number: z.int(), share: b64Schema, check: b64Schema,
})
/** A change of readers with what it says, for a recovery group to countersign; comes back with one signature more. */
export const readerChangeFile = z.strictObject({ kind: z.literal('gehoor-reader-change'), change: multiSignedSchema, detail: changeDetailSchema })
/** Recovery wraps taken from the server, for the cases that are to be recovered and no others. */
export const recoveryCasesFile = z.array(z.strictObject({ case: idSchema, recovery: b64Schema }))
/** Cases and their readers, as the server lists them. */
export const caseReadersFile = z.array(z.looseObject({ case: idSchema, readers: z.array(idSchema) }))
/** An unsigned, readable roster. */
export const draftFile = rosterDraftSchema
export { multiSignedSchema, trustSchema as trustFile }

/** Reads a file of one shape, or ends with exit 2 naming file, field, what is there and what was expected. */
export const readAs = async <Value>(io: CommandIo, path: string, schema: z.core.$ZodType<Value>, what: string): Promise<Value> => {
  const found = shaped(schema, await readJson(io, path))
  return found.ok ? found.value : badInput(`${path}: this is not ${what}: ${found.error}.`)
}
