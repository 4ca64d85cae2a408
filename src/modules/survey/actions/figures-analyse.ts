import { releaseEstimates, type CheckedEstimates, type EstimatesRequest, type PublishedTable, type TableRefusal } from '../../../foundation/disclosure/publish.ts'
import type { Released } from '../../../foundation/kernel/released.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import { everybody, figuresOf, unknownGroup, type RawFigures } from '../rules/figures/figures.ts'
import { columnsFor, requestProblems, type FigureRequest, type RequestProblem } from '../rules/figures/request.ts'
import type { Dataset } from '../store/figures-datasets.ts'
import { asSystem, type SurveyServices } from './services.ts'
import { tableOf } from './figures-table.ts'

/** How long the search for the cheapest pattern may take; a safe one is always found. */
export const budget = { seconds: 2, now: () => performance.now() } as const

export type Figures = { readonly dataset: Dataset; readonly request: FigureRequest; readonly kind: RawFigures['kind']; readonly answers: readonly string[]; readonly groups: readonly string[]; readonly difference: RawFigures['difference']; readonly released: Released<CheckedEstimates> }
export type FiguresRefusal = { readonly reason: 'not-found' } | { readonly reason: 'problems'; readonly problems: readonly RequestProblem[] } | { readonly reason: 'data'; readonly sentence: string } | TableRefusal

/** What disclosure is asked: the estimates with the people behind them. */
export const estimatesRequest = (dataset: string, { variable, by }: FigureRequest, raw: RawFigures): EstimatesRequest => ({
  universe: `${dataset}/${variable}`,
  groups: { name: by ?? 'group', total: everybody, children: by === null ? {} : { [everybody]: [...raw.groups, ...(raw.people.some(({ group }) => group === unknownGroup) ? [unknownGroup] : [])] } },
  answers: raw.kind === 'share' ? raw.answers : [], people: raw.people, estimates: raw.figures,
})

/** The figures of a request, computed and made publishable beside what is in the register. Within a transaction, for proposing and agreeing alike. */
export const figuresIn = async (tx: Tx, id: string, request: FigureRequest, earlier: readonly PublishedTable[]): Promise<Result<Figures, FiguresRefusal>> => {
  const loaded = await tableOf(tx, id, ({ about }) => columnsFor([request.variable, request.by], about))
  if (!loaded.ok) return refuse({ reason: 'not-found' })
  const { dataset, table } = loaded.value
  const problems = requestProblems(request, dataset.variables)
  if (problems.length > 0) return refuse({ reason: 'problems', problems })
  const raw = figuresOf(request, dataset.about, dataset.variables, table)
  if (!raw.ok) return refuse({ reason: 'data', sentence: raw.error })
  const released = await releaseEstimates(estimatesRequest(id, request, raw.value), earlier, budget)
  if (!released.ok) return refuse(released.error)
  const { kind, answers, groups, difference } = raw.value
  return ok({ dataset, request, kind, answers, groups, difference, released: released.value })
}

/** Figures for the analyst's own page: already protected, since nobody needs to see a small group. */
export const analyseWave = (services: SurveyServices, id: string, request: FigureRequest): Promise<Result<Figures, FiguresRefusal>> => asSystem(services, (tx) => figuresIn(tx, id, request, []))
