import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'

/** One stratum for the allocation: its people, and for Neyman how much their answers differ (standard deviation). */
export type ToAllocate = { readonly id: string; readonly population: number; readonly deviation?: number | undefined }
export type AllocationMethod = 'proportional' | 'equal' | 'neyman'
export type AllocationRefusal = 'too-large' | 'too-small' | 'no-deviation' | 'nothing'

/**
 * Divides `size` over the strata; the parts add up to it exactly. Each stratum gets at least `least` (all of it when it is smaller) and never more than
 * it has; what that takes away or leaves over goes to the others.
 * - proportional: largest remainders, in whole numbers, so that a half is a half;
 * - equal: the same for each, the first in the list get the remainder;
 * - Neyman: the whole numbers with the smallest variance of the mean there are (Wright 2012): each next person goes where it lowers the variance most.
 */
export const allocate = (strata: readonly ToAllocate[], size: number, method: AllocationMethod, least = 2): Result<ReadonlyMap<string, number>, AllocationRefusal> => {
  if (strata.length === 0) return refuse('nothing')
  const floor = (one: ToAllocate): number => Math.min(least, one.population)
  if (size > strata.reduce((sum, { population }) => sum + population, 0)) return refuse('too-large')
  if (size < strata.reduce((sum, one) => sum + floor(one), 0)) return refuse('too-small')
  if (method === 'neyman') {
    if (strata.some(({ deviation }) => deviation === undefined || !(deviation >= 0) || !Number.isFinite(deviation))) return refuse('no-deviation')
    return ok(greedy(strata, size, floor))
  }
  // Who would get less than the floor or more than there are is fixed at that, and the rest is divided anew over the others.
  const fixed = new Map<string, number>()
  for (;;) {
    const open = strata.filter(({ id }) => !fixed.has(id))
    const left = size - [...fixed.values()].reduce((sum, one) => sum + one, 0)
    const whole = open.reduce((sum, { population }) => sum + population, 0)
    const share = (one: ToAllocate): number => (method === 'equal' ? left / open.length : (left * one.population) / whole)
    const [low, high] = [open.filter((one) => share(one) < floor(one)), open.filter((one) => share(one) > one.population)]
    // The side that takes or leaves more is fixed first: fixing both at once could fix one too many.
    const lacking = low.reduce((sum, one) => sum + floor(one) - share(one), 0)
    const left_over = high.reduce((sum, one) => sum + share(one) - one.population, 0)
    if (low.length === 0 && high.length === 0) return ok(largestRemainders(strata, open, left, method, fixed))
    if (lacking >= left_over) for (const one of low) fixed.set(one.id, floor(one))
    else for (const one of high) fixed.set(one.id, one.population)
  }
}

const largestRemainders = (strata: readonly ToAllocate[], open: readonly ToAllocate[], left: number, method: AllocationMethod, fixed: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const weight = (one: ToAllocate): bigint => (method === 'equal' ? 1n : BigInt(one.population))
  const whole = open.reduce((sum, one) => sum + weight(one), 0n)
  const parts = open.map((one, at) => ({ one, at, part: whole === 0n ? 0n : (BigInt(left) * weight(one)) / whole, rest: whole === 0n ? 0n : (BigInt(left) * weight(one)) % whole }))
  let over = BigInt(left) - parts.reduce((sum, { part }) => sum + part, 0n)
  const given = new Map(fixed)
  for (const { one, part } of parts.toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))) {
    const more = over > 0n && part < BigInt(one.population) ? 1n : 0n
    over -= more
    given.set(one.id, Number(part + more))
  }
  return new Map(strata.map(({ id }) => [id, given.get(id) ?? 0]))
}

/** Each next person to the stratum with the largest N·S / √(n(n+1)): what its variance still falls by. */
const greedy = (strata: readonly ToAllocate[], size: number, floor: (one: ToAllocate) => number): ReadonlyMap<string, number> => {
  const given = strata.map((one) => ({ one, n: Math.max(1, floor(one)) }))
  let left = size - given.reduce((sum, { n }) => sum + n, 0)
  const priority = ({ one, n }: { readonly one: ToAllocate; readonly n: number }): number => (n >= one.population ? -1 : (one.population * (one.deviation ?? 0)) / Math.sqrt(n * (n + 1)))
  for (; left > 0; left--) {
    let best = 0
    for (let at = 1; at < given.length; at++) if (priority(given[at] as (typeof given)[number]) > priority(given[best] as (typeof given)[number])) best = at
    const chosen = given[best] as { one: ToAllocate; n: number }
    chosen.n += 1
  }
  return new Map(given.map(({ one, n }) => [one.id, n]))
}
