import { mentoringMatch } from './match.ts'

/** The computations under `gehoor mentoring`. */
export const mentoringComputations = { match: mentoringMatch } as const
