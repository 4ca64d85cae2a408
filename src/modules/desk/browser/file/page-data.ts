import type { Language } from '../../../../foundation/kernel/language.ts'

/** What the served page tells its island; public knowledge only. */
export type FilingPage = {
  readonly language: Language
  /** Beginning of the addresses of the desk's API, such as `/api/v1/desk`. */
  readonly api: string
  readonly demo: boolean
  /** Root keys of a demonstration, used only where the build has none and the page comes from this very machine. */
  readonly demoRoots: readonly string[]
  readonly telephone: string
  readonly hours: string
  readonly postAddress: string
  readonly mailboxAddress: string
  /** Absent while this installation has no advisers' page. */
  readonly advisersAddress: string | null
  readonly logbookAddress: string
}
