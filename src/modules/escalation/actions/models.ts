import type { Tx } from '../../../foundation/storage/database.ts'
import { adaptAsFits, adaptationShape, modelShape, shippedModel, type Adaptation, type Model, type ModelVersion } from '../rules/model/index.ts'
import { readText } from '../rules/read.ts'
import { loadAdaptation, loadVersion, newestNumber } from '../store/documents.ts'

/** A stored text as a value. Throws when it does not fit: what is stored was checked when it was saved. */
const stored = <Value>(read: ReturnType<typeof readText<Value>>): Value => {
  if (!read.ok) throw new Error(`what is stored does not have its shape: ${read.error}`)
  return read.value
}
export const adaptationOf = (terms: string): Adaptation => stored(readText(adaptationShape, terms))

const centralModel = async (tx: Tx, version: number): Promise<Model | null> => {
  if (version === 1) return shippedModel
  const row = await loadVersion(tx, 'model', version)
  return row ? stored(readText(modelShape, row.content)) : null
}

/** The model that a running signal keeps: its version, with the terms its department had when it began. Null for one never published. */
export const modelFor = async (tx: Tx, department: string, kept: ModelVersion): Promise<Model | null> => {
  const model = await centralModel(tx, kept.version)
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
