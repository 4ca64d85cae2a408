import { loadPeople } from '../../../../foundation/identity/index.ts'
import { ok, type Result } from '../../../../foundation/kernel/result.ts'
import type { FocusServices } from '../../actions/focus/services.ts'
import { focusState } from '../../actions/focus/state.ts'
import type { FocusState } from '../../rules/focus/state.ts'

/** What people are called, by their ids. */
export const peopleNames = (services: Pick<FocusServices, 'database'>): Promise<ReadonlyMap<string, string>> => services.database.within({ kind: 'system' }, async (tx) => new Map((await loadPeople(tx)).map(({ id, name }) => [id, name])))

/** A study with the names of its researchers. */
export const namedState = async (services: FocusServices, person: string, study: string): Promise<Result<FocusState, 'not-found'>> => {
  const state = await focusState(services, person, study)
  if (!state.ok) return state
  const names = await peopleNames(services)
  return ok({ ...state.value, readers: state.value.readers.map((one) => ({ person: one.person, name: names.get(one.person) ?? one.person })) })
}
