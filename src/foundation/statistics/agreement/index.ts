/** How far coders agree who judged the same units apart. */
export { alphaInterval, krippendorffAlpha, type Alpha } from './alpha.ts'
export { cohenKappa, type Kappa } from './kappa.ts'
export { observedAgreement, pairsOf, type Ratings } from './ratings.ts'
