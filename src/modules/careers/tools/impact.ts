import * as z from 'zod'
import { badInput, done, type Computation } from '../../../foundation/kernel/computation.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { readCsv } from '../../../foundation/files/csv.ts'
import { impactOf, impactVerdicts, type ImpactAnswer, type ImpactVerdict, type StageCount } from '../rules/fairness/impact.ts'

const interval = z.tuple([z.number(), z.number()])
const group = z.object({
  group: z.string(), ratio: z.number().nullable(), flagged: z.boolean().describe('below four fifths of the reference, in whole numbers'), difference: z.number(), differenceInterval: interval,
  riskRatio: z.object({ estimate: z.number().nullable(), interval: interval.nullable() }), fisher: z.number(), barnard: z.number(), boschloo: z.number(), selected: z.int(), total: z.int(),
})
const common = z.object({ oddsRatio: z.number().nullable().describe('odds of the reference over odds of the group'), interval: interval.nullable(), oddsRatioOfGroup: z.number().nullable(), p: z.number().nullable(), strata: z.int() })
const schema = {
  input: z.toJSONSchema(z.object({ counts: z.array(z.object({ stratum: z.string(), group: z.string(), selected: z.int().min(0), total: z.int().min(0) })).describe('The rows of COUNTS.csv'), reference: z.string() })),
  output: z.toJSONSchema(z.object({
    pooled: z.array(group.extend({ mantelHaenszel: common, verdict: z.enum(impactVerdicts) })), strata: z.array(group.extend({ stratum: z.string() })), mantelHaenszel: common.nullable(), verdict: z.enum(impactVerdicts),
    skipped: z.array(z.object({ stratum: z.string(), group: z.string().nullable().describe('null = the reference is not there, or nobody beside it') })),
  })),
}

/** Exact tests go through all tables there could be: with more people than this that takes minutes, and there is nothing left to be exact about. */
const mostPeople = 200_000

const count = (text: string): number | null => (/^\d{1,15}$/.test(text.trim()) ? Number(text) : null)

const countsIn = (text: string, file: string): Result<readonly StageCount[], string> => {
  const table = readCsv(text, file)
  if (!table.ok) return table
  const columns = ['stratum', 'group', 'selected', 'total'].map((name) => table.value.column(name))
  const missing = columns.indexOf(null)
  if (missing >= 0) return refuse(`${file}: the column "${['stratum', 'group', 'selected', 'total'][missing]}" is missing; expected stratum,group,selected,total.`)
  if (table.value.rows.length === 0) return refuse(`${file}: there are no rows under the header.`)
  const found: StageCount[] = []
  const seen = new Set<string>()
  for (let at = 0; at < table.value.rows.length; at++) {
    const cell = (column: number): string => columns[column]?.[at]?.trim() ?? ''
    const [stratum, name, selected, total] = [cell(0), cell(1), count(cell(2)), count(cell(3))]
    if (name === '') return refuse(`${file}: row ${at + 2}, column "group": expected a name, got nothing.`)
    if (selected === null) return refuse(`${file}: row ${at + 2}, column "selected": expected a whole number of 0 or more, got "${cell(2)}".`)
    if (total === null) return refuse(`${file}: row ${at + 2}, column "total": expected a whole number of 0 or more, got "${cell(3)}".`)
    if (selected > total) return refuse(`${file}: row ${at + 2}: ${selected} selected of ${total} cannot be.`)
    const key = JSON.stringify([stratum, name])
    if (seen.has(key)) return refuse(`${file}: row ${at + 2}: the group "${name}" is there twice in the stratum "${stratum}".`)
    seen.add(key)
    found.push({ stratum, group: name, selected, total })
  }
  return ok(found)
}

const words: Record<ImpactVerdict, string> = {
  'no-sign': 'no sign of a difference', 'flag-confirmed': 'below four fifths, and chance does not explain it', 'flag-cannot-tell': 'below four fifths, but it cannot be told from chance', 'test-only': 'a difference that chance does not explain, though not below four fifths',
}

/** `gehoor careers impact` */
export const careersImpact: Computation = {
  usage: 'gehoor careers impact COUNTS.csv --reference GROUP [--json]',
  about: 'Compares how often groups were selected: four-fifths rule, ratio and difference, exact tests, stratified.',
  words: ['COUNTS.csv'],
  options: { reference: 'the group that the others are compared with' },
  schema,
  inWords: (json) => (json as ImpactAnswer).pooled.map((one) => `${one.group}: ratio ${one.ratio ?? 'unknown'}, difference ${one.difference}; ${words[one.verdict]}.`).join('\n') || 'There is no group to compare with the reference.',
  run: async ({ words: [file = ''], option, read }) => {
    const reference = option('reference')
    if (reference === undefined) return badInput('--reference is missing: name the group that the others are compared with.')
    const text = await read(file)
    if (!text.ok) return badInput(text.error)
    const counts = countsIn(text.value, file)
    if (!counts.ok) return badInput(counts.error)
    if (!counts.value.some((one) => one.group === reference)) return badInput(`${file}: column "group": there is no group "${reference}", which --reference names.`)
    const people = counts.value.reduce((sum, one) => sum + one.total, 0)
    if (people > mostPeople) return badInput(`${file}: column "total": expected at most ${mostPeople} people in all, because exact tests go through every possible table; there are ${people}.`)
    return done(impactOf(counts.value, reference))
  },
}
