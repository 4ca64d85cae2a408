import * as z from 'zod'
import { answerIsNo, badInput, done, type Computation } from '../../kernel/computation.ts'
import { readJsonAs } from '../../files/json.ts'
import { protect } from '../protect/protect.ts'
import { countsOf, shapeOf } from '../protect/table.ts'
import { primaryCells } from '../protect/primary.ts'
import { ruleOf, tableSchema, tooLarge } from './input.ts'

const output = z.object({
  dimensions: tableSchema.shape.dimensions.optional().describe('with --release: what an audit needs beside the cells'), rule: z.object({ minimumCount: z.int(), groupDisclosure: z.boolean(), groupOf: z.string().optional() }).optional(),
  cells: z.array(z.object({ at: z.array(z.string()), count: z.int().optional(), status: z.enum(['published', 'primary', 'secondary']).optional(), suppressed: z.literal(true).optional() })),
  cost: z.number().describe('of the secondary cells'), lowerBound: z.number(), optimal: z.boolean(), seconds: z.number(), audit: z.object({ checked: z.int(), broken: z.int() }),
})

/** `gehoor disclosure protect`; `now` in milliseconds. */
export const disclosureProtect = (now: () => number): Computation => ({
  usage: 'gehoor disclosure protect TABLE.json [--seconds 60] [--release] [--json]',
  about: 'Hides cells so that nobody can work out a small count from the others: the cheapest way, with its proof and an audit.',
  words: ['TABLE.json'],
  options: { seconds: 'how long the search for the cheapest may take; default 60', 'release?': 'what may be published: hidden counts are left out' },
  schema: { input: z.toJSONSchema(tableSchema, { io: 'input' }), output: z.toJSONSchema(output) },
  run: async ({ words: [file = ''], option, on, read }) => {
    const seconds = Number(option('seconds') ?? '60')
    if (!(seconds > 0 && seconds <= 86_400)) return badInput(`--seconds must be a number above 0; got "${option('seconds')}".`)
    const table = await readJsonAs(tableSchema, file, read)
    if (!table.ok) return badInput(table.error)
    const shape = shapeOf(table.value.dimensions)
    if (!shape.ok) return badInput(`${file}: ${shape.error}.`)
    const counts = countsOf(shape.value, table.value.cells)
    if (!counts.ok) return badInput(`${file}: ${counts.error}.`)
    const rule = ruleOf(table.value.rule, table.value.dimensions)
    if (!rule.ok) return badInput(`${file}: ${rule.error}.`)
    const large = tooLarge(primaryCells(shape.value, counts.value, rule.value).reduce((sum, one) => sum + one, 0), shape.value.cells)
    if (large !== null) return badInput(`${file}: ${large}.`)
    const started = now()
    const { upperAtLeast, lowerAtMost } = table.value.protection
    const answer = await protect(shape.value, counts.value, rule.value, { upperAtLeast: upperAtLeast ?? rule.value.minimumCount, lowerBy: Number(lowerAtMost.slice(2)) }, table.value.cost, seconds, now)
    const cells = answer.status.map((status, cell) => {
      const at = shape.value.at(cell)
      const count = counts.value[cell] ?? 0
      if (!on('release')) return { at, count, status }
      return status === 'published' ? { at, count, status } : { at, suppressed: true }
    })
    const { cost, lowerBound, optimal, audit } = answer
    const json = { ...(on('release') ? { dimensions: table.value.dimensions, rule: table.value.rule } : {}), cells, cost, lowerBound, optimal, seconds: (now() - started) / 1000, audit }
    return audit.broken === 0 ? done(json) : answerIsNo(json)
  },
  inWords: (json) => {
    const { cells, cost, lowerBound, optimal, audit } = json as { cells: readonly { status?: string; suppressed?: true }[]; cost: number; lowerBound: number; optimal: boolean; audit: { checked: number; broken: number } }
    const hidden = cells.filter((cell) => cell.status !== 'published').length
    return `${hidden} of ${cells.length} cells hidden at cost ${cost}${optimal ? ', which is the cheapest' : `; no way is cheaper than ${lowerBound}`}. Audit: ${audit.broken} of ${audit.checked} small cells can be worked out.`
  },
})
