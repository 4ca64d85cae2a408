import { badInput, type Computation, type ComputationInput } from '../../../foundation/kernel/computation.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { sentenceOf } from '../rules/analyse/index.ts'
import { bridgeFile, compare, compareSchema, specification, type BridgeFile, type Comparison, type Specification } from '../rules/compare/index.ts'
import { jsonIn, shortName } from './json-file.ts'

const inWords = ({ explanation, rules, difference }: Comparison): string =>
  [explanation.en, ...rules.map(({ rule, level, reason }) => `${rule} ${level}: ${reason.en}`), ...(difference ? [`Difference ${difference.estimate} (SE ${difference.se}, p ${difference.p})`] : [])].join('\n')

const bridgesIn = async (path: string | undefined, read: ComputationInput['read']): Promise<Result<BridgeFile, string>> => {
  if (path === undefined) return ok({ bridges: [], signOffs: [] })
  const json = await jsonIn(read, path)
  if (!json.ok) return json
  const found = bridgeFile.safeParse(json.value)
  return found.success ? ok(found.data) : refuse(sentenceOf(shortName(path), found.error))
}

/** `gehoor survey compare`: exit 0 when the two may be compared, as they are or with an adjustment; 1 when not. */
export const surveyCompare: Computation = {
  usage: 'gehoor survey compare A.json B.json [--bridges BRIDGES.json] [--json]',
  about: 'May two figures be compared? Rule by rule, with the reason in Dutch and English, and the difference only if it may be shown.',
  words: ['A.json', 'B.json'],
  options: { bridges: 'a file of bridges and signatures: {"bridges":[…],"signOffs":[…]}' },
  schema: compareSchema,
  inWords: (json) => inWords(json as Comparison),
  run: async ({ words, option, read }) => {
    const one = async (path: string): Promise<Result<Specification, string>> => {
      const json = await jsonIn(read, path)
      if (!json.ok) return json
      const found = specification.safeParse(json.value)
      return found.success ? ok(found.data) : refuse(sentenceOf(shortName(path), found.error))
    }
    const a = await one(words[0] ?? '')
    if (!a.ok) return badInput(a.error)
    const b = await one(words[1] ?? '')
    if (!b.ok) return badInput(b.error)
    const joins = await bridgesIn(option('bridges'), read)
    if (!joins.ok) return badInput(joins.error)
    const comparison = compare(a.value, b.value, joins.value)
    return comparison.decidedBy === null ? { exit: 0, json: comparison } : { exit: 1, json: comparison, error: comparison.explanation.en }
  },
}
