import { ok, refuse, type Result } from '../../kernel/result.ts'
import { SavFault } from './bytes.ts'
import { readRows, type Columns } from './data.ts'
import { readDictionary, type SavVariable } from './dictionary.ts'

export type { MissingRule, SavVariable } from './dictionary.ts'

/** A survey file as SPSS keeps it: variables with their labels, and a column for each (numbers, or text without trailing blanks). */
export type SavFile = { readonly variables: readonly SavVariable[]; readonly columns: Columns; readonly rows: number; /** What says nothing about the data and was left. */ readonly passedOver: readonly string[] }

/**
 * Reads a `.sav` or `.zsav` file, in either byte order, compressed or not. A number that is missing in SPSS's own sense is NaN; values that
 * the file declares missing are left as they are and named in `missing`. Refuses a file that is none, broken or cut off with one sentence;
 * `onRows` answers false to cancel.
 */
export const readSav = (file: Uint8Array, name: string, onRows?: (rows: number) => boolean): Result<SavFile, string> => {
  try {
    const dictionary = readDictionary(file)
    const { columns, rows, stopped } = readRows(file, dictionary, onRows)
    return stopped ? refuse(`${name}: reading was cancelled after ${rows} rows.`) : ok({ variables: dictionary.variables, columns, rows, passedOver: dictionary.passedOver })
  } catch (fault) {
    if (fault instanceof SavFault) return refuse(`${name}: this file cannot be read: ${fault.message}.`)
    throw fault
  }
}
