export { derive } from './rules/derive.ts'
export { releaseCounts, minimumCount, type CountTable } from './rules/counts.ts'
export { releaseShare, minimumBase, type ShownShare } from './rules/share.ts'
export type { Released, ShownCount } from './rules/released.ts'
