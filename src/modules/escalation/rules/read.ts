import type { z } from 'zod'
import { shaped, shapedText } from '../../../foundation/kernel/shaped.ts'
import type { Result } from '../../../foundation/kernel/result.ts'

/** A document out of what was read from a file; a refusal names the field, what is there and what was expected. */
export const readShape = <Value>(shape: z.ZodType<Value>, value: unknown): Result<Value, string> => shaped(shape, value)

/** The same from text; a field that is null counts as absent. */
export const readText = <Value>(shape: z.ZodType<Value>, text: string): Result<Value, string> => shapedText(shape, text, (_, each) => (each === null ? undefined : each))
