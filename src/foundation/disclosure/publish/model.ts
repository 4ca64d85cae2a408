import type { Released } from '../../kernel/released.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { minimumCount } from '../rules/counts.ts'
import { release } from '../rules/released.ts'
import { minimumBase } from '../rules/share.ts'

/** A group in a model, with how many of it gave the answer and how many did not. */
export type ModelGroup = { readonly predictor: string; readonly value: string; readonly yes: number; readonly no: number }
export type ModelRefusal = { readonly reason: 'too-few'; /** Groups that are too small to stand in a model. */ readonly groups: readonly { readonly predictor: string; readonly value: string }[] }

/**
 * Makes the effects of a model publishable. With one predictor its effects tell the share of every group exactly, so each group must be one
 * whose share could be shown itself: a base of enough people, and enough who gave the answer and who did not. One group too small refuses
 * the whole model: leaving out its effect alone would let the others tell it.
 */
export const releaseModel = <Effects>(effects: Effects, groups: readonly ModelGroup[], base = minimumBase, count = minimumCount): Result<Released<Effects>, ModelRefusal> => {
  const few = groups.filter(({ yes, no }) => yes + no < base || yes < count || no < count)
  return few.length > 0 ? refuse({ reason: 'too-few', groups: few.map(({ predictor, value }) => ({ predictor, value })) }) : ok(release(effects))
}
