import { z } from 'zod'
import { isDay } from '../../../../foundation/calendar/day.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'

export const waveStates = ['preparing', 'drawn', 'open', 'closed'] as const
export type WaveState = (typeof waveStates)[number]

/** What an analyst decides about a wave before anybody is invited. */
export const waveContentShape = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** Whom it is about, in words: it stands on every figure. */
  universe: z.string().trim().min(1).max(400),
  /** The first of its kind: a baseline, without words of trend. */
  first: z.boolean(),
  closes: z.iso.date(),
  kind: z.enum(['sample', 'census']),
  allocation: z.enum(['proportional', 'equal', 'neyman']),
  /** For Neyman: how much answers are expected to differ in each group of the list, as the share that says yes, in percent; 50 where nothing is said. */
  shares: z.record(z.string().max(200), z.number().min(0).max(100)).optional(),
  size: z.int().min(1).max(2_000_000),
  /** The share of the invited that is expected to answer, in percent. */
  expected: z.int().min(1).max(100),
})
export type WaveContent = z.infer<typeof waveContentShape>

export type Wave = {
  readonly id: string
  readonly questionnaire: string
  /** A ministry's id; empty for the whole government. */
  readonly department: string
  readonly content: WaveContent
  readonly state: WaveState
  readonly consentDay: Day | null
  readonly assessmentDay: Day | null
  readonly openedDay: Day | null
  readonly closedDay: Day | null
  readonly version: number
}

export type WaveStep = { readonly kind: 'consent' | 'assessment'; readonly day: Day } | { readonly kind: 'draw' } | { readonly kind: 'undraw' } | { readonly kind: 'open' } | { readonly kind: 'close' }
export type StepRefusal = 'no-such-day' | 'in-the-future' | 'no-consent' | 'no-assessment' | 'not-preparing' | 'not-drawn' | 'not-open' | 'already-open' | 'closes-in-the-past'

/**
 * The wave after one step. The works council's consent (WOR art. 27) and the data protection impact assessment (GDPR art. 35) come before
 * the first invitation; both may be put on record until then. What is open can only be closed, and what is closed stays so.
 */
export const takeWaveStep = (wave: Wave, step: WaveStep, today: Day): Result<Wave, StepRefusal> => {
  const next = { ...wave, version: wave.version + 1 }
  switch (step.kind) {
    case 'consent':
    case 'assessment':
      if (!isDay(step.day)) return refuse('no-such-day')
      if (step.day > today) return refuse('in-the-future')
      if (wave.state === 'open' || wave.state === 'closed') return refuse('already-open')
      return ok(step.kind === 'consent' ? { ...next, consentDay: step.day } : { ...next, assessmentDay: step.day })
    case 'draw':
      return wave.state === 'preparing' ? ok({ ...next, state: 'drawn' }) : refuse('not-preparing')
    case 'undraw':
      return wave.state === 'drawn' ? ok({ ...next, state: 'preparing' }) : refuse('not-drawn')
    case 'open':
      if (wave.state !== 'drawn') return refuse('not-drawn')
      if (wave.consentDay === null) return refuse('no-consent')
      if (wave.assessmentDay === null) return refuse('no-assessment')
      if (wave.content.closes <= today) return refuse('closes-in-the-past')
      return ok({ ...next, state: 'open', openedDay: today })
    case 'close':
      return wave.state === 'open' ? ok({ ...next, state: 'closed', closedDay: today }) : refuse('not-open')
  }
}
