import type { Surroundings } from '../../../foundation/ui/index.ts'
import type { CareersServices } from '../actions/services.ts'

/** What the module's pages need besides its services. */
export type CareersPages = CareersServices & { readonly surroundings: Surroundings; /** Origin of the public pages, for the links that candidates get. */ readonly publicUrl: string }
