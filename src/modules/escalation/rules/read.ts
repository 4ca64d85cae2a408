import type { z } from 'zod'
import { shapedText } from '../../../foundation/kernel/shaped.ts'
import type { Result } from '../../../foundation/kernel/result.ts'

/** A document out of the text of a file; a field that is null counts as absent. */
export const readText = <Value>(shape: z.ZodType<Value>, text: string): Result<Value, string> => shapedText(shape, text, (_, each) => (each === null ? undefined : each))
