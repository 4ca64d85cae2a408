import type { Surroundings } from '../../../foundation/ui/index.ts'
import type { DeskDoors } from '../rules/doors.ts'

/** What the desk's pages need besides the desk's own services; all of it is public knowledge, but for the demonstration's passphrases. */
export type DeskPages = {
  readonly surroundings: Surroundings
  /** Which ministries opened their doors, per body. */
  readonly doors: () => Promise<DeskDoors>
  /** Root keys of a demonstration; empty in a real installation, where they are built into the client. */
  readonly demoRoots: readonly string[]
  readonly demo: boolean
  /** The page of the confidential advisers, when there is one. */
  readonly advisers?: { readonly nl: string; readonly en: string } | undefined
  /** Days before a grave step of a reporter takes effect. */
  readonly noticeDays: number
  /** Demonstration only: opens a handler's keyring without typing. */
  readonly demoPassphrase: (person: string) => string | null
}
