import type { Surroundings } from '../../../foundation/ui/index.ts'
import type { AdvisersServices } from '../actions/index.ts'

/** What the pages need besides the module's own services; all of it is public knowledge, but for the demonstration's passphrases. */
export type AdvisersPages = AdvisersServices & {
  readonly surroundings: Surroundings
  readonly demo: boolean
  readonly demoRoots: readonly string[]
  readonly demoPassphrase: (person: string) => string | null
}
