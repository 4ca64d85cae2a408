import * as z from 'zod'
import { answerIsNo, badInput, done, type Computation, type CommandResult, type ComputationInput } from '../../kernel/computation.ts'
import { readJsonAs } from '../../files/json.ts'
import { withAttacker } from '../protect/attacker.ts'
import { solver } from '../protect/protect.ts'
import { shapeOf } from '../protect/table.ts'
import { possibleCounts } from '../rules/percentages.ts'
import { releaseSchema, ruleOf, statementsSchema, tooLarge } from './input.ts'

const output = z.union([
  z.object({ broken: z.int(), cells: z.array(z.object({ at: z.array(z.string()), lower: z.int(), upper: z.int().nullable().describe('null = nothing limits it'), broken: z.boolean() })) }),
  z.object({ statements: z.array(z.object({ name: z.string(), counts: z.array(z.int()), lower: z.int().nullable(), upper: z.int().nullable() })), counts: z.record(z.string(), z.array(z.int())) }),
])

const percentages = async (file: string, read: ComputationInput['read']): Promise<CommandResult> => {
  const given = await readJsonAs(statementsSchema, file, read)
  if (!given.ok) return badInput(given.error)
  const possible = possibleCounts(given.value.base, given.value.statements)
  if (!possible.ok) return badInput(`${file}: ${possible.error}.`)
  const json = { statements: possible.value.map(({ name, counts }) => ({ name, counts, lower: counts[0] ?? null, upper: counts.at(-1) ?? null })), counts: Object.fromEntries(possible.value.map(({ name, counts }) => [name, counts])) }
  // Statements that no table fits are told by an empty list and by the exit code.
  return possible.value.every((one) => one.counts.length > 0) ? done(json) : answerIsNo(json)
}

/** `gehoor disclosure audit` */
export const disclosureAudit: Computation = {
  usage: 'gehoor disclosure audit RELEASE.json [--json]  |  gehoor disclosure audit --percentages STATEMENTS.json [--json]',
  about: 'Works out what somebody can know of each hidden count, or which whole counts fit rounded percentages.',
  words: ['RELEASE.json'],
  options: { 'percentages?': 'the file holds a base and rounded shares' },
  schema: { input: z.toJSONSchema(z.union([releaseSchema, statementsSchema]), { io: 'input' }), output: z.toJSONSchema(output) },
  run: async ({ words: [file = ''], on, read }) => {
    if (on('percentages')) return percentages(file, read)
    const release = await readJsonAs(releaseSchema, file, read)
    if (!release.ok) return badInput(release.error)
    const shape = shapeOf(release.value.dimensions)
    if (!shape.ok) return badInput(`${file}: ${shape.error}.`)
    const rule = ruleOf(release.value.rule, release.value.dimensions)
    if (!rule.ok) return badInput(`${file}: ${rule.error}.`)
    const counts = new Float64Array(shape.value.cells)
    // What is not in the release is not known either, but only what it calls suppressed is judged.
    const hidden = new Uint8Array(shape.value.cells).fill(1)
    const suppressed: number[] = []
    const seen = new Set<number>()
    for (const { at, count, suppressed: isSuppressed } of release.value.cells) {
      const cell = shape.value.placeOf(at)
      const name = JSON.stringify(at)
      if (cell === null) return badInput(`${file}: the cell ${name} is not in the table; expected one code of each dimension, in their order.`)
      if (seen.has(cell)) return badInput(`${file}: the cell ${name} is there twice.`)
      if ((count === undefined) !== (isSuppressed === true)) return badInput(`${file}: the cell ${name}: expected either a count or "suppressed": true.`)
      seen.add(cell)
      if (count === undefined) suppressed.push(cell)
      else {
        counts[cell] = count
        hidden[cell] = 0
      }
    }
    const large = tooLarge(suppressed.length, shape.value.cells)
    if (large !== null) return badInput(`${file}: ${large}.`)
    const highs = await solver()
    const bounds = withAttacker(highs, shape.value.relations, counts, hidden, (attacker) => (attacker.consistent() ? suppressed.map((cell) => attacker.bounds(cell)) : null))
    if (!bounds) return badInput(`${file}: the published counts contradict each other; no table adds up to all of them.`)
    const cells = suppressed.map((cell, at) => {
      const { lower, upper } = bounds[at] as { lower: number; upper: number | null }
      return { at: shape.value.at(cell), lower, upper, broken: upper !== null && (upper < rule.value.minimumCount || lower === upper) }
    })
    const broken = cells.filter((one) => one.broken).length
    return broken === 0 ? done({ broken, cells }) : answerIsNo({ broken, cells })
  },
}
