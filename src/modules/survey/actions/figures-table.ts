import { unpackColumn } from '../../../foundation/files/survey/pack.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Table } from '../../../foundation/statistics/data/table.ts'
import { cleaned } from '../rules/figures/figures.ts'
import { codedColumn, codedName } from '../rules/figures/coding.ts'
import { codesOf, readingsOf } from '../store/figures-coding.ts'
import { codedDatasetOf, columnsOf, type Dataset } from '../store/figures-datasets.ts'

/** The columns of a wave that are asked for, with missing codes taken out. */
export const tableOf = async (tx: Tx, id: string, namesFor: (dataset: Dataset) => readonly string[]): Promise<Result<{ readonly dataset: Dataset; readonly table: Table }, 'not-found'>> => {
  const dataset = await codedDatasetOf(tx, id)
  if (!dataset || dataset.state !== 'ready') return refuse('not-found')
  const names = namesFor(dataset).filter((name) => dataset.variables.some((one) => one.name === name))
  const stored = await columnsOf(tx, id, names)
  const columns = new Map([...stored].map(([name, content]) => [name, unpackColumn(content)]))
  for (const { variable, code } of await codesOf(tx, id)) {
    const name = codedName(variable, code)
    if (!names.includes(name)) continue
    const readings = await readingsOf(tx, id, variable)
    columns.set(name, codedColumn(dataset.rows, new Set(readings.keys()), new Set([...readings].filter(([, { codes }]) => codes.includes(code)).map(([row]) => row))))
  }
  return ok({ dataset, table: cleaned({ rows: dataset.rows, names: [...columns.keys()], columns }, dataset.variables) })
}
