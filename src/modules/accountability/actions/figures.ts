import { derived, releaseReadings, type Released } from '../../../foundation/disclosure/index.ts'
import type { OfferedIndicator, Reading } from '../../../foundation/kernel/indicators.ts'
import { inLanguage, type Text } from '../../../foundation/kernel/language.ts'
import { sameSeries, type Definition } from '../rules/indicators/definition.ts'
import { shippedIndicators } from '../rules/indicators/shipped.ts'
import type { KeptReading } from '../rules/indicators/reading.ts'
import { loadDefinitions, loadReadings } from '../store/indicators.ts'
import type { AccountabilityServices } from './services.ts'

const offered = (offer: OfferedIndicator): Definition => {
  const whole = offer.unit === 'share' || offer.unit === 'ratio' ? offer.definition : null
  const parts = offer.parts ?? { numerator: offer.definition, denominator: whole, method: offer.definition, caveats: offer.definition }
  const said = (text: Text): string => inLanguage(text, 'nl').slice(0, 300)
  return {
    id: offer.id, version: 1, name: offer.name, unit: offer.unit, polarity: offer.polarity, subject: offer.subject ?? 'inclusion', characteristic: offer.characteristic ?? 'none', ...parts,
    source: { nl: `Gehoor, module ${offer.module}, sinds ${offer.since}`, en: `Gehoor, module ${offer.module}, since ${offer.since}` }, cadence: 'year',
    comparability: { construct: said(offer.definition), universe: said(parts.denominator ?? parts.numerator), reference: 'kalenderjaar', mode: said(parts.method) },
    minimumBase: 30, direction: offer.unit === 'ratio' ? parts.numerator : null, comparesWithBefore: false, reason: '', module: offer.module, ...(offer.beside ? { beside: offer.beside } : {}),
  }
}

/** Every version of every indicator, oldest first: what modules offer, what ships, and what was written here. */
export const allDefinitions = async (services: AccountabilityServices): Promise<readonly Definition[]> => {
  const written = await services.database.within({ kind: 'system' }, (tx) => loadDefinitions(tx))
  return [...services.indicators().map(offered), ...shippedIndicators, ...written]
}
/** The version in force of each indicator, by name. */
export const definitionsInForce = (all: readonly Definition[]): readonly Definition[] => [...new Map(all.map((one) => [one.id, one])).values()].toSorted((a, b) => a.name.nl.localeCompare(b.name.nl, 'nl'))

/** One indicator's figures as they may be shown. `versionOf`: by which version of the definition a figure was made. */
export type IndicatorFigures = {
  readonly definition: Definition
  readonly released: Released<readonly Reading[]>
  readonly versionOf: (department: string | null, period: string) => number
  /** False when the module that delivers them is not there or could not answer: then there are no figures, which is not a zero. */
  readonly sourceAnswers: boolean
}
const none = (): Released<readonly Reading[]> => releaseReadings([], { unit: 'count', minimumBase: 30 })

/** Reads one indicator, or takes what was read of it for some periods. Where versions changed midway, each period is released by the rule of its own version. */
export const figuresOf = async (services: AccountabilityServices, definition: Definition, all: readonly Definition[], read?: readonly KeptReading[]): Promise<IndicatorFigures> => {
  const versions = all.filter(({ id }) => id === definition.id)
  if (definition.module !== null) {
    const offer = services.indicators().find(({ id }) => id === definition.id)
    const answer = offer ? await offer.read().catch(() => null) : null
    return { definition, released: answer ?? none(), versionOf: () => definition.version, sourceAnswers: answer !== null }
  }
  const kept = read ?? await services.database.within({ kind: 'system' }, (tx) => loadReadings(tx, { indicator: definition.id }))
  // The newest version by which any figure of a department and period was made; of all departments together under the empty name.
  const newest = new Map<string, number>()
  const made = new Map<string, Set<number>>()
  for (const { department, period, version } of kept) {
    for (const key of [`${department}/${period}`, `/${period}`]) newest.set(key, Math.max(newest.get(key) ?? 0, version))
    made.set(period, (made.get(period) ?? new Set()).add(version))
  }
  const versionOf = (department: string | null, period: string): number => newest.get(`${department ?? ''}/${period}`) ?? definition.version
  const minimumBase = Math.max(...versions.map((one) => one.minimumBase), definition.minimumBase)
  // A whole over figures of two versions that may not be compared would add up unlike things.
  const mixed = new Set([...made].filter(([period, all]) => [...all].some((version) => !sameSeries(versions, version, versionOf(null, period)))).map(([period]) => period))
  const released = derived(releaseReadings(kept, { unit: definition.unit, minimumBase }), (readings) => readings.filter(({ department, period }) => department !== null || !mixed.has(period)))
  return { definition, released, versionOf, sourceAnswers: true }
}

/** A department's readings of a year by indicator; of several periods the last. */
export const ofYear = (figures: readonly IndicatorFigures[], department: string | null, year: number): ReadonlyMap<string, Reading> => new Map(figures.flatMap(({ definition, released }) => {
  const reading = released.value.filter((one) => one.department === department && one.period.startsWith(String(year))).toSorted((a, b) => a.period.localeCompare(b.period)).at(-1)
  return reading ? [[definition.id, reading] as const] : []
}))
