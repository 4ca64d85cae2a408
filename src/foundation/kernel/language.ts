/** The product's languages: Dutch first, English and easy Dutch beside it. */
export const languages = ['nl', 'en', 'easy'] as const
export type Language = (typeof languages)[number]

/** A short text in every language; easy Dutch falls back to Dutch where it is left out. */
export type Text = { readonly nl: string; readonly en: string; readonly easy?: string }

export const inLanguage = (text: Text, language: Language): string => (language === 'en' ? text.en : language === 'easy' ? (text.easy ?? text.nl) : text.nl)

/** What `<html lang>` says for it. */
export const htmlLang = (language: Language): string => (language === 'en' ? 'en' : 'nl')
