import * as z from 'zod'
import { badInput, done, type Computation } from '../../../foundation/kernel/computation.ts'
import { readJsonAs } from '../../../foundation/files/json.ts'
import { checkedFlow, project } from '../rules/flow/project.ts'

const numbers = z.array(z.number())
/** So large that no sum over the years outgrows a number. */
const people = z.array(z.number().max(1e100))
const input = z.strictObject({ states: z.array(z.string().min(1)).min(1), transition: z.array(numbers).describe('transition[from][to]: chance in a year; each row adds up to 1'), start: people, inflow: people.describe('who comes in each year, by state') })

/** `gehoor careers project` */
export const careersProject: Computation = {
  usage: 'gehoor careers project STOCK.json --years 10 [--json]',
  about: 'Projects a workforce by state: what the numbers become if the yearly chances and the inflow stay as they are.',
  words: ['STOCK.json'],
  options: { years: 'how many years to go on' },
  schema: { input: z.toJSONSchema(input), output: z.toJSONSchema(z.object({ states: z.array(z.string()), start: numbers, years: z.array(numbers).describe('after one year, after two, …') })) },
  run: async ({ words: [file = ''], option, read }) => {
    const years = Number(option('years') ?? '')
    if (!/^\d{1,4}$/.test(option('years') ?? '') || years < 1 || years > 1000) return badInput(`--years must be a whole number from 1 to 1000; got "${option('years') ?? ''}".`)
    const parsed = await readJsonAs(input, file, read)
    if (!parsed.ok) return badInput(parsed.error)
    const flow = checkedFlow(parsed.value)
    return flow.ok ? done({ states: flow.value.states, start: flow.value.start, years: project(flow.value, years) }) : badInput(`${file}: ${flow.error}.`)
  },
}
