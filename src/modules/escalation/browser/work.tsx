import '../../../foundation/kernel/no-eval.ts'
import { mountIsland } from '../../../foundation/ui/index.ts'
import type { WorkPage } from './work/work-page.ts'
import { WorkPlace } from './work/work-place.tsx'

/** One signal for its reader, with the key in a worker beside it. */
mountIsland<WorkPage>('escalation-work', WorkPlace)
