import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Milestone } from '../process/model.ts'
import { processModels } from '../process/models.ts'
import type { CaseTerm, TermsOfCase } from '../terms/terms-of-case.ts'
import type { CourseName } from './course-step.ts'
import type { CaseView } from './view.ts'

/** One step in the course of a case, as reporter and handler see it; words belong to the pages. */
export type CourseStep = { readonly step: CourseName; readonly state: 'done' | 'now' | 'next'; readonly day: Day | null; readonly term: CaseTerm | null }

const termOf = (rule: string | undefined, terms: readonly CaseTerm[]): CaseTerm | null => {
  if (!rule) return null
  const rows = terms.filter((term) => term.rule === rule || term.rule.startsWith(`${rule}_`))
  return rows.find((term) => term.state === 'running' || term.state === 'overdue' || term.state === 'suspended') ?? rows.at(-1) ?? null
}

const dayOf = (milestone: Milestone, view: CaseView, term: CaseTerm | null): Day | null => {
  if (milestone.step === 'received') return view.receivedDay
  if (milestone.step === 'acknowledged') return view.acknowledgedDay
  return view.walk.taken.find((one) => milestone.by.includes(one.act))?.day ?? term?.metOn ?? null
}

const reached = (milestone: Milestone, view: CaseView): boolean => {
  if (milestone.step === 'received') return true
  if (milestone.step === 'acknowledged') return view.acknowledgedDay !== null
  return milestone.step !== 'aftercare' && (!view.open || view.walk.taken.some((one) => milestone.by.includes(one.act)))
}

/** What has happened, what is under way and what comes, by the milestones of the procedure: the first that is not reached is under way. */
export const courseOf = (view: CaseView, { terms }: TermsOfCase): readonly CourseStep[] => {
  const steps = processModels[view.procedure].course.map((milestone): CourseStep => {
    const term = termOf(milestone.term, terms)
    return { step: milestone.step, state: reached(milestone, view) ? 'done' : 'next', day: dayOf(milestone, view, term), term }
  })
  const now = steps.findIndex((one) => one.state !== 'done')
  return steps.map((one, index) => (index === now ? { ...one, state: 'now' } : one))
}
