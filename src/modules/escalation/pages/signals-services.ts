import type { Surroundings } from '../../../foundation/ui/index.ts'
import type { SignalServices } from '../actions/signals/index.ts'

/** What the pages of signals need besides the services; public knowledge, but for the demonstration's passphrases. */
export type SignalPages = SignalServices & { readonly surroundings: Surroundings; readonly demo: boolean; readonly demoRoots: readonly string[]; readonly demoPassphrase: (person: string) => string | null }
