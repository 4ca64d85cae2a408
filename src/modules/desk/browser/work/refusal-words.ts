import type { Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { partyTexts } from '../../texts/parties/handler.ts'
import { termReasons } from '../../texts/term-reasons.ts'
import { workCaseTexts } from '../../texts/work-case.ts'
import { wayInTexts } from '../../texts/way-in.ts'
import { workTexts } from '../../texts/work.ts'
import { nameOf } from './names.ts'
import type { DeskRefusal } from './work-desk.ts'

const reasonWords = (code: string, language: 'nl' | 'en'): string => {
  const words = termReasons[language]
  return Object.hasOwn(words, code) ? words[code as keyof typeof words] : workCaseTexts[language].otherReason(code)
}

/** A refusal as a sentence: what is wrong, and what to do now. Nobody is blamed for having been first. */
export const refusalWords = (refusal: DeskRefusal, language: 'nl' | 'en', roster: Roster | undefined): string => {
  const text = workCaseTexts[language]
  switch (refusal.why) {
    case 'key':
      return workTexts[language].lockedNow
    case 'offline':
      return workTexts[language].offline
    case 'gone':
      return `${text.gone} ${text.goneSignIn}`
    case 'stale': {
      if (!refusal.first || !roster) return text.stale
      return roster.handlers.some((one) => one.id === refusal.first) ? text.staleBy(nameOf(roster, refusal.first)) : text.staleReporter
    }
    case 'unsafe':
      // Whose key is new, or was lost, has no key of the cases from before: that is nobody's deceit.
      return refusal.code === 'no-keys' ? text.noKeys : text.unsafe(refusal.code)
    case 'terms':
      return text.against(reasonWords(refusal.code, language))
    case 'may-not':
      return refusal.code === 'kept-out' ? text.keptOut : refusal.code === 'too-few-readers' ? wayInTexts[language].tooFewReaders : refusal.code === 'names-hidden-witness' ? partyTexts[language]['names-hidden-witness'] : text.mayNot
    case 'refused':
      return text.refused
    case 'fault':
      return workTexts[language].fault
  }
}
