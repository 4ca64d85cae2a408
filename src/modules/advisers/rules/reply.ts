import { addWorkingDays } from '../../../foundation/calendar/free-days.ts'
import type { Length } from '../../../foundation/calendar/length.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { settings } from './settings.ts'

/** Where a conversation stands for who wrote it. `by` is the last day on which a reply is in time. */
export type ReplyState = { readonly at: 'answered' } | { readonly at: 'waiting' | 'overdue'; readonly by: Day }

/** Within which time an adviser replies. */
export const replyWithin: Length = { amount: settings.replyWorkingDays, unit: 'workingDay' }

/** The last day for a reply to something written on a day. */
export const replyBy = (written: Day): Day => addWorkingDays(written, settings.replyWorkingDays)

/**
 * Computed in the mailbox itself, from the days of the messages: the server need not know. The days run from the first message after
 * the adviser's last one, so that writing again does not put the moment off.
 */
export const replyState = (messages: readonly { readonly direction: 'in' | 'out'; readonly day: Day }[], today: Day): ReplyState => {
  const lastOut = messages.findLastIndex(({ direction }) => direction === 'out')
  const first = messages[lastOut + 1]
  if (!first) return { at: 'answered' }
  const by = replyBy(first.day)
  return { at: today > by ? 'overdue' : 'waiting', by }
}
