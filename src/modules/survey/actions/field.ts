import { releaseShare, type Released } from '../../../foundation/disclosure/index.ts'
import type { ShownShare } from '../../../foundation/disclosure/index.ts'
import { countAnswers, rewriteAnswers } from '../store/answers.ts'
import { countInvitations, lockField, rewriteInvitations } from '../store/field.ts'
import { loadHistory, loadStrata, loadWaves, type HistoryLine, type StratumRow } from '../store/waves.ts'
import { stratumPrecision, totalPrecision } from '../rules/field/precision.ts'
import type { Wave } from '../rules/field/wave.ts'
import { ownWave, planOf, type Plan } from './waves.ts'
import { asSystem, type Acting, type SurveyServices } from './services.ts'

/** How far one stratum is. Shares are rounded down to whole fives of people, so that one person more shows nothing. */
export type Progress = { readonly stratum: string; readonly name: string; readonly population: number; readonly invited: number; readonly fetched: Released<ShownShare>; readonly answered: Released<ShownShare> }
export type WaveView = { readonly wave: Wave; readonly plan: Plan | null; readonly progress: readonly Progress[]; readonly total: Released<ShownShare> | null; readonly letters: { readonly sent: number; readonly waiting: number; readonly invited: number }; readonly history: readonly HistoryLine[] }

const step = 5
const down = (count: number): number => Math.floor(count / step) * step

/** A wave for its analyst: the plan while it is prepared, how far it is once it runs. Nothing of any person. */
export const waveView = (services: SurveyServices, acting: Acting, id: string): Promise<WaveView | null> => asSystem(services, async (tx) => {
  const wave = await ownWave(tx, acting, id)
  if (!wave) return null
  const strata = await loadStrata(tx, id)
  const [counts, answers] = [await countInvitations(tx, id), await countAnswers(tx, id)]
  const progress = wave.state === 'open' || wave.state === 'closed' ? strata.map((one): Progress => {
    const fetched = one.fetched ?? counts.find(({ stratum }) => stratum === one.id)?.fetched ?? 0
    return { stratum: one.id, name: one.name, population: one.population, invited: one.invited, fetched: releaseShare(down(fetched), one.invited), answered: releaseShare(down(answers.get(one.id) ?? 0), one.invited) }
  }) : []
  const invited = strata.reduce((sum, one) => sum + one.invited, 0)
  const sum = (of: (one: (typeof counts)[number]) => number): number => counts.reduce((total, one) => total + of(one), 0)
  return {
    wave, progress, history: await loadHistory(tx, id), letters: { sent: sum((one) => one.sent), waiting: sum((one) => one.waiting), invited },
    plan: wave.state === 'preparing' ? await planOf(tx, wave) : wave.state === 'drawn' ? planDrawn(wave, strata) : null,
    total: progress.length === 0 ? null : releaseShare(down([...answers.values()].reduce((all, one) => all + one, 0)), invited),
  }
})

/** The plan as it was drawn. */
const planDrawn = ({ content }: Wave, strata: readonly StratumRow[]): Plan => ({
  strata: strata.map(({ id, name, population, invited }) => ({ id, names: [name], population, invited, precision: stratumPrecision({ population, invited }, content.expected / 100) })),
  total: totalPrecision(strata, content.expected / 100), people: strata.reduce((sum, { population }) => sum + population, 0), refusal: null,
})

/** Takes away what order says: rows of waves in the field are written anew, shuffled. Safe to run at any time. */
export const takeOrderAway = (services: SurveyServices): Promise<void> => asSystem(services, async (tx) => {
  await lockField(tx, 'rewrite')
  for (const { id, state } of await loadWaves(tx)) if (state === 'open') {
    await rewriteInvitations(tx, id)
    await rewriteAnswers(tx, id)
  }
})
