import { apiFor } from '../../../../foundation/browser/api.ts'
import type { BoxDoor } from '../../../../foundation/browser/post/box.ts'
import { loadPublicTrust } from '../../../../foundation/browser/public-trust.ts'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'

/** What both public pages tell their island; public knowledge only. */
export type PublicPage = { readonly language: Language; readonly api: string; readonly demo: boolean; readonly demoRoots: readonly string[]; readonly telephone: string }

/** The door to the advisers' post, for a page of the public origin. */
export const doorFor = (page: PublicPage): BoxDoor => ({
  base: page.api, origin: location.origin, apiWith: (token) => apiFor({ language: page.language, ...(token === undefined ? {} : { token }) }),
  trust: () => loadPublicTrust(page, apiFor({ language: page.language })), clock: systemClock, random: systemRandom,
})
