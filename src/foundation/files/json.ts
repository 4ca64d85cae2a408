import type { ZodType } from 'zod'
import type { ComputationInput } from '../kernel/computation.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'

/** Reads a file as JSON of this shape, or tells in one sentence, naming file and field, what is wrong with it. */
export const readJsonAs = async <Shape>(schema: ZodType<Shape>, file: string, read: ComputationInput['read']): Promise<Result<Shape, string>> => {
  const text = await read(file)
  if (!text.ok) return text
  let raw: unknown
  try {
    raw = JSON.parse(text.value)
  } catch {
    return refuse(`${file}: this file is not JSON.`)
  }
  const parsed = schema.safeParse(raw)
  if (parsed.success) return ok(parsed.data)
  const issue = parsed.error.issues[0]
  return refuse(`${file}: ${issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue?.message ?? 'another shape was expected'}.`)
}
