import { toHex } from './hex.ts'
import { addDays } from '../../../../foundation/calendar/day.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { fromUtf8 } from '../../../../foundation/kernel/bytes.ts'
import { newId } from '../../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { canonical } from '../../../../foundation/sealing/core/canonical.ts'
import { sha256 } from '../../../../foundation/sealing/core/digest.ts'
import { newEraseKey } from '../../../../foundation/storage/erase.ts'
import type { Tx } from '../../../../foundation/storage/database.ts'
import { active, gateOpen, mayAssess } from '../../rules/procedure/gates.ts'
import { take, type Act, type Gate } from '../../rules/procedure/model.ts'
import { emptyPlan, planShape, type Plan } from '../../rules/procedure/plan.ts'
import { deletePosting, insertPosting, loadProcedure, recordStep, removePanelMember, saveProcedure, savePanelMember, type Posting, type Procedure } from '../../store/procedures.ts'
import { insertKey, showWhenAllIn } from '../../store/scores.ts'
import { asSystem, mayActFor, type Acting, type CareersServices } from '../services.ts'
import { loadSituation, type Loaded } from './situation.ts'

export type ActRefusal = 'not-found' | 'stale' | 'not-now' | `gate-${Gate}`
type Moved = Partial<Omit<Procedure, 'id' | 'department' | 'version'>>
/** What an act works with. */
export type Work = { readonly tx: Tx; readonly today: Day; readonly now: Loaded }

/**
 * Load, decide, save, in one transaction: `work` gets everything that was loaded and answers what changes. `version` is what the page was
 * made from; another number means that somebody was first.
 */
export const act = <Refusal extends string = never>(
  services: CareersServices, acting: Acting, id: string, what: Act, version: number, work: (work: Work) => Promise<Result<Moved, Refusal>>, note: string = what,
): Promise<Result<null, ActRefusal | Refusal>> =>
  asSystem(services, async (tx, today): Promise<Result<null, ActRefusal | Refusal>> => {
    const procedure = await loadProcedure(tx, id)
    if (!procedure || !mayActFor(acting, procedure.department)) return refuse('not-found')
    if (procedure.version !== version) return refuse('stale')
    const now = await loadSituation(services, tx, today, procedure)
    const taken = take(procedure.state, what, gateOpen(now))
    if (!taken.ok) return refuse<ActRefusal>(taken.error.why === 'gate' ? `gate-${taken.error.gate}` : 'not-now')
    const done = await work({ tx, today, now })
    if (!done.ok) return done
    const saved = await saveProcedure(tx, { ...procedure, state: taken.value, movedDay: today, ...done.value, version: version + 1 })
    if (!saved) throw new StaleProcedure()
    await recordStep(tx, id, { what: note, day: today, by: acting.person })
    return ok(null)
  }).catch((fault: unknown) => {
    if (fault instanceof StaleProcedure) return refuse('stale')
    throw fault
  })
/** Undoes the transaction when somebody else saved in between. */
class StaleProcedure extends Error {}

export const createProcedure = (services: CareersServices, acting: Acting, one: Pick<Plan, 'title' | 'kind' | 'band' | 'department'>): Promise<Result<string, 'not-found' | 'not-valid'>> =>
  asSystem(services, async (tx, today) => {
    if (!mayActFor(acting, one.department)) return refuse('not-found')
    const plan = planShape.safeParse(emptyPlan(one))
    if (!plan.success) return refuse('not-valid')
    const id = newId(services.random)
    await saveProcedure(tx, {
      id, department: one.department, state: 'preparing', plan: plan.data, composition: '', wordReasons: {}, sealed: null, hash: null, sealedDay: null, seed: null, openDay: null, closesDay: null, endedDay: null, erasedDay: null, movedDay: today, outcome: {}, version: 1,
    })
    await recordStep(tx, id, { what: 'create', day: today, by: acting.person })
    return ok(id)
  })

/** Changes the plan while it is being prepared; what does not fit its shape is refused whole. */
export const editPlan = (services: CareersServices, acting: Acting, id: string, version: number, change: (plan: Plan) => Plan): Promise<Result<null, ActRefusal | 'not-valid'>> =>
  act<'not-valid'>(services, acting, id, 'edit', version, async ({ now }) => {
    const plan = planShape.safeParse(change(now.plan))
    return plan.success ? ok({ plan: plan.data }) : refuse('not-valid')
  })
export const attestComposition = (services: CareersServices, acting: Acting, id: string, version: number, words: string): Promise<Result<null, ActRefusal | 'words-missing'>> =>
  act<'words-missing'>(services, acting, id, 'edit', version, async () => (words.trim().length < 20 ? refuse('words-missing') : ok({ composition: words.trim() })), 'composition')

