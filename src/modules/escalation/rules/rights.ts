import type { Right } from '../../../foundation/kernel/module.ts'
import { certificatePlace, conversationPlace, editorPlaces, frameworkPlace, guidePlace, machineCopy, modelPlace, practicePlace } from './places.ts'

type Place = { readonly nl: string; readonly en: string }
const anybody = (action: string, method: 'GET' | 'POST', place: Place): readonly Right[] =>
  (['nl', 'en', 'easy'] as const).map((language) => ({ action: `escalation.${action}`, method, path: `/${language}${language === 'en' ? place.en : place.nl}`, origin: 'public', who: 'anybody' }))
const editors = (action: string, method: 'GET' | 'POST', place: Place, end = ''): readonly Right[] =>
  (['nl', 'en'] as const).map((language) => ({ action: `escalation.${action}`, method, path: `/${language}${place[language]}${end}`, origin: 'staff', who: ['editor'] }))

/** Every address of guide, model, framework and practice, and who may use it. */
export const modelRights: readonly Right[] = [
  ...anybody('guide', 'GET', guidePlace), ...anybody('talk', 'GET', conversationPlace), ...anybody('practice', 'GET', practicePlace), ...anybody('practice.choose', 'POST', practicePlace),
  ...anybody('practice.certificate', 'POST', certificatePlace), ...anybody('model', 'GET', modelPlace), ...anybody('framework', 'GET', frameworkPlace),
  { action: 'escalation.copy', method: 'GET', path: machineCopy, origin: 'public', who: 'anybody' }, { action: 'escalation.schema', method: 'GET', path: `${machineCopy}/schema`, origin: 'public', who: 'anybody' },
  ...editors('overview', 'GET', editorPlaces.overview), ...editors('draft.start', 'POST', editorPlaces.overview), ...editors('draft', 'GET', editorPlaces.draft, '/:kind'), ...editors('draft.save', 'POST', editorPlaces.draft, '/:kind'),
  ...editors('compare', 'GET', editorPlaces.compare, '/:kind'), ...editors('publish', 'GET', editorPlaces.publish, '/:kind'), ...editors('publish.do', 'POST', editorPlaces.publish, '/:kind'),
  ...editors('restore', 'GET', editorPlaces.restore, '/:kind/:version'), ...editors('restore.do', 'POST', editorPlaces.restore, '/:kind/:version'), ...editors('examples', 'GET', editorPlaces.examples), ...editors('examples.decide', 'POST', editorPlaces.examples), ...editors('terms', 'GET', editorPlaces.terms), ...editors('terms.save', 'POST', editorPlaces.terms),
]
