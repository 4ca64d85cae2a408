import { z } from 'zod'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'

/** A document out of what was read from a file; a refusal names the field and what was expected. */
export const readShape = <Value>(shape: z.ZodType<Value>, value: unknown): Result<Value, string> => {
  const read = shape.safeParse(value)
  if (read.success) return ok(read.data)
  const [first] = read.error.issues
  return refuse(first ? `${first.path.length === 0 ? 'the file' : first.path.map(String).join('.')}: ${first.message}` : 'the file does not have the shape that was expected')
}

/** The same from text; a byte order mark is left out, and a field that is null counts as absent. */
export const readText = <Value>(shape: z.ZodType<Value>, text: string): Result<Value, string> => {
  let value: unknown
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text, (_, each: unknown) => (each === null ? undefined : each))
  } catch {
    return refuse('the file is not JSON')
  }
  return readShape(shape, value)
}
