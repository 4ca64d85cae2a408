/** Addresses of the survey, without the language. Staff pages stand on the staff origin, the questionnaires on the public one. */
export const openPlace = { nl: '/vragenlijsten', en: '/questionnaires' } as const
export const homePlace = { nl: '/onderzoek', en: '/research' } as const
export const questionsPlace = { nl: '/onderzoek/vragen', en: '/research/questions' } as const
export const questionnairesPlace = { nl: '/onderzoek/vragenlijsten', en: '/research/questionnaires' } as const
export const wavesPlace = { nl: '/onderzoek/metingen', en: '/research/waves' } as const
export const apiBase = '/api/v1/survey'

/** Where one wave's questionnaire stands. */
export const addressOfWave = (language: 'nl' | 'en' | 'easy', wave: string): string => `/${language}${language === 'en' ? openPlace.en : openPlace.nl}/${wave}`
