import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Role } from '../../../../foundation/kernel/module.ts'
import type { MomentId, Round, RoundDepartment } from './round.ts'
import { stepsFrom, turnOf, writable, type ReportState } from './states.ts'

/** A role in a scope: a department's id, or null for the whole house. */
export type Hat = { readonly role: Role; readonly department: string | null }
export type Task = { readonly round: string; readonly department: RoundDepartment; readonly state: ReportState; readonly what: 'write' | 'opine' | 'review' | 'sign' | 'judge' | 'publish' | 'answer'; readonly due: Day | null; readonly late: boolean }

const moments: Readonly<Record<Task['what'], MomentId>> = { write: 'draft', opine: 'opinion', review: 'review', sign: 'sign', judge: 'accept', publish: 'publish', answer: 'accept' }

const whatFor = (role: Role, state: ReportState): Task['what'] | null => {
  if (role === 'council') return state === 'consultation' ? 'opine' : null
  if (role === 'authority') return state === 'sign-off' ? 'sign' : null
  if (role === 'reviewer') return state === 'submitted' ? 'judge' : state === 'accepted' ? 'publish' : null
  return state === 'draft' ? 'write' : state === 'returned' ? 'answer' : state === 'consultation' || state === 'review' ? 'review' : null
}

/** Whether somebody has this role for this department. */
export const wears = (hats: readonly Hat[], role: Role, department: string): boolean => hats.some((one) => one.role === role && (one.department === null || one.department === department))
export const wearsAny = (hats: readonly Hat[], roles: readonly Role[], department: string): boolean => roles.some((role) => wears(hats, role, department))

/** What waits for somebody, what is due first standing first. Whoever acts for the whole house gets the departments that are someone else's to write only when it is their turn to judge. */
export const tasksOf = (hats: readonly Hat[], rounds: readonly Round[], reports: readonly { readonly round: string; readonly department: string; readonly state: ReportState }[], today: Day): readonly Task[] => {
  const found = rounds.filter((one) => one.closed === null).flatMap((round) => reports.filter((one) => one.round === round.id).flatMap(({ department, state }): Task[] => {
    const named = round.departments.find((one) => one.id === department)
    if (!named) return []
    const own = hats.filter((hat) => (hat.department === department || (hat.department === null && (hat.role === 'reviewer' || hat.role === 'council'))) && turnOf(state).includes(hat.role) && (writable(state) || hat.role === 'council' || stepsFrom(state, hat.role).length > 0))
    const whats = [...new Set(own.map(({ role }) => whatFor(role, state)).filter((what) => what !== null))]
    return whats.map((what) => {
      const due = round.calendar.find(({ id }) => id === moments[what])?.day ?? null
      return { round: round.id, department: named, state, what, due, late: due !== null && due < today }
    })
  }))
  return found.toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || a.department.nl.localeCompare(b.department.nl, 'nl'))
}
