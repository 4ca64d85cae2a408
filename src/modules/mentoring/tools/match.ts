import * as z from 'zod'
import { answerIsNo, badInput, done, type Computation } from '../../../foundation/kernel/computation.ts'
import { readJsonAs } from '../../../foundation/files/json.ts'
import { match } from '../rules/matching/match.ts'
import type { MatchAnswer } from '../rules/matching/question.ts'

const id = z.string().min(1)
const input = z.strictObject({
  mentors: z.array(id), mentees: z.array(id),
  scores: z.array(z.array(z.number().min(-1e100).max(1e100).nullable())).describe('row = mentor, column = mentee; null = may not be paired. Who stands in both lists has null with themselves'),
  capacity: z.record(z.string(), z.int().min(0)).default({}).describe('mentees a mentor takes; 1 where nothing is said'),
  minimumScore: z.number().nullable().default(null),
  quotas: z.array(z.strictObject({ name: id, mentees: z.array(id).optional(), mentors: z.array(id).optional(), atLeast: z.int().min(0) })).default([]).describe('at least so many pairs of these mentees with these mentors; a list left out means all'),
  seed: z.int().default(1),
})
const prices = z.array(z.number())
const output = z.union([
  z.object({
    pairs: z.array(z.tuple([z.string(), z.string(), z.number()])), total: z.number(), unmatched: z.object({ mentors: z.array(z.string()).describe('who takes nobody (capacity 0) waits for nobody and is not listed'), mentees: z.array(z.string()) }),
    certificate: z.object({ mentors: prices, mentees: prices, quotas: prices.optional(), bound: z.number() }), optimal: z.boolean(),
  }),
  z.object({ infeasible: z.array(z.string()) }),
])

const firstTwice = (names: readonly string[]): string | undefined => {
  const seen = new Set<string>()
  return names.find((name) => seen.size === seen.add(name).size)
}

/** What no schema can say: that lists and matrix fit together. */
const misfit = ({ mentors, mentees, scores, capacity, quotas }: z.infer<typeof input>): string | null => {
  const twice = firstTwice(mentors) ?? firstTwice(mentees) ?? firstTwice(quotas.map((quota) => quota.name))
  if (twice !== undefined) return `"${twice}" is there twice in one list`
  if (scores.length !== mentors.length) return `scores has ${scores.length} rows; expected one for each of the ${mentors.length} mentors`
  const uneven = scores.findIndex((row) => row.length !== mentees.length)
  if (uneven >= 0) return `scores[${uneven}] has ${scores[uneven]?.length} numbers; expected one for each of the ${mentees.length} mentees`
  const columnOf = new Map(mentees.map((mentee, column) => [mentee, column]))
  const self = mentors.find((mentor, row) => { const column = columnOf.get(mentor); return column !== undefined && scores[row]?.[column] !== null })
  if (self !== undefined) return `"${self}" stands in both lists and has a score with themselves; expected null there`
  const known = { mentors: new Set(mentors), mentees: new Set(mentees) }
  const stranger = Object.keys(capacity).find((name) => !known.mentors.has(name))
  if (stranger !== undefined) return `capacity names "${stranger}", who is not among the mentors`
  for (const quota of quotas) {
    const unknown = quota.mentors?.find((name) => !known.mentors.has(name)) ?? quota.mentees?.find((name) => !known.mentees.has(name))
    if (unknown !== undefined) return `the quota "${quota.name}" names "${unknown}", who is not in the list`
  }
  return null
}

/** `gehoor mentoring match` */
export const mentoringMatch: Computation = {
  usage: 'gehoor mentoring match INPUT.json [--json]',
  about: 'Pairs mentors and mentees: the greatest total, then the most pairs, then by the seed, with prices that prove it.',
  words: ['INPUT.json'],
  options: {},
  schema: { input: z.toJSONSchema(input, { io: 'input' }), output: z.toJSONSchema(output) },
  inWords: (json) => {
    const answer = json as MatchAnswer | { readonly infeasible: readonly string[] }
    if ('infeasible' in answer) return `These quotas cannot be met: ${answer.infeasible.join(', ')}.`
    return [...answer.pairs.map(([mentor, mentee, score]) => `${mentor} with ${mentee} (${score})`), `Total ${answer.total}${answer.optimal ? ', proved to be the best' : ''}.`, `Without a pair: ${[...answer.unmatched.mentors, ...answer.unmatched.mentees].join(', ') || 'nobody'}.`].join('\n')
  },
  run: async ({ words: [file = ''], read }) => {
    const parsed = await readJsonAs(input, file, read)
    if (!parsed.ok) return badInput(parsed.error)
    const wrong = misfit(parsed.value)
    if (wrong) return badInput(`${file}: ${wrong}.`)
    const answer = await match({ ...parsed.value, quotas: parsed.value.quotas.map((quota) => ({ name: quota.name, atLeast: quota.atLeast, mentors: quota.mentors ?? null, mentees: quota.mentees ?? null })) })
    return 'infeasible' in answer ? answerIsNo(answer) : done(answer)
  },
}
