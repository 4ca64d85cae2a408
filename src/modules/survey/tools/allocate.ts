import { z } from 'zod'
import { readJsonAs } from '../../../foundation/files/json.ts'
import { answerIsNo, badInput, done, type Computation } from '../../../foundation/kernel/computation.ts'
import { allocate } from '../rules/field/allocation.ts'
import { stratumPrecision, totalPrecision } from '../rules/field/precision.ts'

const input = z.strictObject({
  strata: z.array(z.strictObject({ id: z.string().min(1), population: z.int().min(1).max(1e9), deviation: z.number().min(0).optional().describe('Standard deviation of the answers, for neyman') })).min(1).max(10_000),
  size: z.int().min(1).max(1e7),
  method: z.enum(['proportional', 'equal', 'neyman']),
  least: z.int().min(1).max(1e6).default(2).describe('The least of each stratum; all of it when it is smaller'),
  response: z.number().gt(0).max(1).default(1).describe('The share of the invited that is expected to answer'),
})
const output = z.union([
  z.strictObject({
    strata: z.array(z.strictObject({ id: z.string(), population: z.number(), invited: z.number(), expected: z.number(), margin: z.number().nullable() })),
    total: z.strictObject({ invited: z.number(), expected: z.number(), margin: z.number().nullable().describe('Half the 95 % interval of a share of one half') }),
  }),
  z.strictObject({ refused: z.enum(['too-large', 'too-small']), reason: z.string() }).describe('No sample of this size can be divided so; the command ends with 1'),
])

/** `gehoor survey allocate`: divides a sample over strata in whole numbers, with the precision to expect. */
export const surveyAllocate: Computation = {
  usage: 'gehoor survey allocate PLAN.json [--json]',
  about: 'Divides a sample over strata (proportional, equal or Neyman) in whole numbers that add up, with the precision to expect.',
  words: ['PLAN.json'],
  options: {},
  schema: { input: z.toJSONSchema(input, { io: 'input' }), output: z.toJSONSchema(output) },
  run: async ({ words: [path = ''], read }) => {
    const plan = await readJsonAs(input, path, read)
    if (!plan.ok) return badInput(plan.error)
    const { strata, size, method, least, response } = plan.value
    if (new Set(strata.map(({ id }) => id)).size < strata.length) return badInput(`${path}: strata: an id is there twice.`)
    const divided = allocate(strata, size, method, least)
    if (!divided.ok) {
      if (divided.error === 'no-deviation') return badInput(`${path}: strata: neyman expected a deviation of each stratum.`)
      const [people, fewest] = [strata.reduce((sum, { population }) => sum + population, 0), strata.reduce((sum, { population }) => sum + Math.min(least, population), 0)]
      const reason = divided.error === 'too-large' ? `The sample is ${size} people, and the strata have ${people} together.` : `The sample is ${size} people, and at least ${least} of each stratum makes ${fewest}.`
      return { ...answerIsNo({ refused: divided.error, reason }), error: reason }
    }
    const planned = strata.map(({ id, population }) => ({ id, population, invited: divided.value.get(id) ?? 0 }))
    return done({ strata: planned.map((one) => ({ ...one, ...stratumPrecision(one, response) })), total: { invited: size, ...totalPrecision(planned, response) } })
  },
}
