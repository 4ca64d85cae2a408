import { z } from 'zod'

const column = z.string().min(1).describe('A column of the data file')
const several = z.union([column, z.array(column)]).transform((value) => (typeof value === 'string' ? [value] : value))
const totals = z.record(z.string(), z.number())
const level = z.union([z.string(), z.number(), z.boolean()]).transform(String)

const calibration = z.strictObject({
  method: z.enum(['postStratify', 'raking', 'linear']),
  margins: z.array(z.strictObject({ variable: column, totals })).min(1).optional().describe('Population totals per category, one entry per variable'),
  formula: several.optional().describe('Auxiliary variables: text counts as categories, numbers as numbers. Linear calibration goes by the formula where there is one, the other methods by margins'),
  totals: totals.optional().describe('Population totals per term of the formula, named like (Intercept), stypeH, api99'),
})

const replicates = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('jkn'), count: z.number().optional(), seed: z.number().optional() }),
  z.strictObject({ method: z.literal('bootstrap'), count: z.int().min(2).max(100_000).default(200), seed: z.int().default(1) }),
])

const statistic = z.strictObject({
  id: z.string(),
  kind: z.enum(['mean', 'total', 'proportion', 'ratio', 'quantile']),
  variable: column,
  level: level.nullish().describe('For a proportion: the answer it counts; without it every answer is estimated'),
  denominator: column.nullish().describe('For a ratio'),
  p: z.number().min(0).max(1).nullish().describe('For a quantile, from 0 to 1'),
  by: several.nullish().describe('Subgroups: every combination that occurs'),
  interval: z.enum(['wald', 'logit', 'clopperPearson', 'wilson']).nullish(),
  confidence: z.number().gt(0).lt(1).nullish(),
}).superRefine((one, context) => {
  const need = (field: 'denominator' | 'p'): void => { if ((one[field] ?? null) === null) context.addIssue({ code: 'custom', path: [field], message: `a ${one.kind} needs it` }) }
  if (one.kind === 'ratio') need('denominator')
  if (one.kind === 'quantile') need('p')
  if (one.interval && one.interval !== 'wald' && one.kind !== 'proportion' && one.kind !== 'quantile') {
    context.addIssue({ code: 'custom', path: ['interval'], message: `expected wald: a ${one.interval} interval fits a proportion or a quantile, not a ${one.kind}` })
  }
})

const test = z.discriminatedUnion('kind', [
  z.strictObject({ id: z.string(), kind: z.literal('raoScott'), rows: column, columns: column }),
  z.strictObject({ id: z.string(), kind: z.literal('logistic'), outcome: column, predictors: z.array(column) }),
])

/** The file that says how the sample was drawn and what to compute: the contract of `gehoor survey analyse`. */
export const designFile = z.strictObject({
  weights: column.nullish().describe('Column of design weights; null derives them from the sampling fractions'),
  strata: several.nullish().describe('Column of strata of the first stage'),
  clusters: several.nullish().describe('Columns of clusters, one a stage; without them every row is a unit'),
  fpc: several.nullish().describe('Columns for the finite population correction, one a stage'),
  fpcIs: z.enum(['populationSize', 'samplingFraction']).nullish().transform((value) => value ?? 'populationSize'),
  lonelyStratum: z.enum(['fail', 'adjust', 'certainty']).nullish().transform((value) => value ?? 'fail').describe('What to do with a stratum of one unit'),
  calibration: calibration.nullish(),
  replicates: replicates.nullish(),
  statistics: z.array(statistic).nullish().transform((value) => value ?? []),
  tests: z.array(test).nullish().transform((value) => value ?? []),
}).superRefine((file, context) => {
  if (file.statistics.length + file.tests.length === 0) context.addIssue({ code: 'custom', path: ['statistics'], message: 'expected at least one statistic or one test' })
  const { calibration: cal } = file
  if (cal && !cal.margins && !cal.formula) context.addIssue({ code: 'custom', path: ['calibration'], message: 'expected margins, or a formula with totals' })
  if (cal?.formula && !cal.totals) context.addIssue({ code: 'custom', path: ['calibration', 'totals'], message: 'a formula needs the totals of its terms' })
  if (cal?.method === 'postStratify' && cal.margins?.length !== 1) {
    context.addIssue({ code: 'custom', path: ['calibration', 'margins'], message: 'post-stratification takes one margin; several together are raking' })
  }
})

export type DesignFile = z.infer<typeof designFile>
export type StatisticSpec = DesignFile['statistics'][number]
export type TestSpec = DesignFile['tests'][number]
export type CalibrationSpec = NonNullable<DesignFile['calibration']>

const figure = z.number().nullable()
const output = z.looseObject({
  statistics: z.array(z.looseObject({
    id: z.string(), by: z.record(z.string(), z.string()), level: z.string().nullable(), estimate: figure, se: figure,
    interval: z.array(figure).length(2).nullable().describe('null where the design cannot give one'), intervalMethod: z.string().optional().describe('Where another was taken than asked: log-odds of 0 or 1 do not exist'), degreesOfFreedom: z.number(), base: z.int().describe('People it rests on'),
  })),
  tests: z.array(z.union([
    z.object({ id: z.string(), statistic: figure, df: z.array(z.number()).length(2), p: figure, base: z.int() }),
    z.object({
      id: z.string(), coefficients: z.array(z.object({ term: z.string(), estimate: figure, se: figure, t: figure, p: figure })),
      aliased: z.array(z.string()).describe('Terms left out because others give them'), degreesOfFreedom: z.number(), base: z.int(),
    }),
    z.object({ id: z.string(), refused: z.string(), reason: z.string() }).describe('The sample cannot answer; the command ends with 1'),
  ])),
  weights: z.looseObject({ min: z.number(), max: z.number(), sum: z.number() }),
})

/** What `gehoor survey analyse` answers. */
export type Analysis = z.infer<typeof output>

/** The JSON Schema of what `gehoor survey analyse` reads and answers. */
export const analyseSchema = {
  input: z.toJSONSchema(designFile, { io: 'input' }),
  output: z.toJSONSchema(z.union([
    output, z.object({ statistics: z.array(z.never()).max(0), tests: z.array(z.never()).max(0), weights: z.null(), refused: z.string(), reason: z.string() }).describe('No weights meet the totals; the command ends with 1'),
  ])),
}
