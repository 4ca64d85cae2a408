import type { Job } from '../../foundation/kernel/module.ts'
import { eraseOldSignals, releaseSignals, runNight, type SignalServices } from './actions/signals/index.ts'

/** Work outside a request, each safe to run twice: the clock of signals before anybody starts, what waited for a fixed hour, and erasing. */
export const signalJobs: readonly Job<SignalServices>[] = [
  { name: 'escalation-clock', cron: '20 1 * * *', run: async (services) => void (await runNight(services)) },
  { name: 'escalation-release', cron: '0 9,13,17 * * *', run: releaseSignals },
  { name: 'escalation-erase', cron: '50 3 * * *', run: async (services) => void (await eraseOldSignals(services)) },
]
