import { minimumCount, releaseCounts, type CountTable, type Released } from '../../../foundation/disclosure/index.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { shuffled } from '../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { encodeBase64Url } from '../../../foundation/storage/bytes.ts'
import { countsFit, dimensionNames, dimensions, mayOpen, type Count, type Dimension } from '../rules/figures/tally.ts'
import { addCounts, countRows, deleteRecords, putRecord, recordsOf, totalRows, waitingRows } from '../store/figures.ts'
import { deskTables } from '../store/tables.ts'
import { rosterOf, type DeskServices } from './services.ts'

const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** A sealed record as a handler's device hands it in; its id is random and stands in no case's clear fields. */
export type SealedRecord = { readonly id: string; readonly body: string; readonly year: number; readonly content: Uint8Array }

/** Keeps a record until it is opened. The same id again takes its place; one that was opened before stays as it was counted. */
export const keepRecord = (services: DeskServices, person: string, record: SealedRecord): Promise<Result<null, 'not-valid'>> =>
  services.database.within({ kind: 'system' }, async (db): Promise<Result<null, 'not-valid'>> => {
    const handles = rosterOf(services).handlers.some((one) => one.id === person && one.body === record.body)
    if (!handles || record.year !== yearOf(services.clock.today())) return refuse('not-valid')
    await putRecord(deskTables(db), { id: record.id, body: record.body, year: record.year, content: record.content })
    return ok(null)
  })

/** How many records wait, by body and year, and whether they may be opened yet. `body` null for an analyst of the whole house. */
export type Waiting = { readonly body: string; readonly year: number; readonly waiting: number; readonly mayOpen: boolean }
export const waitingRecords = (services: DeskServices, bodies: readonly string[] | null): Promise<readonly Waiting[]> =>
  services.database.within({ kind: 'system' }, async (db) => {
    const thisYear = yearOf(services.clock.today())
    const rows = await waitingRows(deskTables(db))
    return rows.filter((row) => bodies === null || bodies.includes(row.body)).map((row) => ({ ...row, mayOpen: mayOpen(row.waiting, row.year, thisYear) }))
  })

/** A batch for the analyst's device, in another order than it came. Refused while there are too few and the year still runs. */
export const recordBatch = (services: DeskServices, body: string, year: number): Promise<Result<readonly { readonly id: string; readonly content: string }[], 'not-due'>> =>
  services.database.within({ kind: 'system' }, async (db): Promise<Result<readonly { readonly id: string; readonly content: string }[], 'not-due'>> => {
    const rows = await recordsOf(deskTables(db), body, year)
    if (!mayOpen(rows.length, year, yearOf(services.clock.today()))) return refuse('not-due')
    return ok(shuffled(rows, services.random).map(({ id, content }) => ({ id, content: encodeBase64Url(content) })))
  })

/** What the analyst's device counted in a batch; `unreadable` records are dropped and counted as nothing. */
export type CountedBatch = { readonly body: string; readonly year: number; readonly ids: readonly string[]; readonly unreadable: number; readonly counts: readonly Count[] }

/** Adds the counts of a batch and deletes its records, in one transaction. All waiting records of the year must be in it, so that no batch can be cut to single out one. */
export const keepCounts = (services: DeskServices, batch: CountedBatch): Promise<Result<null, 'not-due' | 'not-valid' | 'stale'>> =>
  services.database.within({ kind: 'system' }, async (db): Promise<Result<null, 'not-due' | 'not-valid' | 'stale'>> => {
    const tx = deskTables(db)
    const { body, year, ids, unreadable, counts } = batch
    const waiting = (await recordsOf(tx, body, year)).map((row) => row.id)
    if (!mayOpen(waiting.length, year, yearOf(services.clock.today()))) return refuse('not-due')
    if (new Set(ids).size !== ids.length || unreadable > ids.length || !countsFit(counts, ids.length - unreadable)) return refuse('not-valid')
    if (ids.length !== waiting.length || !waiting.every((id) => ids.includes(id))) return refuse('stale')
    await deleteRecords(tx, ids)
    await addCounts(tx, body, year, ids.length - unreadable, counts)
    return ok(null)
  })

/** The published figures of one body in one year that is over and wholly opened. */
export type YearFigures = { readonly body: string; readonly year: number; readonly tables: readonly { readonly dimension: Dimension; readonly table: Released<CountTable> }[] }
export type Figures = { readonly years: readonly YearFigures[]; /** Years that are over but whose records nobody opened yet. */ readonly unopened: readonly { readonly body: string; readonly year: number }[] }

/**
 * The public figures (Awb 9:12a): only years that are over and wholly opened, each dimension by itself. A year is published once and
 * does not change after, so that no two publications can be subtracted from each other.
 */
export const publishedFigures = (services: Pick<DeskServices, 'database' | 'clock'>): Promise<Figures> =>
  services.database.within({ kind: 'system' }, async (db) => {
    const tx = deskTables(db)
    const thisYear = yearOf(services.clock.today())
    const [counts, totals, waiting] = [await countRows(tx), await totalRows(tx), await waitingRows(tx)]
    const unopened = waiting.filter((row) => row.year < thisYear).map(({ body, year }) => ({ body, year }))
    const years = totals.filter((row) => row.year < thisYear && !unopened.some((one) => one.body === row.body && one.year === row.year)).map(({ body, year, cases }): YearFigures => {
      const count = (dimension: Dimension, value: string): number => counts.find((row) => row.body === body && row.year === year && row.dimension === dimension && row.value === value)?.count ?? 0
      const rowsOf = (dimension: Dimension) => dimensions[dimension].map((value) => ({ key: value as string, count: count(dimension, value) }))
      // Grounds are chosen together and add up to more than the cases: with too few cases not even their sum may stand.
      const tooFew = cases < minimumCount ? [{ key: 'all', count: cases }] : null
      return { body, year, tables: dimensionNames.map((dimension) => ({ dimension, table: releaseCounts(tooFew ?? rowsOf(dimension)) })) }
    })
    return { years, unopened }
  })
