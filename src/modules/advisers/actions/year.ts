import { releaseCounts, type CountTable, type Released } from '../../../foundation/disclosure/index.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { yearDimensionNames, yearDimensions, type YearDimension } from '../rules/lists.ts'
import { noFigures, sheetDelta, type NoFigures, type Sheet } from '../rules/year.ts'
import { loadAppointments, loadHeadcounts } from '../store/pool.ts'
import { addToTotal, closedOn, closeYear, countSheets, lockYear, loadReport, loadSheet, loadTotals, saveReport, saveSheet, type ReportWords, type StoredSheet } from '../store/year.ts'
import { departmentsOn, mayActFor, type Acting, type AdvisersServices, type Department } from './services.ts'

/** The acting adviser's sealed sheet of a year; null when nothing was confirmed yet. */
export const ownSheet = (services: AdvisersServices, person: string, year: number): Promise<StoredSheet | null> =>
  services.database.within({ kind: 'person', person }, (tx) => loadSheet(tx, person, year))

export type ConfirmRefusal = 'not-found' | 'stale' | 'not-counted-before' | 'wrong-year' | 'closed'
/**
 * Confirms an adviser's counts: they are added to the department's totals, and only a sheet sealed to the adviser remains of whose they
 * were. A correction brings the sheet that it takes the place of, from the adviser's own sealed copy.
 */
export const confirmYear = (
  services: AdvisersServices, person: string, input: { readonly year: number; readonly before: Sheet; readonly after: Sheet; readonly sealed: string; readonly version: number },
): Promise<Result<null, ConfirmRefusal>> => {
  const { year, before, after, sealed, version } = input
  const refused: { with?: ConfirmRefusal } = {}
  return services.database.within({ kind: 'system' }, async (tx): Promise<Result<null, ConfirmRefusal>> => {
    const today = services.clock.today()
    const now = Number(today.slice(0, 4))
    if (year !== now && year !== now - 1) return refuse('wrong-year')
    const department = (await loadAppointments(tx)).find((one) => one.person === person)?.department
    if (department === undefined) return refuse('not-found')
    await lockYear(tx)
    if ((await closedOn(tx, department, year)) !== null) return refuse('closed')
    if (!(await saveSheet(tx, { person, year, department, content: sealed, day: today, version }))) return refuse('stale')
    for (const change of sheetDelta(before, after)) {
      if (await addToTotal(tx, department, year, change)) continue
      refused.with = 'not-counted-before'
      throw refused
    }
    return ok(null)
  }).catch((fault: unknown) => {
    if (fault === refused && refused.with) return refuse(refused.with)
    throw fault
  })
}

/** The yearly report of a department, or of who serves the whole house: figures that may be shown, and words. */
export type YearReport = {
  readonly department: string
  readonly departments: readonly Department[]
  readonly year: number
  readonly confirmed: number
  readonly closedDay: Day | null
  /** Why there are no figures; null when there are. */
  readonly without: NoFigures | null
  readonly tables: readonly { readonly dimension: YearDimension; readonly table: Released<CountTable> }[]
  readonly words: ReportWords | null
}
export const yearReport = (services: AdvisersServices, acting: Acting, department: string, year: number): Promise<Result<YearReport, 'not-found'>> =>
  services.database.within({ kind: 'system' }, async (tx): Promise<Result<YearReport, 'not-found'>> => {
    if (!mayActFor(acting, department)) return refuse('not-found')
    const totals = await loadTotals(tx, department, year)
    const count = (dimension: YearDimension, key: string): number => totals.find((row) => row.dimension === dimension && row.key === key)?.count ?? 0
    const closedDay = await closedOn(tx, department, year)
    const total = yearDimensions.kind.reduce((sum, key) => sum + count('kind', key), 0)
    const without = noFigures(closedDay !== null, total, department, (await loadHeadcounts(tx)).get(department) ?? null)
    return ok({
      closedDay, without, department, year, departments: (await departmentsOn(tx, services.clock.today())).filter(({ id }) => mayActFor(acting, id)), confirmed: await countSheets(tx, department, year),
      tables: without !== null ? [] : yearDimensionNames.map((dimension) => ({ dimension, table: releaseCounts(yearDimensions[dimension].map((key) => ({ key, count: count(dimension, key) }))) })),
      words: await loadReport(tx, department, year),
    })
  })

/** Writes the signals and the advice of a year. */
export const keepReport = (
  services: AdvisersServices, acting: Acting, department: string, year: number, words: { readonly signals: string; readonly advice: string; readonly version: number },
): Promise<Result<null, 'not-found' | 'stale'>> =>
  services.database.within({ kind: 'system' }, async (tx): Promise<Result<null, 'not-found' | 'stale'>> => {
    if (!mayActFor(acting, department)) return refuse('not-found')
    const saved = await saveReport(tx, department, year, { ...words, day: services.clock.today(), by: acting.person, version: words.version + 1 })
    return saved ? ok(null) : refuse('stale')
  })

/** Closes a year's count: its figures are shown from then on, once and for all, so that no two readings can be compared. */
export const closeCount = (services: AdvisersServices, acting: Acting, department: string, year: number): Promise<Result<null, 'not-found' | 'nobody-confirmed'>> =>
  services.database.within({ kind: 'system' }, async (tx): Promise<Result<null, 'not-found' | 'nobody-confirmed'>> => {
    const today = services.clock.today()
    if (!mayActFor(acting, department) || year > Number(today.slice(0, 4))) return refuse('not-found')
    await lockYear(tx)
    if ((await countSheets(tx, department, year)) === 0) return refuse('nobody-confirmed')
    await closeYear(tx, department, year, today, acting.person)
    return ok(null)
  })
