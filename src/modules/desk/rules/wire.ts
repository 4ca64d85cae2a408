import { z } from 'zod'
import { idPattern } from '../../../foundation/kernel/ids.ts'
import { slotBytes } from '../../../foundation/sealing/core/protocol.ts'
import { limits } from './limits.ts'
import { placeOf, worklistFilters, type WorklistCut, type WorklistFilter } from './worklist-place.ts'
import { dimensionNames } from './figures/tally.ts'
import { caseClasses } from './retention/retention-table.ts'

/** The strict shapes of what travels to the desk; an unknown field is refused. Types live in the sealing protocol. */
export const idSchema = z.string().regex(idPattern)
const b64 = (bytes: number) => z.string().max(Math.ceil((bytes * 4) / 3)).regex(/^[A-Za-z0-9_-]*$/)
/** What a client sealed, as octets: see frame.ts. */
const age = (bytes: number) => z.instanceof(Uint8Array<ArrayBuffer>).refine((one) => one.length >= 75 && one.length <= bytes)
const key = b64(32).length(43)
const hash = z.union([z.literal(''), key])
const count = z.int().min(0).max(1_000_000)
const day = z.iso.date()
const body = z.string().min(1).max(60)
const signed = (bytes: number) => z.strictObject({ payload: b64(bytes), sig: b64(64).length(86) })
const multiSigned = z.strictObject({ payload: b64(limits.changeBytes), sigs: z.array(z.strictObject({ key, sig: b64(64).length(86) })).min(1).max(16) })
const wrap = z.strictObject({ reader: idSchema, content: age(limits.wrapBytes) })
const wraps = z.array(wrap).max(64)
const items = z.array(age(limits.itemBytes)).max(limits.items)
const mailboxItems = z.array(age(slotBytes)).max(limits.mailboxItems)
const parts = z.array(idSchema).max(limits.parts)
const entry = signed(limits.entryBytes)

export const filingSchema = z.strictObject({
  case: idSchema,
  body,
  rosterEpoch: count,
  panel: z.array(idSchema).min(1).max(8),
  mailbox: z.strictObject({ id: idSchema, authKey: key }),
  items: items.min(1),
  wraps,
  recovery: age(limits.recoveryBytes).nullable(),
  entry,
  mailboxItems: mailboxItems.min(1),
})

export const loginRequestSchema = z.strictObject({ authKey: key, login: signed(2000) })

export const mailboxAppendSchema = z.strictObject({ entry, items, mailboxItems, parts })

export const wayInSchema = z.strictObject({ id: key, content: age(64_000), keep: z.boolean().optional() })
export const wayInProofSchema = z.strictObject({ proof: key })

export const joinRequestSchema = z.strictObject({ ticket: z.string().regex(/^[A-Za-z0-9_-]{1,400}$/), mailbox: z.strictObject({ id: idSchema, authKey: key }), entry, items: items.min(1), mailboxItems })

export const caseAppendSchema = z.strictObject({ thread: idSchema.nullable(), entry, items, mailboxItems, parts, wraps, label: age(limits.labelBytes).nullable(), nextDueDay: day.nullable(), open: z.boolean() })

export const readerChangeSchema = z.strictObject({ change: multiSigned, wraps, recovery: age(limits.recoveryBytes).nullable(), removed: z.array(idSchema).max(64), entry, items, mailboxItems, threads: z.array(z.strictObject({ thread: idSchema, entry, items, mailboxItems })).max(limits.threads) })

export const logEntrySchema = z.strictObject({ case: idSchema, i: count, prev: hash, actor: idSchema, sealedAction: b64(limits.entryBytes), objectHash: hash, readersMac: key, day })

export const panelChangeSchema = z.strictObject({
  realm: idSchema, epoch: count, case: idSchema, number: count, prev: hash, add: z.array(idSchema).max(64), remove: z.array(idSchema).max(64), body, detailHash: hash, day,
})

export const recordSchema = z.strictObject({ id: idSchema, body, year: z.int().min(2020).max(2200), content: age(8000) })
const bodyYear = { body, year: z.coerce.number().int().min(2020).max(2200) }
export const batchQuerySchema = z.strictObject(bodyYear)
export const countsSchema = z.strictObject({
  body, year: z.int().min(2020).max(2200), ids: z.array(idSchema).min(1).max(20_000), unreadable: count,
  counts: z.array(z.strictObject({ dimension: z.enum(dimensionNames), value: z.string().max(60), count: z.int().min(1).max(1_000_000) })).max(200),
})

export const retentionSchema = z.strictObject({ retentionClass: z.enum(caseClasses).optional(), legalHold: z.boolean().optional() }).refine((to) => to.retentionClass !== undefined || to.legalHold !== undefined)
export const destructionSchema = z.strictObject({ confirm: z.boolean(), archived: z.boolean() })

const place = z.string().transform((text, at) => {
  const read = placeOf(text)
  if (!read) at.addIssue('not a place in the worklist')
  return read ?? z.NEVER
})
export const worklistQuerySchema = z
  .object({ after: place.optional(), before: place.optional(), filter: z.enum(worklistFilters).default('open') })
  .refine((query) => query.after === undefined || query.before === undefined)
  .transform(({ after, before, filter }): { filter: WorklistFilter; cut: WorklistCut } => ({ filter, cut: after ? { after } : before ? { before } : null }))
