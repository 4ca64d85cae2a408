import type { Right } from '../../foundation/kernel/module.ts'

/** The languages of the staff pages. */
export type StaffLanguage = 'nl' | 'en'

/** The addresses of administration, without the language. */
export const adminPages = {
  overview: { nl: '/beheer', en: '/administration' },
  people: { nl: '/beheer/mensen', en: '/administration/people' },
  person: { nl: '/beheer/mensen/:person', en: '/administration/people/:person' },
  organisations: { nl: '/beheer/organisaties', en: '/administration/organisations' },
  file: { nl: '/beheer/organisaties/bestand', en: '/administration/organisations/file' },
  bodies: { nl: '/beheer/commissies', en: '/administration/committees' },
  opening: { nl: '/beheer/openstelling', en: '/administration/opening' },
  keys: { nl: '/beheer/sleutels', en: '/administration/keys' },
} as const
export type AdminPage = keyof typeof adminPages

export const at = (language: StaffLanguage, page: AdminPage): string => `/${language}${adminPages[page][language]}`

/** Every page of administration is read and written by administrators only. */
export const adminRights: readonly Right[] = (Object.keys(adminPages) as AdminPage[]).flatMap((page) => (['nl', 'en'] as const).flatMap((language) =>
  (page === 'overview' ? ['GET'] as const : ['GET', 'POST'] as const).map((method): Right => ({
    action: `admin.${page}.${method === 'GET' ? 'read' : 'write'}`, method, path: at(language, page), origin: 'staff', who: ['administrator'],
  }))))
