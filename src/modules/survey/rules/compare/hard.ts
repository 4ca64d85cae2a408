import type { Finding, Rule, RuleId, TwoWords } from './judgement.ts'
import type { Specification } from './specification.ts'
import { same, shown, unknown, unlike } from './words.ts'

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const common = (a: readonly string[], b: readonly string[]): string[] => a.filter((one) => b.includes(one))
const empty = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** A rule that asks one fact of both to be equal. */
const equalRule = (id: RuleId, name: TwoWords, of: (one: Specification) => unknown): Rule => ({
  id,
  name,
  judge: (a, b) => {
    const [one, other] = [of(a), of(b)]
    if (empty(one) || empty(other)) return unknown(name, empty(one), empty(other))
    return equal(one, other) ? same(name, shown(one)) : unlike(name, shown(one), shown(other))
  },
})

const h2: TwoWords = { nl: 'De gronden', en: 'The grounds' }
const judgeGrounds = (a: Specification, b: Specification): Finding => {
  const [one, other] = [a.construct.grounds, b.construct.grounds]
  const known = (value: typeof one): value is string[] => Array.isArray(value) && value.length > 0
  if (!known(one) || !known(other)) {
    return unknown(h2, !known(one), !known(other), [...(known(one) ? [] : (a.construct.statements ?? [])), ...(known(other) ? [] : (b.construct.statements ?? []))])
  }
  if (equal(one, other)) return same(h2, shown(one))
  const shared = common(one, other)
  const canIntersect = shared.length > 0 && a.construct.itemsPerGround === true && b.construct.itemsPerGround === true
  return unlike(h2, shown(one), shown(other), canIntersect
    ? { nl: ` Beide kunnen opnieuw worden berekend voor ${shown(shared).nl}.`, en: ` Both can be computed again for ${shown(shared).en}.` }
    : { nl: '', en: '' })
}

const h4: TwoWords = { nl: 'Wie het meemaakte, en van wie', en: 'Who experienced it, and from whom' }
const judgeRole = (a: Specification, b: Specification): Finding => {
  const facts = (one: Specification): [unknown, unknown] => [one.construct.role, one.construct.source]
  const [one, other] = [facts(a), facts(b)]
  const definite = one.findIndex((value, at) => !empty(value) && !empty(other[at]) && !equal(value, other[at]))
  if (definite >= 0) return unlike(h4, shown(one[definite]), shown(other[definite]))
  if (one.some(empty) || other.some(empty)) return unknown(h4, one.some(empty), other.some(empty))
  return same(h4, shown(one.flat()))
}

const h7: TwoWords = { nl: 'De vraag en de antwoorden', en: 'The question and its options' }
const judgeQuestion = ({ question: a }: Specification, { question: b }: Specification): Finding => {
  if (a.textHash !== null && b.textHash !== null && a.textHash !== b.textHash) {
    return unlike(h7, { nl: `versie ${a.version ?? 'onbekend'}`, en: `version ${a.version ?? 'unknown'}` }, { nl: `versie ${b.version ?? 'onbekend'}, met een andere tekst`, en: `version ${b.version ?? 'unknown'}, with other words` })
  }
  if (a.optionsHash !== null && b.optionsHash !== null && a.optionsHash !== b.optionsHash) {
    return unlike(h7, { nl: `versie ${a.version ?? 'onbekend'}`, en: `version ${a.version ?? 'unknown'}` }, { nl: `versie ${b.version ?? 'onbekend'}, met andere antwoorden`, en: `version ${b.version ?? 'unknown'}, with other options` })
  }
  const [noA, noB] = [a.textHash === null || a.optionsHash === null, b.textHash === null || b.optionsHash === null]
  if (noA || noB) return unknown(h7, noA, noB)
  const label = { nl: `${a.id ?? ''} ${a.version ?? ''}`.trim() || 'dezelfde tekst', en: `${a.id ?? ''} ${a.version ?? ''}`.trim() || 'the same words' }
  if (a.id === b.id && String(a.version) === String(b.version)) return same(h7, label)
  return { level: 'equivalent', reason: { nl: `${h7.nl}: een andere naam of versie, maar woord voor woord gelijk.`, en: `${h7.en}: another name or version, but the same word for word.` } }
}

