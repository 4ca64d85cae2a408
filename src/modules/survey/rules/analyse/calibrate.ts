import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { calibrate, type Auxiliary, type Design } from '../../../../foundation/statistics/survey/index.ts'
import { codesInOrder, inOrder, type Columns } from './columns.ts'
import type { CalibrationSpec } from './design-file.ts'
import { missingAt } from './sample.ts'
import { some } from './sentence.ts'

/** Bad input is a sentence; that no weights meet the totals is an answer. */
export type CalibrationStop = { readonly bad: string } | { readonly refused: 'totals-cannot-be-met'; readonly reason: string }
type Plan = { readonly auxiliary: Auxiliary; readonly totals: Float64Array }
const stop = (bad: string): Result<never, CalibrationStop> => refuse({ bad })

/** Calibrates the weights as the file asks. */
export const calibrated = (spec: CalibrationSpec, design: Design, columns: Columns, designFile: string): Result<Design, CalibrationStop> => {
  // Where a file holds both, linear calibration goes by the formula and the others by margins.
  const plan = spec.margins && (spec.method !== 'linear' || !spec.formula) ? byMargins(spec, design, columns, designFile) : byFormula(spec, design, columns, designFile)
  if (!plan.ok) return plan
  const done = calibrate(design, spec.method, plan.value.auxiliary, plan.value.totals)
  if (done.ok) return done
  if (done.error === 'variables-not-independent') return stop(`${designFile}: calibration: expected variables that do not repeat each other in ${columns.file}; the totals of one follow from those of others.`)
  return refuse({ refused: 'totals-cannot-be-met', reason: `No weights of this sample meet the totals in ${designFile}, calibration, by ${spec.method}.` })
}

const byMargins = ({ method, margins = [] }: CalibrationSpec, design: Design, columns: Columns, designFile: string): Result<Plan, CalibrationStop> => {
  const codes: Int32Array[] = []
  const totals: number[] = []
  let whole: number | null = null
  for (const [index, { variable, totals: stated }] of margins.entries()) {
    const field = `calibration.margins[${index}]`
    const found = columns.categories(variable, `${field}.variable`)
    if (!found.ok) return stop(found.error)
    const { levels } = found.value
    const gap = missingAt(columns, variable, found.value.codes, 'the margin')
    if (gap) return stop(gap)
    const numeric = columns.isNumeric(variable)
    const given = new Map(Object.entries(stated).map(([level, total]) => [numeric ? String(Number(level)) : level, total]))
    const own = levels.map((level) => given.get(numeric ? String(Number(level)) : level))
    const without = levels.filter((_, place) => own[place] === undefined)
    if (without.length > 0) return stop(`${designFile}: ${field}.totals: expected a total for every value of ${variable} in ${columns.file}; missing for ${some(without)}.`)
    const present = new Set(levels.map((level) => (numeric ? String(Number(level)) : level)))
    const absent = [...given].filter(([level, total]) => !present.has(level) && total !== 0).map(([level]) => level)
    if (absent.length > 0) return stop(`${designFile}: ${field}.totals: expected values that occur in column "${variable}" of ${columns.file}; nobody has ${some(absent)}.`)
    const low = own.findIndex((total) => (total ?? -1) < 0 || (method !== 'linear' && total === 0))
    if (low >= 0) return stop(`${designFile}: ${field}.totals.${levels[low] ?? ''}: expected a number above 0; found ${own[low]}.`)
    const sum = own.reduce<number>((before, total) => before + (total ?? 0), 0)
    if (whole !== null && Math.abs(sum - whole) > 1e-6 * whole) return stop(`${designFile}: ${field}.totals: expected the same sum as the first margin, ${whole}; found ${sum}.`)
    whole ??= sum
    // The first margin has all its categories; of each further one the first category follows from the rest.
    const skip = index === 0 ? 0 : 1
    const offset = totals.length - skip
    codes.push(codesInOrder(design, found.value.codes).map((code) => (code < skip ? -1 : code + offset)))
    for (const total of own.slice(skip)) totals.push(total as number)
  }
  return ok({ auxiliary: { p: totals.length, codes, numeric: [], constant: 'first-codes' }, totals: Float64Array.from(totals) })
}

const byFormula = ({ formula = [], totals: stated = {} }: CalibrationSpec, design: Design, columns: Columns, designFile: string): Result<Plan, CalibrationStop> => {
  const names: string[] = []
  const codes: Int32Array[] = []
  const numeric: { readonly index: number; readonly values: Float64Array }[] = []
  const intercept = Object.hasOwn(stated, '(Intercept)')
  if (intercept) {
    numeric.push({ index: 0, values: new Float64Array(design.rows).fill(1) })
    names.push('(Intercept)')
  }
  let full = intercept
  for (const [index, variable] of formula.entries()) {
    const field = `calibration.formula[${index}]`
    const there = columns.texts(variable, field)
    if (!there.ok) return stop(there.error)
    if (columns.isNumeric(variable)) {
      const found = columns.numbers(variable, field)
      if (!found.ok) return stop(found.error)
      const row = found.value.findIndex((value) => value !== value)
      if (row >= 0) return stop(`${columns.file}: column "${variable}", row ${row + 2}: expected a number in every row, because weights are calibrated on it; found "${there.value[row] ?? ''}".`)
      numeric.push({ index: names.length, values: inOrder(design, found.value) })
      names.push(variable)
      continue
    }
    const found = columns.categories(variable, field)
    if (!found.ok) return stop(found.error)
    const gap = missingAt(columns, variable, found.value.codes, 'the group')
    if (gap) return stop(gap)
    const skip = full ? 1 : 0
    full = true
    const offset = names.length - skip
    codes.push(codesInOrder(design, found.value.codes).map((code) => (code < skip ? -1 : code + offset)))
    names.push(...found.value.levels.slice(skip).map((level) => `${variable}${level}`))
  }
  const without = names.filter((name) => !Object.hasOwn(stated, name))
  if (without.length > 0) return stop(`${designFile}: calibration.totals: expected a total for every term of the formula; missing for ${some(without)}.`)
  const unknown = Object.keys(stated).filter((name) => !names.includes(name))
  if (unknown.length > 0) return stop(`${designFile}: calibration.totals: expected the terms ${some(names)}; found ${some(unknown)}.`)
  return ok({ auxiliary: { p: names.length, codes, numeric, constant: intercept ? { numeric: 0 } : null }, totals: Float64Array.from(names, (name) => stated[name] as number) })
}
