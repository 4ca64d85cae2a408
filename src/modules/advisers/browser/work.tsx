import '../../../foundation/kernel/no-eval.ts'
import { mountIsland } from '../../../foundation/ui/index.ts'
import type { WorkPage } from './work/work-page.ts'
import { WorkPlace } from './work/work-place.tsx'

/** The adviser's work place: conversations and the yearly count, with the key in a worker beside it. */
mountIsland<WorkPage>('advisers-work', WorkPlace)
