import type { Tx } from '../../../../foundation/storage/database.ts'
import type { Model } from '../../rules/model/index.ts'
import type { StoredSignal } from '../../store/signals.ts'
import { modelFor } from '../models.ts'

/** The model that a running signal keeps. Throws when it is gone: published versions are never deleted. */
export const runningModel = async (tx: Tx, { state, department }: Pick<StoredSignal, 'state' | 'department'>): Promise<Model> => {
  const model = await modelFor(tx, department, state.model)
  if (!model) throw new Error('the model of a running signal is not there')
  return model
}
