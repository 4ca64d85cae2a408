import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import { writable } from '../rules/cycle/states.ts'
import { checkMeasure, type Measure, type MeasureRefusal, type MeasureWords } from '../rules/measures/measure.ts'
import { joined, strangersIn, type Model } from '../rules/model/model.ts'
import { checkTarget, type Target, type TargetRefusal, type TargetWords } from '../rules/targets/target.ts'
import { loadReport, loadRounds } from '../store/cycle.ts'
import { loadMeasures, loadTargets, saveMeasure, saveTarget } from '../store/plans.ts'
import { allDefinitions, definitionsInForce } from './figures.ts'
import { looksAt, writesFor, type AccountabilityServices, type Acting } from './services.ts'
import { modelOf, versionsIn } from './versions.ts'

export type PlanRefusal = 'not-found' | 'stale' | 'locked' | 'withdrawn' | 'needs-reason'

/** While a report is with others, what it tells does not change under their hands. */
const isLocked = async (tx: Tx, department: string): Promise<boolean> => {
  if (department === '') return false
  for (const round of await loadRounds(tx)) {
    if (round.closed !== null) continue
    const report = await loadReport(tx, round.id, department)
    if (report && !writable(report.state) && report.state !== 'published') return true
  }
  return false
}

/** The targets and measures that somebody may look at; `''` stands for the whole government. */
export const plansFor = (services: AccountabilityServices, acting: Acting): Promise<{ readonly targets: readonly Target[]; readonly measures: readonly Measure[] }> =>
  services.database.within({ kind: 'system' }, async (tx) => ({
    targets: (await loadTargets(tx)).filter(({ department }) => looksAt(acting, department)), measures: (await loadMeasures(tx)).filter(({ department }) => looksAt(acting, department)),
  }))

/** What a measure may name in its place: the parts of the model in force and of the models that open rounds are bound to. */
export const placesNow = (services: AccountabilityServices): Promise<Pick<Model, 'approaches' | 'forms' | 'functions'>> => services.database.within({ kind: 'system' }, async (tx) => {
  const [versions, rounds] = [await versionsIn(tx), await loadRounds(tx)]
  const bound = [...new Set(rounds.filter(({ closed }) => closed === null).map(({ model }) => model))].toSorted((a, b) => a - b)
  return joined([...bound.map((number) => modelOf(versions, number)), modelOf(versions)])
})

/** One plan for a department that somebody writes for, from the version that was read: its id (null = new) and version (0 = new). */
type Kept<Words> = { readonly id: string | null; readonly department: string; readonly version: number; readonly words: Words }

export const keepTarget = async (services: AccountabilityServices, acting: Acting, { id, department, version, words }: Kept<TargetWords>): Promise<Result<string, PlanRefusal | readonly TargetRefusal[]>> => {
  if (!writesFor(acting, department)) return refuse('not-found')
  const definition = words.indicator === null ? null : (definitionsInForce(await allDefinitions(services)).find((one) => one.id === words.indicator) ?? null)
  const wrong = checkTarget(words, definition)
  if (wrong.length > 0) return refuse(wrong)
  return services.database.within({ kind: 'system' }, async (tx): Promise<Result<string, PlanRefusal>> => {
    if (await isLocked(tx, department)) return refuse('locked')
    const old = id === null ? null : (await loadTargets(tx)).find((one) => one.id === id && one.department === department)
    if (old === undefined) return refuse('not-found')
    if (old?.withdrawn) return refuse('withdrawn')
    const target: Target = { ...words, id: id ?? newId(services.random), department, withdrawn: null, version: version + 1 }
    return (await saveTarget(tx, target)) ? ok(target.id) : refuse('stale')
  })
}

export const keepMeasure = (services: AccountabilityServices, acting: Acting, { id, department, version, words }: Kept<MeasureWords>): Promise<Result<string, PlanRefusal | readonly MeasureRefusal[]>> =>
  services.database.within({ kind: 'system' }, async (tx): Promise<Result<string, PlanRefusal | readonly MeasureRefusal[]>> => {
    if (!writesFor(acting, department)) return refuse('not-found')
    const versions = await versionsIn(tx)
    const wrong = [...checkMeasure(words), ...(strangersIn(joined(versions.model.map(({ version }) => modelOf(versions, version))), words.placed).length > 0 ? ['no-place' as const] : [])]
    if (wrong.length > 0) return refuse(wrong)
    if (await isLocked(tx, department)) return refuse('locked')
    const old = id === null ? null : (await loadMeasures(tx)).find((one) => one.id === id && one.department === department)
    if (old === undefined) return refuse('not-found')
    if (old?.withdrawn) return refuse('withdrawn')
    const measure: Measure = { ...words, id: id ?? newId(services.random), department, withdrawn: null, version: version + 1 }
    return (await saveMeasure(tx, measure)) ? ok(measure.id) : refuse('stale')
  })

/** Withdraws a target or a measure: it stays in sight with the reason and the day. */
export const withdraw = (services: AccountabilityServices, acting: Acting, what: 'target' | 'measure', { id, version, reason }: { readonly id: string; readonly version: number; readonly reason: string }): Promise<Result<null, PlanRefusal>> =>
  services.database.within({ kind: 'system' }, async (tx): Promise<Result<null, PlanRefusal>> => {
    const withdrawn = { day: services.clock.today(), reason: reason.trim() }
    if (withdrawn.reason.length < 10) return refuse('needs-reason')
    const old = (what === 'target' ? await loadTargets(tx) : await loadMeasures(tx)).find((one) => one.id === id)
    if (!old || !writesFor(acting, old.department)) return refuse('not-found')
    if (old.withdrawn) return refuse('withdrawn')
    if (await isLocked(tx, old.department)) return refuse('locked')
    const next = { ...old, withdrawn, version: version + 1 }
    return (await (what === 'target' ? saveTarget(tx, next as Target) : saveMeasure(tx, next as Measure))) ? ok(null) : refuse('stale')
  })