const h8: TwoWords = { nl: 'Over wie het gaat', en: 'Whom it is about' }
const judgeUniverse = ({ universe: a }: Specification, { universe: b }: Specification): Finding => {
  if (a.definition !== null && b.definition !== null && a.definition !== b.definition) return unlike(h8, shown(a.definition), shown(b.definition))
  if (a.organisations !== null && b.organisations !== null && !equal(a.organisations, b.organisations)) {
    const shared = common(a.organisations, b.organisations)
    return unlike(h8, { nl: `${a.organisations.length} organisaties`, en: `${a.organisations.length} organisations` }, { nl: `${b.organisations.length} organisaties`, en: `${b.organisations.length} organisations` }, shared.length > 0
      ? { nl: ` Beide kunnen opnieuw worden berekend voor de ${shared.length} die zij delen.`, en: ` Both can be computed again for the ${shared.length} they share.` }
      : { nl: ' Zij hebben geen organisatie gemeen.', en: ' They share no organisation.' })
  }
  const lacks = (one: typeof a, other: typeof a): boolean => one.definition === null || (one.organisations === null && other.organisations !== null)
  return lacks(a, b) || lacks(b, a) ? unknown(h8, lacks(a, b), lacks(b, a)) : same(h8, shown(a.definition))
}

const h10: TwoWords = { nl: 'De indelingen', en: 'The classifications' }
const judgeClassifications = ({ classifications: a }: Specification, { classifications: b }: Specification): Finding => {
  if (a === null || b === null) return unknown(h10, a === null, b === null)
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
  const differs = names.find((name) => String(a[name]) !== String(b[name]))
  if (differs === undefined) return same(h10, shown(names))
  const version = (value: string | number | undefined): TwoWords => (value === undefined ? { nl: 'niet gebruikt', en: 'not used' } : shown(String(value)))
  return unlike({ nl: `De indeling ${differs}`, en: `The classification ${differs}` }, version(a[differs]), version(b[differs]))
}

/** The hard rules in order: the first that fails decides. */
export const hardRules: readonly Rule[] = [
  equalRule('H1', { nl: 'Waarnaar is gevraagd', en: 'What was asked about' }, ({ construct }) => construct.act),
  { id: 'H2', name: h2, judge: judgeGrounds },
  equalRule('H3', { nl: 'Hoe ruim het begrip was', en: 'How wide the notion was' }, ({ construct }) => construct.scope),
  { id: 'H4', name: h4, judge: judgeRole },
  equalRule('H5', { nl: 'De periode in maanden', en: 'The period in months' }, ({ reference }) => reference.months),
  equalRule('H6', { nl: 'Aan wie de vraag is gesteld', en: 'Who got the question' }, ({ base }) => base.filter),
  { id: 'H7', name: h7, judge: judgeQuestion },
  { id: 'H8', name: h8, judge: judgeUniverse },
  equalRule('H9', { nl: 'Hoe het cijfer is berekend', en: 'How the figure was made' }, ({ derivation }) => derivation),
  { id: 'H10', name: h10, judge: judgeClassifications },
]

/** May both be computed again on what they share? */
export const canRecompute = (a: Specification, b: Specification): { readonly organisations: boolean; readonly grounds: boolean } => ({
  organisations: a.universe.organisations !== null && b.universe.organisations !== null && a.universe.definition === b.universe.definition && common(a.universe.organisations, b.universe.organisations).length > 0,
  grounds: a.construct.itemsPerGround === true && b.construct.itemsPerGround === true && Array.isArray(a.construct.grounds) && Array.isArray(b.construct.grounds) && common(a.construct.grounds, b.construct.grounds).length > 0,
})
