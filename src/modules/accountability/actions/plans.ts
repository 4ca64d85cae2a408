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
import { heirsNow, looksAt, writesFor, type AccountabilityServices, type Acting } from './services.ts'
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

/** What came from a department that no longer stands and does not stand with its heir yet. */
export type Heritage = { readonly from: string; readonly into: string; readonly measures: readonly Measure[]; readonly targets: readonly Target[] }
const heritageIn = async (tx: Tx, acting: Acting, today: string): Promise<readonly Heritage[]> => {
  const [measures, targets] = [await loadMeasures(tx), await loadTargets(tx)]
  const fresh = <One extends { readonly department: string; readonly name: string; readonly withdrawn: unknown }>(all: readonly One[], from: string, into: string): readonly One[] =>
    all.filter(({ department, name, withdrawn }) => department === from && withdrawn === null && !all.some((one) => one.department === into && one.name === name))
  return [...(await heirsNow(tx, today))].flatMap(([from, heirs]) => heirs.filter((into) => writesFor(acting, into)).map((into): Heritage => ({ from, into, measures: fresh(measures, from, into), targets: fresh(targets, from, into) })))
    .filter((one) => one.measures.length + one.targets.length > 0)
}
/** What somebody can take over for their department. */
export const openHeritage = (services: AccountabilityServices, acting: Acting): Promise<readonly Heritage[]> => services.database.within({ kind: 'system' }, (tx) => heritageIn(tx, acting, services.clock.today()))

/** Takes measures and targets over from a department that went up in this one: as they stand, under their own ids; the old ones stay where they are. */
export const takeOver = (services: AccountabilityServices, acting: Acting, from: string, into: string): Promise<Result<null, 'not-found' | 'locked'>> =>
  services.database.within({ kind: 'system' }, async (tx): Promise<Result<null, 'not-found' | 'locked'>> => {
    const found = (await heritageIn(tx, acting, services.clock.today())).find((one) => one.from === from && one.into === into)
    if (!found) return refuse('not-found')
    if (await isLocked(tx, into)) return refuse('locked')
    for (const one of found.measures) await saveMeasure(tx, { ...one, id: newId(services.random), department: into, version: 1 })
    for (const one of found.targets) await saveTarget(tx, { ...one, id: newId(services.random), department: into, version: 1 })
    return ok(null)
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
