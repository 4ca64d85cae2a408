import * as z from 'zod'
import { badInput, done, type Computation } from '../../../foundation/kernel/computation.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { numberIn, readCsv } from '../../../foundation/files/csv.ts'
import { cox, kaplanMeier, logRank, observations } from '../../../foundation/statistics/survival/index.ts'

const nullable = z.number().nullable()
const coefficient = z.object({ term: z.string(), estimate: z.number().nullable().describe('null = no finite value: nobody in this group has the event, or what stands in refused'), se: z.number().nullable(), z: z.number().nullable(), p: z.number().nullable() })
const schema = {
  input: z.toJSONSchema(z.object({ rows: z.array(z.object({ time: z.number().min(0), event: z.union([z.literal(0), z.literal(1)]), group: z.string() })).describe('The rows of DATA.csv; a row with a missing value is left out') })),
  output: z.toJSONSchema(z.object({
    curves: z.array(z.object({ group: z.string(), steps: z.array(z.object({ time: z.number(), survival: z.number(), se: nullable.describe('null once nobody is left'), atRisk: z.int(), events: z.int() })), people: z.int() })),
    logRank: z.object({ statistic: nullable, df: z.int(), p: nullable }).nullable().describe('null with one group'),
    cox: z.object({ coefficients: z.array(coefficient), ties: z.literal('efron'), reference: z.string(), refused: z.string().optional() }).nullable(), leftOut: z.int(),
  })),
}

type Rows = { readonly time: readonly number[]; readonly event: readonly number[]; readonly group: readonly string[]; readonly leftOut: number }

const rowsIn = (text: string, file: string, names: { readonly time: string; readonly event: string; readonly group: string | null }): Result<Rows, string> => {
  const table = readCsv(text, file)
  if (!table.ok) return table
  const wanted = [names.time, names.event, ...(names.group === null ? [] : [names.group])]
  const missing = wanted.find((name) => !table.value.header.includes(name))
  if (missing !== undefined) return refuse(`${file}: the column "${missing}" is missing.`)
  const [times, events, groups] = [table.value.column(names.time) ?? [], table.value.column(names.event) ?? [], names.group === null ? null : table.value.column(names.group)]
  const [time, event, group]: [number[], number[], string[]] = [[], [], []]
  let leftOut = 0
  for (let at = 0; at < table.value.rows.length; at++) {
    const cells = [times[at]?.trim() ?? '', events[at]?.trim().toLowerCase() ?? '', groups ? (groups[at]?.trim() ?? '') : 'all']
    if (cells.some((cell) => cell === '' || cell.toLowerCase() === 'na')) {
      leftOut++
      continue
    }
    const [t, e] = [numberIn(cells[0] ?? ''), cells[1] === 'true' ? 1 : cells[1] === 'false' ? 0 : numberIn(cells[1] ?? '')]
    if (t === null || t < 0) return refuse(`${file}: row ${at + 2}, column "${names.time}": expected a time of 0 or more, got "${cells[0]}".`)
    if (e !== 0 && e !== 1) return refuse(`${file}: row ${at + 2}, column "${names.event}": expected 1 (it happened) or 0 (not yet when last seen), got "${cells[1]}".`)
    time.push(t)
    event.push(e)
    group.push(groups ? (groups[at]?.trim() ?? '') : 'all')
  }
  return time.length === 0 ? refuse(`${file}: there is no row with a time, an event and a group.`) : ok({ time, event, group, leftOut })
}

const refusals = {
  'no-events': 'There are no events, so there is nothing to compare.',
  'columns-not-independent': 'The groups cannot be told apart: one follows from the others.',
  'no-finite-estimate': 'The coefficients have no finite value: a group has no events where others have them, or all of one before all of the other.',
} as const

/** `gehoor careers survival` */
export const careersSurvival: Computation = {
  usage: 'gehoor careers survival DATA.csv --time t --event e [--group g] [--json]',
  about: 'Time to an event such as promotion, per group: Kaplan-Meier curves, log-rank test, Cox model. The file stays on this machine.',
  words: ['DATA.csv'],
  options: { time: 'the column with the time', event: 'the column with 1 = it happened, 0 = not yet', group: 'the column with the group' },
  schema,
  run: async ({ words: [file = ''], option, read }) => {
    const [time, event, group] = [option('time'), option('event'), option('group') ?? null]
    if (time === undefined) return badInput('--time is missing: name the column with the time.')
    if (event === undefined) return badInput('--event is missing: name the column with the event.')
    const text = await read(file)
    if (!text.ok) return badInput(text.error)
    const rows = rowsIn(text.value, file, { time, event, group })
    if (!rows.ok) return badInput(rows.error)
    const data = observations(rows.value.time, rows.value.event)
    if (!data.ok) return badInput(`${file}: row ${data.error.at + 2}: the ${data.error.reason} does not fit.`)
    const levels = [...new Set(rows.value.group)].sort()
    const curves = levels.map((level) => {
      const own = rows.value.group.flatMap((name, at) => (name === level ? [at] : []))
      const part = { time: Float64Array.from(own, (at) => data.value.time[at] ?? 0), event: Uint8Array.from(own, (at) => data.value.event[at] ?? 0) }
      return { group: level, steps: kaplanMeier(part).filter((step) => step.events > 0), people: own.length }
    })
    if (levels.length < 2) return done({ curves, logRank: null, cox: null, leftOut: rows.value.leftOut })
    const { statistic, df, p } = logRank(data.value, rows.value.group.map((name) => levels.indexOf(name)), levels.length)
    const happened = new Set(rows.value.group.filter((_, at) => data.value.event[at] === 1))
    const [terms, reference] = [levels.slice(1), levels[0] ?? '']
    // A group without any event has a hazard of nothing: its coefficient runs to minus infinity, and the others are what they are without it.
    const kept = rows.value.group.flatMap((name, at) => (name === reference || happened.has(name) ? [at] : []))
    const fitted = terms.filter((level) => happened.has(level))
    const model = cox({ time: Float64Array.from(kept, (at) => data.value.time[at] ?? 0), event: Uint8Array.from(kept, (at) => data.value.event[at] ?? 0) }, fitted.map((level) => kept.map((at) => (rows.value.group[at] === level ? 1 : 0))))
    const named = (level: string): string => `${group ?? ''}${level}`
    const none = { estimate: null, se: null, z: null, p: null }
    const coefficients = terms.map((level) => ({ term: named(level), ...((model.ok ? model.value.coefficients[fitted.indexOf(level)] : undefined) ?? none) }))
    return done({
      curves, logRank: { statistic, df, p }, leftOut: rows.value.leftOut,
      cox: { coefficients, ties: 'efron', reference, ...(model.ok ? {} : { refused: refusals[model.error] }) },
    })
  },
}
