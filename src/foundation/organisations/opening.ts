import { isDay } from '../calendar/day.ts'
import type { Day } from '../kernel/clock.ts'
import { type Result, ok, refuse } from '../kernel/result.ts'

/**
 * The gate of one department: its doors open only after the works council's consent (WOR art. 27) and the data
 * protection impact assessment (GDPR art. 35) are on record. Closing stops new reports, never the ones that run.
 */
export type Opening = {
  readonly department: string
  readonly consentDay: Day | null
  readonly assessmentDay: Day | null
  readonly openedDay: Day | null
  readonly closedDay: Day | null
  readonly version: number
}

export const noOpening = (department: string): Opening => ({ department, consentDay: null, assessmentDay: null, openedDay: null, closedDay: null, version: 0 })

export type OpeningStep = { readonly kind: 'consent' | 'assessment'; readonly day: Day } | { readonly kind: 'open' } | { readonly kind: 'close' }
export type OpeningRefusal = 'no such day' | 'in the future' | 'no consent yet' | 'no assessment yet' | 'open already' | 'not open'

/** Whether people of the department can report today. */
export const isOpen = ({ openedDay, closedDay }: Opening): boolean => openedDay !== null && closedDay === null

/** The gate after one step; `today` is the Amsterdam day. */
export const takeStep = (opening: Opening, step: OpeningStep, today: Day): Result<Opening, OpeningRefusal> => {
  const next = { ...opening, version: opening.version + 1 }
  switch (step.kind) {
    case 'consent':
    case 'assessment':
      if (!isDay(step.day)) return refuse('no such day')
      if (step.day > today) return refuse('in the future')
      if (isOpen(opening)) return refuse('open already')
      return ok(step.kind === 'consent' ? { ...next, consentDay: step.day } : { ...next, assessmentDay: step.day })
    case 'open':
      if (isOpen(opening)) return refuse('open already')
      if (opening.consentDay === null) return refuse('no consent yet')
      if (opening.assessmentDay === null) return refuse('no assessment yet')
      return ok({ ...next, openedDay: today, closedDay: null })
    case 'close':
      return isOpen(opening) ? ok({ ...next, closedDay: today }) : refuse('not open')
  }
}
