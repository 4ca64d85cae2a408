import type { Day } from '../../../../foundation/kernel/clock.ts'
import { addDays } from '../../../../foundation/calendar/day.ts'
import type { ReporterMessage } from '../../../../foundation/sealing/core/mailbox-append.ts'
import type { Consent } from '../../rules/case/view.ts'
import type { IdentityBody } from '../../rules/messages.ts'

/** The reporter's messages, as the rules know them. `notice` = full days before a grave step counts. */
export const answerTo = ({ ask, what, detail }: Consent, given: boolean): ReporterMessage => ({ kind: 'consent', body: { to: ask, what, detail, given } })
export const withdrawal = (today: Day, notice: number, reason: string): ReporterMessage => ({ kind: 'withdraw', body: { effectiveDay: addDays(today, notice), notice: `${notice} d`, text: reason.trim() } })
export const naming = (today: Day, notice: number, identity: IdentityBody): ReporterMessage => ({
  kind: 'name-myself', body: { effectiveDay: addDays(today, notice), notice: `${notice} d`, identity: { name: identity.name.trim(), telephone: identity.telephone.trim(), address: identity.address.trim() } },
})
export const callingOff = (hash: string): ReporterMessage => ({ kind: 'called-off', body: { to: hash } })
