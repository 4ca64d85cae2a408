import type { Language } from '../../../../foundation/kernel/language.ts'
import { formatDay } from '../../../../foundation/ui/texts/dates.ts'
import type { CaseMessage } from '../../rules/case/said.ts'
import { misstandSigns, type MessageBody, type procedureBodies } from '../../rules/messages.ts'
import { caseTexts, type CaseTexts } from '../../texts/case.ts'

export type ProcedureMessage = Extract<CaseMessage, { readonly kind: keyof typeof procedureBodies }>
type Words = { readonly heading: string | null; readonly text: string }

/** Paragraphs with a small title before those that have one; empty ones are left out. */
const parts = (...rows: readonly (readonly [title: string, text: string])[]): string => rows.filter(([, text]) => text.trim() !== '').map(([title, text]) => (title === '' ? text : `${title}:\n${text}`)).join('\n\n')

const measuresIn = (decided: MessageBody<'decided'>, text: CaseTexts, language: Language): string =>
  decided.measures.map((one) => {
    const line = one.measure === 'no-measure' ? text.measureNone(one.text) : text.measureLine(text[one.measure], one.owner, formatDay(one.due, language), one.confirms)
    return one.measure === 'no-measure' || one.text === '' ? line : `${line} ${one.text}`
  }).join('\n')

const decidedWords = (decided: MessageBody<'decided'>, text: CaseTexts, language: Language): Words => ({
  heading: text.saidDecided(text[decided.judgment]),
  text: parts(['', decided.text], [text.reasons, decided.reasons], [text.measuresWord, measuresIn(decided, text, language)], [text.adviceGiven(text[decided.advice.judgment]), decided.advice.advice], [text.findings, decided.advice.findings], [text.minority, decided.advice.minority], ['', text.ombudsmanNote(formatDay(decided.ombudsmanUntil, language))]),
})

/** The heading over a step of the procedure, and the words in it. */
export const procedureSaid = (message: ProcedureMessage, language: Language): Words => {
  const text: CaseTexts = caseTexts[language]
  const day = (value: string): string => formatDay(value, language)
  switch (message.kind) {
    case 'not-involved':
      return { heading: text.saidNotInvolved, text: '' }
    case 'incidents-noted':
      return { heading: text.saidIncidents, text: parts(['', message.body.days.map(day).join(', ')], ['', message.body.crime ? text.crimeMaybe : ''], ['', message.body.text]) }
    case 'weight-proposed':
      return { heading: text.saidWeight, text: message.body.text }
    case 'weight-answered':
      return { heading: message.body.agrees ? text.saidWeightYes : text.saidWeightNo, text: message.body.text }
    case 'misstand-checked':
      return { heading: text.saidMisstand, text: parts(['', message.body.candidate ? text.candidateYes : text.candidateNo], ['', misstandSigns.map((sign) => `${text[`sign-${sign}`]} ${text[`sign-${message.body.signs[sign]}`]}`).join('\n')], ['', message.body.text]) }
    case 'referred':
      return { heading: text.saidReferred(text[message.body.to]), text: parts(['', message.body.text], [text.leaves, message.body.leaves], ['', message.body.duty ? text.byDuty : text.byConsent]) }
    case 'panel-composed':
      return { heading: text.saidPanel, text: parts(['', message.body.text], [text.chair, message.body.names[0] ?? ''], [text.members, message.body.names.slice(1).join(', ')], ['', text.panelRight]) }
    case 'challenged':
      return { heading: text.saidChallenged(message.body.member), text: message.body.reason }
    case 'challenge-noted':
      return { heading: text.saidChallengeNoted, text: message.body.reason }
    case 'challenge-answered':
      return { heading: message.body.grants ? text.saidChallengeGrant : text.saidChallengeRefuse, text: message.body.text }
    case 'challenge-decided':
      return { heading: (message.body.granted ? text.saidChallengeGranted : text.saidChallengeRefused)(message.body.name), text: message.body.text }
    case 'hearing-invited':
      return { heading: text.saidInvited(text[message.body.who], day(message.body.day), message.body.place), text: parts(['', message.body.text], ['', text.companion]) }
    case 'hearing-waived':
      return { heading: text.saidWaived(text[message.body.who]), text: parts(['', text[message.body.ground]], ['', message.body.text]) }
    case 'hearing-held':
      return { heading: text.saidHeard(text[message.body.who], day(message.body.day)), text: parts([text.present, message.body.present], ['', message.body.record], ['', text.recordRight]) }
    case 'record-answered':
      return { heading: message.body.agrees ? text.saidRecordYes : text.saidRecordNo, text: parts(['', message.body.behalf === '' ? '' : text.behalf(message.body.behalf)], ['', message.body.objections]) }
    case 'evidence-noted':
      return { heading: text.saidEvidence(message.body.title), text: parts([text.from, message.body.source], [text.seenBy, message.body.seenBy.map((reader) => text[`seen-${reader}`]).join(', ')]) }
    case 'copy-made':
      return { heading: text.saidCopy(message.body.title, String(message.body.hidden)), text: message.body.text }
    case 'expert-asked':
      return { heading: text.saidExpert(message.body.expert), text: parts(['', message.body.question], [text.sees, message.body.sees]) }
    case 'expert-answered':
      return { heading: text.saidExpertAnswer, text: message.body.text }
    case 'advice-drafted':
      return { heading: text.saidDraft(text[message.body.judgment]), text: parts([text.findings, message.body.findings], [text.adviceWords, message.body.advice]) }
    case 'voted':
      return { heading: message.body.agrees ? text.saidVoteFor : text.saidVoteAgainst, text: message.body.view }
    case 'advised':
      return { heading: text.saidAdvised(text[message.body.judgment]), text: parts([text.findings, message.body.findings], [text.adviceWords, message.body.advice], [text.minority, message.body.minority]) }
    case 'authority-asked':
      return { heading: text.saidAuthority, text: message.body.text }
    case 'penalty-intended':
      return { heading: text.saidIntent, text: parts(['', message.body.penalties.map((one) => text[one]).join(', ')], ['', message.body.text]) }
    case 'penalty-view':
      return { heading: message.body.given ? text.saidPenaltyView : text.saidNoPenaltyView, text: message.body.text }
    case 'decided':
      return decidedWords(message.body, text, language)
    case 'measure-done':
      return { heading: text.saidMeasureDone, text: message.body.text }
    case 'recommended':
      return { heading: text.saidRecommended, text: message.body.text }
    case 'taken-seriously':
      return { heading: text.saidSeriously(text[`seriously-${message.body.how}`]), text: message.body.text }
  }
}
