/** Addresses of this module, without the language. The first ones are public, those under `/rapportage` on the staff origin. */
export const publicPlace = { nl: '/verantwoording', en: '/accountability' } as const
export const publicQuestionsPlace = { nl: '/verantwoording/vragen', en: '/accountability/questions' } as const
export const publicModelPlace = { nl: '/verantwoording/model', en: '/accountability/model' } as const
export const publicCommitmentsPlace = { nl: '/verantwoording/toezeggingen', en: '/accountability/commitments' } as const
export const publicEffectPlace = { nl: '/verantwoording/effect', en: '/accountability/effect' } as const
export const publicReportPlace = { nl: '/verantwoording/verslag', en: '/accountability/report' } as const
export const publicWholePlace = { nl: '/verantwoording/rijk', en: '/accountability/government' } as const

export const tasksPlace = { nl: '/rapportage', en: '/reporting' } as const
export const reportPlace = { nl: '/rapportage/verslag', en: '/reporting/report' } as const
export const measuresPlace = { nl: '/rapportage/maatregelen', en: '/reporting/measures' } as const
export const targetsPlace = { nl: '/rapportage/doelen', en: '/reporting/targets' } as const
export const modelPlace = { nl: '/rapportage/model', en: '/reporting/model' } as const
export const versionsPlace = { nl: '/rapportage/versies', en: '/reporting/versions' } as const
export const indicatorsPlace = { nl: '/rapportage/indicatoren', en: '/reporting/indicators' } as const
export const importPlace = { nl: '/rapportage/invoer', en: '/reporting/import' } as const
export const overviewPlace = { nl: '/rapportage/overzicht', en: '/reporting/overview' } as const
export const effectPlace = { nl: '/rapportage/effect', en: '/reporting/effect' } as const
export const commitmentsPlace = { nl: '/rapportage/toezeggingen', en: '/reporting/commitments' } as const
export const proposalsPlace = { nl: '/rapportage/voorstellen', en: '/reporting/proposals' } as const
export const roundsPlace = { nl: '/rapportage/rondes', en: '/reporting/rounds' } as const
export const letterPlace = { nl: '/rapportage/brief', en: '/reporting/letter' } as const
/** Beginning of the addresses of the module's API. */
export const apiBase = '/api/v1/accountability'
