import '../../../foundation/kernel/no-eval.ts'
import { mountIsland } from '../../../foundation/ui/index.ts'
import type { WorkData } from './work/page-data.ts'
import { WorkPlace } from './work/work-place.tsx'

/** The handlers' work place: worklist and case in one page, with the key in a worker beside it. */
mountIsland<WorkData>('desk-work', WorkPlace)
