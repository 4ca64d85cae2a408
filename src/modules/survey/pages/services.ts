import type { Surroundings } from '../../../foundation/ui/index.ts'
import type { SurveyServices } from '../actions/services.ts'

/** What the survey's pages need besides its services; all of it is public knowledge. */
export type SurveyPages = SurveyServices & { readonly surroundings: Surroundings; /** Origin of the public pages, for links from staff pages and letters. */ readonly publicUrl: string } & {
  /** Whether this is a demonstration, where keys open by themselves. */
  readonly demo?: boolean
  readonly demoRoots?: readonly string[]
  readonly demoPassphrase?: (person: string) => string | null
}
