import { browserTexts } from '../../../../foundation/browser/texts.ts'
import type { WorkTexts } from '../../texts/work.ts'
import type { ThreadRefusal } from './threads.ts'

/** What is wrong and what to do now. */
export const refusalSentence = (refusal: ThreadRefusal, text: WorkTexts): string => {
  const common = text.send === 'Send' ? browserTexts.en : browserTexts.nl
  switch (refusal) {
    case 'offline': return text.offline
    case 'stale': return text.stale
    case 'cannot-open':
    case 'gone': return text.cannotOpen
    case 'locked':
    case 'fault': return common.fault
  }
}
