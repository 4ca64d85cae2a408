import type { z } from 'zod'

/** `statistics[0].kind` from the parts of a path. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((name, part) => (typeof part === 'number' ? `${name}[${part}]` : name === '' ? String(part) : `${name}.${String(part)}`), '')

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** One plain sentence about the first thing wrong with a file: file, field, what was expected. */
export const sentenceOf = (file: string, { issues: [issue] }: z.ZodError): string => {
  if (!issue) return `${file}: expected another shape.`
  const field = fieldName(issue.path)
  const where = field === '' ? file : `${file}: ${field}`
  if (issue.code === 'unrecognized_keys') return `${where}: unknown field ${issue.keys.map((key) => `"${key}"`).join(', ')}; expected only fields of the contract (--schema prints them).`
  return `${where}: ${lower(issue.message).replace(/\.$/, '')}.`
}

/** A list that fits in a sentence. */
export const some = (names: readonly string[], most = 12): string => (names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`)
