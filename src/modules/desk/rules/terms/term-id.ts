import { ok, refuse } from '../../../../foundation/kernel/result.ts'
import type { Result } from '../../../../foundation/kernel/result.ts'
import { termRule, termRules } from './term-rules.ts'
import type { TermRuleId } from './term-rule.ts'

/** One term of the table: a row, or one step of a row with steps. */
export type TermId = { readonly rule: TermRuleId; readonly step: number | null }

/** How a term is written: `AWB_AFDOENING_10`, `ESC_2`, `NAZORG_3`. */
export const formatTermId = (id: TermId): string => (id.step === null ? id.rule : `${id.rule}_${id.step}`)

/** Every term by its written id, steps written out. */
export const termIds: readonly string[] = termRules.flatMap((rule) => (rule.stepped ? rule.lengths.map((_, index) => `${rule.id}_${index + 1}`) : [rule.id]))

export type TermIdRefusal = 'unknown-rule' | 'step-missing' | 'no-such-step' | 'rule-has-no-steps'

/** Reads a rule id with its step, written `ESC_1` or as `ESC` and the step apart. */
export const parseTermId = (text: string, separateStep: number | null = null): Result<TermId, TermIdRefusal> => {
  const row = termRules.find((rule) => rule.id === text)
  if (row && !row.stepped) return separateStep === null ? ok({ rule: row.id, step: null }) : refuse('rule-has-no-steps')
  if (row && separateStep === null) return refuse('step-missing')
  const written = /^([A-Z]+)_(\d+)$/.exec(text)
  const stepped = row ?? termRules.find((rule) => rule.stepped && rule.id === written?.[1])
  if (!stepped || (!row && separateStep !== null)) return refuse('unknown-rule')
  const step = separateStep ?? Number(written?.[2])
  return step >= 1 && step <= stepCount(stepped.id) ? ok({ rule: stepped.id, step }) : refuse('no-such-step')
}

/** How many steps a row has; 0 for a row without steps. */
export const stepCount = (id: TermRuleId): number => (termRule(id).stepped ? termRule(id).lengths.length : 0)
