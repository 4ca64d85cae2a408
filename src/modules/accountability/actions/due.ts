import type { Day } from '../../../foundation/kernel/clock.ts'
import { addDays } from '../../../foundation/calendar/day.ts'
import { roles, type Role } from '../../../foundation/kernel/module.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import { withHeirs } from '../rules/cycle/heirs.ts'
import { tasksOf } from '../rules/cycle/tasks.ts'
import { reminderDays } from '../rules/cycle/round.ts'
import { loadReports, loadRounds } from '../store/cycle.ts'
import { heirsNow, type AccountabilityServices } from './services.ts'

type Holders = (tx: Tx, day: Day, roles: readonly Role[]) => Promise<readonly { readonly person: string; readonly role: Role; readonly department: string | null }[]>

/** Who has a task of a round that comes due, or did not come in time: for the daily digest, which says no more than that something waits. */
export const dueForReports = (services: AccountabilityServices, holders: Holders): Promise<readonly string[]> => services.database.within({ kind: 'system' }, async (tx) => {
  const today = services.clock.today()
  const [rounds, reports] = [await loadRounds(tx), await loadReports(tx)]
  const days = new Set(reminderDays.map((before) => addDays(today, before)))
  const heirs = await heirsNow(tx, today)
  const people = Map.groupBy(await holders(tx, today, roles), ({ person }) => person)
  return [...people].filter(([, hats]) => tasksOf(withHeirs(hats, heirs), rounds, reports, today).some(({ due }) => due !== null && days.has(due))).map(([person]) => person)
})
