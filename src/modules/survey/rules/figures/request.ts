import { z } from 'zod'
import { construct, type About, type DatasetVariable } from './dataset.ts'

/** What an analyst asks of a wave: the answers to a question, or the mean of a number, for everybody and by group. */
export const request = z.object({ variable: z.string().min(1), by: z.string().nullable().default(null), answer: z.string().nullable().default(null) })
export type FigureRequest = z.infer<typeof request>

/** A request that asks to be published: with its title, what it measures, and what a reader must know. */
export const publicationRequest = request.extend({
  titleNl: z.string().trim().min(3).max(200), titleEn: z.string().trim().min(3).max(200), noteNl: z.string().trim().max(2000).default(''), noteEn: z.string().trim().max(2000).default(''), construct: construct.prefault({}),
})
export type PublicationRequest = z.infer<typeof publicationRequest>

export type RequestProblem = { readonly field: 'variable' | 'by' | 'answer' | 'titleNl' | 'titleEn'; readonly code: 'unknown' | 'not-for-figures' | 'same' | 'needed' }

/** Whether a request fits the wave. */
export const requestProblems = ({ variable, by }: FigureRequest, variables: readonly DatasetVariable[]): readonly RequestProblem[] => {
  const asked = variables.find((one) => one.name === variable)
  const group = variables.find((one) => one.name === by)
  return [
    ...(asked === undefined ? [{ field: 'variable', code: 'unknown' } as const] : asked.use === 'category' || asked.use === 'number' ? [] : [{ field: 'variable', code: 'not-for-figures' } as const]),
    ...(by === null ? [] : by === variable ? [{ field: 'by', code: 'same' } as const] : group === undefined ? [{ field: 'by', code: 'unknown' } as const] : group.use === 'category' ? [] : [{ field: 'by', code: 'not-for-figures' } as const]),
  ]
}

/** The columns that a request and the design need. */
export const columnsFor = (asked: readonly (string | null)[], { weights, strata, clusters, fpc, adjustment, population }: About): readonly string[] =>
  [...new Set([...asked, weights, ...strata, ...clusters, ...fpc, ...(adjustment === 'none' ? [] : Object.keys(population))])].filter((name) => name !== null)
