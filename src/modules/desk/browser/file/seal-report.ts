import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Random } from '../../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { composeFiling, type MailboxSeeds, type ToSlots } from '../../../../foundation/sealing/core/filing.ts'
import { drawPanel } from '../../../../foundation/sealing/core/panel.ts'
import type { Filing, Id, MailboxState } from '../../../../foundation/sealing/core/protocol.ts'
import type { TrustedRoster } from '../../../../foundation/sealing/core/roster.ts'
import { selfTest } from '../../../../foundation/sealing/core/self-test.ts'
import { identityOf, reportOf, type Draft } from '../../rules/intake/draft.ts'
import type { Questionnaire } from '../../rules/intake/questionnaire.ts'
import type { ReportBody } from '../../rules/messages.ts'
import { openRoster, readersFor } from './readers.ts'
import type { Stop } from './trust.ts'

export const sealingSteps = ['test', 'trust', 'panel', 'seal', 'send'] as const
export type SealingStep = (typeof sealingSteps)[number]

export type SealInput = {
  readonly draft: Draft
  readonly questionnaire: Questionnaire
  /** The bodies that are open to the reporter's ministry. */
  readonly open: readonly string[]
  readonly trust: () => Promise<Result<TrustedRoster, Stop>>
  readonly seeds: MailboxSeeds
  readonly toSlots: ToSlots
  readonly today: Day
  readonly random: Random
  readonly onStep: (step: SealingStep) => void
  /** The officer's signed statement, when somebody wrote this down for another. */
  readonly onBehalf?: ReportBody['onBehalf']
  /** Who is drawn first where they may read it. */
  readonly first?: readonly Id[]
}
export type Sealed = { readonly filing: Filing; readonly state: MailboxState; readonly trusted: TrustedRoster }

/**
 * Everything between the check page and sending, each step said: the device's own test, whom to trust at this very moment,
 * the draw of the readers, the sealing. `too-few-readers` leads back to the question who may not read.
 */
export const sealReport = async (input: SealInput): Promise<Result<Sealed, Stop | 'too-few-readers'>> => {
  const { draft, questionnaire, random, onStep } = input
  onStep('test')
  const healthy = selfTest(random)
  if (!healthy.ok) return refuse({ reason: 'random', code: healthy.error })
  onStep('trust')
  const trusted = await input.trust()
  if (!trusted.ok) return trusted
  onStep('panel')
  const { roster } = trusted.value
  const { body } = readersFor(openRoster(roster, input.open), draft)
  if (body === null) return refuse('too-few-readers')
  const panel = drawPanel(roster, body.id, { excluded: draft.excluded.handlers, unitTags: draft.excluded.unitTags }, random, input.first ?? draft.together?.panels?.[body.id])
  if (!panel.ok) return refuse('too-few-readers')
  onStep('seal')
  const identity = identityOf(draft)
  const composed = await composeFiling({
    roster, body: body.id, panel: panel.value, report: { ...reportOf(draft, questionnaire), ...(input.onBehalf === undefined ? {} : { onBehalf: input.onBehalf }) },
    ...(identity === null ? {} : { identity: { compartment: draft.route?.naming === 'confidential' ? ('identity' as const) : ('intake' as const), body: identity } }),
    mailboxKeys: input.seeds, noRecovery: !draft.recovery, today: input.today, random, toSlots: input.toSlots,
  })
  if (!composed.ok) return refuse({ reason: composed.error === 'random-stuck' || composed.error === 'wrong-arithmetic' ? 'random' : 'untrusted', code: composed.error })
  onStep('send')
  return ok({ ...composed.value, trusted: trusted.value })
}
