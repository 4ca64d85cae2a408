import { z } from 'zod'
import { modelShape, type Model } from '../model/index.ts'
import { dutyProblems } from './duties.ts'
import { pathProblems } from './paths.ts'
import type { Problem } from './problem.ts'
import { promiseProblems } from './promises.ts'
import { referenceProblems } from './references.ts'
import { warningsOf } from './warnings.ts'

export type { Problem } from './problem.ts'

/** What the checker found; `warnings` may be so and keep nothing from being published; `places` counts the different places that a signal can be in, 0 when they could not be walked. */
export type Checked = { readonly ok: boolean; readonly problems: readonly Problem[]; readonly warnings: readonly Problem[]; readonly places: number }

/** Problems that leave nothing to walk. */
const blocking = new Set(['duplicate-id', 'reserved-id', 'unknown-state', 'unknown-term', 'empty-ladder', 'no-time'])

/** Holds a model against what it promises; the same in the product, in the build and on the command line. */
export const checkModel = (model: Model): Checked => {
  const before = [...referenceProblems(model), ...promiseProblems(model), ...dutyProblems(model)]
  const { problems, places } = before.some(({ code }) => blocking.has(code)) ? { problems: [], places: 0 } : pathProblems(model)
  return { ok: before.length + problems.length === 0, problems: [...before, ...problems], warnings: warningsOf(model), places }
}

const found = z.object({ code: z.string(), path: z.array(z.string()), story: z.object({ nl: z.string(), en: z.string() }) })
/** JSON Schema of a model's file, and of what the checker answers. */
export const modelSchemas = {
  input: z.toJSONSchema(modelShape),
  output: z.toJSONSchema(z.object({ ok: z.boolean(), problems: z.array(found), warnings: z.array(found).describe('what may be so and deserves a look'), places: z.number(), version: z.number() })),
}
