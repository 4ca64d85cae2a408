import { z } from 'zod'
import { idPattern } from '../../../foundation/kernel/ids.ts'
import { ladderAppendSchema, ladderDeputySchema, ladderNamesChangeSchema, ladderOpeningSchema } from '../../../foundation/sealing/core/ladder-protocol.ts'
import { moveKinds } from '../rules/model/index.ts'

type Shape<Value> = { readonly safeParse: (value: unknown) => { readonly success: true; readonly data: Value } | { readonly success: false } }
const inside = <Value>(shape: Shape<Value>) => z.unknown().transform((value, context): Value => {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  context.addIssue({ code: 'custom', message: 'not of this shape' })
  return z.NEVER
})
const word = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/)
export const unitShape = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
const b64 = z.string().regex(/^[A-Za-z0-9_-]*$/)

export const idShape = z.string().regex(idPattern)
export const openingShape = z.strictObject({
  opening: inside(ladderOpeningSchema), unit: unitShape, ladder: word, unsafe: z.boolean(), model: z.strictObject({ id: word, version: z.int().min(1), adaptation: z.int().min(1).nullable() }),
})
export const actShape = z.strictObject({ append: inside(ladderAppendSchema).nullable(), move: z.enum(moveKinds).nullable(), step: z.int().min(0) })
export const stepShape = z.strictObject({ step: z.int().min(0) })
export const namesShape = inside(ladderNamesChangeSchema)
export const standInShape = inside(ladderDeputySchema)
export const loginShape = z.strictObject({ authKey: z.string().length(43), login: z.strictObject({ payload: b64.max(2000), sig: b64.max(200) }) })
