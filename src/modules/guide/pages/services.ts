import type { Language } from '../../../foundation/kernel/language.ts'
import type { Surroundings } from '../../../foundation/ui/index.ts'
import type { GuideServices } from '../actions/services.ts'
import type { DepartmentOption } from '../actions/departments.ts'
import type { Guide } from '../rules/guide.ts'

/** What the guide's pages need besides its services; all of it is public knowledge. */
export type GuidePages = { readonly surroundings: Surroundings; /** Origin of the public pages, for links from the staff pages and for embedding. */ readonly publicUrl: string }
export type GuideHouse = GuideServices & GuidePages

/** One page of the guide in one language: the guide it shows, and the address its forms go to. */
export type View = { readonly house: GuideHouse; readonly language: Language; readonly guide: Guide; readonly departments: readonly DepartmentOption[]; readonly base: { readonly nl: string; readonly en: string }; readonly trial: boolean }
