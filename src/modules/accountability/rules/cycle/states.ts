import type { Role } from '../../../../foundation/kernel/module.ts'

/** The states of a department's report in a round, in the order in which it passes them when nothing is sent back. */
export const reportStates = ['draft', 'consultation', 'review', 'sign-off', 'submitted', 'returned', 'accepted', 'published'] as const
export type ReportState = (typeof reportStates)[number]

/** What must hold before a step: no errors and every warning answered; an opinion or the reason why none came; another person than who sent it; every question of the ministry answered. */
export const needs = ['complete', 'opinion-or-reason', 'another-person', 'questions-answered', 'words'] as const
export type Need = (typeof needs)[number]

/** One step of the cycle: from where to where, by whom, and what it needs. */
export type Step = { readonly act: string; readonly from: readonly ReportState[]; readonly to: ReportState; readonly role: readonly Role[]; readonly needs: readonly Need[] }

/** Who writes for a department. */
export const authorRoles = ['coordinator', 'analyst'] as const

/** The whole cycle as data; the table of rights, the pages, the drawing and the tests read it. A published report has no way back: it is corrected by a new version. */
export const steps = [
  { act: 'consult', from: ['draft'], to: 'consultation', role: authorRoles, needs: ['complete'] },
  { act: 'reopen', from: ['consultation', 'review'], to: 'draft', role: authorRoles, needs: ['words'] },
  { act: 'to-review', from: ['consultation'], to: 'review', role: authorRoles, needs: ['complete', 'opinion-or-reason'] },
  { act: 'resubmit', from: ['returned'], to: 'review', role: authorRoles, needs: ['complete', 'questions-answered'] },
  { act: 'approve', from: ['review'], to: 'sign-off', role: authorRoles, needs: ['complete', 'another-person'] },
  { act: 'sign', from: ['sign-off'], to: 'submitted', role: ['authority'], needs: ['complete'] },
  { act: 'refuse-sign', from: ['sign-off'], to: 'draft', role: ['authority'], needs: ['words'] },
  { act: 'return', from: ['submitted'], to: 'returned', role: ['reviewer'], needs: ['words'] },
  { act: 'accept', from: ['submitted'], to: 'accepted', role: ['reviewer'], needs: [] },
  { act: 'publish', from: ['accepted'], to: 'published', role: ['reviewer'], needs: [] },
] as const satisfies readonly Step[]
export type Act = (typeof steps)[number]['act']

export const stepOf = (act: string): Step | null => steps.find((one) => one.act === act) ?? null

/** The steps that this role may take from this state. */
export const stepsFrom = (state: ReportState, role: Role): readonly Step[] => (steps as readonly Step[]).filter((one) => one.from.includes(state) && one.role.includes(role))

/** In which states a department writes its texts, targets and measures of the round. */
export const writable = (state: ReportState): boolean => state === 'draft' || state === 'returned'

/** Whose turn it is. */
export const turnOf = (state: ReportState): readonly Role[] => {
  if (state === 'published') return []
  if (state === 'consultation') return ['council', ...authorRoles]
  return [...new Set((steps as readonly Step[]).filter((one) => one.from.includes(state)).flatMap((one) => one.role))]
}
