import type { Tx } from '../../../foundation/storage/database.ts'
import { adaptAsFits, adaptationShape, shippedModel, type Adaptation, type Model, type ModelVersion } from '../rules/model/index.ts'
import { loadAdaptation, newestNumber } from '../store/documents.ts'
import { departmentsOn } from './departments.ts'
import { versionIn, type DocumentServices } from './documents.ts'

/** A department's stored terms. Throws when they do not fit: what is stored was checked when it was saved. */
export const adaptationOf = (terms: string): Adaptation => adaptationShape.parse(JSON.parse(terms))

/** The model that a running signal keeps: its version, with the terms its department had when it began. Null for one never published. */
export const modelFor = async (tx: Tx, department: string, kept: ModelVersion): Promise<Model | null> => {
  const model = await versionIn(tx, 'model', kept.version)
  if (model === null || kept.adaptation === null) return model
  const own = await loadAdaptation(tx, department, kept.adaptation)
  return own ? adaptAsFits(model, adaptationOf(own.terms)) : null
}

/** The model that a new signal of a department begins with, and what to keep of it. */
export const currentModel = async (tx: Tx, department: string): Promise<{ readonly model: Model; readonly kept: ModelVersion }> => {
  const version = await newestNumber(tx, 'model')
  const own = await loadAdaptation(tx, department, null)
  const kept: ModelVersion = { id: shippedModel.id, version, adaptation: own?.number ?? null }
  const model = await modelFor(tx, department, kept)
  if (!model) throw new Error('the model in force is not there')
  return { model, kept }
}

/** The model for a page: central, or as it holds for a ministry. */
export const modelShown = ({ database, clock }: DocumentServices, wanted: string) => database.within({ kind: 'public' }, async (tx) => {
  const departments = await departmentsOn(tx, clock.today())
  const department = departments.find(({ id }) => id === wanted) ?? null
  const { model, kept } = await currentModel(tx, department?.id ?? '')
  return { model, departments, department, adapted: kept.adaptation !== null }
})
