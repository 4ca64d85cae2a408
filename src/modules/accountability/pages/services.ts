import type { Surroundings } from '../../../foundation/ui/index.ts'
import type { AccountabilityServices } from '../actions/index.ts'

/** What the pages need besides the module's own services. */
export type AccountabilityPages = AccountabilityServices & { readonly surroundings: Surroundings; readonly publicUrl: string }
