import { z } from 'zod'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { Table } from '../../../../foundation/statistics/data/table.ts'
import { holm } from '../../../../foundation/statistics/multiple-tests.ts'
import { tQuantile } from '../../../../foundation/statistics/distributions.ts'
import { analyse } from '../analyse/index.ts'
import { designFile } from '../analyse/design-file.ts'
import { valuesOf, type About, type DatasetVariable } from './dataset.ts'
import { designOf } from './figures.ts'

/** What goes together with an answer: one answer to a question, and what might explain who gives it. */
export const driversRequest = z.object({ variable: z.string().min(1), answer: z.string().min(1), predictors: z.array(z.string().min(1)).min(1).max(8) })
export type DriversRequest = z.infer<typeof driversRequest>
export type DriversRefusal = { readonly reason: 'unknown' | 'not-for-figures' | 'repeats' | 'one-value' } | { readonly reason: 'data'; readonly sentence: string }

/** How many times the odds of the first group a group's odds are, with the others alike; `p` is Holm's over the whole model. */
export type Effect = { readonly predictor: string; readonly value: string; readonly against: string; readonly odds: number; readonly interval: readonly [number, number] | null; readonly p: number | null }
/** A model as it was computed, and how many people it rests on. */
export type RawDrivers = { readonly effects: readonly Effect[]; readonly base: number }
/** One group, with how many of it gave the answer. */
export type GroupInModel = { readonly predictor: string; readonly value: string; readonly yes: number; readonly no: number }

const outcome = 'outcome'
const coded = (at: number): string => `x${at}`
const level = (at: number): string => `v${String(at).padStart(4, '0')}`

/** The rows that count, and per characteristic its values, the largest first. */
type Prepared = { readonly whole: readonly boolean[]; readonly orders: readonly (readonly string[])[] }
const columnIn = (table: Table, name: string): readonly string[] => table.columns.get(name) ?? []

const prepared = ({ variable, predictors }: DriversRequest, variables: readonly DatasetVariable[], table: Table): Result<Prepared, DriversRefusal> => {
  const found = [variable, ...predictors].map((name) => variables.find((one) => one.name === name))
  if (found.some((one) => one === undefined)) return refuse({ reason: 'unknown' })
  if (found.some((one) => one?.use !== 'category')) return refuse({ reason: 'not-for-figures' })
  if (new Set([variable, ...predictors]).size <= predictors.length) return refuse({ reason: 'repeats' })
  const whole = Array.from({ length: table.rows }, (_, row) => [variable, ...predictors].every((name) => (columnIn(table, name)[row] ?? '').trim() !== ''))
  const orders = predictors.map((name, at) => {
    const counts = new Map<string, number>()
    columnIn(table, name).forEach((value, row) => { if (whole[row]) counts.set(value, (counts.get(value) ?? 0) + 1) })
    return valuesOf(found[at + 1] as DatasetVariable, columnIn(table, name)).filter((value) => counts.has(value)).toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  })
  return orders.some((values) => values.length < 2) ? refuse({ reason: 'one-value' }) : ok({ whole, orders })
}

/** The people of each group that a model would rest on: those with a value for everything in it. Disclosure judges them before anything is computed. */
export const groupsInModel = (request: DriversRequest, variables: readonly DatasetVariable[], table: Table): Result<readonly GroupInModel[], DriversRefusal> => {
  const made = prepared(request, variables, table)
  if (!made.ok) return made
  const { whole, orders } = made.value
  const answers = columnIn(table, request.variable)
  return ok(request.predictors.flatMap((predictor, at) => {
    const counts = new Map((orders[at] ?? []).map((value) => [value, { yes: 0, no: 0 }]))
    columnIn(table, predictor).forEach((value, row) => {
      const one = whole[row] ? counts.get(value) : undefined
      if (one) one[answers[row] === request.answer ? 'yes' : 'no']++
    })
    return [...counts].map(([value, { yes, no }]) => ({ predictor, value, yes, no }))
  }))
}

/**
 * A logistic model of one answer on groups, by the design of the wave. People with a missing value anywhere are left out. Each group is held
 * against the largest of its question. It shows what goes together, not what causes what.
 */
export const driversOf = (request: DriversRequest, about: About, variables: readonly DatasetVariable[], table: Table): Result<RawDrivers, DriversRefusal> => {
  const made = prepared(request, variables, table)
  if (!made.ok) return made
  const { whole, orders } = made.value
  const { variable, answer, predictors } = request
  const column = (name: string): readonly string[] => columnIn(table, name)
  const columns = new Map(table.columns)
  columns.set(outcome, column(variable).map((value, row) => (whole[row] ? (value === answer ? '1' : '0') : '')))
  predictors.forEach((name, at) => columns.set(coded(at), column(name).map((value, row) => (whole[row] ? level(orders[at]?.indexOf(value) ?? 0) : ''))))
  const file = designFile.safeParse({ ...designOf(about), tests: [{ id: 'drivers', kind: 'logistic', outcome, predictors: predictors.map((_, at) => coded(at)) }] })
  if (!file.success) return refuse({ reason: 'data', sentence: 'The design of this wave is not complete.' })
  const end = analyse(file.data, { rows: table.rows, names: [...columns.keys()], columns }, 'data', 'design')
  if (end.end === 'bad') return refuse({ reason: 'data', sentence: end.sentence })
  if (end.end === 'not-calibrated') return refuse({ reason: 'data', sentence: end.reason })
  const [test] = end.analysis.tests
  if (!test || 'refused' in test) return refuse({ reason: 'data', sentence: test?.reason ?? '' })
  if (!('coefficients' in test)) return refuse({ reason: 'data', sentence: '' })
  const t = tQuantile(0.975, test.degreesOfFreedom)
  const terms = new Map(test.coefficients.map((one) => [one.term, one]))
  const listed = predictors.flatMap((predictor, at) => (orders[at] ?? []).slice(1).flatMap((value, place) => {
    const one = terms.get(`${coded(at)}${level(place + 1)}`)
    return one?.estimate === undefined || one.estimate === null ? [] : [{ predictor, value, against: orders[at]?.[0] ?? '', estimate: one.estimate, se: one.se, p: one.p }]
  }))
  const adjusted = holm(listed.map(({ p }) => p ?? 1))
  return ok({
    base: test.base,
    effects: listed.map(({ predictor, value, against, estimate, se, p }, at) => ({
      predictor, value, against, odds: Math.exp(estimate), interval: se === null || !Number.isFinite(t) ? null : [Math.exp(estimate - t * se), Math.exp(estimate + t * se)], p: p === null ? null : (adjusted[at] ?? null),
    })),
  })
}
