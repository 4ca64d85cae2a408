/** Addresses of signals, without the language. */
export const signalPlace = { nl: '/signaal', en: '/signal' } as const
export const followPlace = { nl: '/signaal/volgen', en: '/signal/follow' } as const
export const worklistPlace = { nl: '/signalen', en: '/signals' } as const
export const absencePlace = { nl: '/signalen/afwezigheid', en: '/signals/absence' } as const
/** Beginning of the addresses of the API for signals. */
export const signalApi = '/api/v1/escalation'
