import { toBase64Url, utf8 } from '../../../foundation/kernel/bytes.ts'
import { derive, releaseShare, type Released, type ShownShare } from '../../../foundation/disclosure/index.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { wilson } from '../../../foundation/statistics/exact/index.ts'
import { sha256 } from '../../../foundation/sealing/core/digest.ts'
import { countAnswers, groups, passageCounts, passages, stratumOf, type CountAnswer, type Group, type Moment, type Passage } from '../rules/fairness/counts.ts'
import { impactOf, type ImpactAnswer, type StageCount } from '../rules/fairness/impact.ts'
import { loadProcedure, outcomes, recordStep, loadSteps } from '../store/procedures.ts'
import { countOne, dropCodesBefore, deliveredYears, hasCode, insertCodes, loadAsked, loadDelivered, loadPool, spendCode } from '../store/figures.ts'
import { loadCandidates } from '../store/scores.ts'
import { asSystem, departmentsOn, mayActFor, type Acting, type CareersServices, type Department } from './services.ts'
import { toHex } from './procedure/hex.ts'

const hashOf = (code: string): string => toHex(sha256(utf8(`gehoor/count/v1\0${code}`)))

export type CodesRefusal = 'not-found' | 'not-now' | 'made-already'
/** Makes a single-use code for each candidate at a moment. They are shown once; what is kept says only to which pool a code belongs. */
export const makeCodes = (services: CareersServices, acting: Acting, id: string, moment: Moment): Promise<Result<readonly string[], CodesRefusal>> => asSystem(services, async (tx, today) => {
  const procedure = await loadProcedure(tx, id)
  if (!procedure || !mayActFor(acting, procedure.department)) return refuse('not-found')
  const candidates = await loadCandidates(tx, id)
  const many = moment === 'applied' ? candidates.length : moment === 'invited' ? candidates.filter(({ state }) => state === 'invited').length : (procedure.outcome.chosenNumbers ?? []).length
  if (many === 0 || procedure.openDay === null || (moment === 'applied' && procedure.state === 'open')) return refuse('not-now')
  const what = `codes-${moment}`
  if ((await loadSteps(tx, id)).some((step) => step.what === what)) return refuse('made-already')
  const codes = Array.from({ length: many }, () => toBase64Url(services.random(9)))
  await insertCodes(tx, { department: procedure.department, year: Number(today.slice(0, 4)), stratum: stratumOf(procedure.plan.kind, procedure.plan.band), moment }, codes.map(hashOf))
  await recordStep(tx, id, { what, day: today, by: acting.person })
  return ok(codes)
})
/** Whether a code can still be used. */
export const codeIsGood = (services: CareersServices, code: string): Promise<boolean> => asSystem(services, (tx) => hasCode(tx, hashOf(code)))
/** Counts one answer and destroys the code. Nothing says whose it was or in which procedure. */
export const answerCount = (services: CareersServices, code: string, answer: string): Promise<Result<null, 'no-code' | 'no-answer'>> => asSystem(services, async (tx) => {
  const given = countAnswers.find((one) => one === answer)
  if (given === undefined) return refuse('no-answer')
  const batch = await spendCode(tx, hashOf(code))
  if (!batch) return refuse('no-code')
  await countOne(tx, batch, given satisfies CountAnswer)
  return ok(null)
})

export type GroupShare = { readonly group: string; readonly share: Released<ShownShare>; readonly interval: Released<readonly [number, number] | null> }
export type FairnessFigures =
  | { readonly state: 'shown'; readonly shares: readonly GroupShare[]; readonly impact: Released<ImpactAnswer>; readonly left: number }
  | { readonly state: 'cannot'; readonly because: 'few-procedures' | 'nothing-counted' | 'more-after-than-before' | 'too-few-people' }

/**
 * Compares only groups whose shares may be shown, pooled and within strata. A stratum in which a group is too small is taken together with the
 * others that are, so that people in small strata count too and no small stratum is shown.
 */
