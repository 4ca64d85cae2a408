import type { Language } from '../../../foundation/kernel/language.ts'

/** Addresses of the guide, without the language. */
export const guidePlace = { nl: '/wegwijzer', en: '/guide' } as const
export const allWaysPlace = { nl: '/wegwijzer/wegen', en: '/guide/ways' } as const
export const widgetPlace = { nl: '/wegwijzer/inbouwen', en: '/guide/embed' } as const
/** Under which an unguessable id follows. */
export const previewPlace = { nl: '/wegwijzer/proef', en: '/guide/trial' } as const
export const machineCopy = '/api/v1/guide'

/** Where the pages of the editors stand, on the staff origin. */
export const editorPlaces = {
  overview: { nl: '/redactie/wegwijzer', en: '/editing/guide' },
  draft: { nl: '/redactie/wegwijzer/concept', en: '/editing/guide/draft' },
  part: { nl: '/redactie/wegwijzer/concept/deel', en: '/editing/guide/draft/part' },
  compare: { nl: '/redactie/wegwijzer/vergelijken', en: '/editing/guide/compare' },
  publish: { nl: '/redactie/wegwijzer/publiceren', en: '/editing/guide/publish' },
  restore: { nl: '/redactie/wegwijzer/terugzetten', en: '/editing/guide/restore' },
} as const

export const inLanguageOf = (language: Language, place: { readonly nl: string; readonly en: string }): string => `/${language}${language === 'en' ? place.en : place.nl}`
