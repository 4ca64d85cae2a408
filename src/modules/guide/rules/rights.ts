import type { Right } from '../../../foundation/kernel/module.ts'
import { allWaysPlace, editorPlaces, guidePlace, machineCopy, previewPlace, widgetPlace } from './places.ts'

type Place = { readonly nl: string; readonly en: string }
const anybody = (action: string, method: 'GET' | 'POST', place: Place, end = ''): readonly Right[] =>
  (['nl', 'en', 'easy'] as const).map((language) => ({ action: `guide.${action}`, method, path: `/${language}${language === 'en' ? place.en : place.nl}${end}`, origin: 'public', who: 'anybody' }))
const editors = (action: string, method: 'GET' | 'POST', place: Place, end = ''): readonly Right[] =>
  (['nl', 'en'] as const).map((language) => ({ action: `guide.${action}`, method, path: `/${language}${place[language]}${end}`, origin: 'staff', who: ['editor'] }))

/** Every address of the guide and who may use it. */
export const guideRights: readonly Right[] = [
  ...anybody('start', 'GET', guidePlace), ...anybody('answer', 'POST', guidePlace), ...anybody('ways', 'GET', allWaysPlace), ...anybody('embed', 'GET', widgetPlace),
  ...anybody('trial', 'GET', previewPlace, '/:key'), ...anybody('trial.answer', 'POST', previewPlace, '/:key'),
  { action: 'guide.copy', method: 'GET', path: machineCopy, origin: 'public', who: 'anybody' }, { action: 'guide.copy.version', method: 'GET', path: `${machineCopy}/versions/:version`, origin: 'public', who: 'anybody' },
  { action: 'guide.schema', method: 'GET', path: `${machineCopy}/schema`, origin: 'public', who: 'anybody' },
  ...editors('overview', 'GET', editorPlaces.overview), ...editors('draft.start', 'POST', editorPlaces.overview), ...editors('draft', 'GET', editorPlaces.draft), ...editors('draft.save', 'POST', editorPlaces.draft),
  ...editors('part', 'GET', editorPlaces.part, '/:kind/:id'), ...editors('part.save', 'POST', editorPlaces.part, '/:kind/:id'), ...editors('compare', 'GET', editorPlaces.compare),
  ...editors('publish', 'GET', editorPlaces.publish), ...editors('publish.do', 'POST', editorPlaces.publish), ...editors('restore', 'GET', editorPlaces.restore, '/:version'), ...editors('restore.do', 'POST', editorPlaces.restore, '/:version'),
]
