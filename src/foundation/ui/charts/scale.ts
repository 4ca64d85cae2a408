/** A linear scale whose ends are ticks; places are shares of the width, written as SVG percentages so that a chart fits any screen without scaling its words. */
export type Scale = { readonly from: number; readonly to: number; readonly ticks: readonly number[]; /** Such as `40%`; what lies outside is put on the edge. */ readonly place: (value: number) => string; /** The same as a number from 0 to 1. */ readonly share: (value: number) => number }

const stepOf = (span: number, wanted: number): number => {
  const rough = span / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999_999) ?? 10) * power
}

/** A scale over all values, from 0 unless `from` says otherwise, with about `wanted` round ticks. Whole numbers only where `whole`. */
export const scaleOver = (values: readonly number[], { from = 0, to, wanted = 4, whole = false }: { readonly from?: number; readonly to?: number; readonly wanted?: number; readonly whole?: boolean } = {}): Scale => {
  const finite = values.filter(Number.isFinite)
  const lowest = Math.min(from, ...finite)
  const highest = Math.max(to ?? -Infinity, ...finite, lowest)
  const step = Math.max(stepOf(highest - lowest || 1, wanted), whole ? 1 : 0)
  const first = Math.floor(lowest / step + 1e-9)
  const last = Math.max(Math.ceil(highest / step - 1e-9), first + 1)
  // Written with the digits of the step, so that three steps of 0.1 are 0.3.
  const digits = Math.min(20, Math.max(0, -Math.floor(Math.log10(step))))
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toFixed(digits)))
  const [start, end] = [ticks[0] as number, ticks.at(-1) as number]
  const share = (value: number): number => Math.min(1, Math.max(0, (value - start) / (end - start)))
  return { from: start, to: end, ticks, share, place: (value) => `${Number((share(value) * 100).toFixed(3))}%` }
}
