import { escalationCheck } from './check.ts'

export { actOnSignal, playSignals, raiseSignal, type PlayedSignal, type PlaySignals } from './play-signals.ts'
export { signalStories } from './signal-stories.ts'

/** The computations under `gehoor escalation`. */
export const escalationComputations = { check: escalationCheck } as const
