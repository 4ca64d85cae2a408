import { z } from 'zod'
import { termIds } from './term-id.ts'

const day = z.iso.date().describe('A calendar day, YYYY-MM-DD')
const kind = z.enum(['law', 'amvb', 'regulation', 'house'])
const length = z.string().regex(/^[1-9]\d{0,3}(d|wd|w|m|y)$/).describe('Days, working days, weeks, months or years: 3d, 5wd, 10w, 3m, 1y')
const text = z.object({ nl: z.string(), en: z.string() })

const input = z.union([
  z.object({ rule: z.enum(termIds), from: day, adjourn: z.boolean().optional() }),
  z.object({ length, kind, from: day, adjourn: length.optional() }),
])

const term = z.looseObject({
  rule: z.enum(termIds).nullable().describe('null for a term given by its length'),
  step: z.int().nullable(),
  from: day,
  nominalEnd: day.describe('The end as counted: the target'),
  legalEnd: day.describe('The end in law: late only after this day'),
  kind,
  ground: z.array(z.string()),
  provisional: z.boolean().describe('The rule is not confirmed, or the end lies beyond the known decree days'),
  lengthened: z.boolean().describe('Whether the Algemene termijnenwet moved the end'),
  reporterEnd: day.nullable().describe('The only end a reporter may see; null for a term given by its length'),
  adjourned: z.object({ from: day, length }).nullable().describe('The nominal end that the adjournment ran on from'),
  decreeDaysKnown: z.boolean().describe('Whether the decree days of every year of the term are known'),
  name: text.nullable(),
  text: text.nullable(),
})

const refusal = z.looseObject({ refused: z.string(), reason: text })

/** What `gehoor term` answers: a term (exit 0) or a refusal with its reason (exit 1). */
export type TermAnswer = z.infer<typeof term>

/** The JSON Schema of what `gehoor term` reads and answers. */
export const termSchema = { input: z.toJSONSchema(input), output: z.toJSONSchema(z.union([term, refusal])) }
