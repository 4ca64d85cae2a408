/** Addresses of the survey, without the language. Staff pages stand on the staff origin, the questionnaires on the public one. */
export const openPlace = { nl: '/vragenlijsten', en: '/questionnaires' } as const
export const homePlace = { nl: '/onderzoek', en: '/research' } as const
export const questionsPlace = { nl: '/onderzoek/vragen', en: '/research/questions' } as const
export const questionnairesPlace = { nl: '/onderzoek/vragenlijsten', en: '/research/questionnaires' } as const
export const wavesPlace = { nl: '/onderzoek/metingen', en: '/research/waves' } as const
export const dataPlace = { nl: '/onderzoek/gegevens', en: '/research/data' } as const
export const proposalsPlace = { nl: '/onderzoek/publicaties', en: '/research/publications' } as const
export const comparePlace = { nl: '/onderzoek/vergelijkingen', en: '/research/comparisons' } as const
export const registerPlace = { nl: '/onderzoek/register', en: '/research/register' } as const
/** Published figures, on the public origin. */
export const findingsPlace = { nl: '/onderzoek', en: '/research' } as const
export const findingsComparePlace = { nl: '/onderzoek/vergelijken', en: '/research/compare' } as const
export const findingsTablesPlace = { nl: '/onderzoek/tabellen', en: '/research/tables' } as const
export const findingsWavePlace = { nl: '/onderzoek/metingen', en: '/research/waves' } as const
export const findingsRegisterPlace = { nl: '/onderzoek/register', en: '/research/register' } as const
export const apiBase = '/api/v1/survey'

/** Where one wave's questionnaire stands. */
export const addressOfWave = (language: 'nl' | 'en' | 'easy', wave: string): string => `/${language}${language === 'en' ? openPlace.en : openPlace.nl}/${wave}`
