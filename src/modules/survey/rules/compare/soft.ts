import type { Finding, Rule, TwoWords } from './judgement.ts'
import type { Specification } from './specification.ts'
import { same, shown, unknown, unlike } from './words.ts'

/** A soft rule: what neither figure states is not judged, so that it cannot tell two figures apart. */
const softRule = (id: Rule['id'], name: TwoWords, of: (one: Specification) => string | readonly string[] | null): Rule => ({
  id,
  name,
  judge: (a, b) => {
    const [one, other] = [of(a), of(b)]
    if (one === null && other === null) return null
    if (one === null || other === null) return unknown(name, one === null, other === null, [], true)
    return JSON.stringify(one) === JSON.stringify(other) ? same(name, shown(one)) : unlike(name, shown(one), shown(other))
  },
})

const s4: TwoWords = { nl: 'Hoeveel mensen meededen', en: 'How many took part' }
/** Change of the response rate, in points, beyond which a soft rule fails. */
export const responseChange = 10
const judgeResponse = ({ response: a }: Specification, { response: b }: Specification): Finding | null => {
  if (!a && !b) return null
  if (!a || !b) return unknown(s4, !a, !b, [], true)
  const [one, other] = [(100 * a.completed) / a.invited, (100 * b.completed) / b.invited]
  const share = (value: number): TwoWords => ({ nl: `${value.toFixed(1).replace('.', ',')} procent`, en: `${value.toFixed(1)} per cent` })
  if (one === other) return same(s4, share(one))
  // In whole people, because 10 points exactly is not more than 10.
  const beyond = Math.abs(100 * a.completed * b.invited - 100 * b.completed * a.invited) > responseChange * a.invited * b.invited
  if (beyond) return unlike(s4, share(one), share(other))
  return {
    level: 'equivalent',
    reason: { nl: `${s4.nl}: ${share(one).nl} en ${share(other).nl}, niet meer dan ${responseChange} punten verschil.`, en: `${s4.en}: ${share(one).en} and ${share(other).en}, no more than ${responseChange} points apart.` },
  }
}

const season = ({ fieldwork }: Specification): string | null => {
  if (!fieldwork) return null
  const month = Number(fieldwork.from.slice(5, 7))
  return ['winter', 'spring', 'summer', 'autumn'][Math.floor((month % 12) / 3)] ?? null
}
const joined = (...parts: (string | null)[]): string | null => (parts.some((part) => part === null) ? null : parts.join(', '))

/** The soft rules: one that fails asks for an adjustment, a signed argument, or a flag. */
export const softRules: readonly Rule[] = [
  softRule('S1', { nl: 'Hoe de vragenlijst is ingevuld', en: 'How the questionnaire was filled in' }, ({ mode }) => mode),
  softRule('S2', { nl: 'De plaats in de vragenlijst', en: 'The place in the questionnaire' }, ({ question }) => question.context),
  softRule('S3', { nl: 'De steekproef en de weging', en: 'The sample and its weighting' }, ({ design }) => joined(design.kind, design.weighting)),
  { id: 'S4', name: s4, judge: judgeResponse },
  softRule('S5', { nl: 'Het seizoen', en: 'The season' }, season),
  softRule('S6', { nl: 'De bescherming van kleine groepen', en: 'The protection of small groups' }, ({ disclosure }) => (disclosure === null ? null : typeof disclosure === 'string' ? disclosure : disclosure.method)),
]
