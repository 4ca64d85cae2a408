import type { HandlerAct } from '../../rules/case/acts.ts'
import type { Attachments } from '../shared/attachments/chosen.ts'
import type { Uploads } from '../shared/attachments/upload.ts'
import type { ActValues } from './act-form.ts'

/** What a handler was about to do in a case: it stays in this page's memory when the key locks, and is never stored. */
export type Draft = { readonly act: HandlerAct; readonly values: ActValues; readonly files: Attachments; readonly uploads: Uploads }
export type Drafts = Map<string, Draft>
