import type { Text } from '../../../../foundation/kernel/language.ts'

/** One sheet as texts; the first row is the head. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] }

/** A part of a file that did not come across, with its place as a spreadsheet shows it. */
export type NotUnderstood = { readonly sheet: string; readonly row: number; readonly column: string; readonly what: string; readonly why: Text }

/** Language columns, as other programs name them: `label::Nederlands (nl)`. */
export const languageColumns = { nl: 'Nederlands (nl)', en: 'English (en)', easy: 'Makkelijk Nederlands (nl-easy)' } as const

/** Columns of our own, which other programs pass over. */
export const ownColumns = { version: 'gehoor_version', construct: 'gehoor_construct', painful: 'gehoor_painful', alone: 'gehoor_alone' } as const
