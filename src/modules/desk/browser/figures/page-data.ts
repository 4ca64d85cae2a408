import type { KeyData } from '../../../../foundation/browser/key/key-data.ts'

/** What the server gives the analyst's page at its start. */
export type FiguresData = KeyData & { readonly desk: string }
