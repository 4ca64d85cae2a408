import { erasePost, releasePost } from '../../foundation/post/index.ts'
import type { Job } from '../../foundation/kernel/module.ts'
import { advisersPlan, type AdvisersServices } from './actions/index.ts'
import { settings } from './rules/settings.ts'

/** The module's work outside requests; times are Amsterdam's. */
export const advisersJobs: readonly Job<AdvisersServices>[] = [
  { name: 'advisers-release', cron: '0 9,12,15,18 * * *', run: (services) => releasePost(services, advisersPlan.kind) },
  {
    name: 'advisers-erase', cron: '40 3 * * *',
    run: async (services) => void (await erasePost(services, advisersPlan.kind, { afterClosing: settings.eraseAfterClosing, afterSilence: settings.eraseAfterSilence })),
  },
]
