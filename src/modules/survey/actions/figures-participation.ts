import { derived, releaseShare, type Released } from '../../../foundation/disclosure/index.ts'
import { releaseEstimates } from '../../../foundation/disclosure/publish.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { everybody, figuresOf } from '../rules/figures/figures.ts'
import { effectiveAnswers, evenness, participationOf, type Participation } from '../rules/figures/participation.ts'
import { columnsFor } from '../rules/figures/request.ts'
import type { Dataset } from '../store/figures-datasets.ts'
import { budget, estimatesRequest } from './figures-analyse.ts'
import { tableOf } from './figures-table.ts'
import { asSystem, type SurveyServices } from './services.ts'

/** Who took part, by one variable of which the sizes are known. */
export type ParticipationBy = { readonly variable: string; readonly groups: readonly Participation[]; readonly evenness: number | null }
export type WhoTookPart = { readonly dataset: Dataset; readonly invited: number | null; readonly answered: Released<ReturnType<typeof releaseShare>['value']>; /** Answers that count as one each, after weighting; null for few. */ readonly effective: number | null; readonly by: readonly Released<ParticipationBy>[]; readonly problem: string | null }

/** Who took part and who is missing: answers beside invitations and people, with small groups hidden. */
export const whoTookPart = (services: SurveyServices, id: string): Promise<Result<WhoTookPart, 'not-found'>> => asSystem(services, async (tx): Promise<Result<WhoTookPart, 'not-found'>> => {
  const loaded = await tableOf(tx, id, ({ about }) => columnsFor(Object.keys(about.population), about))
  if (!loaded.ok) return refuse('not-found')
  const { dataset, table } = loaded.value
  const { about } = dataset
  const by: Released<ParticipationBy>[] = []
  let problem: string | null = null
  for (const [variable, sizes] of Object.entries(about.population)) {
    const request = { variable, by: null, answer: null }
    const raw = figuresOf(request, about, dataset.variables.map((one) => (one.name === variable ? { ...one, use: 'category' as const } : one)), table)
    if (!raw.ok) {
      problem = raw.error
      continue
    }
    const released = await releaseEstimates(estimatesRequest(id, request, raw.value), [], budget)
    if (!released.ok) continue
    by.push(derived(released.value, ({ table: { cells }, estimates }) => {
      const counted = (answer: string | null): number | null => {
        const shown = cells.find(({ at }) => (answer === null ? at[0] === everybody && at[1] === 'answers' : at[1] === answer))?.shown
        return shown?.state === 'shown' ? shown.count : null
      }
      const weighted = (answer: string): number | null => { const shown = estimates.find((one) => one.answer === answer)?.shown; return shown?.state === 'shown' ? shown.value : null }
      const absent = Object.keys(sizes).filter((value) => !raw.value.answers.includes(value))
      const groups = participationOf([...raw.value.answers, ...absent].map((value) => ({ value, population: sizes[value] ?? null, invited: about.invitedOf[variable]?.[value] ?? null, answered: absent.includes(value) ? null : counted(value), weighted: weighted(value) })), counted(null))
      return { variable, groups, evenness: evenness(groups) }
    }))
  }
  const weights = about.weights === null ? [] : (table.columns.get(about.weights) ?? []).map(Number).filter((one) => one > 0)
  const answered = releaseShare(Math.min(table.rows, about.invited ?? table.rows), about.invited ?? table.rows)
  return ok({ dataset, invited: about.invited, answered, by, problem, effective: weights.length >= 30 ? Math.round(effectiveAnswers(weights)) : null })
})
