import type { FormError } from '../../../../foundation/ui/index.ts'
import type { ReceiptRefusal } from '../../../../foundation/sealing/core/receipt.ts'
import type { MailboxTexts } from '../../texts/mailbox.ts'
import type { UploadTrouble } from '../shared/attachments/upload.ts'
import type { OpenRefusal } from './session.ts'
import type { Told } from './state.ts'

/** The field of the eleven words. */
export const wordsField = 'f-words'

const wordsSentence = (refusal: ReceiptRefusal, texts: MailboxTexts, or: string): string => {
  switch (refusal.reason) {
    case 'unknown-word':
      return texts.unknownWord(String(refusal.position), refusal.suggestions.join(` ${or} `))
    case 'too-few':
    case 'too-many':
      return texts.wrongCount(String(refusal.count))
    case 'check-failed':
      return texts.wrongCheck
  }
}

/** One sentence for what was tried: what is wrong and what to do now. */
export const toldSentence = (what: Exclude<Told, UploadTrouble>, code: string | null, texts: MailboxTexts): string => {
  switch (what) {
    case 'sent':
      return texts.sent
    case 'offline':
      return texts.offline
    case 'fault':
      return texts.fault
    case 'stale':
      return texts.stale
    case 'no-mailbox':
      return texts.noMailbox
    case 'closed':
      return texts.closed
    case 'untrusted':
      return code === 'expired' || code === 'freshness-too-old' ? texts.outdated : texts.untrusted(code ?? '')
    case 'unsafe':
      return code === 'unknown-reader' ? texts.unknownReader : texts.unsafe(code ?? '')
    case 'refused':
      return texts.refusedByServer
    case 'empty':
      return texts.empty
    case 'too-long':
      return texts.tooLong
    case 'name-missing':
      return texts.nameMissing
  }
}

/** Why the mailbox did not open: at the field when it is about the words, else over the page. */
export const refusalErrors = (refusal: OpenRefusal | null, texts: MailboxTexts, or: string): readonly FormError[] => {
  if (refusal?.reason === 'words') return [{ field: wordsField, text: wordsSentence(refusal.words, texts, or) }]
  return refusal?.reason === 'no-mailbox' ? [{ field: wordsField, text: texts.noMailbox }] : []
}
