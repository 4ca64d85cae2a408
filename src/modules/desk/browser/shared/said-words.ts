import type { Language } from '../../../../foundation/kernel/language.ts'
import { formatDay } from '../../../../foundation/ui/texts/dates.ts'
import { fillLengths } from '../../rules/terms/fill-lengths.ts'
import type { CaseMessage } from '../../rules/case/said.ts'
import { caseTexts, type CaseTexts } from '../../texts/case.ts'
import { isPartyMessage, partyWords } from './party-words.ts'
import { procedureSaid } from './procedure-said.ts'

/** The heading over a message of another kind than plain text, and the words in it. */
export const saidWords = (message: CaseMessage, language: Language): { readonly heading: string | null; readonly text: string } => {
  const text: CaseTexts = caseTexts[language]
  const day = (value: string): string => formatDay(value, language)
  switch (message.kind) {
    case 'text':
      return { heading: null, text: message.body.text }
    case 'acknowledge':
      return { heading: text.saidAcknowledge, text: message.body.text }
    case 'stage':
      return { heading: text.saidStage(text[message.body.stage]), text: message.body.text }
    case 'admitted':
      return { heading: text.saidAdmitted, text: message.body.text }
    case 'declined':
      return { heading: `${text.saidDeclined}: ${text[message.body.ground]}`, text: message.body.text }
    case 'feedback':
      return { heading: text.saidFeedback, text: message.body.text }
    case 'defect-notified':
      return { heading: text.saidDefect, text: message.body.text }
    case 'repaired':
      return { heading: text.saidRepaired, text: message.body.text }
    case 'adjourned':
      return { heading: fillLengths(text.saidAdjourned, language), text: message.body.reason }
    case 'suspended':
      return { heading: `${text.saidSuspended}: ${text[message.body.reason]}`, text: message.body.text }
    case 'resumed':
      return { heading: text.saidResumed, text: message.body.text }
    case 'consent-asked':
      return { heading: `${text.saidConsentAsked}: ${text[message.body.what]}`, text: message.body.text }
    case 'consent':
      return { heading: `${message.body.given ? text.saidConsentYes : text.saidConsentNo}: ${text[message.body.what]}`, text: '' }
    case 'deferred':
      return { heading: text.saidDeferred(day(message.body.until)), text: '' }
    case 'converted':
      return { heading: text.saidConverted(text[message.body.procedure]), text: '' }
    case 'assigned':
      return { heading: text.saidAssigned, text: '' }
    case 'recused':
      return { heading: text.saidRecused, text: message.body.reason }
    case 'change':
      return { heading: text.saidChange, text: '' }
    case 'change-proposed':
      return { heading: text.saidChangeProposed, text: '' }
    case 'compartment-opened':
      return { heading: message.body.compartment === 'accused' ? text.saidAccusedPapers : text.saidCompartment, text: '' }
    case 'name-asked':
      return { heading: text.saidNameAsked, text: message.body.reason }
    case 'name-opened':
      return { heading: text.saidNameOpened(text[`duty-${message.body.duty}`]), text: message.body.text }
    case 'way-in-made':
      return { heading: (message.body.party === undefined ? text.saidWayIn : text.saidCode)(day(message.body.until)), text: '' }
    case 'continued-in':
      return { heading: text.saidContinued, text: text.saidContinuedText }
    case 'kept-out':
      return { heading: text.saidKeptOut, text: '' }
    case 'closed':
      return { heading: text.saidClosed(text[message.body.outcome]), text: message.body.text }
    case 'reopened':
      return { heading: text.saidReopened, text: message.body.reason }
    case 'withdraw':
      return { heading: text.saidWithdraw(day(message.body.effectiveDay)), text: message.body.text }
    case 'name-myself':
      return { heading: text.saidName(day(message.body.effectiveDay)), text: '' }
    case 'called-off':
      return { heading: text.saidCalledOff, text: '' }
    case 'opened':
      return { heading: text.saidOpened, text: '' }
    case 'retention':
      return { heading: text[`saidRetention-${message.body.what}`], text: message.body.reason }
    case 'statistics':
      return { heading: text.saidStatistics, text: '' }
    case 'exported':
      return { heading: text[`saidExported-${message.body.what}`], text: '' }
    case 'letter':
      return { heading: text.saidLetter, text: '' }
    case 'identity':
      return { heading: text.saidIdentity, text: [message.body.name, message.body.telephone, message.body.address].filter(Boolean).join('\n') }
    case 'report':
      return { heading: text.saidReport, text: message.body.title }
    default:
      return isPartyMessage(message) ? partyWords(message, language) : procedureSaid(message, language)
  }
}
