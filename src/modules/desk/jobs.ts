import type { Job } from '../../foundation/kernel/module.ts'
import { deleteOldWaysIn, deleteOrphanParts, makeCheckpoint, proposeDestruction, releaseNew, settleFiles, type DeskServices } from './actions/index.ts'

/** The desk's work outside requests; times are Amsterdam's. */
export const deskJobs: readonly Job<DeskServices>[] = [
  { name: 'desk-release', cron: '0 9,13,17 * * *', run: releaseNew },
  { name: 'desk-checkpoint', cron: '30 23 * * *', run: makeCheckpoint },
  { name: 'desk-settle', cron: '59 23 * * *', run: settleFiles },
  { name: 'desk-orphans', cron: '15 3 * * *', run: deleteOrphanParts },
  { name: 'desk-ways-in', cron: '25 3 * * *', run: deleteOldWaysIn },
  { name: 'desk-retention', cron: '35 3 * * *', run: async (services) => void (await proposeDestruction(services)) },
]
