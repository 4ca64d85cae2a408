/** The survey's second door: what the command line and the demonstration use. */
import { surveyAllocate } from './allocate.ts'
import { surveyCheck } from './check.ts'
import { surveyAnalyse } from './analyse.ts'
import { surveyCompare } from './compare.ts'
import { surveyAgreement } from './focus/agreement.ts'

export { playFocus, type PlayedResearcher } from './focus/play.ts'
export { playSurvey } from './play.ts'

/** The computations under `gehoor survey`. */
export const surveyComputations = { analyse: surveyAnalyse, compare: surveyCompare, allocate: surveyAllocate, check: surveyCheck, agreement: surveyAgreement } as const
export { playSurveyFigures } from './play-figures.ts'
