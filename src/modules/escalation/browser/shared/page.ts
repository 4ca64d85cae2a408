import { apiFor } from '../../../../foundation/browser/api.ts'
import type { BoxDoor } from '../../../../foundation/browser/post/mailbox-door.ts'
import { loadPublicTrust } from '../../../../foundation/browser/public-trust.ts'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'

/** What the public pages of signals tell their island; public knowledge only. */
export type PublicPage = { readonly language: Language; readonly api: string; readonly demo: boolean; readonly demoRoots: readonly string[]; readonly telephone: string; readonly followAddress: string; readonly deskAddress: string }

/** The door to the mailbox of signals, for a page of the public origin. */
export const doorFor = (page: PublicPage): BoxDoor => ({
  base: page.api, origin: location.origin, apiWith: (token) => apiFor({ language: page.language, ...(token === undefined ? {} : { token }) }),
  trust: () => loadPublicTrust(page, apiFor({ language: page.language })), clock: systemClock, random: systemRandom,
})

/** A lone half of a character, such as a cut emoji, has no canonical form: it is replaced. */
export const wellFormed = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part))) as Value
