import { releaseModel, type ModelRefusal } from '../../../foundation/disclosure/publish.ts'
import type { Released } from '../../../foundation/kernel/released.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Dataset } from '../store/figures-datasets.ts'
import { driversOf, groupsInModel, type DriversRefusal, type DriversRequest, type Effect } from '../rules/figures/drivers.ts'
import { columnsFor } from '../rules/figures/request.ts'
import { tableOf } from './figures-table.ts'
import { asSystem, type SurveyServices } from './services.ts'

export type Drivers = { readonly effects: readonly Effect[]; /** People in the model, in whole fives. */ readonly about: number }
export type DriversAnswer = Result<{ readonly dataset: Dataset; readonly drivers: Released<Drivers> }, { readonly reason: 'not-found' } | DriversRefusal | ModelRefusal>

/** What goes together with an answer, if every group in it is large enough to be shown itself. */
export const driversIn = (services: SurveyServices, id: string, request: DriversRequest): Promise<DriversAnswer> => asSystem(services, async (tx): Promise<DriversAnswer> => {
  const loaded = await tableOf(tx, id, ({ about }) => columnsFor([request.variable, ...request.predictors], about))
  if (!loaded.ok) return refuse({ reason: 'not-found' })
  const { dataset, table } = loaded.value
  const groups = groupsInModel(request, dataset.variables, table)
  if (!groups.ok) return groups
  const fits = releaseModel(null, groups.value)
  if (!fits.ok) return fits
  const raw = driversOf(request, dataset.about, dataset.variables, table)
  if (!raw.ok) return raw
  const drivers = releaseModel<Drivers>({ effects: raw.value.effects, about: Math.floor(raw.value.base / 5) * 5 }, groups.value)
  return drivers.ok ? ok({ dataset, drivers: drivers.value }) : drivers
})
