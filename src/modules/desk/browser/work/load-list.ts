import { ok, type Result } from '../../../../foundation/kernel/result.ts'
import type { Id, WorklistRow } from '../../../../foundation/sealing/core/protocol.ts'
import type { Keyring } from '../../../../foundation/sealing/keyring/client.ts'
import type { CaseLabel } from '../../rules/messages.ts'
import { limits } from '../../rules/limits.ts'
import type { WorklistCut, WorklistFilter, WorklistPlace } from '../../rules/worklist-place.ts'
import type { Api, ApiRefusal } from '../shared/api.ts'
import { cutQuery } from './routing.ts'
import { readLabel } from './said.ts'

/** A row with its label as opened on this device; null where nobody wrote one yet. */
export type ListRow = { readonly row: WorklistRow; readonly label: CaseLabel | null | 'cannot-open' }
/** `searched` is set where only so many cases were looked through. */
export type ListPage = { readonly rows: readonly ListRow[]; readonly more: boolean; readonly searched: number | null }

type Source = { readonly api: Api; readonly keyring: Keyring; readonly base: string; readonly me: Id }

/** Who took a case is sealed, so "taken by me" is found here, in the first pages of what is open. */
const pagesSearched = 8

const labelled = async (keyring: Keyring, row: WorklistRow): Promise<ListRow> => {
  if (row.label === null) return { row, label: null }
  const opened = await keyring('openLabel', { case: row.case, wraps: row.wraps, label: row.label })
  return { row, label: (opened.ok ? readLabel(opened.value) : null) ?? 'cannot-open' }
}

const pageOf = async ({ api, keyring, base }: Source, filter: WorklistFilter, cut: WorklistCut): Promise<Result<readonly ListRow[], ApiRefusal>> => {
  const rows = await api.get<readonly WorklistRow[]>(`${base}/worklist?${new URLSearchParams({ filter, ...cutQuery(cut) }).toString()}`)
  return rows.ok ? ok(await Promise.all(rows.value.map((row) => labelled(keyring, row)))) : rows
}

const placeOfRow = ({ row }: ListRow): WorklistPlace => ({ due: row.nextDueDay, case: row.case })
/** The page behind these rows, and the one before them. */
export const behind = (rows: readonly ListRow[]): WorklistCut => (rows.length === 0 ? null : { after: placeOfRow(rows.at(-1) as ListRow) })
export const ahead = (rows: readonly ListRow[]): WorklistCut => (rows[0] ? { before: placeOfRow(rows[0]) } : null)

/** One page of the worklist, opened on this device. */
export const loadList = async (source: Source, filter: WorklistFilter, cut: WorklistCut): Promise<Result<ListPage, ApiRefusal>> => {
  if (filter !== 'mine') {
    const rows = await pageOf(source, filter, cut)
    return rows.ok ? ok({ rows: rows.value, more: rows.value.length === limits.rowsPerPage || (cut !== null && 'before' in cut), searched: null }) : rows
  }
  const found: ListRow[] = []
  let next: WorklistCut = null
  for (let at = 0; at < pagesSearched; at++) {
    const rows: Result<readonly ListRow[], ApiRefusal> = await pageOf(source, 'open', next)
    if (!rows.ok) return rows
    next = behind(rows.value)
    found.push(...rows.value.filter(({ label }) => label !== null && label !== 'cannot-open' && label.assigned === source.me))
    if (rows.value.length < limits.rowsPerPage) return ok({ rows: found, more: false, searched: null })
  }
  return ok({ rows: found, more: false, searched: pagesSearched * limits.rowsPerPage })
}
