import { z } from 'zod'
import { constructShape } from '../bank/question.ts'

/** How a variable is used: answers to count, a number to average, text to read, a weight or other column of the design, or not at all. */
export const uses = ['category', 'number', 'text', 'design', 'unused'] as const
export type Use = (typeof uses)[number]

const text = z.string().trim().max(4000)
const name = z.string().trim().min(1).max(400)

/** One variable as the analyst settled it: the file's own words, and what to make of them. */
export const variable = z.object({
  name, label: text, use: z.enum(uses),
  labels: z.array(z.object({ value: z.string(), label: text })).max(2000),
  missing: z.array(z.string()).max(2000),
  /** The question of the bank that was asked, for a wave of the product's own. */
  asked: z.object({ id: z.string(), version: z.int(), textHash: z.string(), optionsHash: z.string(), construct: constructShape.nullable() }).optional(),
})
export type DatasetVariable = z.infer<typeof variable>

/** What is counted as measured: what the question is about. Empty = not known, which counts as not comparable. */
export const construct = z.object({
  act: z.array(name).default([]), grounds: z.array(name).default([]), scope: z.enum(['strict', 'broad', 'unspecified']).default('unspecified'),
  role: z.enum(['experienced', 'witnessed', 'unspecified']).default('unspecified'), source: z.array(name).default([]), filter: text.nullable().default(null),
})
export type ConstructOf = z.infer<typeof construct>

/** What is known of a wave as a whole: how it was drawn, of whom, when. `null` = not known. */
export const about = z.object({
  wave: name, firstWave: z.boolean(),
  universe: text.default(''), organisations: z.array(name).default([]),
  designKind: text.default(''), weights: z.string().nullable().default(null), strata: z.array(z.string()).default([]), clusters: z.array(z.string()).default([]), fpc: z.array(z.string()).default([]),
  fpcIs: z.enum(['populationSize', 'samplingFraction']).default('populationSize'),
  mode: z.array(name).default([]), from: z.iso.date().nullable().default(null), to: z.iso.date().nullable().default(null), months: z.number().positive().nullable().default(null), invited: z.int().positive().nullable().default(null),
  /** How many people there are of each value of a variable: for comparing who answered with who was there. */
  population: z.record(z.string(), z.record(z.string(), z.number().min(0))).default({}),
  /** How many of them were invited, where that is known. */
  invitedOf: z.record(z.string(), z.record(z.string(), z.number().min(0))).default({}),
  /** How weights are brought in line with the known sizes of groups; not at all where they already are. */
  adjustment: z.enum(['none', 'groups']).default('none'),
})
export type About = z.infer<typeof about>

export const emptyAbout = (wave: string): About => about.parse({ wave, firstWave: false })

/** A first guess of what a column is: few different values, or labels, are answers; many numbers a number; many texts a text. */
export const guessUse = (values: readonly string[], labels: number): Use => {
  const seen = new Set<string>()
  let numeric = true
  for (const value of values) {
    if (value.trim() === '') continue
    if (seen.size <= 200) seen.add(value)
    numeric &&= /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value)
  }
  if (seen.size === 0) return 'unused'
  if (labels > 0 || seen.size <= 12) return 'category'
  return numeric ? 'number' : seen.size <= 60 ? 'category' : 'text'
}

/** A column with its missing codes taken out. */
export const withoutMissing = (values: readonly string[], missing: readonly string[]): readonly string[] => {
  if (missing.length === 0) return values
  const codes = new Set(missing)
  return values.map((value) => (codes.has(value) ? '' : value))
}

export const labelOf = ({ labels }: Pick<DatasetVariable, 'labels'>, value: string): string => labels.find((one) => one.value === value)?.label || value

/** Values that occur and are not missing, in the order of the labels, then of the numbers. */
export const valuesOf = ({ labels, missing }: Pick<DatasetVariable, 'labels' | 'missing'>, values: readonly string[]): readonly string[] => {
  const found = [...new Set(withoutMissing(values, missing))].filter((value) => value.trim() !== '')
  const place = (value: string): number => {
    const at = labels.findIndex((one) => one.value === value)
    return at < 0 ? labels.length : at
  }
  return found.toSorted((one, other) => place(one) - place(other) || Number(one) - Number(other) || (one < other ? -1 : 1))
}
