export { cox, type Cox, type CoxCoefficient, type CoxRefusal } from './cox.ts'
export { kaplanMeier, type Step } from './kaplan-meier.ts'
export { logRank, type LogRank } from './log-rank.ts'
export { observations, type Observations, type ObservationsRefusal } from './observations.ts'
