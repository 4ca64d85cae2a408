import type { Reading } from '../../kernel/indicators.ts'
import { wilson } from '../../statistics/exact/impact.ts'
import { minimumCount, releaseCounts } from './counts.ts'
import { release, type Released } from './released.ts'
import { releaseShare } from './share.ts'

/** One figure before it may be shown: `denominator` is null for a count. */
export type RawReading = { readonly department: string; readonly period: string; readonly numerator: number; readonly denominator: number | null }
export type ReadingRule = { readonly unit: 'count' | 'share' | 'days' | 'ratio'; /** Below this base nothing but a count is shown. */ readonly minimumBase: number }

const hidden = (department: string | null, period: string, because: 'too-few' | 'protects'): Reading => ({ department, period, shown: { state: 'hidden', because } })
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const counts = (period: string, rows: readonly RawReading[]): readonly Reading[] => {
  const { total, rows: shown } = releaseCounts(rows.map(({ department, numerator }) => ({ key: department, count: numerator }))).value
  const reading = (department: string | null, one: typeof total): Reading =>
    one.state === 'hidden' ? hidden(department, period, one.because) : { department, period, shown: { state: 'shown', value: one.count, base: null, interval: null } }
  return [...shown.map((row) => reading(row.key, row.shown)), reading(null, total)]
}

type Based = { readonly department: string | null; readonly numerator: number; readonly base: number }
const together = (rows: readonly Based[]): Based => ({ department: null, numerator: sum(rows.map((row) => row.numerator)), base: sum(rows.map((row) => row.base)) })

/**
 * Figures over a base, by department and for all together. Because the whole is shown, what is hidden could be worked out when it is one
 * department, or when the hidden ones together are too few: then the smallest others are hidden too, and else the whole.
 * Beside a whole that is shown no hidden department says whether it is small itself.
 */
const based = (period: string, rows: readonly RawReading[], { unit, minimumBase }: ReadingRule): readonly Reading[] => {
  const known = rows.map(({ department, numerator, denominator }): Based => ({ department, numerator, base: denominator ?? 0 }))
  const fits = ({ numerator, base }: Based): boolean => (unit === 'share' ? releaseShare(numerator, base, minimumBase).value.state === 'shown' : base >= Math.max(minimumBase, minimumCount))
  const primary = known.filter((row) => !fits(row))
  const others = known.filter(fits).toSorted((a, b) => a.base - b.base)
  const extra: Based[] = []
  // A ratio has no whole: its parts do not add up.
  const whole = unit === 'ratio' ? null : together(known)
  // One hidden base could be all of them but one each for the others: that must be enough people still.
  const safe = (): boolean => {
    const all = together([...primary, ...extra])
    return primary.length === 0 || (primary.length + extra.length > 1 && fits(all) && all.base - (primary.length + extra.length - 1) >= minimumBase)
  }
  if (whole !== null && fits(whole)) for (const next of others) { if (safe()) break; extra.push(next) }
  const showsWhole = whole !== null && fits(whole) && safe()
  const reading = (row: Based): Reading => {
    if (showsWhole && (primary.includes(row) || extra.includes(row))) return hidden(row.department, period, 'protects')
    if (primary.includes(row)) return hidden(row.department, period, 'too-few')
    return { department: row.department, period, shown: { state: 'shown', value: row.numerator / row.base, base: row.base, interval: unit === 'share' ? wilson(row.numerator, row.base) : null } }
  }
  return [...known.map(reading), ...(whole === null ? [] : [showsWhole ? reading(whole) : hidden(null, period, 'too-few')])]
}

/**
 * Releases one indicator's figures, with the whole per period beside the departments. Counts add up as people or cases counted once; a
 * share's parts and bases too. Throws on a figure that its unit cannot have: that is a fault of the caller.
 */
export const releaseReadings = (rows: readonly RawReading[], rule: ReadingRule): Released<readonly Reading[]> =>
  release([...new Set(rows.map(({ period }) => period))].toSorted().flatMap((period) => {
    const ofPeriod = rows.filter((row) => row.period === period)
    return rule.unit === 'count' ? counts(period, ofPeriod) : based(period, ofPeriod, rule)
  }))

/** Another view of figures that may be shown already: whatever is worked out from them alone tells no more than they do. */
export const derived = <From, To>({ value }: Released<From>, view: (value: From) => To): Released<To> => release(view(value))
