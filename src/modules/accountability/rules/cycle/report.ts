import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Missed } from '../targets/target.ts'
import type { Questions } from './round.ts'
import type { ReportState } from './states.ts'

/** One answer of a report. `missed` holds what is asked about a missed target; everything else is text. Every saved version is kept. */
export type Answer = { readonly question: string; readonly text: string; readonly missed: Missed | null; readonly version: number; readonly day: Day; readonly by: string }

/** What the works council or the network of employees says of a report; it goes along unchanged. */
export type Opinion = { readonly voice: 'works-council' | 'network'; readonly text: string; readonly day: Day; readonly by: string }
export const voices = ['works-council', 'network'] as const

/** A step that was taken, with the words that went with it. */
export type TakenStep = { readonly act: string; readonly state: ReportState; readonly words: string; readonly day: Day; readonly by: string }

/** Names of the answers that are not questions of the list. */
export const missedName = (target: string): string => `missed:${target}`
export const warningName = (code: string, at: string): string => `warning:${code}:${at}`
/** The answer to what the ministry of the Interior asked, and why no opinion came. */
export const ministryName = 'ministry'
export const noOpinionName = 'no-opinion'

/** Whether something may be answered in a report with these questions: one of them, the ministry's, an explanation of a warning or of a missed target. */
export const answerable = (question: string, { list }: Questions): boolean =>
  question === ministryName || list.some(({ id }) => id === question) || /^warning:[a-z-]{2,40}:[A-Za-z0-9_.-]{1,60}$/.test(question) || /^missed:[A-Za-z0-9_-]{1,60}$/.test(question)

export const textOfAnswer = (answers: readonly Answer[], question: string): string => answers.find((one) => one.question === question)?.text.trim() ?? ''

/** The questions that the ministry asked last; empty when it never sent the report back. */
export const questionsAsked = (steps: readonly TakenStep[]): string => steps.findLast(({ act }) => act === 'return')?.words ?? ''

/** Who sent the report to its review last: another person must approve it. */
export const senderOf = (steps: readonly TakenStep[]): string | null => steps.findLast(({ act }) => act === 'to-review' || act === 'resubmit')?.by ?? null
