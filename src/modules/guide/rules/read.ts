import { z } from 'zod'
import { refuse, ok, type Result } from '../../../foundation/kernel/result.ts'
import { guideShape, type Guide } from './guide.ts'

/** JSON Schema of a guide's file, and of what the checker answers. */
export const guideSchemas = {
  input: z.toJSONSchema(guideShape),
  output: z.toJSONSchema(z.object({
    ok: z.boolean(), problems: z.array(z.object({ code: z.string(), path: z.array(z.string()), story: z.object({ nl: z.string(), en: z.string() }) })), combinations: z.number(), version: z.number(),
  })),
}

type Issue = z.core.$ZodIssue

/** The deepest complaint: of a choice between shapes, that of the shape that came closest. */
const deepest = (issue: Issue): Issue => {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors.filter((list) => list.length === 1).flatMap((list) => list).map((one) => deepest({ ...one, path: [...issue.path, ...one.path] }))
  return inner.toSorted((a, b) => b.path.length - a.path.length).find((one) => one.path.length > issue.path.length + 1) ?? issue
}

const sentence = (issue: Issue): string => {
  const { path, code, message } = deepest(issue)
  const place = path.length === 0 ? 'the file' : path.map(String).join('.')
  const expected = code === 'invalid_union' ? 'a condition: {"always":true}, {"question":…,"is":[…]}, {"named":…}, {"not":…}, {"all":[…]} or {"any":[…]}' : message
  return `${place}: ${expected}`
}

/** A guide out of what was read from a file; a refusal names the field and what was expected. */
export const readGuide = (value: unknown): Result<Guide, string> => {
  try {
    const read = guideShape.safeParse(value)
    if (read.success) return ok(read.data)
    const [first] = read.error.issues
    return refuse(first ? sentence(first) : 'the file does not have the shape of a guide')
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault
    return refuse('a condition is nested too deeply')
  }
}

/** The same from text; a byte order mark is left out. */
export const readGuideText = (text: string): Result<Guide, string> => {
  let value: unknown
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    return refuse('the file is not JSON')
  }
  return readGuide(value)
}
