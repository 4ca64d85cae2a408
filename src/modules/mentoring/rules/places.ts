/** Addresses of this module, without the language. */
export const programmePlace = { nl: '/mentoring', en: '/mentoring' } as const
export const kitPlace = { nl: '/mentoring/eerste-gesprek', en: '/mentoring/first-talk' } as const
export const minePlace = { nl: '/mijn-mentoring', en: '/my-mentoring' } as const
export const agendaPlace = { nl: '/mijn-mentoring/agenda', en: '/my-mentoring/calendar' } as const
export const roundsPlace = { nl: '/mentoringrondes', en: '/mentoring-rounds' } as const
export const roundPlace = { nl: '/mentoringronde', en: '/mentoring-round' } as const
export const matchPlace = { nl: '/mentoringronde/koppeling', en: '/mentoring-round/matching' } as const
export const ministryPlace = { nl: '/mentoringronde/ministerie', en: '/mentoring-round/ministry' } as const
export const formPlace = { nl: '/mentoringformulier', en: '/mentoring-form' } as const
export const figuresPlace = { nl: '/mentoring/cijfers', en: '/mentoring/figures' } as const
