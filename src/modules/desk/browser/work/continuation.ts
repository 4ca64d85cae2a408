import { refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { mayConfirm } from '../../rules/case/acts.ts'
import { confirmed } from '../../rules/case/continuation.ts'
import type { WorkCase } from './said.ts'
import { openWork, say, withWish, type DeskRefusal, type WorkDesk } from './work-desk.ts'

/** How far a follow-up is: `open` = this reader can confirm, `waits` = confirmed by this reader and waiting for another, `gone` = the earlier case is not this reader's. */
export type FollowUp = { readonly at: 'open' | 'waits' | 'confirmed' | 'other' | 'gone' }

/** Looks in the earlier case what its readers said of this new receipt. */
export const followUpOf = async (desk: WorkDesk, work: WorkCase): Promise<Result<FollowUp, DeskRefusal>> => {
  const earlier = work.view.report?.continues
  if (earlier === undefined) return refuse({ why: 'may-not', code: 'no-follow-up' })
  const found = await openWork(desk, earlier)
  if (!found.ok) return found.error.why === 'gone' ? { ok: true, value: { at: 'gone' } } : found
  const { continuations } = found.value.work.view
  const mine = continuations.find((one) => one.mailbox === work.opened.mailbox && one.case === work.opened.case)
  if (mine && confirmed(mine)) return { ok: true, value: { at: 'confirmed' } }
  if (continuations.some(confirmed)) return { ok: true, value: { at: 'other' } }
  return { ok: true, value: { at: mayConfirm(found.value.work.view, desk.me, work.opened.mailbox) ? 'open' : 'waits' } }
}

/** Says in the earlier case that this reader compared the new receipt's fingerprint with the reporter; the wish on who may not read goes along to the follow-up, which is given as it stands then. */
export const confirmFollowUp = async (desk: WorkDesk, work: WorkCase): Promise<Result<WorkCase, DeskRefusal>> => {
  const earlier = work.view.report?.continues
  if (earlier === undefined) return refuse({ why: 'may-not', code: 'no-follow-up' })
  const found = await openWork(desk, earlier)
  if (!found.ok) return found
  if (!mayConfirm(found.value.work.view, desk.me, work.opened.mailbox)) return refuse({ why: 'may-not', code: 'confirmed-already' })
  // First what the reporter wished of the readers, so that it holds from the moment the follow-up counts.
  const carried = await withWish(desk, work)
  if (!carried.ok) return carried
  const said = await say(desk, found.value.work, { kind: 'continued-in', body: { case: work.opened.case, mailbox: work.opened.mailbox }, direction: 'out' })
  return said.ok ? carried : said
}
