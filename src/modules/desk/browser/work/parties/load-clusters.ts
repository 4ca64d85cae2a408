import { ok, type Result } from '../../../../../foundation/kernel/result.ts'
import type { Labelled } from '../../../rules/parties/cluster.ts'
import type { WorklistCut } from '../../../rules/worklist-place.ts'
import type { ApiRefusal } from '../../shared/api.ts'
import { behind, loadList } from '../load-list.ts'
import type { WorkDesk } from '../work-desk.ts'

/** Pages of each list that are looked through: labels are sealed, so that only this device can tell which cases belong together. */
const pagesSearched = 8

/** The labels of the cases this handler may read, open and closed, as far as they were looked through. */
export const loadLabels = async ({ api, keyring, base, me }: WorkDesk): Promise<Result<readonly Labelled[], ApiRefusal>> => {
  const found: Labelled[] = []
  for (const filter of ['open', 'closed'] as const) {
    let cut: WorklistCut = null
    for (let at = 0; at < pagesSearched; at++) {
      const page = await loadList({ api, keyring, base, me }, filter, cut)
      if (!page.ok) return page
      for (const { row, label } of page.value.rows) {
        if (label !== null && label !== 'cannot-open') found.push({ case: row.case, receivedDay: row.receivedDay, title: label.title, cluster: label.cluster ?? null })
      }
      if (!page.value.more) break
      cut = behind(page.value.rows)
    }
  }
  return ok(found)
}