export type PanelRefusal = ActRefusal | 'no-assessor' | 'already' | 'reason-missing'
/** Puts somebody on the panel; only who holds the role of assessor in that ministry. */
export const addMember = (services: CareersServices, acting: Acting, id: string, version: number, person: string): Promise<Result<null, PanelRefusal>> =>
  act<PanelRefusal>(services, acting, id, 'panel', version, async ({ tx, today, now }) => {
    const holders = await services.staff.holders(tx, today, ['assessor'])
    if (!holders.some((one) => one.person === person && (one.department === null || one.department === now.procedure.department))) return refuse('no-assessor')
    if (now.panel.some((one) => one.person === person)) return refuse('already')
    await savePanelMember(tx, id, { person, place: Math.max(0, ...now.panel.map(({ place }) => place)) + 1, override: '', leftDay: null, leftReason: '' })
    return ok({})
  }, 'panel-added')
/** Lets somebody assess without valid training, with a reason that stays in the file. */
export const overrideTraining = (services: CareersServices, acting: Acting, id: string, version: number, person: string, reason: string): Promise<Result<null, PanelRefusal>> =>
  act<PanelRefusal>(services, acting, id, 'panel', version, async ({ tx, now }) => {
    const member = now.panel.find((one) => one.person === person)
    if (!member) return refuse('not-found')
    if (reason.trim().length < 20) return refuse('reason-missing')
    await savePanelMember(tx, id, { ...member, override: reason.trim() })
    return ok({})
  }, 'panel-override')
/** Takes somebody off the panel: before sifting without a trace, later with a reason; their scores count no longer. */
export const leavePanel = (services: CareersServices, acting: Acting, id: string, version: number, person: string, reason: string): Promise<Result<null, PanelRefusal>> =>
  act<PanelRefusal>(services, acting, id, 'panel', version, async ({ tx, today, now }) => {
    const member = active(now.panel).find((one) => one.person === person)
    if (!member) return refuse('not-found')
    const { state } = now.procedure
    if (state !== 'sifting' && state !== 'interviewing') {
      await removePanelMember(tx, id, person)
      return ok({})
    }
    if (reason.trim().length < 20) return refuse('reason-missing')
    await savePanelMember(tx, id, { ...member, leftDay: today, leftReason: reason.trim() })
    if (active(now.panel).length > 1) await showWhenAllIn(tx, id, state === 'sifting' ? 'sift' : 'interview', today)
    return ok({})
  }, 'panel-left')

/** Seals the plan: canonical bytes, their SHA-256, the day, and the seed of every reading order. From here nothing in it changes. */
export const sealPlan = (services: CareersServices, acting: Acting, id: string, version: number): Promise<Result<null, ActRefusal>> =>
  act(services, acting, id, 'seal', version, async ({ tx, today, now }) => {
    const bytes = canonical(now.plan)
    await insertKey(tx, id, newEraseKey(services.random))
    return ok({ sealed: fromUtf8(bytes), hash: toHex(sha256(bytes)), sealedDay: today, seed: new DataView(services.random(4).buffer).getUint32(0) })
  })
export const keepWordReason = (services: CareersServices, acting: Acting, id: string, version: number, word: string, reason: string): Promise<Result<null, ActRefusal | 'reason-missing'>> =>
  act<'reason-missing'>(services, acting, id, 'post', version, async ({ now }) => (reason.trim().length < 10 ? refuse('reason-missing') : ok({ wordReasons: { ...now.procedure.wordReasons, [word]: reason.trim() } })), 'word-reason')

export type PostingRefusal = ActRefusal | 'channel-missing' | 'ends-before'
export const addPosting = (services: CareersServices, acting: Acting, id: string, version: number, one: Omit<Posting, 'id'>): Promise<Result<null, PostingRefusal>> =>
  act<PostingRefusal>(services, acting, id, 'post', version, async ({ tx }) => {
    if (one.channel.trim() === '' || one.reaches.trim() === '') return refuse('channel-missing')
    if (one.to !== null && one.to < one.from) return refuse('ends-before')
    await insertPosting(tx, id, { ...one, id: newId(services.random) })
    return ok({})
  }, 'posted')
export const removePosting = (services: CareersServices, acting: Acting, id: string, version: number, posting: string): Promise<Result<null, ActRefusal>> =>
  act(services, acting, id, 'post', version, async ({ tx }) => { await deletePosting(tx, id, posting); return ok({}) }, 'posting-removed')
/** Opens applications until a day; the plan was sealed before. */
export const openApplications = (services: CareersServices, acting: Acting, id: string, version: number, closes: Day): Promise<Result<null, ActRefusal | 'closes-early'>> =>
  act<'closes-early'>(services, acting, id, 'open', version, async ({ today }) => (closes < addDays(today, services.openDays) ? refuse('closes-early') : ok({ openDay: today, closesDay: closes })))

export const stopProcedure = (services: CareersServices, acting: Acting, id: string, version: number, reason: string): Promise<Result<null, ActRefusal | 'reason-missing'>> =>
  act<'reason-missing'>(services, acting, id, 'stop', version, async ({ today, now }) => (reason.trim().length < 20 ? refuse('reason-missing') : ok({ endedDay: today, outcome: { ...now.procedure.outcome, stopped: reason.trim() } })))

/** Whether somebody of the panel may assess today; the answer to a certificate lost midway. */
export const mayAssessNow = (now: Loaded, person: string): boolean => now.panel.some((one) => one.person === person && mayAssess(one))
