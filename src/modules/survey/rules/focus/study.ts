import { z } from 'zod'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'

/** A study of focus groups: one question, put to several groups. Its researchers are fixed at the start, for the words are sealed to their keys. */
export type Study = {
  readonly id: string
  readonly content: StudyContent
  /** The two who code, apart from each other. */
  readonly coders: readonly [string, string]
  /** Coding may be done over after a talk and a better codebook: each time is a round. */
  readonly round: number
  /** The last round in which both handed in; nobody sees the other's work before. */
  readonly doneRound: number
  readonly day: Day
  readonly by: string
  readonly version: number
}

export const studyShape = z.strictObject({ name: z.string().trim().min(3).max(120), question: z.string().trim().min(10).max(1000) })
export type StudyContent = z.infer<typeof studyShape>

export const mostReaders = 6
export type ReadersRefusal = 'coders-differ' | 'coder-no-reader' | 'too-many' | 'not-listed' | 'not-me'

/** Who reads and who codes: two to six researchers with a key, the maker among them, two of them as coders. */
export const chosenReaders = (by: string, readers: readonly string[], coders: readonly [string, string], listed: readonly string[]): Result<readonly string[], ReadersRefusal> => {
  const all = [...new Set(readers)]
  if (coders[0] === coders[1]) return refuse('coders-differ')
  if (!coders.every((one) => all.includes(one))) return refuse('coder-no-reader')
  if (all.length > mostReaders) return refuse('too-many')
  if (!all.every((one) => listed.includes(one))) return refuse('not-listed')
  return all.includes(by) ? ok(all) : refuse('not-me')
}

/** One conversation. `unit` is a ministry's id or empty for several: nothing smaller can be written down. */
export const groupShape = z.strictObject({
  unit: z.string().max(60),
  day: z.iso.date(),
  /** A researcher's id, or empty: somebody of an outside bureau. */
  facilitator: z.string().max(40),
  participants: z.int().min(3).max(14),
})
export type GroupContent = z.infer<typeof groupShape>
export type Group = { readonly number: number; readonly content: GroupContent }
