import type { PublicPage } from '../shared/page.ts'

/** What the page tells this island. */
export type RecordPage = PublicPage & { readonly units: readonly { readonly id: string; readonly depth: number; readonly name: string }[] }
