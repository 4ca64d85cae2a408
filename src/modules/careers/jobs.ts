import type { Job } from '../../foundation/kernel/module.ts'
import { dropOldCodes } from './actions/fairness.ts'
import { shredDue } from './actions/procedure/index.ts'
import type { CareersServices } from './actions/services.ts'

/** The module's work outside requests; times are Amsterdam's. */
export const careersJobs: readonly Job<CareersServices>[] = [
  { name: 'careers-shred', cron: '25 3 * * *', run: async (services) => { while ((await shredDue(services)) === 200); } },
  { name: 'careers-codes', cron: '50 3 1 * *', run: dropOldCodes },
]
