import type { core } from 'zod'
import type { ComputationInput } from '../kernel/computation.ts'
import { refuse, type Result } from '../kernel/result.ts'
import { shapedText } from '../kernel/shaped.ts'

/** Reads a file as JSON of this shape, or tells in one sentence, naming file and field, what is there and what is expected. */
export const readJsonAs = async <Shape>(schema: core.$ZodType<Shape>, file: string, read: ComputationInput['read']): Promise<Result<Shape, string>> => {
  const text = await read(file)
  if (!text.ok) return text
  const found = shapedText(schema, text.value)
  return found.ok ? found : refuse(`${file}: ${found.error}.`)
}
