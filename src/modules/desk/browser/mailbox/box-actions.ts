import type { ReporterMessage } from '../../../../foundation/sealing/core/mailbox-append.ts'
import type { Consent } from '../../rules/case/view.ts'
import type { IdentityBody } from '../../rules/messages.ts'
import type { AttachmentAction } from '../shared/attachments/chosen.ts'
import type { FetchBytes } from '../shared/attachments/download.ts'
import type { MailboxSession } from './session.ts'
import type { Form } from './state.ts'

/** What the screens of a mailbox can ask for. */
export type BoxActions = {
  readonly text: (text: string) => void
  readonly files: (action: AttachmentAction) => void
  readonly cancelFile: (id: number) => void
  readonly send: () => void
  readonly answer: (consent: Consent, given: boolean) => void
  readonly form: (form: Form) => void
  readonly identity: (identity: Partial<IdentityBody>) => void
  readonly reason: (reason: string) => void
  readonly grave: () => void
  readonly callOff: (hash: string) => void
  /** Sends a message of another part of the page; true once the desk has it. */
  readonly say: (message: ReporterMessage) => Promise<boolean>
  readonly fetchBytes: FetchBytes
  readonly checkLog: MailboxSession['checkLog']
  readonly reload: () => void
  readonly calendar: (title: string) => void
  readonly stay: () => void
  readonly askClose: (close: boolean) => void
  readonly close: () => void
}
