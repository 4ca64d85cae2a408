/** The guide's second door: what the command line uses. */
export { checkGuide, type Checked, type Problem, type Surroundings } from '../rules/check/index.ts'
export { guideSchemas, readGuideText } from '../rules/read.ts'
export { shippedGuide } from '../rules/shipped/index.ts'
