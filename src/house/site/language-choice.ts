import { languages } from '../../foundation/kernel/language.ts'
import type { Language } from '../../foundation/kernel/language.ts'

/** The language for `/` from an `Accept-Language` header: English when it stands before Dutch, otherwise Dutch. */
export const chooseLanguage = (header: string | undefined): 'nl' | 'en' => {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined)
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter((entry) => entry.quality > 0 && (entry.language === 'nl' || entry.language === 'en'))
    .sort((a, b) => b.quality - a.quality)
  return wanted[0]?.language === 'en' ? 'en' : 'nl'
}

/** The language that an address stands in, or the one the browser asks for. */
export const languageOfPath = (path: string, header: string | undefined): Language =>
  languages.find((language) => path === `/${language}` || path.startsWith(`/${language}/`)) ?? chooseLanguage(header)
