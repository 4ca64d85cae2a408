import * as z from 'zod'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Rule } from '../protect/primary.ts'

const code = z.string().min(1)
const dimension = z.object({ name: code, total: code, children: z.record(z.string(), z.array(code)).describe('a code with children is the sum of them') })
const rule = z.object({ minimumCount: z.int().min(2).default(10), groupDisclosure: z.boolean().default(false), groupOf: z.string().optional().describe('the dimension whose codes are the groups of people; the first where nothing is said') })
const count = z.int().min(0)

export const tableSchema = z.object({
  dimensions: z.array(dimension).min(1),
  cells: z.array(z.object({ at: z.array(z.string()), count })).describe('leaf cells suffice; one that is not given counts 0'),
  rule: rule.prefault({}),
  protection: z.object({ upperAtLeast: z.int().min(1).optional(), lowerAtMost: z.string().regex(/^n-\d+$/, 'expected n-1 or another number after n-').default('n-1') }).prefault({}),
  cost: z.enum(['log1p', '1', 'count']).default('log1p'),
})
export const releaseSchema = z.object({
  dimensions: z.array(dimension).min(1),
  cells: z.array(z.object({ at: z.array(z.string()), count: count.optional(), suppressed: z.boolean().optional() })),
  rule: rule.prefault({}),
})
export const statementsSchema = z.object({
  base: z.int().min(1),
  statements: z.array(z.object({ name: code, share: z.number().min(0).max(1), of: z.string(), decimals: z.int().min(0).max(6).default(2) })).min(1),
})

/** Checks the rule against the dimensions. */
export const ruleOf = (given: z.infer<typeof rule>, dimensions: readonly { readonly name: string }[]): Result<Rule, string> =>
  given.groupOf !== undefined && !dimensions.some((one) => one.name === given.groupOf)
    ? refuse(`rule.groupOf names "${given.groupOf}", which is no dimension`)
    : ok({ minimumCount: given.minimumCount, groupDisclosure: given.groupDisclosure, groupOf: given.groupOf ?? null })

/** For every small or hidden cell the attacker works through all cells: beyond this product a table takes hours. */
const largestWork = 1e8
/** Why a table is too large to be audited, or null. */
export const tooLarge = (small: number, cells: number): string | null =>
  small * cells > largestWork ? `${small} cells to keep secret among ${cells} are more than can be audited; split the table, or publish fewer dimensions together` : null
