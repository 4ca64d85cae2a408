import type { Job } from '../../foundation/kernel/module.ts'
import { asSystem, type MentoringServices } from './actions/services.ts'
import { pairState } from './rules/pair.ts'
import { loadPairs, savePair } from './store/pairs.ts'
import { loadRounds } from './store/rounds.ts'

/** Proposals to which somebody gave no yes in time end, so that both are free again; safe to run twice. */
export const endSilentProposals = (services: MentoringServices): Promise<number> =>
  asSystem(services, async (tx, today) => {
    let ended = 0
    for (const round of await loadRounds(tx)) {
      if (round.state !== 'answering' && round.state !== 'running') continue
      for (const pair of await loadPairs(tx, round.id)) {
        if (pair.ended !== null || pairState(pair, round.answerUntil, today) !== 'not-gone-on') continue
        if (await savePair(tx, { ...pair, ended: 'declined', version: pair.version + 1 })) ended += 1
      }
    }
    return ended
  })

export const mentoringJobs: readonly Job<MentoringServices>[] = [{ name: 'mentoring-proposals', cron: '20 2 * * *', run: async (services) => void (await endSilentProposals(services)) }]
