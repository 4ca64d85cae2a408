import { alphaInterval, cohenKappa, krippendorffAlpha, observedAgreement, pairsOf, type Alpha, type Kappa, type Ratings } from '../../../../foundation/statistics/agreement/index.ts'

/** What coders of the same units chose; `ratings` has one row per unit and one value per coder, null for what a coder did not judge. */
export type Codings = { readonly coders: readonly string[]; readonly units: readonly string[]; readonly ratings: Ratings }
export type PairAgreement = { readonly coders: readonly [string, string]; readonly units: number; readonly percent: number | null; readonly kappa: Kappa | null }
/** `kappa`, `alpha` null: it cannot be told, for nothing could be paired or only one value was ever used. */
export type AgreementReport = {
  readonly units: number
  readonly judged: number
  readonly percent: number | null
  readonly alpha: (Alpha & { readonly interval: readonly [number, number] | null }) | null
  readonly pairs: readonly PairAgreement[]
  readonly disagreements: readonly { readonly unit: string; readonly values: readonly (string | null)[] }[]
}

/** How well coders agree: percent, Cohen's kappa for each two of them, Krippendorff's alpha for all, and the units that ask for a talk. */
export const agreementReport = ({ coders, units, ratings }: Codings, draws: number, seed: number): AgreementReport => {
  const alpha = krippendorffAlpha(ratings)
  const pairs = coders.flatMap((one, a) => coders.slice(a + 1).map((other, later): PairAgreement => {
    const both = pairsOf(ratings, a, a + 1 + later)
    return { coders: [one, other], units: both.length, percent: both.length === 0 ? null : both.filter(([x, y]) => x === y).length / both.length, kappa: cohenKappa(both) }
  }))
  return {
    units: units.length, judged: ratings.filter((row) => row.some((value) => value !== null)).length, percent: observedAgreement(ratings), pairs,
    alpha: alpha === null ? null : { ...alpha, interval: draws > 0 ? alphaInterval(ratings, draws, seed) : null },
    disagreements: units.flatMap((unit, at) => {
      const values = ratings[at] ?? []
      return new Set(values.filter((value) => value !== null)).size > 1 ? [{ unit, values }] : []
    }),
  }
}
