import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { Categories } from '../../../../foundation/statistics/data/table.ts'
import { domainsBy, everybody, type Design, type Domains } from '../../../../foundation/statistics/survey/index.ts'
import type { Columns } from './columns.ts'

/** The subgroups of a statistic with their names, such as `{stype: 'E'}`. */
export type Groups = { readonly domains: Domains; readonly names: readonly Readonly<Record<string, string>>[] }

/** Every combination of values that occurs, the first variable changing fastest; people with a missing value belong to none. */
export const groupsBy = (by: readonly string[], design: Design, columns: Columns, field: string): Result<Groups, string> => {
  if (by.length === 0) return ok({ domains: everybody(design), names: [{}] })
  const rows = columns.table.rows
  const parts: (Categories & { readonly name: string })[] = []
  for (const name of by) {
    const found = columns.categories(name, `${field}.by`)
    if (!found.ok) return refuse(found.error)
    parts.push({ name, ...found.value })
  }
  const size = parts.reduce((product, { levels }) => product * levels.length, 1)
  if (size > 2 ** 50) return refuse(`${field}.by: expected fewer combinations.`)
  const key = new Float64Array(rows)
  const keys = new Set<number>()
  for (let row = 0; row < rows; row += 1) {
    let [own, step] = [0, 1]
    for (const { codes, levels } of parts) {
      const code = codes[row] as number
      own = code < 0 || own < 0 ? -1 : own + code * step
      step *= levels.length
    }
    key[row] = own
    if (own >= 0) keys.add(own)
  }
  const sorted = [...keys].sort((one, other) => one - other)
  const place = new Map(sorted.map((own, index) => [own, index]))
  const codes = Int32Array.from(key, (own) => place.get(own) ?? -1)
  const names = sorted.map((own) => {
    let rest = own
    return Object.fromEntries(parts.map(({ name, levels }) => {
      const level = levels[rest % levels.length] as string
      rest = Math.floor(rest / levels.length)
      return [name, level]
    }))
  })
  return ok({ domains: domainsBy(design, codes, sorted.length), names })
}
