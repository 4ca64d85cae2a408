import { careersImpact } from './impact.ts'
import { careersProject } from './project.ts'
import { careersSurvival } from './survival.ts'

/** The computations under `gehoor careers`. */
export const careersComputations = { impact: careersImpact, project: careersProject, survival: careersSurvival } as const
