import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { estimateEffect } from '../rules/effect/estimate.ts'
import { draw } from '../rules/effect/lottery.ts'
import { panelOf, type Observation } from '../rules/effect/panel.ts'
import { checkPlan, mayPublish, studyVerdict, type Plan, type PlanRefusal, type Study } from '../rules/effect/study.ts'
import { sameSeries } from '../rules/indicators/definition.ts'
import { loadStudies, loadStudy, saveStudy } from '../store/studies.ts'
import { allDefinitions, definitionsInForce, figuresOf } from './figures.ts'
import type { AccountabilityServices, Acting } from './services.ts'

const studies = (services: AccountabilityServices, kind: 'system' | 'public'): Promise<readonly Study[]> => services.database.within({ kind }, (tx) => loadStudies(tx))
export const allStudies = (services: AccountabilityServices): Promise<readonly Study[]> => studies(services, 'system')
export const publishedStudies = (services: AccountabilityServices): Promise<readonly Study[]> => studies(services, 'public')

export type StudyRefusal = 'not-found' | 'stale' | 'done-already' | 'needs-decision' | 'lottery-first' | 'seed'
const mayStudy = ({ hats }: Acting): boolean => hats.some(({ role, department }) => role === 'reviewer' || (role === 'analyst' && department === null))

/** Registers what will be looked at, before it is looked at. */
export const registerStudy = async (services: AccountabilityServices, acting: Acting, plan: Plan): Promise<Result<string, 'not-found' | readonly PlanRefusal[]>> => {
  if (!mayStudy(acting)) return refuse('not-found')
  const definition = plan.indicator === null ? null : definitionsInForce(await allDefinitions(services)).find(({ id }) => id === plan.indicator)
  if (definition === undefined) return refuse('not-found')
  const wrong = checkPlan(plan, definition?.polarity ?? null)
  if (wrong.length > 0) return refuse(wrong)
  return services.database.within({ kind: 'system' }, async (tx): Promise<Result<string, never>> => {
    const study: Study = { id: newId(services.random), plan, registered: services.clock.today(), by: acting.person, lottery: null, result: null, decision: '', published: false, version: 1 }
    await saveStudy(tx, study)
    return ok(study.id)
  })
}

const change = (services: AccountabilityServices, acting: Acting, id: string, version: number, next: (study: Study) => Result<Partial<Study>, StudyRefusal>): Promise<Result<null, StudyRefusal>> =>
  services.database.within({ kind: 'system' }, async (tx): Promise<Result<null, StudyRefusal>> => {
    const study = mayStudy(acting) ? await loadStudy(tx, id) : null
    if (!study) return refuse('not-found')
    const changed = next(study)
    if (!changed.ok) return changed
    return (await saveStudy(tx, { ...study, ...changed.value, version: version + 1 })) ? ok(null) : refuse('stale')
  })

/** Draws the starts once; whoever has the seed draws the same. */
export const drawStarts = (services: AccountabilityServices, acting: Acting, id: string, given: { readonly version: number; readonly seed: number; readonly source: string }): Promise<Result<null, StudyRefusal>> =>
  change(services, acting, id, given.version, (study) => {
    if (study.lottery !== null || study.result !== null) return refuse('done-already')
    if (!Number.isSafeInteger(given.seed) || given.seed < 0 || given.seed > 0xffffffff || given.source.trim().length < 5) return refuse('seed')
    return ok({ lottery: { seed: given.seed, source: given.source.trim(), day: services.clock.today(), starts: draw(study.plan.units, study.plan.starts, given.seed) } })
  })

export type EstimateRefusal = StudyRefusal | { readonly sentence: string }

/** The observations of a study from the indicator's figures that may be shown; a hidden or missing one makes the panel incomplete, and that is said. */
const fromIndicator = async (services: AccountabilityServices, study: Study): Promise<{ readonly rows: readonly Observation[]; readonly instrumentChanged: boolean } | null> => {
  const all = await allDefinitions(services)
  const definition = definitionsInForce(all).find(({ id }) => id === study.plan.indicator)
  if (!definition || !study.lottery) return null
  const { released, versionOf } = await figuresOf(services, definition, all)
  const used = released.value.filter(({ department, period }) => department !== null && study.plan.units.includes(department) && study.plan.periods.includes(Number(period)))
  const versions = [...new Set(used.map(({ department, period }) => versionOf(department, period)))]
  const starts = study.lottery.starts
  return {
    rows: used.flatMap(({ department, period, shown }) => (shown.state === 'shown' && department !== null ? [{ unit: department, period: Number(period), start: starts.find(({ unit }) => unit === department)?.start ?? null, value: shown.value }] : [])),
    instrumentChanged: versions.some((one) => !sameSeries(all.filter(({ id }) => id === definition.id), one, versions[0] ?? one)),
  }
}

const known = (rows: readonly Observation[], { plan, lottery }: Study): string | null => {
  const stranger = rows.find(({ unit }) => !plan.units.includes(unit)) ?? rows.find(({ period }) => !plan.periods.includes(period))
  if (stranger) return `"${stranger.unit}", ${stranger.period}`
  const other = lottery && rows.find(({ unit, start }) => (lottery.starts.find((one) => one.unit === unit)?.start ?? null) !== start)
  return other ? `"${other.unit}": start ${other.start ?? '-'}` : null
}

/**
 * Estimates the effect: from a panel that was brought, or from the indicator's own figures when starts were drawn. Units, periods and
 * starts must be those that were registered; the margin is the registered one.
 */
export const estimateStudy = async (services: AccountabilityServices, acting: Acting, id: string, given: { readonly version: number; readonly rows: readonly Observation[] | null; readonly instrumentChanged: boolean }): Promise<Result<null, EstimateRefusal>> => {
  const study = (await allStudies(services)).find((one) => one.id === id)
  if (!study || !mayStudy(acting)) return refuse('not-found')
  if (study.published) return refuse('done-already')
  const own = given.rows === null ? await fromIndicator(services, study) : null
  if (given.rows === null && own === null) return refuse('lottery-first')
  const rows = given.rows ?? own?.rows ?? []
  const strange = known(rows, study)
  if (strange) return refuse({ sentence: `niet zoals geregistreerd / not as registered: ${strange}` })
  const panel = panelOf(rows)
  if (!panel.ok) return refuse({ sentence: panel.error })
  const { controls, polarity, margin } = study.plan
  const answer = estimateEffect(panel.value, { controls, polarity, margin, seed: study.lottery?.seed ?? 1 })
  const instrumentChanged = given.instrumentChanged || own?.instrumentChanged === true
  return change(services, acting, id, given.version, () => ok({ result: { day: services.clock.today(), source: given.rows === null ? 'indicator' : 'upload', instrumentChanged, leftOut: panel.value.alwaysTreated, answer, verdict: studyVerdict(answer, instrumentChanged) } }))
}

/** Writes the next decision, and publishes the study with it when asked. What is published stays. */
export const decideStudy = (services: AccountabilityServices, acting: Acting, id: string, given: { readonly version: number; readonly decision: string; readonly publish: boolean }): Promise<Result<null, StudyRefusal>> =>
  change(services, acting, id, given.version, (study) => {
    if (study.published) return refuse('done-already')
    const next = { ...study, decision: given.decision.trim() }
    if (given.publish && !mayPublish(next)) return refuse('needs-decision')
    return ok({ decision: next.decision, published: given.publish })
  })
