import { z } from 'zod'
import { canRecompute, hardRules } from './hard.ts'
import type { Allowed, Finding, Judgement, Level, Rule, TwoWords, Verdict } from './judgement.ts'
import { differenceOf, precisionRules, type Difference } from './precision.ts'
import { softRules } from './soft.ts'
import { specification, type Bridge, type BridgeFile, type SignOff, type Specification } from './specification.ts'

export { bridgeFile, specification, type Bridge, type BridgeFile, type SignOff, type Specification } from './specification.ts'
export type { Allowed, Judgement, Level, TwoWords, Verdict } from './judgement.ts'
export { smallestBase } from './precision.ts'

/** The answer to: may these two figures be compared? `decidedBy` is the rule that decided against it. */
export type Comparison = {
  readonly verdict: Verdict
  readonly rules: readonly Judgement[]
  readonly allowed: readonly Allowed[]
  readonly difference: Difference | null
  readonly decidedBy: string | null
  /** `b` marks a break in the series (SDMX OBS_STATUS). */
  readonly flag: 'b' | null
  readonly explanation: TwoWords
}

const between = (one: { readonly from: string; readonly to: string }, a: Specification, b: Specification): 1 | -1 | 0 =>
  one.from === a.id && one.to === b.id ? 1 : one.from === b.id && one.to === a.id ? -1 : 0

const judged = (rule: Rule, finding: Finding, a: Specification, b: Specification, bridges: readonly Bridge[], signOffs: readonly SignOff[]): { readonly judgement: Judgement; readonly bridge: Bridge | null } => {
  const plain = { judgement: { rule: rule.id, ...finding }, bridge: null }
  if (finding.level !== 'different' && !(finding.level === 'unknown' && rule.id.startsWith('S'))) return plain
  const kinds: readonly SignOff['kind'][] = rule.id === 'H7' ? ['typo', 'translation'] : rule.id.startsWith('S') ? ['argument'] : []
  const signed = signOffs.find((one) => one.rule === rule.id && kinds.includes(one.kind) && new Set(one.by).size >= 2 && between(one, a, b) !== 0)
  if (signed) {
    const why = { nl: { typo: 'een tikfout', translation: 'een vertaling', argument: 'met een argument' }[signed.kind], en: { typo: 'a typo', translation: 'a translation', argument: 'with an argument' }[signed.kind] }
    return { judgement: { rule: rule.id, level: 'equivalent', reason: { nl: `${rule.name.nl}: verschilt, maar twee mensen tekenden dat het niet uitmaakt (${why.nl}).`, en: `${rule.name.en}: differs, but two people signed that it does not matter (${why.en}).` } }, bridge: null }
  }
  const bridge = bridges.find((one) => one.rules.includes(rule.id) && between(one, a, b) !== 0)
  if (!bridge) return plain
  return { judgement: { rule: rule.id, level: 'bridged', reason: { nl: `${finding.reason.nl} Brug ${bridge.id} maakt dit goed.`, en: `${finding.reason.en} Bridge ${bridge.id} makes up for it.` } }, bridge }
}

/** What two figures that cannot be compared do not show: neither the change one reads into them nor its absence. */
const neither = (a: Specification, b: Specification): TwoWords => {
  const [nl, en] = b.estimate > a.estimate ? ['stijging', 'a rise'] : b.estimate < a.estimate ? ['daling', 'a fall'] : ['verandering', 'a change']
  return { nl: `Dit laat geen ${nl} zien, en ook niet dat er geen ${nl} is.`, en: `This shows neither ${en} nor its absence.` }
}

