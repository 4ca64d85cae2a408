import type { Surroundings } from '../../../foundation/ui/index.ts'
import type { MentoringServices } from '../actions/index.ts'

/** What the pages need besides the module's own services; all of it is public knowledge. */
export type MentoringPages = MentoringServices & { readonly surroundings: Surroundings; readonly publicUrl: string; readonly staffUrl: string }
