import type { KeyData } from '../../../../foundation/browser/key/key-data.ts'

/** What the server gives the work place at its start. */
export type WorkPage = KeyData & { readonly api: string; readonly signal: string }