const explain = (verdict: Verdict, decided: Judgement | null, a: Specification, b: Specification): TwoWords => {
  const none = neither(a, b)
  const first: TwoWords = b.firstWave === true ? { nl: ' De tweede is een nulmeting: daarvoor is nog geen trend.', en: ' The second is a baseline: it has no trend yet.' } : { nl: '', en: '' }
  const reason = decided?.reason ?? { nl: '', en: '' }
  switch (verdict) {
    case 'comparable':
      return { nl: 'Deze twee cijfers mogen worden vergeleken.', en: 'These two figures may be compared.' }
    case 'with-adjustment':
      return { nl: 'Deze twee cijfers mogen alleen worden vergeleken met de genoemde correctie of vlag.', en: 'These two figures may be compared only with the adjustment or flag named here.' }
    case 'not-comparable':
      return { nl: `Deze twee cijfers kunnen niet worden vergeleken. ${reason.nl} ${none.nl}${first.nl}`, en: `These two figures cannot be compared. ${reason.en} ${none.en}${first.en}` }
    case 'undetermined':
      return { nl: `Of deze twee cijfers kunnen worden vergeleken, is niet bekend. ${reason.nl} ${none.nl}${first.nl}`, en: `Whether these two figures can be compared is not known. ${reason.en} ${none.en}${first.en}` }
  }
}

/** Compares the specifications of two estimates rule by rule; the first hard rule that fails decides, and what is unknown has failed. */
export const compare = (a: Specification, b: Specification, more: BridgeFile = { bridges: [], signOffs: [] }): Comparison => {
  const bridges = [...(a.bridges ?? []), ...(b.bridges ?? []), ...more.bridges]
  const signOffs = [...(a.signOffs ?? []), ...(b.signOffs ?? []), ...more.signOffs]
  const results = [...hardRules, ...softRules].flatMap((rule) => {
    const finding = rule.judge(a, b)
    return finding ? [judged(rule, finding, a, b, bridges, signOffs)] : []
  })
  const precision = precisionRules(a, b)
  const rules = [...results.map(({ judgement }) => judgement), ...precision]
  const failed = (level: Level): boolean => level === 'different' || level === 'unknown'
  const decided = rules.find(({ rule, level }) => (rule.startsWith('H') || rule === 'P3') && failed(level)) ?? null
  const broken = rules.some(({ rule, level }) => rule.startsWith('S') && failed(level))
  const verdict: Verdict = decided
    ? decided.level === 'different' ? 'not-comparable' : 'undetermined'
    : broken || rules.some(({ level }) => level === 'bridged') ? 'with-adjustment' : 'comparable'
  const used = [...new Set(results.flatMap(({ bridge }) => (bridge ? [bridge] : [])))].map((one) => ({ effect: one.effect * between(one, a, b), se: one.se }))
  const mayDiffer = !decided && precision.every(({ rule, level }) => rule !== 'P1' || !failed(level))
  const difference = mayDiffer ? differenceOf(a, b, used) : null
  const again = canRecompute(a, b)
  const failedRules = new Set(rules.filter(({ level }) => failed(level)).map(({ rule }) => rule))
  const allowed: Allowed[] = decided
    ? ['side-by-side-with-reason', ...(again.organisations && failedRules.has('H8') ? ['recompute-on-common-organisations' as const] : []), ...(again.grounds && failedRules.has('H2') ? ['recompute-on-common-grounds' as const] : [])]
    : verdict === 'comparable'
      ? [...(difference ? ['difference' as const] : []), 'trend-line', 'joint-sorting', 'side-by-side']
      : [...(difference ? [broken ? 'difference-with-flag-b' as const : 'difference' as const] : []), 'line-with-break', 'side-by-side']
  return { verdict, rules, allowed, difference, decidedBy: decided?.rule ?? null, flag: !decided && broken ? 'b' : null, explanation: explain(verdict, decided, a, b) }
}

const two = z.object({ nl: z.string(), en: z.string() })
const output = z.looseObject({
  verdict: z.enum(['comparable', 'with-adjustment', 'not-comparable', 'undetermined']),
  rules: z.array(z.object({ rule: z.string(), level: z.enum(['identical', 'equivalent', 'bridged', 'different', 'unknown']), reason: two })),
  allowed: z.array(z.string()),
  difference: z.object({ estimate: z.number(), se: z.number(), p: z.number() }).nullable().describe('Second minus first; null unless a difference may be shown'),
  decidedBy: z.string().nullable(), flag: z.literal('b').nullable(), explanation: two,
})

/** The JSON Schema of what `gehoor survey compare` reads (twice) and answers. */
export const compareSchema = { input: z.toJSONSchema(specification, { io: 'input' }), output: z.toJSONSchema(output) }
