import type { Tx } from '../../../../foundation/storage/database.ts'
import { shippedModel, type Model, type ModelVersion } from '../../rules/model/index.ts'

export type KeptModel = { readonly model: Model; readonly adaptation: number | null }
/** The model by which a signal of this department begins today. */
export const modelNow = async (_tx: Tx, _department: string): Promise<KeptModel> => ({ model: shippedModel, adaptation: null })
/** The model that a running signal began with and keeps. */
export const modelOf = async (_tx: Tx, _version: ModelVersion, _department: string): Promise<Model> => shippedModel
