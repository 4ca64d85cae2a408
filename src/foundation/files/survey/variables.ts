import type { FileFault } from '../fault.ts'

/** A variable of a survey as a file describes it; `labels` and `missing` name values as they are written in the columns. */
export type Variable = { readonly name: string; readonly label: string; readonly labels: readonly { readonly value: string; readonly label: string }[]; readonly missing: readonly string[] }

/** A survey from whatever file it came: texts by column, what the file says of each, and what was left because it was not understood. */
export type SurveyFile = { readonly rows: number; readonly variables: readonly Variable[]; readonly columns: ReadonlyMap<string, readonly string[]>; readonly notUnderstood: readonly FileFault[] }

/** A number as the columns write it: the shortest text that reads back as the same number. */
export const written = (value: number): string => (Number.isNaN(value) ? '' : String(value))
