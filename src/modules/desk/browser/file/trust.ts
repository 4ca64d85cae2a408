import type { PublicTrust, TrustStop } from '../../../../foundation/browser/public-trust.ts'
import { refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { DeskDoors } from '../../rules/doors.ts'
import type { Api } from '../shared/api.ts'
import type { FilingPage } from './page-data.ts'

/** Why the filing cannot go on; `code` is what the reporter can name on the telephone, and says nothing of the report. */
export type Stop = { readonly reason: TrustStop['reason'] | 'random' | 'outdated' | 'refused' | 'closed'; readonly code: string }

/** Where a page finds the desk and, in a demonstration, its roots. */
export type DeskPlace = Pick<FilingPage, 'api'> & PublicTrust

/** Fetches whose doors are open: one public list, the same for everybody, so that the ministry never leaves this page. */
export const loadDoors = async (page: Pick<FilingPage, 'api'>, api: Api): Promise<Result<DeskDoors, Stop>> => {
  const answer = await api.get<DeskDoors>(`${page.api}/doors`)
  return answer.ok ? answer : refuse({ reason: 'server', code: answer.error.reason })
}
