import type { Language } from '../kernel/language.ts'
import type { ReceiptRefusal } from '../sealing/core/receipt.ts'
import type { BoxTrouble } from './post/box.ts'
import { browserTexts } from './texts.ts'

/** What is wrong with eleven typed words, and what to do now. */
export const receiptSentence = (refusal: ReceiptRefusal, language: Language): string => {
  const texts = browserTexts[language]
  if (refusal.reason === 'unknown-word') return texts.unknownWord(String(refusal.position), refusal.suggestions.slice(0, 2).join(language === 'en' ? ' or ' : ' of '))
  return refusal.reason === 'check-failed' ? texts.wrongCheck : texts.wrongCount(String(refusal.count))
}

/** What went wrong with a box of post, and what to do now. */
export const troubleSentence = (trouble: BoxTrouble, language: Language): string => {
  const texts = browserTexts[language]
  switch (trouble.reason) {
    case 'offline': return texts.offline
    case 'fault': return texts.fault
    case 'stale': return texts.stale
    case 'no-mailbox': return texts.noMailbox
    case 'closed': return texts.closed
    case 'no-key': return texts.noKey
    case 'untrusted': return texts.untrusted(trouble.code)
    case 'unsafe': return texts.unsafe(trouble.code)
    case 'browser': return texts.noBrowser
    case 'refused': return trouble.sentence ?? texts.refused
  }
}
