import type { Day } from '../../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { enter } from './enter.ts'
import { ladderOf } from './lookup.ts'
import type { Model } from './shape.ts'
import type { Advanced, AdvanceRefusal, SignalState } from './signal.ts'
import { noticesOf } from './told.ts'

export type Beginning = Pick<SignalState, 'ladder' | 'route' | 'names' | 'unsafe'> & { readonly adaptation: number | null }

/** A signal enters at the lowest level that can be reached; with nobody at all it is refused before anything is kept. */
export const begin = (model: Model, { adaptation, ...beginning }: Beginning, today: Day): Result<Advanced, AdvanceRefusal | 'unknown-ladder'> => {
  const ladder = ladderOf(model, beginning.ladder)
  if (!ladder) return refuse('unknown-ladder')
  if (beginning.route.length !== ladder.levels.length) return refuse('route-does-not-fit')
  if (beginning.route.every((holder) => holder === null)) return refuse('nobody-left')
  const nowhere: SignalState = { ...beginning, model: { id: model.id, version: model.version, adaptation }, at: '', level: -1, reached: [], since: today, due: null, step: 0, used: {} }
  const entered = enter(model, nowhere, 'up', today)
  return entered.ok ? ok({ ...entered.value, notices: noticesOf(model, nowhere, entered.value.state, ['raiser', 'affected', 'owner'], 'begin') }) : entered
}
