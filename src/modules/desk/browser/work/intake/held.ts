import type { IntakeWay } from '../../../rules/parties/on-behalf.ts'
import type { FilingState } from '../../file/steps.ts'
import type { Attachments } from '../../shared/attachments/chosen.ts'
import type { TakenDown } from './take-down.ts'

/** What an officer is writing down. It stays in this page's memory when the key locks, and nowhere else; a code that was shown is not kept. */
export type Held = { readonly how: IntakeWay; readonly open: readonly string[]; readonly state: FilingState; readonly files: Attachments; readonly done: TakenDown | null }
export type IntakeMemory = { current: Held | null }
