import { ok, refuse, type Result } from '../../kernel/result.ts'
import { cancelledAfter } from '../columns.ts'
import { faultIn, type FileFault } from '../fault.ts'
import { SavFault } from './bytes.ts'
import { readRows, rowsOf, type Columns, type Rows } from './data.ts'
import { readDictionary, type Dictionary, type SavVariable } from './dictionary.ts'

export type { MissingRule, SavVariable } from './dictionary.ts'

/** A survey file as SPSS keeps it: variables with their labels, and a column for each (numbers, or text without trailing blanks). */
export type SavFile = { readonly variables: readonly SavVariable[]; readonly columns: Columns; readonly rows: number; /** What says nothing about the data and was left. */ readonly passedOver: readonly FileFault[] }

/**
 * Reads a `.sav` or `.zsav` file, in either byte order, compressed or not. A number that is missing in SPSS's own sense is NaN; values that
 * the file declares missing are left as they are and named in `missing`. Refuses a file that is none, broken or cut off with one sentence;
 * `onRows` answers false to cancel.
 */
export const readSav = (file: Uint8Array, name: string, onRows?: (rows: number) => boolean): Result<SavFile, FileFault> =>
  told(name, () => {
    const dictionary = readDictionary(file)
    return madeOf(name, dictionary, readRows(file, dictionary, onRows))
  })

/** The same for a server that has other work: between some thousands of rows `onRows` is waited for, with the number of rows that the file claims (-1 = unknown). */
export const readSavInSteps = async (file: Uint8Array, name: string, onRows: (rows: number, of: number) => Promise<boolean>): Promise<Result<SavFile, FileFault>> => {
  const opened = told(name, () => {
    const dictionary = readDictionary(file)
    return ok({ dictionary, reading: rowsOf(file, dictionary) })
  })
  if (!opened.ok) return opened
  const { dictionary, reading } = opened.value
  let go = true
  for (;;) {
    const step = told(name, () => ok(reading.next(go)))
    if (!step.ok) return step
    if (step.value.done) return madeOf(name, dictionary, step.value.value)
    go = await onRows(step.value.value, dictionary.rows)
  }
}

const madeOf = (name: string, { variables, passedOver }: Dictionary, { columns, rows, stopped }: Rows): Result<SavFile, FileFault> =>
  stopped ? refuse(cancelledAfter(rows, name)) : ok({ variables, columns, rows, passedOver })

/** What is wrong with the file becomes a sentence; anything else is a fault. */
const told = <Value>(name: string, work: () => Result<Value, FileFault>): Result<Value, FileFault> => {
  try {
    return work()
  } catch (fault) {
    if (fault instanceof SavFault) return refuse(faultIn(name, { nl: `dit bestand kunnen we niet lezen: ${fault.said.nl}.`, en: `this file cannot be read: ${fault.said.en}.` }))
    throw fault
  }
}
