import { alternatesOf } from '../../foundation/ui/index.ts'
import type { PageContext, Surroundings } from '../../foundation/ui/index.ts'
import type { Language } from '../../foundation/kernel/language.ts'
import type { Module } from '../../foundation/kernel/module.ts'

/** An address without the language, as `Provision.page`. */
export type Place = { readonly nl: string; readonly en: string }

/** The ways that the home page offers; one that is left out is shown as not there yet, with the telephone instead. */
export type Doors = { readonly guide?: Place; readonly advisers?: Place; readonly report?: Place; readonly manager?: Place; readonly mailbox?: Place; readonly procedures?: Place; readonly figures?: Place; readonly improvements?: Place; readonly accountability?: Place }

/** What the system page needs to know of a module. */
export type Mapped = Pick<Module<never>, 'id' | 'name' | 'provisions'>

/** What the house's own pages are made from. */
export type SiteOptions = Surroundings & { readonly modules: readonly Mapped[]; readonly doors: Doors; /** Puts the lengths of statutory terms where a sentence names them, such as `{WBK_ONTVANGST}`. */ readonly fillLengths: (sentence: string, language: Language) => string }

/** The context of one of the house's pages in one language. */
export const contextOf = (options: Surroundings, language: Language, place: Place, easy = true): PageContext => ({
  settings: options.settings,
  assets: options.assets,
  language,
  alternates: alternatesOf(place, easy),
})
