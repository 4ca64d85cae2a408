/** Addresses of this module, without the language. */
export const publicPlace = { nl: '/selectieprocedures', en: '/selection-procedures' } as const
export const countPlace = { nl: '/selectieprocedures/telling', en: '/selection-procedures/count' } as const
export const proceduresPlace = { nl: '/selectie', en: '/selection' } as const
export const procedurePlace = { nl: '/selectie/procedure', en: '/selection/procedure' } as const
export const assessPlace = { nl: '/beoordelen', en: '/assess' } as const
export const trainingPlace = { nl: '/trainingen', en: '/trainings' } as const
export const ownTrainingPlace = { nl: '/mijn-trainingen', en: '/my-trainings' } as const
export const fairnessPlace = { nl: '/selectiecijfers', en: '/selection-figures' } as const
export const flowPlace = { nl: '/doorstroom', en: '/career-flow' } as const
export const competencesPlace = { nl: '/competenties', en: '/competences' } as const
export const talkPlace = { nl: '/gesprekshulp', en: '/talk-guides' } as const
