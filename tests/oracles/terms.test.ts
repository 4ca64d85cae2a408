import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Result } from '../../src/foundation/kernel/result.ts'
import { adjourn } from '../../src/modules/desk/rules/terms/adjourn.ts'
import { defer } from '../../src/modules/desk/rules/terms/defer.ts'
import { askRepair } from '../../src/modules/desk/rules/terms/repair.ts'
import { endsOf, startTerm, type Party, type RunningTerm } from '../../src/modules/desk/rules/terms/running-term.ts'
import { resume, suspend } from '../../src/modules/desk/rules/terms/suspend.ts'
import { termCommand } from '../../src/modules/desk/rules/terms/term-command.ts'
import type { CaseEvent } from '../../src/modules/desk/rules/terms/case-plan.ts'
import { termsOfCase } from '../../src/modules/desk/rules/terms/terms-of-case.ts'

type Ends = readonly [string, string] | readonly ['rests', string, number]
type Step = { readonly op: 'adjourn' | 'repair' | 'suspend' | 'resume' | 'defer'; readonly day: string; readonly noticeTo?: readonly Party[]; readonly reason?: 'mediation' | 'criminalInvestigation'; readonly consentDay?: string; readonly until?: string; readonly why: readonly string[]; readonly now: Ends }
type Made = {
  readonly plain: readonly { readonly from: string; readonly length: string; readonly kind: string; readonly adjourn: string | null; readonly ends: Ends }[]
  readonly complaints: readonly { readonly weeks: 6 | 10; readonly came: string; readonly repairWeeks: number; readonly steps: readonly Step[] }[]
  readonly feedback: readonly { readonly came: string; readonly sent: string | null; readonly acknowledge: Ends; readonly feedback: Ends }[]
}
/** TERMS_FILE names a larger answer of the same script. */
const made = JSON.parse(readFileSync(process.env['TERMS_FILE'] ?? new URL('terms/combinations.json', import.meta.url), 'utf8')) as Made

const now = (term: RunningTerm): Ends => {
  const ends = endsOf(term)
  return ends.suspended ? ['rests', ends.since, ends.remainingDays] : [ends.nominalEnd, ends.legalEnd]
}
const consent = ({ consentDay }: Step) => (consentDay === undefined ? {} : { consentDay })
const doing = (term: RunningTerm, step: Step): Result<RunningTerm, string> => {
  switch (step.op) {
    case 'adjourn': return adjourn(term, { day: step.day, noticeTo: step.noticeTo ?? [] })
    case 'repair': return askRepair(term, { day: step.day })
    case 'suspend': return suspend(term, { day: step.day, reason: step.reason ?? 'mediation', ...consent(step) })
    case 'resume': return resume(term, { day: step.day })
    case 'defer': return defer(term, { day: step.day, until: step.until ?? '', ...consent(step) })
  }
}
const asEvent = (step: Step): CaseEvent => {
  switch (step.op) {
    case 'adjourn': return { kind: 'adjourned', day: step.day, noticeTo: step.noticeTo ?? [] }
    case 'repair': return { kind: 'defectNotified', day: step.day }
    case 'suspend': return { kind: 'suspended', day: step.day, reason: step.reason ?? 'mediation', ...consent(step) }
    case 'resume': return { kind: 'resumed', day: step.day }
    case 'defer': return { kind: 'deferred', day: step.day, until: step.until ?? '', ...consent(step) }
  }
}
const normsFor = (repairWeeks: number) => ({ AWB_HERSTEL: [{ amount: repairWeeks, unit: 'week' }] }) as const

test('repair, adjournment, suspension and deferral, one within and after another, end on the days that a second reading of the law gives', () => {
  for (const { weeks, came, repairWeeks, steps } of made.complaints) {
    let term = startTerm(`AWB_AFDOENING_${weeks}`, came, normsFor(repairWeeks))
    for (const [at, step] of steps.entries()) {
      const story = JSON.stringify({ weeks, came, repairWeeks, steps: steps.slice(0, at + 1) })
      const moved = doing(term, step)
      if (moved.ok) expect(step.why, `allowed: ${story}`).toEqual([])
      else expect(step.why, `refused: ${story}`).toContain(moved.error)
      if (moved.ok) term = moved.value
      expect(now(term), story).toEqual(step.now)
    }
  }
})

test('a case that is told in its events has those same ends, and leaves out what the law does not allow', () => {
  for (const { weeks, came, repairWeeks, steps } of made.complaints) {
    const told = steps.filter((step, at) => steps.slice(0, at).every((earlier) => earlier.day <= step.day))
    if (told.length < steps.length) continue
    const last = steps.at(-1) as Step
    const seen = termsOfCase({ procedure: 'complaint', withCommittee: weeks === 10, receivedDay: came, today: last.day, norms: normsFor(repairWeeks), events: steps.map(asEvent) })
    const main = seen.terms.find((term) => term.rule === `AWB_AFDOENING_${weeks}`)
    const story = JSON.stringify({ weeks, came, repairWeeks, steps })
    expect(seen.refused.length, story).toBe(steps.filter(({ why }) => why.length > 0).length)
    expect(last.now[0] === 'rests' ? ['suspended', main?.remainingDays] : [main?.nominalEnd, main?.legalEnd], story).toEqual(last.now[0] === 'rests' ? ['suspended', last.now[2]] : last.now)
  }
})

test('a term by its length, and a second that runs on from it, end as the Algemene termijnenwet says', () => {
  for (const { from, length, kind, adjourn: more, ends } of made.plain) {
    const answer = termCommand(['--length', length, '--kind', kind, from, ...(more ? ['--adjourn', more] : []), '--json'])
    expect(answer, `${length} ${kind} ${from} ${more}`).toMatchObject({ exit: 0, json: { nominalEnd: ends[0], legalEnd: ends[1] } })
  }
})

test('a report is answered three months after its acknowledgement, or after day 7 when none was sent by then', () => {
  for (const { came, sent, acknowledge, feedback } of made.feedback) {
    const seen = termsOfCase({ procedure: 'integrity', receivedDay: came, today: came, events: sent === null ? [] : [{ kind: 'acknowledged', day: sent }] })
    const ends = (rule: string) => seen.terms.filter((term) => term.rule === rule).map((term) => [term.nominalEnd, term.legalEnd])
    expect([ends('WBK_ONTVANGST'), ends('WBK_TERUGKOPPELING')], `${came} ${sent}`).toEqual([[acknowledge], [feedback]])
  }
})
