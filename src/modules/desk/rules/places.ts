/** Where a case stands, before its id. */
export const casePages = { nl: '/zaak', en: '/case' } as const
/** What is due, by whom and when, over all cases a handler reads. */
export const overviewPages = { nl: '/overzicht', en: '/overview' } as const
/** What is due for destruction. */
export const destructionPages = { nl: '/vernietigingslijst', en: '/destruction' } as const
