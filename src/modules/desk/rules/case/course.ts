import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { CaseTerm, TermsOfCase } from '../terms/terms-of-case.ts'
import { stages, type Procedure } from '../messages.ts'
import type { CaseView } from './view.ts'

/** One step in the course of a case, as reporter and handler see it; words belong to the pages. */
export type CourseStep = {
  readonly step: 'received' | 'acknowledged' | 'admission' | 'assessing' | 'addressing' | 'feedback' | 'decision' | 'closed' | 'aftercare'
  readonly state: 'done' | 'now' | 'next'
  readonly day: Day | null
  readonly term: CaseTerm | null
}

const plans: Record<Procedure, readonly CourseStep['step'][]> = {
  complaint: ['received', 'acknowledged', 'admission', 'addressing', 'decision', 'aftercare'],
  integrity: ['received', 'acknowledged', 'assessing', 'addressing', 'feedback', 'closed', 'aftercare'],
  triage: ['received', 'acknowledged', 'assessing'],
}

/** The term that governs a step, by procedure. */
const governing: Record<Procedure, Partial<Record<CourseStep['step'], string>>> = {
  complaint: { acknowledged: 'AWB_ONTVANGST', admission: 'AWB_NIET_IN_BEHANDELING', decision: 'AWB_AFDOENING_10', aftercare: 'NAZORG' },
  integrity: { acknowledged: 'WBK_ONTVANGST', feedback: 'WBK_TERUGKOPPELING', aftercare: 'NAZORG' },
  triage: { acknowledged: 'WBK_ONTVANGST' },
}

const termOf = (rule: string | undefined, terms: readonly CaseTerm[]): CaseTerm | null => {
  if (!rule) return null
  const rows = terms.filter((term) => term.rule === rule || term.rule.startsWith(`${rule}_`))
  return rows.find((term) => term.state === 'running' || term.state === 'overdue' || term.state === 'suspended') ?? rows.at(-1) ?? null
}

const reached = (view: CaseView, step: CourseStep['step'], term: CaseTerm | null): boolean => {
  switch (step) {
    case 'received':
      return true
    case 'acknowledged':
      return view.acknowledgedDay !== null
    case 'admission':
    case 'feedback':
      return term?.state === 'met' || !view.open
    case 'assessing':
      return stages.indexOf(view.stage) > stages.indexOf('assessing')
    case 'addressing':
      return stages.indexOf(view.stage) > stages.indexOf('addressing')
    case 'decision':
    case 'closed':
      return !view.open
    case 'aftercare':
      return false
  }
}

/** What has happened, what is under way and what comes: the first step not reached is the one under way. */
export const courseOf = (view: CaseView, { terms }: TermsOfCase): readonly CourseStep[] => {
  const steps = plans[view.procedure].map((step): CourseStep => {
    const term = termOf(governing[view.procedure][step], terms)
    const day = step === 'received' ? view.receivedDay : step === 'acknowledged' ? view.acknowledgedDay : (term?.metOn ?? null)
    return { step, state: reached(view, step, term) ? 'done' : 'next', day, term }
  })
  const now = steps.findIndex((one) => one.state !== 'done')
  return steps.map((one, index) => (index === now ? { ...one, state: 'now' } : one))
}
