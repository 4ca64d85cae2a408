import '../../../foundation/kernel/no-eval.ts'
import { mountIsland } from '../../../foundation/ui/index.ts'
import { FocusPlace } from './focus/place.tsx'
import type { FocusPage } from './focus/desk.ts'

/** The researchers' work place for focus groups, with the key in a worker beside it. */
mountIsland<FocusPage>('survey-focus', FocusPlace)
