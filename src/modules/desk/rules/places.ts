/** Where a case stands, before its id. */
export const casePages = { nl: '/zaak', en: '/case' } as const
