import { ok, type Result } from '../../../../../foundation/kernel/result.ts'
import type { Day } from '../../../../../foundation/kernel/clock.ts'
import type { Id } from '../../../../../foundation/sealing/core/protocol.ts'
import { workloadBand, type WorkloadBand } from '../../../rules/case/workload.ts'
import { limits } from '../../../rules/limits.ts'
import type { WorklistFilter } from '../../../rules/worklist-place.ts'
import type { ApiRefusal } from '../../shared/api.ts'
import { behind, loadList, type ListRow } from '../load-list.ts'
import type { WorkDesk } from '../work-desk.ts'

/** So many pages are fetched at most; beyond it the page says that it looked no further. */
const mostPages = 20
export type AllRows = { readonly rows: readonly ListRow[]; readonly complete: boolean }

/** All rows of a filter with their labels opened on this device, what is due first. */
export const loadAll = async (desk: WorkDesk, filter: WorklistFilter, onPage: (rows: number) => void = () => undefined): Promise<Result<AllRows, ApiRefusal>> => {
  const rows: ListRow[] = []
  for (let page = 0; page < mostPages; page++) {
    const found = await loadList({ api: desk.api, keyring: desk.keyring, base: desk.base, me: desk.me }, filter, behind(rows))
    if (!found.ok) return found
    rows.push(...found.value.rows)
    onPage(rows.length)
    if (found.value.rows.length < limits.rowsPerPage) return ok({ rows, complete: true })
  }
  return ok({ rows, complete: false })
}

const labelOf = ({ label }: ListRow) => (label === null || label === 'cannot-open' ? null : label)

/** The cases of one person, or of nobody yet (`null`), what is due first. */
export type Share = { readonly who: Id | null; readonly rows: readonly ListRow[]; readonly overdue: number; readonly band: WorkloadBand }

/** Open cases by who took them: nobody's first, then by the earliest day. */
export const shares = (rows: readonly ListRow[], today: Day): readonly Share[] => {
  const people = [...new Set(rows.map((row) => labelOf(row)?.assigned ?? null))]
  return people.map((who): Share => {
    const theirs = rows.filter((row) => (labelOf(row)?.assigned ?? null) === who)
    return { who, rows: theirs, overdue: theirs.filter(({ row }) => row.nextDueDay !== null && row.nextDueDay < today).length, band: workloadBand(theirs.length) }
  }).toSorted((a, b) => (a.who === null ? -1 : b.who === null ? 1 : (a.rows[0]?.row.nextDueDay ?? '9') < (b.rows[0]?.row.nextDueDay ?? '9') ? -1 : 1))
}
