import { inLanguage, type Language, type Text } from '../../kernel/language.ts'

/** Who runs this installation and how to reach its desk; the telephone number and the address stand on every page. */
export type Settings = {
  readonly organisationName: string
  readonly telephone: string
  readonly postAddress: string
  /** When the telephone is answered: one text for all languages, or one each. */
  readonly hours: string | Text
  readonly demo: boolean
  /** Origin of the public pages, in a demonstration: its work pages lead back to where roles are chosen. */
  readonly publicUrl?: string
}

/** The opening hours of the telephone in a language. */
export const hoursIn = ({ hours }: Settings, language: Language): string => (typeof hours === 'string' ? hours : inLanguage(hours, language))

/** Addresses of the built files. `island` gives a module script by its entry's name and throws for an unknown one. */
export type Assets = { readonly style: string; readonly island: (name: string) => string; readonly icon?: string | undefined }

/** The addresses of one page in each language; without an easy one the link goes to `/easy`. */
export type Alternates = { readonly nl: string; readonly en: string; readonly easy?: string | undefined }

/** What stays the same for every page of a running house. */
export type Surroundings = { readonly settings: Settings; readonly assets: Assets }

/** What a page needs to draw its frame. */
export type PageContext = Surroundings & { readonly language: Language; readonly alternates: Alternates; /** What a form page takes along into another language: posted there, so that it stands in no address. Absent = plain links. */ readonly carry?: readonly (readonly [name: string, value: string])[]; /** A page of the staff origin, where no public page stands to link to. */ readonly staff?: true }

/** The address of a page of this product in a language: `addressOf('en', { nl: '/melden', en: '/report' })` is `/en/report`. */
export const addressOf = (language: Language, page: { readonly nl: string; readonly en: string }): string =>
  `/${language}${language === 'en' ? page.en : page.nl}`

/** All addresses of a page, for `PageContext.alternates`; pass `easy: false` where no easy page exists. */
export const alternatesOf = (page: { readonly nl: string; readonly en: string }, easy = true): Alternates => ({
  nl: `/nl${page.nl}`,
  en: `/en${page.en}`,
  ...(easy ? { easy: `/easy${page.nl}` } : {}),
})
