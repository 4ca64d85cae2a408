import type { Specification } from './specification.ts'

/** Dutch and English. */
export type TwoWords = { readonly nl: string; readonly en: string }
export type Level = 'identical' | 'equivalent' | 'bridged' | 'different' | 'unknown'
export type Verdict = 'comparable' | 'with-adjustment' | 'not-comparable' | 'undetermined'

/** What may be done with the two figures. */
export type Allowed =
  | 'difference' | 'trend-line' | 'joint-sorting' | 'side-by-side' | 'difference-with-flag-b' | 'line-with-break' | 'side-by-side-with-reason'
  | 'recompute-on-common-organisations' | 'recompute-on-common-grounds'

export type RuleId = `H${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}` | `S${1 | 2 | 3 | 4 | 5 | 6}` | `P${1 | 2 | 3}`
export type Judgement = { readonly rule: RuleId; readonly level: Level; readonly reason: TwoWords }

/** What one rule sees in the two specifications, before bridges and signatures are looked at. */
export type Finding = { readonly level: Exclude<Level, 'bridged'>; readonly reason: TwoWords }
export type Rule = { readonly id: RuleId; readonly name: TwoWords; readonly judge: (a: Specification, b: Specification) => Finding | null }
