import { z } from 'zod'
import type { Result } from '../../../foundation/kernel/result.ts'
import { shaped, shapedText } from '../../../foundation/kernel/shaped.ts'
import { guideShape, type Guide } from './guide.ts'

/** JSON Schema of a guide's file, and of what the checker answers. */
export const guideSchemas = {
  input: z.toJSONSchema(guideShape),
  output: z.toJSONSchema(z.object({
    ok: z.boolean(), problems: z.array(z.object({ code: z.string(), path: z.array(z.string()), story: z.object({ nl: z.string(), en: z.string() }) })), combinations: z.number(), version: z.number(),
  })),
}

/** A guide out of what was read from a file; a refusal names the field, what is there and what was expected. */
export const readGuide = (value: unknown): Result<Guide, string> => shaped(guideShape, value)

/** The same from text; a byte order mark is left out. */
export const readGuideText = (text: string): Result<Guide, string> => shapedText(guideShape, text)
