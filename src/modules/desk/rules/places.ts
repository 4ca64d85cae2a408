/** The cases somebody reads, by what is due. */
export const worklistPages = { nl: '/werklijst', en: '/worklist' } as const
/** Where a case stands, before its id. */
export const casePages = { nl: '/zaak', en: '/case' } as const
/** What is due, by whom and when, over all cases a handler reads. */
export const overviewPages = { nl: '/overzicht', en: '/overview' } as const
/** The public figures (Awb 9:12a). */
export const figuresPages = { nl: '/cijfers', en: '/figures' } as const
/** Where an analyst opens the records. */
export const openFiguresPages = { nl: '/cijfers-openen', en: '/open-figures' } as const
/** What is due for destruction. */
export const destructionPages = { nl: '/vernietigingslijst', en: '/destruction' } as const
/** Where an officer takes down a report that comes by telephone, at the counter or on paper. */
export const takeDownPages = { nl: '/intake', en: '/intake' } as const
/** Where coordinators decide on proposals out of cases. */
export const inboxPlace = { nl: '/verbetervoorstellen', en: '/improvement-proposals' } as const
