/** Addresses of the module's public pages, without the language. */
export const guidePlace = { nl: '/handreiking', en: '/managers-guide' } as const
export const conversationPlace = { nl: '/handreiking/gesprek', en: '/managers-guide/talk' } as const
export const practicePlace = { nl: '/handreiking/oefenen', en: '/managers-guide/practice' } as const
/** A post to it answers with the line for the training register as a file. */
export const certificatePlace = { nl: '/handreiking/oefenen/bewijs', en: '/managers-guide/practice/certificate' } as const
export const modelPlace = { nl: '/escalatiemodel', en: '/escalation-model' } as const
export const frameworkPlace = { nl: '/juridisch-kader', en: '/legal-framework' } as const
export const machineCopy = '/api/v1/escalation/model'

/** Where the pages of the editors stand, on the staff origin. */
export const editorPlaces = {
  overview: { nl: '/redactie/escalatie', en: '/editing/escalation' },
  draft: { nl: '/redactie/escalatie/concept', en: '/editing/escalation/draft' },
  compare: { nl: '/redactie/escalatie/vergelijken', en: '/editing/escalation/compare' },
  publish: { nl: '/redactie/escalatie/publiceren', en: '/editing/escalation/publish' },
  restore: { nl: '/redactie/escalatie/terugzetten', en: '/editing/escalation/restore' },
  examples: { nl: '/redactie/escalatie/voorbeelden', en: '/editing/escalation/examples' },
  terms: { nl: '/redactie/escalatie/termijnen', en: '/editing/escalation/terms' },
} as const
