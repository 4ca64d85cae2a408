import { z } from 'zod'
import { readColumns } from '../../../../foundation/files/columns.ts'
import { answerIsNo, badInput, done, type Computation } from '../../../../foundation/kernel/computation.ts'
import { agreementReport, type AgreementReport } from '../../rules/focus/agreement.ts'

const share = z.number().nullable()
const interval = z.tuple([z.number(), z.number()]).nullable()
const output = z.object({
  units: z.int(), judged: z.int(), percent: share,
  alpha: z.object({ estimate: z.number(), observed: z.number(), expected: z.number(), units: z.int(), values: z.int(), interval }).nullable(),
  pairs: z.array(z.object({
    coders: z.tuple([z.string(), z.string()]), units: z.int(), percent: share,
    kappa: z.object({ estimate: z.number(), se: z.number(), interval: z.tuple([z.number(), z.number()]), observed: z.number(), expected: z.number(), n: z.int() }).nullable(),
  })),
  disagreements: z.array(z.object({ unit: z.string(), values: z.array(z.string().nullable()) })),
})
const input = { type: 'string', description: 'CSV with a header row: the first column names the unit, each further column is one coder, a cell is the code that coder gave; an empty cell or NA means: not judged.' }

const rounded = (value: number | null): string => (value === null ? 'cannot be told' : value.toFixed(3))
const inWords = ({ units, judged, percent, alpha, pairs, disagreements }: AgreementReport): string => [
  `${units} units, ${judged} judged; agreement ${rounded(percent)}`,
  `Krippendorff's alpha (nominal): ${rounded(alpha?.estimate ?? null)}${alpha?.interval ? ` (95 %: ${rounded(alpha.interval[0])} to ${rounded(alpha.interval[1])})` : ''}`,
  ...pairs.map(({ coders, units: both, percent: same, kappa }) => `${coders.join(' and ')}: ${both} units, agreement ${rounded(same)}, Cohen's kappa ${rounded(kappa?.estimate ?? null)}${kappa ? ` (SE ${rounded(kappa.se)})` : ''}`),
  `${disagreements.length} units to talk about${disagreements.length > 0 ? `: ${disagreements.slice(0, 20).map(({ unit }) => unit).join(', ')}` : ''}`,
].join('\n')

/** `gehoor survey agreement`: how well coders agree. Exit 1 when alpha cannot be told. */
export const surveyAgreement: Computation = {
  usage: 'gehoor survey agreement CODES.csv [--draws 1000] [--seed 1] [--json]',
  about: 'How well coders agree: percent, Cohen’s kappa, Krippendorff’s alpha (nominal, values may be missing), and the units they see differently.',
  words: ['CODES.csv'],
  options: { draws: 'how often units are drawn anew for the interval of alpha (1000; 0 for none)', seed: 'seed of those draws (1)' },
  schema: { input, output: z.toJSONSchema(output) },
  inWords: (json) => inWords(json as AgreementReport),
  run: async ({ words: [file = ''], option, read }) => {
    const [draws, seed] = [Number(option('draws') ?? '1000'), Number(option('seed') ?? '1')]
    if (!Number.isInteger(draws) || draws < 0 || draws > 100_000) return badInput('--draws: expected a whole number from 0 to 100000.')
    if (!Number.isInteger(seed) || seed < 0) return badInput('--seed: expected a whole number of 0 or more.')
    const text = await read(file)
    if (!text.ok) return badInput(text.error)
    const table = readColumns(text.value, file)
    if (!table.ok) return badInput(table.error.en)
    const [first = '', ...coders] = table.value.names
    if (coders.length < 2) return badInput(`${file}: expected a column for the unit and one for each of at least two coders; there are ${table.value.names.length} columns.`)
    const again = table.value.names.find((name, at) => table.value.names.indexOf(name) !== at)
    if (again !== undefined) return badInput(`${file}: the column "${again}" is there twice.`)
    const units = table.value.columns.get(first) ?? []
    const seen = new Set<string>()
    for (const [row, unit] of units.entries()) {
      if (unit.trim() === '') return badInput(`${file}: row ${row + 2}: expected the name of a unit in column "${first}"; it is empty.`)
      if (seen.has(unit)) return badInput(`${file}: row ${row + 2}: the unit "${unit}" stands there twice; expected one row per unit.`)
      seen.add(unit)
    }
    const columns = coders.map((name) => table.value.columns.get(name) ?? [])
    const ratings = units.map((_, row) => columns.map((column) => { const value = (column[row] ?? '').trim(); return value === '' || value === 'NA' ? null : value }))
    const report = agreementReport({ coders, units, ratings }, draws, seed)
    return report.alpha === null ? { ...answerIsNo(report), error: 'Alpha cannot be told: no unit was judged by two coders, or only one value was ever used.' } : done(report)
  },
}
