import { ok, refuse, type Result } from '../../kernel/result.ts'

/** A published share, rounded to `decimals` of the share itself (0.10 with 2 decimals = 10 %), of the base or of an earlier statement. */
export type Statement = { readonly name: string; readonly share: number; readonly of: string; readonly decimals: number }
export type Possible = { readonly name: string; /** Every whole number that fits everything published, smallest first. */ readonly counts: readonly number[] }

/** Above this many people reconstruction would list too much to be of use. */
const largestBase = 10_000_000
/** And above this many possible counts of one statement. */
const mostCounts = 1_000_000

/** Counts `k` of `of` people that are published as `share`: within half a unit of the last decimal, both ends included because roundings differ. */
const rangeOf = (of: number, share: number, decimals: number): readonly [number, number] => {
  const unit = 10 ** decimals
  const scaled = Math.round(share * unit)
  return [Math.max(0, Math.ceil(((scaled - 0.5) * of) / unit - 1e-9)), Math.min(of, Math.floor(((scaled + 0.5) * of) / unit + 1e-9))]
}

/**
 * Reconstructs what rounded percentages say about people: which whole counts are possible for each statement, given all of them. An empty
 * list means that the statements contradict each other. Refuses, with a sentence, statements that hang in the air.
 */
export const possibleCounts = (base: number, statements: readonly Statement[]): Result<readonly Possible[], string> => {
  if (!Number.isSafeInteger(base) || base < 1 || base > largestBase) return refuse(`base must be a whole number from 1 to ${largestBase}`)
  const names = new Set(['base'])
  for (const { name, share, of, decimals } of statements) {
    if (names.has(name)) return refuse(`the statement "${name}" is there twice`)
    if (!names.has(of)) return refuse(`the statement "${name}" is a share of "${of}", which no earlier statement names`)
    if (!(share >= 0 && share <= 1)) return refuse(`the statement "${name}": share must lie from 0 to 1`)
    if (Math.abs(share * 10 ** decimals - Math.round(share * 10 ** decimals)) > 1e-6) return refuse(`the statement "${name}": the share ${share} has more than ${decimals} decimals`)
    names.add(name)
  }
  const sets = new Map<string, readonly number[]>([['base', [base]]])
  for (const { name, share, of, decimals } of statements) {
    // More people are never fewer counts: each range begins where the one before ended, or later.
    const found: number[] = []
    for (const people of sets.get(of) ?? []) {
      const [least, most] = rangeOf(people, share, decimals)
      for (let count = Math.max(least, (found.at(-1) ?? -1) + 1); count <= most; count++) {
        if (found.length === mostCounts) return refuse(`the statement "${name}" fits more than ${mostCounts} counts, which is too coarse to list`)
        found.push(count)
      }
    }
    sets.set(name, found)
  }
  // A number of people stays possible only while every share of it does: from the last statement back, and forward again until nothing changes.
  for (let changed = true; changed;) {
    changed = false
    for (const { name, share, of, decimals } of [...statements].reverse()) {
      const parts = sets.get(name) ?? []
      const wholes = sets.get(of) ?? []
      const [keptWholes, keptParts]: [number[], number[]] = [[], []]
      let [from, to] = [0, 0]
      for (const people of wholes) {
        const [least, most] = rangeOf(people, share, decimals)
        while (from < parts.length && (parts[from] as number) < least) from++
        to = Math.max(to, from)
        if (from >= parts.length || (parts[from] as number) > most) continue
        keptWholes.push(people)
        for (; to < parts.length && (parts[to] as number) <= most; to++) keptParts.push(parts[to] as number)
      }
      if (keptWholes.length < wholes.length || keptParts.length < parts.length) changed = true
      sets.set(of, keptWholes)
      sets.set(name, keptParts)
    }
  }
  return ok(statements.map(({ name }) => ({ name, counts: sets.get(name) ?? [] })))
}
