import { mentoringMatch } from './match.ts'

export { playMentoring } from './play.ts'

/** The computations under `gehoor mentoring`. */
export const mentoringComputations = { match: mentoringMatch } as const