const figuresOf = (counts: readonly StageCount[]): FairnessFigures => {
  const totals = groups.map((group) => {
    const own = counts.filter((one) => one.group === group)
    return { group, selected: own.reduce((sum, { selected }) => sum + selected, 0), total: own.reduce((sum, { total }) => sum + total, 0) }
  }).filter(({ total }) => total > 0)
  const shares = totals.map(({ group, selected, total }) => {
    const share = releaseShare(selected, total)
    return { group, share, interval: derive([share], ([one]) => (one?.state === 'shown' ? wilson(one.part, one.base) : null)) }
  })
  const shown = new Set<string>(shares.filter(({ share }) => share.value.state === 'shown').map(({ group }) => group))
  if (!shown.has('nl') || shown.size < 2) return { state: 'cannot', because: 'too-few-people' }
  const kept = counts.filter(({ group }) => shown.has(group))
  const strata = [...new Set(kept.map(({ stratum }) => stratum))]
  const safe = strata.filter((stratum) => kept.filter((one) => one.stratum === stratum).every(({ selected, total }) => releaseShare(selected, total).value.state === 'shown'))
  const rest = kept.filter(({ stratum }) => !safe.includes(stratum))
  const together = [...shown].map((group) => ({ stratum: 'rest', group, selected: rest.filter((one) => one.group === group).reduce((sum, one) => sum + one.selected, 0), total: rest.filter((one) => one.group === group).reduce((sum, one) => sum + one.total, 0) })).filter(({ total }) => total > 0)
  const restSafe = together.every(({ selected, total }) => releaseShare(selected, total).value.state === 'shown')
  // When even the rest together is too small, strata cannot be shown apart: pooling them hides the small ones among the others.
  const used = restSafe ? [...kept.filter(({ stratum }) => safe.includes(stratum)), ...together] : totals.filter(({ group }) => shown.has(group)).map((one) => ({ stratum: 'all', ...one }))
  const cells = used.map(({ stratum, group, selected, total }) => ({ stratum, group, share: releaseShare(selected, total) }))
  return { state: 'shown', shares, left: groups.length - shown.size, impact: derive(cells.map(({ share }) => share), (parts) => impactOf(cells.flatMap(({ stratum, group }, at) => { const part = parts[at]; return part?.state === 'shown' ? [{ stratum, group, selected: part.part, total: part.base }] : [] }), 'nl')) }
}

export type FairnessView = {
  readonly department: string; readonly departments: readonly Department[]; readonly year: number; readonly years: readonly number[]
  readonly asked: ReadonlyMap<Moment, number>
  readonly passages: readonly { readonly passage: Passage; readonly figures: FairnessFigures }[]
  readonly delivered: FairnessFigures | null
  readonly decisions: { readonly all: number; readonly followed: number; readonly shown: Released<ShownShare> }
  readonly spread: { readonly procedures: number; readonly answers: number; readonly mean: number | null; readonly far: number | null }
}
/** The fairness figures of a department and a year. */
export const fairness = (services: CareersServices, acting: Acting, department: string, year: number): Promise<Result<FairnessView, 'not-found'>> => asSystem(services, async (tx, today) => {
  const departments = (await departmentsOn(tx, today)).filter(({ id }) => mayActFor(acting, id))
  const chosen = department === '' ? departments[0]?.id ?? '' : department
  if (!departments.some(({ id }) => id === chosen)) return refuse('not-found')
  const [pooled, asked] = [await loadPool(tx, chosen, year), await loadAsked(tx, chosen, year)]
  const delivered = (await loadDelivered(tx, 'selection', chosen, year)).map(({ key1, group, count, base }) => ({ stratum: key1, group: group as Group, selected: count, total: base ?? 0 }))
  const ended = (await outcomes(tx)).filter((one) => one.department === chosen && one.year === year && one.outcome.choiceFollowed !== undefined)
  const spreads = ended.flatMap(({ outcome }) => (outcome.spread ?? []).filter(({ stage }) => stage === 'sift'))
  const answers = spreads.reduce((sum, one) => sum + one.answers, 0)
  const followed = ended.filter(({ outcome }) => outcome.choiceFollowed === true).length
  const thisYear = Number(today.slice(0, 4))
  return ok({
    department: chosen, departments, year, years: [...new Set([thisYear, thisYear - 1, ...(await deliveredYears(tx, 'selection')).map((one) => one.year)])].toSorted((a, b) => b - a), asked,
    passages: passages.map(({ id, from, to }) => {
      const input = passageCounts(pooled, id, Math.min(asked.get(from) ?? 0, asked.get(to) ?? 0))
      return { passage: id, figures: input.state === 'ready' ? figuresOf(input.counts) : input }
    }),
    delivered: delivered.length === 0 ? null : figuresOf(delivered),
    decisions: { all: ended.length, followed, shown: releaseShare(followed, ended.length, 5, 0) },
    spread: { procedures: spreads.length, answers, mean: answers === 0 ? null : spreads.reduce((sum, one) => sum + one.mean * one.answers, 0) / answers, far: answers === 0 ? null : spreads.reduce((sum, one) => sum + one.far * one.answers, 0) / answers },
  })
})

/** Codes of years before are of no use any more. */
export const dropOldCodes = (services: CareersServices): Promise<void> => asSystem(services, (tx, today) => dropCodesBefore(tx, Number(today.slice(0, 4))))
