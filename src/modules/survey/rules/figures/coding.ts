import { z } from 'zod'
import { slug } from '../bank/question.ts'
import type { DatasetVariable } from './dataset.ts'

/** A code of a codebook: what an open answer is about, in a word, and when it applies. */
export const codeShape = z.object({ code: slug, name: z.string().trim().min(1).max(120), about: z.string().trim().max(1000).default('') })
export type Code = z.infer<typeof codeShape>

/** How many open answers stand on one page to be read. */
export const answersPerPage = 20

/** A coded open question as a variable like any other: did an answer say this? Its name cannot be a column of a file's own, because of the sign. */
export const codedName = (variable: string, code: string): string => `${variable}⟦${code}⟧`
export const codedVariable = ({ name, label }: Pick<DatasetVariable, 'name' | 'label'>, code: Code): DatasetVariable =>
  ({ name: codedName(name, code.code), label: `${label || name} · ${code.name}`, use: 'category', labels: [{ value: '1', label: 'Genoemd' }, { value: '0', label: 'Niet genoemd' }], missing: [] })

/** Per row whether the code was given; empty where there is no answer, or nobody read it yet. */
export const codedColumn = (rows: number, read: ReadonlySet<number>, given: ReadonlySet<number>): readonly string[] => Array.from({ length: rows }, (_, row) => (read.has(row) ? (given.has(row) ? '1' : '0') : ''))

/** What somebody decided about one answer, on the version that was read (0: nobody had read it). */
export type Coding = { readonly row: number; readonly version: number; readonly codes: readonly string[] }

/** The decisions that change something: a first reading always does. */
export const changesOf = (codings: readonly Coding[], before: ReadonlyMap<number, { readonly version: number; readonly codes: readonly string[] }>): readonly Coding[] =>
  codings.filter(({ row, codes }) => {
    const known = before.get(row)
    return known === undefined || known.codes.toSorted().join(' ') !== codes.toSorted().join(' ')
  })
/** The decisions that were made on a version that is not the last: somebody else read the answer meanwhile. */
export const staleOf = (codings: readonly Coding[], before: ReadonlyMap<number, { readonly version: number }>): readonly number[] => codings.filter(({ row, version }) => (before.get(row)?.version ?? 0) !== version).map(({ row }) => row)

/** A sentence that may be quoted once a second person approved it. */
export const quoteShape = z.object({ code: slug, words: z.string().trim().min(3).max(600) })
export type QuoteState = 'proposed' | 'approved' | 'withdrawn'

/** What in a sentence may point at somebody: a hint for who approves, not a proof that nothing else does. */
export const pointsAt = (words: string): readonly ('mail' | 'number' | 'name')[] => [
  ...(/\S+@\S+/.test(words) ? ['mail' as const] : []), ...(/\d{3,}|\d{1,2}[-/]\d{1,2}/.test(words) ? ['number' as const] : []), ...(/[a-zà-ÿ,;] (?:[A-ZÀ-Þ][a-zà-ÿ]+)/.test(words) ? ['name' as const] : []),
]
