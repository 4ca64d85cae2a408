import type { IdentityBody } from '../../rules/messages.ts'
import { attachmentReducer, noAttachments, type AttachmentAction, type Attachments } from '../shared/attachments/chosen.ts'
import type { UploadTrouble } from '../shared/attachments/upload.ts'
import type { OpenedMailbox } from './opened.ts'
import type { OpeningStep } from './opening-steps.ts'
import type { OpenRefusal, Trouble } from './session.ts'

/** What the page says after something was tried: it went, or why not. */
export type Told = 'sent' | Trouble['reason'] | UploadTrouble | 'empty' | 'name-missing'
export type Form = 'none' | 'name' | 'withdraw'

export type BoxState = {
  readonly at: 'box'
  readonly opened: OpenedMailbox
  readonly text: string
  readonly files: Attachments
  readonly form: Form
  readonly identity: IdentityBody
  readonly reason: string
  readonly busy: 'none' | 'sending' | 'loading'
  readonly told: { readonly what: Told; readonly code: string | null } | null
  readonly asking: 'none' | 'stay' | 'close'
}
export type MailboxScreen =
  | { readonly at: 'words'; readonly typed: string; readonly refusal: OpenRefusal | null }
  | { readonly at: 'opening'; readonly typed: string; readonly step: OpeningStep }
  | BoxState
  | { readonly at: 'closed'; readonly idle: boolean }

export type MailboxAction =
  | { readonly type: 'typed'; readonly typed: string }
  | { readonly type: 'step'; readonly step: OpeningStep }
  | { readonly type: 'not-opened'; readonly refusal: OpenRefusal }
  | { readonly type: 'opened'; readonly opened: OpenedMailbox }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'files'; readonly action: AttachmentAction }
  | { readonly type: 'form'; readonly form: Form }
  | { readonly type: 'identity'; readonly identity: Partial<IdentityBody> }
  | { readonly type: 'reason'; readonly reason: string }
  | { readonly type: 'busy'; readonly busy: 'sending' | 'loading' }
  /** Something stands at the desk now; what was typed for it goes. */
  | { readonly type: 'sent'; readonly opened: OpenedMailbox; readonly what: 'message' | 'form' | 'answer' }
  | { readonly type: 'loaded'; readonly opened: OpenedMailbox }
  /** It did not go: what was typed stays. `opened` when the mailbox was loaded again. */
  | { readonly type: 'failed'; readonly what: Told; readonly code?: string; readonly opened?: OpenedMailbox }
  | { readonly type: 'ask'; readonly asking: BoxState['asking'] }
  | { readonly type: 'closed'; readonly idle: boolean }

export const firstScreen: MailboxScreen = { at: 'words', typed: '', refusal: null }
const nobody: IdentityBody = { name: '', telephone: '', address: '' }

const inBox = (state: BoxState, action: MailboxAction): MailboxScreen => {
  switch (action.type) {
    case 'text':
      return { ...state, text: action.text, told: null }
    case 'files':
      return { ...state, files: attachmentReducer(state.files, action.action) }
    case 'form':
      return { ...state, form: action.form, told: null, ...(action.form === 'none' ? { identity: nobody, reason: '' } : {}) }
    case 'identity':
      return { ...state, identity: { ...state.identity, ...action.identity }, told: null }
    case 'reason':
      return { ...state, reason: action.reason }
    case 'busy':
      return { ...state, busy: action.busy, told: null }
    case 'sent':
      return {
        ...state, opened: action.opened, busy: 'none', told: { what: 'sent', code: null },
        ...(action.what === 'message' ? { text: '', files: noAttachments } : action.what === 'form' ? { form: 'none' as const, identity: nobody, reason: '' } : {}),
      }
    case 'loaded':
      return { ...state, opened: action.opened, busy: 'none' }
    case 'failed':
      return { ...state, busy: 'none', told: { what: action.what, code: action.code ?? null }, ...(action.opened ? { opened: action.opened } : {}) }
    case 'ask':
      return { ...state, asking: action.asking }
    default:
      return state
  }
}

/** The screens of the mailbox: pure. Closing drops everything, from wherever it comes, and nothing opens a closed screen again. */
export const mailboxReducer = (state: MailboxScreen, action: MailboxAction): MailboxScreen => {
  if (action.type === 'closed') return { at: 'closed', idle: action.idle }
  switch (state.at) {
    case 'closed':
      return state
    case 'words':
      return action.type === 'typed' ? { ...state, typed: action.typed } : action.type === 'step' ? { at: 'opening', typed: state.typed, step: action.step } : state
    case 'opening':
      if (action.type === 'step') return { ...state, step: action.step }
      if (action.type === 'not-opened') return { at: 'words', typed: state.typed, refusal: action.refusal }
      if (action.type === 'opened') return { at: 'box', opened: action.opened, text: '', files: noAttachments, form: 'none', identity: nobody, reason: '', busy: 'none', told: null, asking: 'none' }
      return state
    case 'box':
      return inBox(state, action)
  }
}

/** Whether closing now would lose something that was typed or chosen. */
export const hasUnsent = (state: MailboxScreen): boolean =>
  state.at === 'box' && (state.text.trim() !== '' || state.files.files.length > 0 || state.reason.trim() !== '' || Object.values(state.identity).some((one) => one.trim() !== ''))

const minute = 60_000
/** After fourteen minutes of rest it asks, after fifteen it closes. */
export const idleState = (milliseconds: number): 'active' | 'ask' | 'end' => (milliseconds >= 15 * minute ? 'end' : milliseconds >= 14 * minute ? 'ask' : 'active')
