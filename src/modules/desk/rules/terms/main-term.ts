import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Result } from '../../../../foundation/kernel/result.ts'
import { adjourn } from './adjourn.ts'
import type { AdjournRefusal } from './adjourn.ts'
import type { CaseEvent, CaseEventKind } from './case-plan.ts'
import { defer } from './defer.ts'
import type { DeferRefusal } from './defer.ts'
import { askRepair } from './repair.ts'
import type { RepairRefusal } from './repair.ts'
import type { RunningTerm } from './running-term.ts'
import { resume, suspend } from './suspend.ts'
import type { ResumeRefusal, SuspendRefusal } from './suspend.ts'

export type MoveRefusal = AdjournRefusal | RepairRefusal | SuspendRefusal | ResumeRefusal | DeferRefusal

/** A recorded event that could not move the main term, with the reason. */
export type RefusedEvent = { readonly kind: CaseEventKind; readonly day: Day; readonly reason: MoveRefusal }

/** The main term after all that moved it, and what could not. */
export type MovedTerm = { readonly term: RunningTerm; readonly refused: readonly RefusedEvent[] }

/** What one event does to the main term; `null` when it is of a kind that moves no term. */
const move = (term: RunningTerm, event: CaseEvent): Result<RunningTerm, MoveRefusal> | null => {
  switch (event.kind) {
    case 'adjourned':
      return adjourn(term, event)
    case 'defectNotified':
      return askRepair(term, event)
    case 'suspended':
      return suspend(term, event)
    case 'resumed':
      return resume(term, event)
    case 'deferred':
      return defer(term, event)
    default:
      return null
  }
}

/**
 * Plays the events of a case on its main term; what the law does not allow is left out and reported.
 * From the event at `endedAt` on the term is met or stopped, and nothing moves it any more.
 */
export const moveMainTerm = (start: RunningTerm, events: readonly CaseEvent[], endedAt: number): MovedTerm => {
  let term = start
  const refused: RefusedEvent[] = []
  for (const [index, event] of events.entries()) {
    const moved = move(term, event)
    if (!moved) continue
    if (index >= endedAt) refused.push({ kind: event.kind, day: event.day, reason: 'term-has-ended' })
    else if (moved.ok) term = moved.value
    else refused.push({ kind: event.kind, day: event.day, reason: moved.error })
  }
  return { term, refused }
}
