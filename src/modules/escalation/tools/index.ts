import { escalationCheck } from './check.ts'

/** The computations under `gehoor escalation`. */
export const escalationComputations = { check: escalationCheck } as const
