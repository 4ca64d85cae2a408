import type { WorkPlace } from '../../../foundation/kernel/module.ts'
import { editorPlaces } from './places.ts'

/** Where work of this module begins, by role. */
export const guideWork: readonly WorkPlace[] = [
  { place: editorPlaces.overview, roles: ['editor'], name: { nl: 'Wegwijzer bewerken', en: 'Edit the guide' }, what: { nl: 'U past teksten en regels van de wegwijzer aan, probeert ze uit en publiceert ze.', en: 'You change texts and rules of the guide, try them and publish them.' } },
]
