import type { Design } from './design.ts'

/** Subgroups of a sample: domain `d` holds the positions `at[start[d]] … at[start[d + 1] - 1]`, rising. */
export type Domains = { readonly count: number; readonly start: Int32Array; readonly at: Int32Array }

/** The whole sample as one domain. */
export const everybody = ({ rows }: Design): Domains => ({ count: 1, start: Int32Array.of(0, rows), at: Int32Array.from({ length: rows }, (_, at) => at) })

/** Domains by a code per row of the data, 0 to count - 1; a negative code belongs to none. */
export const domainsBy = ({ order }: Design, code: Int32Array, count: number): Domains => {
  const start = new Int32Array(count + 1)
  for (const own of code) if (own >= 0) start[own + 1] = (start[own + 1] as number) + 1
  for (let domain = 0; domain < count; domain += 1) start[domain + 1] = (start[domain + 1] as number) + (start[domain] as number)
  const at = new Int32Array(start[count] as number)
  const next = start.slice()
  for (let position = 0; position < order.length; position += 1) {
    const own = code[order[position] as number] as number
    if (own < 0) continue
    at[next[own] as number] = position
    next[own] = (next[own] as number) + 1
  }
  return { count, start, at }
}

/** The positions of one domain. */
export const positionsOf = ({ start, at }: Domains, domain: number): Int32Array => at.subarray(start[domain] as number, start[domain + 1] as number)
