import { createMachine, type AnyStateMachine } from 'xstate'
import { states, steps, type State } from './model.ts'

/** The statechart of the procedure, built from its data: every state, and every step that leads on. Gates are left out: what they shut is a subset. */
export const machineOf = (): AnyStateMachine => {
  const movesFrom = (state: State): Record<string, { target: string }> =>
    Object.fromEntries(steps.flatMap(({ act, from, to }) => (to !== 'stays' && from.includes(state) ? [[act, { target: to }]] : [])))
  return createMachine({ id: 'selection', initial: 'preparing', states: Object.fromEntries(states.map((state) => [state, Object.keys(movesFrom(state)).length === 0 ? { type: 'final' as const } : { on: movesFrom(state) }])) })
}
