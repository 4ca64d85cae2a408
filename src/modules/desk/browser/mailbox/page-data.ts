import type { FilingPage } from '../file/page-data.ts'

/** What the served page tells this island; public knowledge only. */
export type MailboxPageData = FilingPage & {
  /** Full days before a withdrawal or a name counts: 3, and 0 in a demonstration. */
  readonly noticeDays: number
  readonly filingAddress: string
  /** Where closing leads: a page that says nothing of this product. */
  readonly leaveAddress: string
}
