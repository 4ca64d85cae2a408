/** Addresses of this module, without the language. */
export const directoryPlace = { nl: '/vertrouwenspersonen', en: '/confidential-advisers' } as const
export const boxPlace = { nl: '/gesprek', en: '/conversation' } as const
export const workPlace = { nl: '/gesprekken', en: '/conversations' } as const
export const profilePlace = { nl: '/gesprekken/profiel', en: '/conversations/profile' } as const
export const yearPlace = { nl: '/gesprekken/jaar', en: '/conversations/year' } as const
export const questionPlace = { nl: '/gesprekken/vraag', en: '/conversations/question' } as const
export const poolPlace = { nl: '/vertrouwenspool', en: '/adviser-pool' } as const
export const memberPlace = { nl: '/vertrouwenspool/persoon', en: '/adviser-pool/person' } as const
export const reportPlace = { nl: '/vertrouwenspool/jaarverslag', en: '/adviser-pool/yearly-report' } as const
/** Beginning of the addresses of the module's API. */
export const apiBase = '/api/v1/advisers'
