import { ok, refuse, type Result } from '../../../../../foundation/kernel/result.ts'
import type { Day } from '../../../../../foundation/kernel/clock.ts'
import type { Age, Id } from '../../../../../foundation/sealing/core/protocol.ts'
import type { CaseLabel } from '../../../rules/messages.ts'
import type { Confirmation, RetentionFacts } from '../../../rules/retention/destruction.ts'
import { readLabel } from '../said.ts'
import type { WorkCase } from '../said.ts'
import { fromApi, say, type DeskRefusal, type WorkDesk } from '../work-desk.ts'

/** What the server answers about retention. */
export type Retention = RetentionFacts & { readonly proposedDay: Day | null; readonly confirmations: readonly Confirmation[] }
export type Certificate = { readonly day: Day; readonly note: string; readonly sig: string; readonly key: string }
export type Confirmed = { readonly done: 'waiting' | 'taken-back' } | { readonly done: 'destroyed'; readonly certificate: Certificate }
export type Proposed = Retention & { readonly case: Id; readonly body: string; readonly receivedDay: Day; readonly readers: number; readonly label: Age | null; readonly wraps: readonly Age[] }
export type RetentionWish = { readonly what: 'held' | 'released'; readonly reason: string } | { readonly what: 'class'; readonly to: string; readonly reason: string }

const at = (desk: WorkDesk, id: Id, path: string): string => `${desk.base}/cases/${id}/${path}`

export const readRetention = async (desk: WorkDesk, id: Id): Promise<Result<Retention, DeskRefusal>> => {
  const found = await desk.api.get<Retention>(at(desk, id, 'retention'))
  return found.ok ? found : refuse(fromApi(found.error))
}

/**
 * Holds a case, lets it go or gives it another class: the server learns the result, the colleagues the reason. What keeps a case is set
 * before it is said, what no longer keeps it is said before it is set: a lost connection errs on the side of keeping.
 */
export const changeRetention = async (desk: WorkDesk, work: WorkCase, wish: RetentionWish): Promise<Result<{ readonly work: WorkCase; readonly retention: Retention }, DeskRefusal>> => {
  const set = async (): Promise<Result<Retention, DeskRefusal>> => {
    const done = await desk.api.post<Retention>(at(desk, work.opened.case, 'retention'), wish.what === 'class' ? { retentionClass: wish.to } : { legalHold: wish.what === 'held' })
    return done.ok ? done : refuse(fromApi(done.error))
  }
  const first = wish.what === 'held' ? await set() : null
  if (first && !first.ok) return first
  const said = await say(desk, work, { kind: 'retention', body: { what: wish.what, to: wish.what === 'class' ? wish.to : '', reason: wish.reason }, direction: 'inside' })
  if (!said.ok) return said
  const retention = first ?? (await set())
  return retention.ok ? ok({ work: said.value.work, retention: retention.value }) : retention
}

/** My yes, or taking it back. `sentence` is the server's own where it says why not. */
export const confirmDestruction = async (desk: WorkDesk, id: Id, confirm: boolean, archived: boolean): Promise<Result<Confirmed, { readonly refusal: DeskRefusal; readonly sentence: string | null }>> => {
  const done = await desk.api.post<Confirmed>(at(desk, id, 'destruction'), { confirm, archived })
  return done.ok ? done : refuse({ refusal: fromApi(done.error), sentence: done.error.sentence })
}

/** What is proposed for destruction, with the titles opened on this device. */
export type ListedProposal = { readonly proposed: Proposed; readonly label: CaseLabel | null }
export const readProposals = async (desk: WorkDesk): Promise<Result<readonly ListedProposal[], DeskRefusal>> => {
  const rows = await desk.api.get<readonly Proposed[]>(`${desk.base}/destruction`)
  if (!rows.ok) return refuse(fromApi(rows.error))
  return ok(await Promise.all(rows.value.map(async (proposed): Promise<ListedProposal> => {
    const opened = proposed.label === null ? null : await desk.keyring('openLabel', { case: proposed.case, wraps: proposed.wraps, label: proposed.label })
    return { proposed, label: opened?.ok ? readLabel(opened.value) : null }
  })))
}

export const readCertificates = async (desk: WorkDesk): Promise<Result<readonly Certificate[], DeskRefusal>> => {
  const rows = await desk.api.get<readonly Certificate[]>(`${desk.base}/certificates`)
  return rows.ok ? rows : refuse(fromApi(rows.error))
}

/** The certificate as a file: the text that was signed, then who signed it. */
export const certificateFile = ({ note, sig, key }: Certificate): string => `${note}\nsigned with ${key}\nsignature ${sig}\n`
