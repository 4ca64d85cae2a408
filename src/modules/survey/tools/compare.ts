import { readJsonAs } from '../../../foundation/files/json.ts'
import { badInput, type Computation } from '../../../foundation/kernel/computation.ts'
import { ok } from '../../../foundation/kernel/result.ts'
import { bridgeFile, compare, compareSchema, specification, type Comparison } from '../rules/compare/index.ts'

const inWords = ({ explanation, rules, difference }: Comparison): string =>
  [explanation.en, ...rules.map(({ rule, level, reason }) => `${rule} ${level}: ${reason.en}`), ...(difference ? [`Difference ${difference.estimate} (SE ${difference.se}, p ${difference.p})`] : [])].join('\n')

/** `gehoor survey compare`: exit 0 when the two may be compared, as they are or with an adjustment; 1 when not. */
export const surveyCompare: Computation = {
  usage: 'gehoor survey compare A.json B.json [--bridges BRIDGES.json] [--json]',
  about: 'May two figures be compared? Rule by rule, with the reason in Dutch and English, and the difference only if it may be shown.',
  words: ['A.json', 'B.json'],
  options: { bridges: 'a file of bridges and signatures: {"bridges":[…],"signOffs":[…]}' },
  schema: compareSchema,
  inWords: (json) => inWords(json as Comparison),
  run: async ({ words: [first = '', second = ''], option, read }) => {
    const a = await readJsonAs(specification, first, read)
    if (!a.ok) return badInput(a.error)
    const b = await readJsonAs(specification, second, read)
    if (!b.ok) return badInput(b.error)
    const bridges = option('bridges')
    const joins = bridges === undefined ? ok({ bridges: [], signOffs: [] }) : await readJsonAs(bridgeFile, bridges, read)
    if (!joins.ok) return badInput(joins.error)
    const comparison = compare(a.value, b.value, joins.value)
    return comparison.decidedBy === null ? { exit: 0, json: comparison } : { exit: 1, json: comparison, error: comparison.explanation.en }
  },
}
