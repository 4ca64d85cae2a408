/** Addresses of focus groups, without the language. */
export const focusPlace = { nl: '/onderzoek/focusgroepen', en: '/research/focus-groups' } as const
export const groupEnd = { nl: '/:study/groep/:group', en: '/:study/group/:group' } as const
export const codebookEnd = { nl: '/:study/codeboek', en: '/:study/codebook' } as const
export const workEnd = { nl: '/:study/werk', en: '/:study/work' } as const
/** Released themes, on the public origin. */
export const themesPlace = { nl: '/onderzoek/themas', en: '/research/themes' } as const
export const focusApi = '/api/v1/survey/focus'
