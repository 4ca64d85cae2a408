import type { Context } from 'hono'
import { calendarFile } from '../../../foundation/calendar/calendar-file.ts'
import { myRounds } from '../actions/index.ts'
import { weekdays } from '../rules/lists.ts'
import { pairState, proposedDays } from '../rules/pair.ts'
import { languageOf, meOf } from './frame.tsx'
import type { MentoringPages } from './services.ts'

/** Six proposed days of one's own pair, as a calendar file with a neutral title. */
export const agendaFile = async (context: Context, services: MentoringPages): Promise<Response> => {
  const id = context.req.param('pair')
  const rounds = await myRounds(services, meOf(context))
  const found = rounds.flatMap(({ round, member, pairs }) => pairs.map((mine) => ({ round, member, mine }))).find(({ mine }) => mine.pair.id === id)
  const today = services.clock.today()
  if (!found || pairState(found.mine.pair, found.round.answerUntil, today) !== 'going') return context.notFound()
  const suit = weekdays.flatMap((day, at) => (found.mine.other.days.includes(day) && found.member?.profile.days.includes(day) ? [at] : []))
  const file = calendarFile({ days: proposedDays(found.round.startDay, found.round.endDay, suit), title: '', language: languageOf(context), today, key: found.mine.pair.id })
  if (!file.ok) return context.notFound()
  return context.body(file.value, 200, { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'attachment; filename="agenda.ics"', 'Cache-Control': 'no-store' })
}
