import type { Surroundings } from '../../../foundation/ui/index.ts'

/** What the desk's pages need of the house. */
export type DeskPages = {
  readonly surroundings: Surroundings
  /** Public halves of the roots; a page gets them only in a demonstration, else they are built into the client. */
  readonly trustRoots: readonly string[]
  readonly demo: boolean
  /** Days before a reporter's grave step takes effect. */
  readonly noticeDays: number
  /** Demonstration only: what opens an invented person's key. */
  readonly demoPassphrase?: (person: string) => string | null
}
