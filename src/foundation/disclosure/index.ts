export { releaseCounts, minimumCount, type CountTable } from './rules/counts.ts'
export { derived, releaseReadings, type RawReading, type ReadingRule } from './rules/readings.ts'
export { releaseShare, minimumBase, type ShownShare } from './rules/share.ts'
export type { Released, ShownCount } from './rules/released.ts'
