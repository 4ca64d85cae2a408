import * as z from 'zod/mini'
import { idPattern } from '../../../../foundation/kernel/ids.ts'

/** One code: what it means, when to use it and when not. `parent` is another code's id, or empty. */
export type Code = { readonly id: string; readonly parent: string; readonly name: string; readonly definition: string; readonly use: string; readonly notUse: string }
export type Codebook = { readonly version: number; readonly codes: readonly Code[] }

const words = (most: number) => z.string().check(z.maxLength(most))
export const codeShape: z.ZodMiniType<Code> = z.strictObject({ id: z.string().check(z.regex(idPattern)), parent: words(22), name: z.string().check(z.minLength(1), z.maxLength(120)), definition: words(2000), use: words(2000), notUse: words(2000) })
/** How many codes a codebook has at most. */
export const mostCodes = 300
export const codesShape: z.ZodMiniType<readonly Code[]> = z.array(codeShape).check(z.maxLength(mostCodes))

export type CodebookProblem = { readonly code: string; readonly why: 'no-name' | 'no-definition' | 'same-name' | 'same-id' | 'no-parent' | 'circle' }

/** What stands in the way of a codebook by which two people can code alike. */
export const codebookProblems = (codes: readonly Code[]): readonly CodebookProblem[] => {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const circles = (code: Code): boolean => {
    const seen = new Set<string>()
    for (let at: Code | undefined = code; at; at = byId.get(at.parent)) {
      if (seen.has(at.id)) return true
      seen.add(at.id)
    }
    return false
  }
  return codes.flatMap((code, at): CodebookProblem[] => {
    const why: CodebookProblem['why'][] = [
      ...(code.name.trim() === '' ? ['no-name' as const] : []), ...(code.definition.trim() === '' ? ['no-definition' as const] : []),
      ...(codes.findIndex((one) => one.name.trim().toLowerCase() === code.name.trim().toLowerCase()) < at ? ['same-name' as const] : []),
      ...(codes.findIndex(({ id }) => id === code.id) < at ? ['same-id' as const] : []),
      ...(code.parent !== '' && !byId.has(code.parent) ? ['no-parent' as const] : []), ...(circles(code) ? ['circle' as const] : []),
    ]
    return why.map((one) => ({ code: code.name || code.id, why: one }))
  })
}

/** The codes as a tree on one line each, with how deep they stand; a code that cannot be reached from the top comes last. */
export const inTree = (codes: readonly Code[]): readonly { readonly code: Code; readonly depth: number }[] => {
  const placed: { code: Code; depth: number }[] = []
  const place = (parent: string, depth: number): void => {
    for (const code of codes) if (code.parent === parent && !placed.some((one) => one.code.id === code.id)) { placed.push({ code, depth }); place(code.id, depth + 1) }
  }
  place('', 0)
  return [...placed, ...codes.filter(({ id }) => !placed.some(({ code }) => code.id === id)).map((code) => ({ code, depth: 0 }))]
}

/** These codes and every code below them. */
export const withBelow = (codes: readonly Code[], chosen: readonly string[]): ReadonlySet<string> => {
  const all = new Set(chosen)
  for (let grew = true; grew;) {
    grew = false
    for (const { id, parent } of codes) if (all.has(parent) && !all.has(id)) { all.add(id); grew = true }
  }
  return all
}
